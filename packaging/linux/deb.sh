#!/bin/sh
# Makes a Debian package of the bundle for Linux: deb.sh FOLDER makes FOLDER/mengpaneel_VERSION_amd64.deb
#
# All of it lies below /usr/lib/mengpaneel; nothing runs when it is installed, for the system's own triggers tell the
# desktop of the program and of its kind of file.
set -eu
cd "$(dirname "$0")/../.."
. packaging/settings.sh

root=build/linux/deb
rm -rf "$root"
install -d "$root/DEBIAN" "$root/usr/bin" "$root/usr/lib"
cp -a build/linux/mengpaneel "$root/usr/lib/mengpaneel"
for program in mengpaneel mengpaneel-cli; do
    ln -s "../lib/mengpaneel/$program" "$root/usr/bin/$program"
done

share=$root/usr/share
install -Dm644 packaging/linux/mengpaneel.desktop -t "$share/applications"
install -Dm644 packaging/linux/mengpaneel.xml -t "$share/mime/packages"
install -Dm644 packaging/linux/org.example.mengpaneel.metainfo.xml -t "$share/metainfo"
install -Dm644 resources/icons/app.svg "$share/icons/hicolor/scalable/apps/mengpaneel.svg"
QT_QPA_PLATFORM=offscreen build/linux/env/bin/python packaging/bundle/icons.py build/linux/icons
for size in 16 32 48 64 128 256; do
    install -Dm644 "build/linux/icons/$size.png" "$share/icons/hicolor/${size}x$size/apps/mengpaneel.png"
done
install -Dm644 packaging/linux/lintian-overrides "$share/lintian/overrides/mengpaneel"

day=$(date --date "@$SOURCE_DATE_EPOCH" +%F)
for page in packaging/linux/man/*.1 packaging/linux/man/nl/*.1; do
    folder=$share/man/$(dirname "${page#packaging/linux/man/}")/man1
    mkdir -p "$folder"
    sed "s/@VERSION@/$version/; s/@DAY@/$day/" "$page" | gzip -9n >"$folder/$(basename "$page").gz"
done

doc=$share/doc/mengpaneel
mkdir -p "$doc"
cat packaging/linux/copyright.head >"$doc/copyright"
sed 's/^ *$/./; s/^/ /' LICENSE >>"$doc/copyright"
printf 'mengpaneel (%s) stable; urgency=medium\n\n  * What changed is told in CHANGELOG.md, in the source code.\n\n -- %s  %s\n' \
    "$version" "Mengpaneel <nobody@example.org>" "$(date --utc --rfc-email --date "@$SOURCE_DATE_EPOCH")" |
    gzip -9n >"$doc/changelog.gz"

find "$root" -type d -exec chmod 755 {} +
find "$root" -type f -exec chmod 644 {} +
chmod 755 "$root"/usr/lib/mengpaneel/mengpaneel "$root"/usr/lib/mengpaneel/mengpaneel-cli

# Asks dpkg what the libraries need of the system; those in the bundle are found in the bundle.
depends() {
    inside=$PWD/$root/usr/lib/mengpaneel/_internal
    mkdir -p build/linux/shlibs/debian
    printf 'Source: mengpaneel\n\nPackage: mengpaneel\nArchitecture: amd64\n' >build/linux/shlibs/debian/control
    (
        cd build/linux/shlibs
        find "$inside" -type f -name '*.so*' -print0 | xargs -0 dpkg-shlibdeps -O --ignore-missing-info --warnings=0 \
            -l"$inside" -l"$inside/PySide6" -l"$inside/PySide6/Qt/lib" -l"$inside/shiboken6" -l"$inside/numpy.libs" \
            "$inside/../mengpaneel"
    ) >build/linux/shlibs/depends
    sed -n 's/^shlibs:Depends=//p' build/linux/shlibs/depends
}

depends=$(depends)
sed -e "s/@VERSION@/$version/" -e "s/@DEPENDS@/$depends/" \
    -e "s/@SIZE@/$(du -sk --apparent-size --exclude DEBIAN "$root" | cut -f1)/" \
    packaging/linux/control.in >"$root/DEBIAN/control"
(cd "$root" && find usr -type f -print0 | sort -z | xargs -0 md5sum) >"$root/DEBIAN/md5sums"
find "$root" -exec touch --no-dereference --date "@$SOURCE_DATE_EPOCH" {} +
mkdir -p "$1"
dpkg-deb --root-owner-group -Zxz --threads-max=1 --build "$root" "$1/mengpaneel_${version}_amd64.deb" >/dev/null
