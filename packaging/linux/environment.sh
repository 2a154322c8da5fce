#!/bin/sh
# Makes build/linux/env, the Python that packages are made with: what is locked, once for each lock.
#
# It is the Python of the system that goes into a bundle: its packages are known, and it has a shared library.
set -eu
cd "$(dirname "$0")/../.."
lock=packaging/locks/linux-x86_64.txt
env=build/linux/env

cmp -s "$lock" "$env/lock.txt" && exit 0
"${BUNDLE_PYTHON:-/usr/bin/python3}" -m venv --clear "$env"
"$env/bin/python" -m pip --quiet --disable-pip-version-check install \
    --require-hashes --only-binary :all: --requirement "$lock"
cp "$lock" "$env/lock.txt"
