#!/bin/sh
# Makes the bundle for Linux, build/linux/mengpaneel, and its bill of materials beside it.
set -eu
cd "$(dirname "$0")/../.."
. packaging/settings.sh
python=build/linux/env/bin/python

rm -rf build/linux/wheel build/linux/mengpaneel
packaging/wheel.sh build/linux/wheel
"$python" -m pip --quiet --disable-pip-version-check install --no-index --no-deps --force-reinstall build/linux/wheel/*.whl
# The wheel that was installed goes in, not the checkout: this folder is not searched for modules.
PYTHONSAFEPATH=1 "$python" -m PyInstaller --noconfirm --clean --log-level ERROR \
    --distpath build/linux --workpath build/linux/work packaging/bundle/mengpaneel.spec
"$python" packaging/bundle/finish.py build/linux/mengpaneel linux-x86_64 build/linux/bill.cdx.json
find build/linux/mengpaneel -exec touch --no-dereference --date "@$SOURCE_DATE_EPOCH" {} +
