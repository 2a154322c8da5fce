#!/bin/sh
# Installs the wheel in an environment with nothing else, and lets it test itself.
set -eu
cd "$(dirname "$0")/.."
. packaging/settings.sh
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
"$(packaging/find-python.sh)" -m venv "$work/env"
"$work/env/bin/python" -m pip --quiet --disable-pip-version-check install "dist/mengpaneel-$version-py3-none-any.whl"
packaging/smoke-test.sh "$work/env/bin"
