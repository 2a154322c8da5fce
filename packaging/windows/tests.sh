#!/bin/bash
# Runs our tests under Windows's Python in Wine, and lists by name what was skipped and why.
#
#   tests.sh            what can be tried there: half an hour
#   tests.sh TESTS...   only these
set -uo pipefail
here=$(cd "$(dirname "$0")" && pwd)
checkout=$(cd "$here/../.." && pwd)
build=${WINDOWS_BUILD:-$checkout/build/windows}
wine=$here/wine.sh

cd "$checkout" || exit 1
[ $# -gt 0 ] || set -- tests/domain tests/content tests/files tests/exchange tests/store tests/desk tests/cli \
    tests/reports tests/ui
rm -f "$build/tests.xml" # of a run that is broken off nothing is told
"$wine" run "$("$wine" path "$build/python/python.exe")" -m pytest -q -p no:cacheprovider \
    --junit-xml="$("$wine" path "$build/tests.xml")" "$@"
status=$?
[ -e "$build/tests.xml" ] || { echo "De tests zijn afgebroken." >&2; exit 1; }
"$build/tools/bin/python" "$here/check_skips.py" "$build/tests.xml" && exit "$status"
