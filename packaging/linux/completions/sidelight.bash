# Completion of `sidelight` for bash.
_sidelight() {
    local word=${COMP_WORDS[COMP_CWORD]} options
    case ${COMP_WORDS[1]} in
        clean|stories) options="--json --help" ;;
        compare) options="--json --html --left-article --right-article --raw --at-once --meaning --help" ;;
        library) options="add list search check backup --library --json --help" ;;
        *) options="clean compare stories library --quit-after-first-paint --version --help" ;;
    esac
    COMPREPLY=($(compgen -W "$options" -- "$word") $(compgen -f -- "$word"))
}
complete -o filenames -F _sidelight sidelight
