#!/bin/sh
# What `make run` does: opens Mengpaneel, or, where no window can open, makes pictures of every screen.
set -eu
cd "$(dirname "$0")/.."

# Only Qt itself knows whether a display answers: without one it aborts. A display that never answers
# counts as none after twenty seconds, and so does a platform that draws where nobody can see it.
a_window_can_open() {
    .venv/bin/python -c '
import resource, signal, sys
resource.setrlimit(resource.RLIMIT_CORE, (0, 0))
signal.alarm(20)
from PySide6.QtGui import QGuiApplication
application = QGuiApplication([])
unseen = application.platformName() in ("offscreen", "minimal", "minimalegl", "vnc")
sys.exit(unseen or application.primaryScreen() is None)
' >/dev/null 2>&1
}

if a_window_can_open; then
    exec .venv/bin/mengpaneel "$@"
fi

case " $* " in
    *" --language en "* | *" --language=en "*)
        language=en
        none="No screen was found, so here are pictures of every screen:"
        made="The pictures are in" ;;
    *)
        language=nl
        none="Er is geen beeldscherm gevonden, dus hier zijn plaatjes van elk scherm:"
        made="De plaatjes staan in" ;;
esac
echo "$none mengpaneel-demo/"
QT_QPA_PLATFORM=offscreen .venv/bin/mengpaneel-cli pictures mengpaneel-demo --language "$language"
.venv/bin/mengpaneel-cli report --example --with-notes --trend --overwrite --language "$language" \
    --pdf mengpaneel-demo/verslag.pdf --html mengpaneel-demo/verslag.html
echo "$made $PWD/mengpaneel-demo"
