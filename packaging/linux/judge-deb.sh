#!/bin/sh
# Lets Debian's own judges look at the package in dist/: nothing may be wrong that linux/lintian-overrides does not explain.
set -eu
cd "$(dirname "$0")/../.."
. packaging/settings.sh
package=dist/mengpaneel_${version}_amd64.deb
root=$(mktemp -d)
trap 'rm -rf "$root"' EXIT

# Unpacked and packed without compression: lintian then takes a minute instead of five.
dpkg-deb --raw-extract "$package" "$root/deb"
dpkg-deb --root-owner-group -Znone --build "$root/deb" "$root/$(basename "$package")" >/dev/null
lintian --allow-root --fail-on error,warning \
    --suppress-tags uses-no-compression-for-control-tarball,uses-no-compression-for-data-tarball \
    "$root/$(basename "$package")"
desktop-file-validate "$root/deb/usr/share/applications/mengpaneel.desktop"
appstreamcli validate --no-net "$root/deb/usr/share/metainfo/org.example.mengpaneel.metainfo.xml"
