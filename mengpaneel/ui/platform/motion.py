"""Whether the system allows animations."""

from __future__ import annotations

import os
import sys
from functools import cache

from PySide6.QtWidgets import QApplication

from mengpaneel.ui.platform.session_bus import has_session_bus

_SPI_GETCLIENTAREAANIMATION = 0x1042
STILL = "MENGPANEEL_STILL"
"""The environment variable that disables all animations."""

_PORTAL, _PLACE = "org.freedesktop.portal.Desktop", "/org/freedesktop/portal/desktop"
_STILL_WHEN = (
    ("org.freedesktop.appearance", "reduced-motion", 1),
    ("org.gnome.desktop.interface", "enable-animations", False),
)
"""What a desktop's portal says where less movement is asked for: of every desktop, and of older GNOME."""

_PATIENCE_MS = 200


def motion_wanted() -> bool:
    """Whether animations are allowed: not when the system, the style or the environment reduces motion."""
    if os.environ.get(STILL):
        return False
    if sys.platform == "win32":
        return _windows_animates()
    from PySide6.QtWidgets import QStyle  # takes 10 ms to import, and is not needed to start

    animated = QApplication.style().styleHint(QStyle.StyleHint.SH_Widget_Animation_Duration) > 0
    return animated and not less_is_asked()


def _windows_animates() -> bool:
    """Read the Windows setting 'Animation effects', which Qt does not pass on."""
    import ctypes

    wanted = ctypes.c_int(1)
    ctypes.windll.user32.SystemParametersInfoW(_SPI_GETCLIENTAREAANIMATION, 0, ctypes.byref(wanted), 0)  # type: ignore[attr-defined,unused-ignore]
    return bool(wanted.value)


@cache
def less_is_asked() -> bool:
    """Whether the desktop asks for reduced motion, which Qt does not tell; asked once."""
    try:
        return _macos_is_still() if sys.platform == "darwin" else _portal_is_still() or _plasma_is_still()
    except (OSError, ImportError):
        return False


def _macos_is_still() -> bool:
    import subprocess

    command = ["/usr/bin/defaults", "read", "com.apple.universalaccess", "reduceMotion"]
    try:
        said = subprocess.run(command, capture_output=True, text=True, timeout=1, check=False)
    except subprocess.TimeoutExpired:
        return False
    return said.stdout.strip() == "1"


def _portal_is_still() -> bool:
    """Ask the desktop portal, if it runs already."""
    if not has_session_bus():
        return False
    from PySide6.QtDBus import QDBus, QDBusConnection, QDBusMessage, QDBusVariant

    bus = QDBusConnection.sessionBus()
    for group, key, still in _STILL_WHEN:
        ask = QDBusMessage.createMethodCall(_PORTAL, _PLACE, "org.freedesktop.portal.Settings", "Read")
        ask.setArguments([group, key])
        ask.setAutoStartService(False)
        answer = bus.call(ask, QDBus.CallMode.Block, _PATIENCE_MS)
        said = answer.arguments() if answer.type() is QDBusMessage.MessageType.ReplyMessage else []
        value = said[0] if said else None
        while isinstance(value, QDBusVariant):
            value = value.variant()
        if value is not None and value == still:
            return True
    return False


def _plasma_is_still() -> bool:
    """Read the animation speed of KDE Plasma; 0 is none."""
    if "KDE" not in os.environ.get("XDG_CURRENT_DESKTOP", ""):
        return False
    from PySide6.QtCore import QSettings, QStandardPaths

    place = QStandardPaths.locate(QStandardPaths.StandardLocation.GenericConfigLocation, "kdeglobals")
    factor = QSettings(place, QSettings.Format.IniFormat).value("KDE/AnimationDurationFactor", "1")
    return str(factor).strip() in ("0", "0.0")
