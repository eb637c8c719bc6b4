#!/bin/bash
# Try what a user would get: first paint and a comparison, from the mounted image. Never run yet, like make.sh.
set -euo pipefail
image=$(cd "$(dirname "$1")" && pwd)/$(basename "$1")
cd "$(dirname "$0")/../../resources/samples"
place=$(mktemp -d)
hdiutil attach -quiet -nobrowse -mountpoint "$place" "$image"
trap 'hdiutil detach -quiet "$place"' EXIT
program=$place/Sidelight.app/Contents/MacOS/sidelight
"$program" --quit-after-first-paint
answer=0
"$program" compare harbour-strike-house.txt harbour-strike-wire.txt || answer=$?
[ "$answer" -eq 1 ] || { echo "the comparison answered $answer"; exit 1; }
