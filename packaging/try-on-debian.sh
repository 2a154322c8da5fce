#!/bin/sh
# Tries `make run` and `make test` on a bare Debian: the last commit, and nothing but git, make and python3.
#
#   try-on-debian.sh SUITE             SUITE is bookworm (Debian 12), trixie (Debian 13), ...
#   try-on-debian.sh SUITE --lowest    with the lowest version of each dependency that pyproject.toml allows
#   try-on-debian.sh SUITE --packages  instead: the wheel and the bundle, made and tried
#
# For root on a Debian with debootstrap. Packages come from where this machine gets its own, Python's from where its
# pip does. Takes a quarter of an hour, and 3 GB in $TMPDIR; what failed stays there to be looked at.
set -eu
project=$(cd "$(dirname "$0")/.." && pwd)
suite=${1:?"which suite? bookworm or trixie"}
how=${2:-}
. "$project/packaging/bare-debian.sh"

# How programs here reach the network and pip finds packages, as lines for a shell. A folder here is not there.
settings() {
    env | grep -iE '^(https?|no)_proxy=' | sed -E "s/=(.*)/='\\1'/; s/^/export /"
    python3 -m pip config list | tr -d "'" | grep -v file: |
        sed -nE 's/^[a-z:]+\.(index-url|extra-index-url|trusted-host|proxy|default-timeout)=/\1=/p' |
        while IFS='=' read -r name value; do
            echo "export PIP_$(echo "$name" | tr a-z- A-Z_)='$value'"
        done
}

root=$(mktemp -d "${TMPDIR:-/var/tmp}/mengpaneel-$suite-XXXXXX")
make_bare_debian "$suite" "$root" git,make,python3
settings >"$root/root/settings.sh"
certificates=$(python3 -m pip config list | sed -n "s/^[a-z:]*\.cert='\(.*\)'/\1/p" | head -n 1)
if [ -n "$certificates" ]; then
    # Not where they are here: the chroot's own package of certificates writes that file anew.
    cp -L "$certificates" "$root/root/certificates.pem"
    echo "export PIP_CERT=/root/certificates.pem SSL_CERT_FILE=/root/certificates.pem" >>"$root/root/settings.sh"
fi

git clone --quiet --no-local "$project" "$root/root/mengpaneel"
if [ "$how" = --lowest ]; then
    chroot "$root" python3 /root/mengpaneel/packaging/lowest.py >"$root/root/lowest.txt"
    echo "export PIP_CONSTRAINT=/root/lowest.txt" >>"$root/root/settings.sh"
fi

commands="run test"
[ "$how" != --packages ] || commands="check-wheel smoke"
cat >"$root/root/try.sh" <<TRY
set -eu
. /root/settings.sh
mount -t proc proc /proc
mount -t tmpfs tmpfs /dev/shm
cd /root/mengpaneel
set -x
python3 --version
for command in $commands; do make \$command; done
.venv/bin/python -m pip list
TRY
in_bare_debian "$root" sh /root/try.sh

rm -rf --one-file-system "$root"
echo "Debian $suite $how: make $commands works."
