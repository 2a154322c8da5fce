#!/bin/bash
# Makes of WINDOWS_BUILD/dist/mengpaneel what we hand over, in dist/: setup.exe for one user, a package for who manages
# laptops, and a portable zip. Two minutes.
set -euo pipefail
here=$(cd "$(dirname "$0")" && pwd)
checkout=$(cd "$here/../.." && pwd)
build=${WINDOWS_BUILD:-$checkout/build/windows}
version=$("$checkout/.venv/bin/python" -c "import mengpaneel; print(mengpaneel.__version__)")
out=$checkout/dist
name=$out/mengpaneel-$version-windows-x86_64
SOURCE_DATE_EPOCH=${SOURCE_DATE_EPOCH:-$(git -C "$checkout" log -1 --format=%ct)}
export SOURCE_DATE_EPOCH
mkdir -p "$out"

"$checkout/.venv/bin/python" "$here/portable.py" "$build/dist/mengpaneel" "$name.zip"

makensis -V2 -DVERSION="$version" -DBUNDLE="$build/dist/mengpaneel" -DICON="$build/icons/mengpaneel.ico" \
    -DOUT="$name-setup.exe" "$here/mengpaneel.nsi"

# wixl takes only paths below the folder where it runs.
cd "$build/dist"
find mengpaneel -type f | LC_ALL=C sort |
    wixl-heat --prefix mengpaneel/ --directory-ref INSTALLDIR --component-group Bundle --win64 --var var.Source \
        >bundle.wxs
cp "$here/mengpaneel.wxs" "$build/icons/mengpaneel.ico" .
wixl --arch x64 -D Win64=yes -D Source=mengpaneel -D Version="$version" -D Icon=mengpaneel.ico \
    -o "$name.msi" mengpaneel.wxs bundle.wxs

cp "$build/bill.cdx.json" "$name.cdx.json"
cp "$here/locks/program.txt" "$out/windows-x86_64.txt"
ls -l "$out"
