#!/bin/bash
# Build, sign, pack and try the macOS application. Never run yet: see README.md in this folder.
set -euo pipefail
cd "$(dirname "$0")/../.."
version=$(sed -n 's/^__version__ = "\(.*\)"/\1/p' reader/__init__.py)
app=build/frozen/Sidelight.app
image=dist/sidelight-$version-$(uname -m).dmg
mkdir -p dist

PYTHONPATH=packaging python3 -c '
from making import frozen, ground, icons
icons.macos(ground.WORK / "sidelight.icns")
frozen.freeze()'

# Sign from the inside out; "-" is an ad-hoc signature, for trials only.
sign() { codesign --force --timestamp --options runtime --sign "${SIGN_AS:--}" "$@"; }
[ -n "${SIGN_AS:-}" ] || sign() { codesign --force --sign - "$@"; }
find "$app/Contents" -type f \( -name '*.so' -o -name '*.dylib' -o -path '*.framework/Versions/*' -perm +111 \) -print0 |
    while IFS= read -r -d '' library; do sign "$library"; done
sign --entitlements packaging/macos/entitlements.plist "$app"
codesign --verify --deep --strict "$app"

tray=$(mktemp -d)
cp -R "$app" "$tray/"
ln -s /Applications "$tray/Applications"
hdiutil create -quiet -fs HFS+ -volname "Sidelight $version" -srcfolder "$tray" -ov "$image"
if [ -n "${SIGN_AS:-}" ]; then
    sign "$image"
    xcrun notarytool submit "$image" --keychain-profile "$NOTARY_PROFILE" --wait
    xcrun stapler staple "$image"
fi

bash packaging/macos/try.sh "$image"
echo "$image"
