"""The state of a window that the next one restores: at the next start, or after a change of language."""

from __future__ import annotations

from base64 import b64decode, b64encode

from msgspec import Struct

from mengpaneel.ui.window.appearance import USUAL, Theme
from mengpaneel.ui.window.commands import Screen
from mengpaneel.ui.window.placement import restore_or_fit
from mengpaneel.ui.window.window import Window


class WindowState(Struct, frozen=True):
    """The fields have the names and meanings of those in `store/settings.py`, which keeps them.

    `geometry` is that of `QWidget.saveGeometry` in Base64; `zoom` is in percents; `last_folder` is where a
    file was saved last. `overview_kind` and `overview_left_out` say which subjects are side by side.
    """

    theme: Theme = "system"
    zoom: int = USUAL
    geometry: str = ""
    screen: Screen = Screen.CONSOLE
    presenting_screen: str = ""
    last_folder: str = ""
    single_key_shortcuts: bool = True
    overview_kind: str = ""
    overview_left_out: tuple[str, ...] = ()


def save_state(window: Window) -> WindowState:
    """Read the state of a window."""
    kind, left_out = window.screens.overview_choice
    return WindowState(
        theme=window.theme,
        zoom=window.zoom,
        geometry=b64encode(bytes(window.saveGeometry().data())).decode(),
        screen=window.screen_shown,
        presenting_screen=window.presenter.screen,
        last_folder=window.shell.last_folder,
        single_key_shortcuts=window.actions_.single_key_shortcuts.isChecked(),
        overview_kind=kind,
        overview_left_out=left_out,
    )


def restore_state(window: Window, state: WindowState) -> None:
    """Restore the state of a window, except theme and zoom, which it was made with."""
    restore_or_fit(window, b64decode(state.geometry))
    window.header.fit(window.size(), window.look)  # before all is laid out, rather than after it
    window.presenter.screen = state.presenting_screen
    window.shell.last_folder = state.last_folder
    if not state.single_key_shortcuts:
        window.actions_.single_key_shortcuts.setChecked(False)
    window.screens.overview_choice = state.overview_kind, state.overview_left_out
    window.show_screen(Screen.SESSION if window.screens.is_in_hour else state.screen)
