# Completion of `sidelight` for fish.
set -l commands clean compare stories library
complete -c sidelight -n "not __fish_seen_subcommand_from $commands" -a "$commands"
complete -c sidelight -n "__fish_seen_subcommand_from clean compare stories library" -l json -d "print JSON"
complete -c sidelight -n "__fish_seen_subcommand_from compare" -l html -r -d "write a page"
complete -c sidelight -n "__fish_seen_subcommand_from compare" -l raw -d "every line is a paragraph"
complete -c sidelight -n "__fish_seen_subcommand_from compare" -l at-once -d "do without the language model"
complete -c sidelight -n "__fish_seen_subcommand_from compare" -l meaning -d "insist on the language model"
complete -c sidelight -n "__fish_seen_subcommand_from compare" -l left-article -x
complete -c sidelight -n "__fish_seen_subcommand_from compare" -l right-article -x
complete -c sidelight -n "__fish_seen_subcommand_from library" -a "add list search check backup"
complete -c sidelight -n "__fish_seen_subcommand_from library" -l library -r -d "folder"
