#!/bin/sh
# Writes the exact versions and hashes that the packages for each system are made of, without any address.
#
#   renew.sh             keeps the versions that are locked, as far as pyproject.toml still allows them
#   renew.sh --upgrade   takes the newest ones
#
# Needs uv. The Python is the one that the packages are made with: Debian 12's. Windows has locks of its own, in
# packaging/windows/locks, for numpy is older there.
set -eu
cd "$(dirname "$0")/../.."

lock() { # lock SYSTEM PYTHON PLATFORM
    uv pip compile --quiet --no-config --generate-hashes --only-binary :all: --no-annotate --no-header \
        --python-version "$2" --python-platform "$3" --output-file "packaging/locks/$1.txt" \
        $upgrade pyproject.toml packaging/locks/tools.in
}

upgrade=${1:-}
lock linux-x86_64 3.11 x86_64-manylinux_2_34
