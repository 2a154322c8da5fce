#!/bin/sh
# Makes the wheel with the locked tools: wheel.sh FOLDER
set -eu
cd "$(dirname "$0")/.."
. packaging/settings.sh
packaging/linux/environment.sh
build/linux/env/bin/python -m hatchling build -t wheel -d "$1"
