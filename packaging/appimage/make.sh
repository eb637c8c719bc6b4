#!/bin/bash
# Put the staged tree of the Linux packages behind an AppImage runtime. See README.md in this folder.
set -euo pipefail
runtime=$(realpath "$1")
cd "$(dirname "$0")/../.."
version=$(sed -n 's/^__version__ = "\(.*\)"/\1/p' reader/__init__.py)
app=io.github.sidelight.Sidelight
tree=build/AppDir
target=dist/sidelight-$version-x86_64.AppImage
[ -d build/stage/usr/lib/sidelight ] || { echo "build the .deb first: python3 packaging/build.py deb"; exit 2; }

rm -rf "$tree"
mkdir -p "$tree"
cp -a build/stage/usr "$tree/"
ln -s usr/lib/sidelight/sidelight "$tree/AppRun"
ln -s "usr/share/applications/$app.desktop" "$tree/$app.desktop"
ln -s "usr/share/icons/hicolor/256x256/apps/$app.png" "$tree/$app.png"
ln -s "$app.png" "$tree/.DirIcon"

epoch=${SOURCE_DATE_EPOCH:-$(git log -1 --format=%ct)}
squashed=build/AppDir.squashfs
rm -f "$squashed"
env -u SOURCE_DATE_EPOCH mksquashfs "$tree" "$squashed" -quiet -no-progress -all-root -noappend -comp zstd \
    -Xcompression-level 19 -mkfs-time "$epoch" -all-time "$epoch"
cat "$runtime" "$squashed" >"$target"
chmod +x "$target"
echo "$target"
