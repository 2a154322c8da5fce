#!/bin/sh
# Are the system libraries there that Qt needs, and the Python that makes .venv?
#
#   system-libraries.sh run     what drawing needs, and windows too where there is a display
#   system-libraries.sh test    also windows, a virtual display and what drives it
#   system-libraries.sh windows also what makes the Windows program, and tries it in Wine
#   system-libraries.sh web     also a browser, and npm for what judges web pages in it
#   system-libraries.sh package also what makes a bundle and a Debian package of it
#   system-libraries.sh judge   what judges that package, and tries it on a bare Debian
#
# Quick and silent when nothing is missing. What is missing is installed where that is possible without
# asking (root on Debian or Ubuntu); elsewhere one line says what to type, and the exit status is 1.
set -u
here=$(dirname "$0")
purpose=${1:-run}

[ "$(uname -s)" = Linux ] || exit 0

# need_library SONAME PACKAGE, need_command COMMAND PACKAGE: note the package when the thing is missing.
need_library() {
    case "$libraries" in
        *"	$1 "*) ;;
        *) missing="$missing $2" ;;
    esac
}
need_command() {
    command -v "$1" >/dev/null 2>&1 || missing="$missing $2"
}

need_python() {
    if .venv/bin/python -c "" 2>/dev/null; then return; fi
    if python=$("$here/find-python.sh" 2>/dev/null); then
        "$python" -c "import ensurepip, venv" 2>/dev/null && return
        missing="$missing $("$python" -c 'import sys; print("python%d.%d-venv" % sys.version_info[:2])')"
    elif [ -n "${PYTHON:-}" ]; then
        return # a Python chosen by hand that will not do: find-python.sh says so
    elif command -v python3 >/dev/null 2>&1; then
        missing="$missing python3.11 python3.11-venv" # beside an older one, as on Ubuntu 22.04
    else
        missing="$missing python3 python3-venv"
    fi
}

look() {
    missing=
    need_python
    libraries=$(PATH="$PATH:/usr/sbin:/sbin" ldconfig -p 2>/dev/null)
    if [ -n "$libraries" ]; then
        need_library libGL.so.1 libgl1
        need_library libEGL.so.1 libegl1
        need_library libglib-2.0.so.0 libglib2.0-0
        need_library libfontconfig.so.1 libfontconfig1
        need_library libxkbcommon.so.0 libxkbcommon0
        need_library libdbus-1.so.3 libdbus-1-3
        if [ "$purpose" = test ] || [ "$purpose" = package ] || [ -n "${DISPLAY:-}" ]; then
            need_library libxcb-cursor.so.0 libxcb-cursor0
            need_library libxcb-icccm.so.4 libxcb-icccm4
            need_library libxcb-keysyms.so.1 libxcb-keysyms1
            need_library libxcb-shape.so.0 libxcb-shape0
            need_library libxkbcommon-x11.so.0 libxkbcommon-x11-0
        fi
    fi
    if [ "$purpose" = package ]; then
        own=$(/usr/bin/python3 -c 'import sys; print("%d.%d" % sys.version_info[:2])')
        need_library "libpython$own.so.1.0" "libpython$own"
        /usr/bin/python3 -c "import ensurepip, venv" 2>/dev/null || missing="$missing python3-venv"
        need_library libwayland-cursor.so.0 libwayland-cursor0 # a window on Wayland asks for these two
        need_library libwayland-egl.so.1 libwayland-egl1
        need_command objdump binutils
        need_command dpkg-shlibdeps dpkg-dev
        need_command xz xz-utils
    fi
    if [ "$purpose" = judge ]; then
        need_command lintian lintian
        need_command desktop-file-validate desktop-file-utils
        need_command appstreamcli appstream
        need_command debootstrap debootstrap
    fi
    if [ "$purpose" = web ]; then
        need_command chromium chromium
        need_command npm npm
    fi
    if [ "$purpose" = windows ]; then
        need_command Xvfb xvfb
        need_command xdotool xdotool
        need_command openbox openbox
        need_command xrandr x11-xserver-utils
        need_command debootstrap debootstrap
        need_command x86_64-w64-mingw32-gcc gcc-mingw-w64-x86-64-win32
        need_command makensis nsis
        need_command wixl wixl
    fi
    if [ "$purpose" = test ]; then
        need_command Xvfb xvfb
        need_command xauth xauth
        need_command xdotool xdotool
        need_command openbox openbox
        need_command xrandr x11-xserver-utils # plugs in a second screen, and unplugs it
        need_command strace strace
        # What a desktop asks which program opens a file.
        need_command gio libglib2.0-bin
        need_command update-mime-database shared-mime-info
        need_command xdg-mime xdg-utils
        # A screen reader's side of the accessibility bus, with the bindings of the system's own Python.
        need_command dbus-daemon dbus-daemon
        [ -x /usr/libexec/at-spi-bus-launcher ] || [ -x /usr/lib/at-spi2-core/at-spi-bus-launcher ] ||
            missing="$missing at-spi2-core"
        /usr/bin/python3 -c 'import gi; gi.require_version("Atspi", "2.0")' 2>/dev/null ||
            missing="$missing python3-gi gir1.2-atspi-2.0"
    fi
    [ -z "$missing" ]
}

look && exit 0

if command -v apt-get >/dev/null 2>&1; then
    if [ "$(id -u)" -eq 0 ]; then
        echo "Systeembibliotheken installeren:$missing ..."
        export DEBIAN_FRONTEND=noninteractive
        # An update may fail for one of several sources; whether that matters, the installation will say.
        # shellcheck disable=SC2086 # one word for each package
        if output=$(apt-get -q update 2>&1;
                    apt-get -qy -o DPkg::Lock::Timeout=120 install --no-install-recommends $missing 2>&1); then
            look && exit 0
        fi
        echo "$output" >&2
    fi
    echo "Er ontbreken systeembibliotheken. Typ dit, en probeer het daarna opnieuw:" >&2
    echo "  sudo apt-get install -y --no-install-recommends$missing" >&2
else
    echo "Er ontbreken systeembibliotheken. Installeer wat op Debian zo heet, en probeer het daarna opnieuw:" >&2
    echo " $missing" >&2
fi
exit 1
