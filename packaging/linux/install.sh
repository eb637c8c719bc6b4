#!/bin/sh
# What the .run does once it has unpacked itself: copy the program into a folder of the user's, and say so.
set -eu
prefix=${1:-${SIDELIGHT_PREFIX:-$HOME/.local}}
mkdir -p "$prefix/lib" "$prefix/bin" "$prefix/share"
rm -rf "$prefix/lib/sidelight"
cp -a usr/lib/sidelight "$prefix/lib/"
cp -a usr/share/. "$prefix/share/"
ln -sf ../lib/sidelight/sidelight "$prefix/bin/sidelight"
command -v update-desktop-database >/dev/null 2>&1 && update-desktop-database "$prefix/share/applications" 2>/dev/null || true
echo "Sidelight is in $prefix/bin/sidelight. To remove it: rm -r $prefix/lib/sidelight $prefix/bin/sidelight"
