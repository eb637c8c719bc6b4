#!/bin/sh
# What the .run does once it has unpacked itself: copy the program below one folder of the user's (~/.local, or
# the one named after `--`), tell the desktop of it, and leave a script that takes it all away again.
set -eu
prefix=${1:-${SIDELIGHT_PREFIX:-$HOME/.local}}
program=$prefix/lib/sidelight
app=io.github.sidelight.Sidelight
case $prefix in *[\'\"\\\ ]*) echo "Please choose a folder without spaces or quotes: $prefix"; exit 2 ;; esac

mkdir -p "$prefix/lib" "$prefix/bin" "$prefix/share"
rm -rf "$program"
cp -a usr/lib/sidelight "$prefix/lib/"
ln -sf ../lib/sidelight/sidelight "$prefix/bin/sidelight"
rm -rf usr/share/lintian usr/share/doc
cp -a usr/share/. "$prefix/share/"
# The desktop may not look into ~/.local/bin: name the program by its whole path.
desktop=$prefix/share/applications/$app.desktop
sed -i "s|^Exec=sidelight|Exec=$program/sidelight|; s|^TryExec=.*|TryExec=$program/sidelight|" "$desktop"

remove=$program/uninstall.sh
{
    echo '#!/bin/sh'
    echo '# Take Sidelight away; the library of articles stays.'
    (cd usr/share && find . -type f) | sed "s|^\./\(.*\)|rm -f '$prefix/share/\1'|"
    echo "rm -f '$prefix/bin/sidelight'"
    echo "rm -rf '$program'"
} >"$remove"
chmod +x "$remove"

if command -v update-desktop-database >/dev/null 2>&1; then
    update-desktop-database "$prefix/share/applications" 2>/dev/null || true
fi
echo "Sidelight is in $prefix/bin/sidelight. To remove it: $remove"
