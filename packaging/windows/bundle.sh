#!/bin/bash
# Makes the Windows program of the wheel in dist/, a folder with everything it needs: WINDOWS_BUILD/dist/mengpaneel.
# Two to five minutes.
set -euo pipefail
here=$(cd "$(dirname "$0")" && pwd)
checkout=$(cd "$here/../.." && pwd)
build=${WINDOWS_BUILD:-$checkout/build/windows}
wine=$here/wine.sh
site=$build/python/Lib/site-packages

SOURCE_DATE_EPOCH=${SOURCE_DATE_EPOCH:-$(git -C "$checkout" log -1 --format=%ct)}
PYTHONHASHSEED=0
export SOURCE_DATE_EPOCH PYTHONHASHSEED

echo "De wheel uit dist/ in Windows-Python zetten ..."
rm -rf "$site"/mengpaneel*
"$build/tools/bin/python" -m zipfile -e "$checkout"/dist/mengpaneel-*.whl "$site"

QT_QPA_PLATFORM=offscreen "$checkout/.venv/bin/python" "$checkout/packaging/bundle/icons.py" "$build/icons"
"$checkout/.venv/bin/python" "$here/version_resource.py" >"$build/version_resource.txt"

echo "Het Windows-programma maken in $build/dist ..."
cd "$build"
export MENGPANEEL_ICON MENGPANEEL_VERSION_RESOURCE
MENGPANEEL_ICON=$("$wine" path "$build/icons/mengpaneel.ico")
MENGPANEEL_VERSION_RESOURCE=$("$wine" path "$build/version_resource.txt")
rm -rf dist work
"$wine" run "$("$wine" path "$build/python/python.exe")" -m PyInstaller --noconfirm --clean \
    --distpath dist --workpath work "$("$wine" path "$checkout/packaging/bundle/mengpaneel.spec")" >pyinstaller.log ||
    { tail -20 pyinstaller.log; exit 1; }
# Licences into the bundle, and its bill of materials beside it.
"$wine" run "$("$wine" path "$build/python/python.exe")" \
    "$("$wine" path "$checkout/packaging/bundle/finish.py")" dist/mengpaneel windows-x86_64 bill.cdx.json
du -sh dist/mengpaneel
