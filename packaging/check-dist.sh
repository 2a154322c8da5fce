#!/bin/sh
# Are the packages in dist/ the same bytes when they are made again, elsewhere, and do they show what the checkout shows?
#
# Makes everything once more in a clone of the last commit, so commit first. setup.exe and the MSI are left out: they
# hold the moment when they were made, and the MSI new numbers. Takes a quarter of an hour, and 6 GB in $TMPDIR.
set -eu
cd "$(dirname "$0")/.."
[ -z "$(git status --porcelain)" ] || { echo "Commit first: a clone holds only what is committed." >&2; exit 1; }
work=$(mktemp -d "${TMPDIR:-/var/tmp}/mengpaneel-again-XXXXXX")
git clone --quiet --no-local . "$work/elsewhere"
make --directory "$work/elsewhere" dist
(cd dist && sha256sum --check --quiet SHA256SUMS)
for sums in dist/SHA256SUMS "$work/elsewhere/dist/SHA256SUMS"; do
    grep -v -e '-setup\.exe$' -e '\.msi$' "$sums" >"$work/$(echo "$sums" | tr / _)"
done
diff "$work"/*_SHA256SUMS
echo "The same bytes, made twice:" && cat "$work"/dist_SHA256SUMS
rm -rf --one-file-system "$work"

rm -rf build/linux/unpacked
mkdir -p build/linux/unpacked/archive
tar --extract --xz --file dist/mengpaneel-*-linux-x86_64.tar.xz --directory build/linux/unpacked/archive --strip-components 1
dpkg-deb --extract dist/mengpaneel_*_amd64.deb build/linux/unpacked/deb
packaging/smoke-test.sh build/linux/unpacked/archive --all
packaging/smoke-test.sh build/linux/unpacked/deb/usr/lib/mengpaneel --all
