#!/bin/sh
# Prints the Python to build .venv with: $PYTHON if that is set, else the first of the usual names that is
# new enough. Says in one sentence what to do when there is none.
set -u

new_enough() {
    "$1" -c 'import sys; sys.exit(sys.version_info < (3, 11))' 2>/dev/null
}

for name in ${PYTHON:-python3.13 python3.12 python3.11 python3}; do
    if new_enough "$name"; then
        command -v "$name"
        exit 0
    fi
done

if [ -n "${PYTHON:-}" ]; then
    echo "Mengpaneel heeft Python 3.11 of nieuwer nodig, en PYTHON=$PYTHON is dat niet." >&2
else
    echo "Mengpaneel heeft Python 3.11 of nieuwer nodig, en die is hier niet gevonden." \
        "Installeer Python, of wijs hem aan met: make run PYTHON=/pad/naar/python3" >&2
fi
exit 1
