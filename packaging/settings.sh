# For scripts that make packages, to be read by them from the top of the checkout: version, moment, and no chance.
# shellcheck shell=sh
version=$(sed -n 's/^__version__ = "\(.*\)"$/\1/p' mengpaneel/__init__.py)
: "${SOURCE_DATE_EPOCH:=$(git log -1 --format=%ct)}"
export SOURCE_DATE_EPOCH PYTHONHASHSEED=0 LC_ALL=C.UTF-8 TZ=UTC
umask 022
