#!/bin/sh
# Are the packages in dist/ the same bytes when they are made again, elsewhere, and do they show what the checkout shows?
#
# Makes them once more in a clone of the last commit, so commit first.
set -eu
cd "$(dirname "$0")/.."
[ -z "$(git status --porcelain)" ] || { echo "Commit first: a clone holds only what is committed." >&2; exit 1; }
work=$(mktemp -d "${TMPDIR:-/var/tmp}/mengpaneel-again-XXXXXX")
git clone --quiet --no-local . "$work/elsewhere"
make --directory "$work/elsewhere" setup dist
diff dist/SHA256SUMS "$work/elsewhere/dist/SHA256SUMS"
echo "The same bytes, made twice: $(wc -l <dist/SHA256SUMS) files."
rm -rf "$work"

tar --extract --xz --file dist/mengpaneel-*-linux-x86_64.tar.xz --directory build/linux --one-top-level=archive --strip-components 1
packaging/smoke-test.sh build/linux/archive --all
packaging/smoke-test.sh build/linux/deb/usr/lib/mengpaneel --all
