#!/bin/sh
# Packs the bundle for Linux: archive.sh FOLDER makes FOLDER/mengpaneel-VERSION-linux-x86_64.tar.xz and its bill.
set -eu
cd "$(dirname "$0")/../.."
. packaging/settings.sh

name=mengpaneel-$version-linux-x86_64
mkdir -p "$1"
tar --create --directory build/linux --sort name --owner 0 --group 0 --numeric-owner --format gnu \
    --mtime "@$SOURCE_DATE_EPOCH" --transform "flags=r;s|^mengpaneel|mengpaneel-$version|" mengpaneel |
    xz --threads 1 -6 >"$1/$name.tar.xz"
cp build/linux/bill.cdx.json "$1/$name.cdx.json"
