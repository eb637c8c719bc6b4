#!/bin/bash
# Put the staged tree of the Linux packages behind an AppImage runtime: make.sh [RUNTIME]. See README.md here.
# Without a runtime the tree alone is laid out, in build/AppDir, which starts by its AppRun.
set -euo pipefail
runtime=${1:+$(realpath "$1")}
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

# Every desktop has X11; of these small parts of it that Qt asks for, many have not all, and nothing installs them.
for name in libxcb-cursor.so.0 libxcb-icccm.so.4 libxcb-image.so.0 libxcb-keysyms.so.1 libxcb-randr.so.0 \
    libxcb-render.so.0 libxcb-render-util.so.0 libxcb-shape.so.0 libxcb-shm.so.0 libxcb-sync.so.1 libxcb-util.so.1 \
    libxcb-xfixes.so.0 libxcb-xkb.so.1 libxkbcommon-x11.so.0 libxkbcommon.so.0; do
    found=$(/sbin/ldconfig -p | sed -n "s|^\s*$name .*x86-64.* => ||p" | head -1)
    [ -n "$found" ] || { echo "$name is needed; see packaging/linux/libraries.toml"; exit 2; }
    cp -L "$found" "$tree/usr/lib/sidelight/_internal/PySide6/Qt/lib/$name"
done
[ -n "$runtime" ] || { echo "$tree"; exit 0; }

epoch=${SOURCE_DATE_EPOCH:-$(git log -1 --format=%ct)}
squashed=build/AppDir.squashfs
rm -f "$squashed"
env -u SOURCE_DATE_EPOCH mksquashfs "$tree" "$squashed" -quiet -no-progress -all-root -noappend -comp zstd \
    -Xcompression-level 19 -mkfs-time "$epoch" -all-time "$epoch"
cat "$runtime" "$squashed" >"$target"
chmod +x "$target"
echo "$target"
