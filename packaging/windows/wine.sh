#!/bin/bash
# Wine 10 in a Debian trixie of its own, to build and test the Windows program on a Debian machine.
#
#   wine.sh make           makes it where it is not there yet: about two minutes, 1.5 GB, needs root
#   wine.sh run COMMAND    runs a Windows program in it, in the present folder; its exit status is ours
#   wine.sh path PATH      prints what Windows programs call a path of ours
#   wine.sh stop           ends every Windows program that still runs in it
#
# It stands in WINDOWS_BUILD. What it shares with this machine is mounted for the time of a command only, so that
# removing the folder removes nothing else.
#
# DISPLAY is where its windows appear, and READ_ONLY a folder that programs can read and not write, as on a stick with
# a lock on it. Wine looks at both only when its first program starts: stop it before another.
set -euo pipefail
here=$(cd "$(dirname "$0")" && pwd)
checkout=$(cd "$here/../.." && pwd)
build=${WINDOWS_BUILD:-$checkout/build/windows}
root=$build/trixie
prefix=$build/prefix

# in_trixie COMMAND...: run it in the chroot, with this machine's devices, temporary files, build folder and checkout.
in_trixie() {
    mkdir -p "$root$build" "$root$checkout"
    unshare --mount --propagation private bash -c '
        root=$1 build=$2 checkout=$3
        shift 3
        for shared in /proc /dev /tmp "$checkout" "$build"; do mount --rbind "$shared" "$root$shared"; done
        if [ -n "${READ_ONLY:-}" ]; then
            mount --bind "$READ_ONLY" "$root$READ_ONLY"
            mount -o remount,bind,ro "$root$READ_ONLY"
        fi
        cd "$root$PWD" 2>/dev/null || cd "$root$build"
        exec chroot "$root" "$@"
    ' in_trixie "$root" "$build" "$checkout" "$@"
}

# Under Wine Python starts only when its output is a pipe, and not a file: so everything goes through one.
run() {
    in_trixie env -i PATH=/usr/bin:/bin HOME="$build/home" XDG_RUNTIME_DIR="$build/home" LANG=C.UTF-8 \
        DISPLAY="${DISPLAY:-}" \
        PYTHONHASHSEED="${PYTHONHASHSEED:-random}" SOURCE_DATE_EPOCH="${SOURCE_DATE_EPOCH:-0}" \
        MENGPANEEL_ICON="${MENGPANEEL_ICON:-}" MENGPANEEL_VERSION_RESOURCE="${MENGPANEEL_VERSION_RESOURCE:-}" \
        WINEPREFIX="$prefix" WINEDEBUG=-all WINEDLLOVERRIDES='mscoree,mshtml=;mscms=n' \
        bash -c 'cd "$1"; shift; exec wine "$@"' wine "$PWD" "$@" </dev/null 2>&1 | cat
    return "${PIPESTATUS[0]}"
}

stop() {
    in_trixie env -i PATH=/usr/bin:/bin HOME="$build/home" WINEPREFIX="$prefix" wineserver --kill --wait || true
}

path() {
    echo "Z:${1//\//\\}"
}

make_trixie() {
    [ ! -L "$root/usr/bin/wine" ] || return 0 # a link, to what is only there from inside
    echo "Debian trixie met Wine klaarzetten in $root ..."
    mirror=$(apt-get indextargets --format '$(REPO_URI)' 'Created-By: Packages' 'Codename: bookworm' | head -1)
    [ -e "$root/usr" ] || debootstrap --variant=minbase trixie "$root" "$mirror" >"$build/debootstrap.log"
    in_trixie sh -c 'apt-get update -qq &&
        DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends wine wine64' >"$build/apt.log"
}

# What Windows 10 has and Wine has not. For building and testing only: nothing of it may be in what we hand over.
make_prefix() {
    [ ! -e "$prefix/made" ] || return 0
    mkdir -p "$build/home"
    run wineboot --init
    run winecfg -v win10
    # A program that crashes must end, and not wait minutes for a debugger.
    run reg add 'HKCU\Software\Wine\WineDbg' /v ShowCrashDialog /t REG_DWORD /d 0 /f
    run reg delete 'HKLM\Software\Microsoft\Windows NT\CurrentVersion\AeDebug' /f || true
    for library in icuuc mscms; do
        x86_64-w64-mingw32-gcc -O2 -shared -s \
            -o "$prefix/drive_c/windows/system32/$library.dll" "$here/standins/$library.c"
    done
    touch "$prefix/made"
}

command=$1
shift
case "$command" in
    make)
        [ "$(id -u)" -eq 0 ] || { echo "Wine in een eigen Debian maken kan alleen root." >&2; exit 1; }
        mkdir -p "$build"
        make_trixie
        make_prefix >"$build/prefix.log" ;;
    run | path | stop) "$command" "$@" ;;
    *)
        sed -n '4,7s/^#   //p' "$0" >&2
        exit 2 ;;
esac
