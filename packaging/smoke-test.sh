#!/bin/sh
# Tries a program as people get it, with nothing of the checkout: smoke-test.sh FOLDER [--all]
#
# FOLDER holds mengpaneel and mengpaneel-cli. Without a screen: what the self-test reads, keeps, draws and reports.
# In a window, where there is an X server or Xvfb: a first start, and an end that was asked for. With --all every
# picture and report too, which must be those of the checkout to the bit.
set -eu
folder=$(cd "$1" && pwd)
checkout=$(cd "$(dirname "$0")/.." && pwd)
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
export HOME="$work" XDG_DATA_HOME="$work/data" XDG_CONFIG_HOME="$work/config"
cd "$work"

say() { echo "smoke test: $*"; }
fail() { say "$*" >&2; exit 1; }

QT_QPA_PLATFORM=offscreen "$folder/mengpaneel-cli" selftest
"$folder/mengpaneel-cli" match 30 18 60 20 40 | grep -q "De ontwikkelende gemeente" || fail "match says something else"

opens_a_window() {
    "$folder/mengpaneel" --data-dir "$work/kept" &
    program=$!
    tries=0
    until [ -s "$work/kept/settings.json" ]; do # says that the tour has begun, so the window is there
        kill -0 "$program" 2>/dev/null || fail "the window ended by itself"
        tries=$((tries + 1))
        [ "$tries" -lt 600 ] || fail "no window within a minute"
        sleep 0.1
    done
    kill -TERM "$program"
    wait "$program" || fail "the window did not end well"
    "$folder/mengpaneel-cli" check --data-dir "$work/kept" >/dev/null || fail "what the window kept is not in order"
    say "a window opened, kept its data, and ended when asked to"
}

QT_QPA_PLATFORM=${QT_QPA_PLATFORM:-offscreen} opens_a_window

find "$folder" -name 'libreadline*' -o -name 'libssl*' -o -name 'libgtk*' | grep . && fail "this does not belong in it"

[ "${2:-}" = --all ] || exit 0

# A PDF without its moment, the number that is new in every file, and the order in which Qt happens to write typefaces.
without_chance() { # without_chance FILE
    LC_ALL=C sed -E 's/D(:|\\072)[0-9]{14}[^)]*//g; s/[0-9-]{10}T[0-9:]{8}\+[0-9:]{5}//g; s/[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}//g
        s/^\/ID \[.*//; s/[0-9]+ 0 (R|obj)//g; s/\/Q[A-Z]{5}\+/\//; s/^[0-9]{10} [0-9]{5} n ?$//' "$1" | LC_ALL=C sort
}

draw() { # draw COMMAND INTO
    QT_QPA_PLATFORM=offscreen "$1" pictures "$2" --size 1366x768 >/dev/null
    QT_QPA_PLATFORM=offscreen "$1" report --example --with-notes --trend --overwrite \
        --pdf "$2/report.pdf" --html "$2/report.html" --png "$2/report.png" --svg "$2/report.svg" >/dev/null
    without_chance "$2/report.pdf" >"$2/report.plain.pdf"
    rm "$2/report.pdf"
}
draw "$folder/mengpaneel-cli" "$work/package"
draw "$checkout/.venv/bin/mengpaneel-cli" "$work/checkout"
for made in "$work"/checkout/*; do
    cmp "$made" "$work/package/$(basename "$made")" || fail "differs from the checkout: $(basename "$made")"
done
say "$(find "$work/checkout" -type f | wc -l) pictures and reports are those of the checkout to the bit"
