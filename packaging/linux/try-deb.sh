#!/bin/sh
# Installs the Debian package from dist/ on a bare Debian, uses it and removes it: try-deb.sh SUITE
#
# SUITE is bookworm (Debian 12), trixie (Debian 13), ... For root on a Debian with debootstrap; packages come from where
# this machine gets its own. Takes about two minutes, and 1 GB in $TMPDIR; what failed stays there to be looked at.
set -eu
cd "$(dirname "$0")/../.."
. packaging/settings.sh
. packaging/bare-debian.sh
suite=${1:?"which suite? bookworm or trixie"}
package=dist/mengpaneel_${version}_amd64.deb

root=$(mktemp -d "${TMPDIR:-/var/tmp}/mengpaneel-deb-$suite-XXXXXX")
make_bare_debian "$suite" "$root" ca-certificates,xvfb,xauth,libglib2.0-bin,man-db
cp "$package" packaging/smoke-test.sh "$root/root/"
printf '{"momentopnames": "geen"}' >"$root/root/dorp.mengpaneel"

cat >"$root/root/try.sh" <<'TRY'
set -eu
export DEBIAN_FRONTEND=noninteractive
mount -t proc proc /proc
mount -t tmpfs tmpfs /dev/shm
apt-get -q update
set -x
apt-get -qy install --no-install-recommends /root/mengpaneel_*_amd64.deb shared-mime-info desktop-file-utils
sh /root/smoke-test.sh /usr/lib/mengpaneel
QT_QPA_PLATFORM=xcb xvfb-run -a sh /root/smoke-test.sh /usr/lib/mengpaneel
mengpaneel-cli selftest
man -w mengpaneel mengpaneel-cli
gio info -a standard::content-type /root/dorp.mengpaneel | grep application/vnd.mengpaneel+json
gio mime application/vnd.mengpaneel+json | grep mengpaneel.desktop
apt-get -qy purge mengpaneel
! command -v mengpaneel
[ ! -e /usr/lib/mengpaneel ]
! find / -xdev -path /root -prune -o -path /proc -prune -o -name '*mengpaneel*' -print | grep .
TRY
in_bare_debian "$root" sh /root/try.sh
rm -rf --one-file-system "$root"
echo "Debian $suite: the package installs, works and goes."
