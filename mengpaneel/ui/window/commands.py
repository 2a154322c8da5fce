"""The requests that any view can send to its window."""

from __future__ import annotations

from enum import StrEnum

from PySide6.QtCore import QObject, Signal


class Screen(StrEnum):
    """The screens of the window."""

    CONSOLE = "console"
    SESSION = "session"
    REVIEW = "review"
    PROFILES = "profiles"
    OVERVIEW = "overview"


class Commands(QObject):
    """One signal for each request; the window handles them.

    Views are given this object, so that no request is passed on through their parents.
    """

    show_screen = Signal(object)
    """With the Screen."""

    turn_screen = Signal(int)
    """Show the next screen (1), or the previous one (-1)."""

    compare = Signal(object)
    """Show a Snapshot beside the current mix."""

    go_to_snapshot = Signal(object)
    """Show a Snapshot over the faders and focus its card."""

    show_comparison = Signal(object)
    """Show the room a Comparison; None is the last time beside now."""

    play_comparison = Signal()
    """Animate the caps in the room from then to now, one at a time."""

    focus_fader = Signal(object)
    """With the Fader; shows the console first."""

    go_to_area = Signal(int)
    """Focus the next area of the window (1), or the previous one (-1)."""

    show_snapshots = Signal()
    """Open the drawer with the snapshots."""

    save_snapshot = Signal()
    start_blind = Signal()
    """Hide the last time, and set the faders again."""

    open_subjects = Signal()
    open_search = Signal()

    set_turn = Signal(bool)
    """True when a participant's turn begins: the rest of the window is hidden until it ends."""

    walk_hour = Signal(int)
    """Go one stop further in the hour (1), or one back (-1)."""

    conclude = Signal(bool)
    """Conclude the discussed fader: agree (True), or leave the difference (False)."""

    black_room = Signal()
    """Make the room's screen black, or show it again."""

    leave_hour = Signal()
    """Ask whether to end the hour."""

    present = Signal()
    """Start a presentation; end a running one."""

    report = Signal()
    """Open the report dialog, with the selection of the current screen."""

    report_mix = Signal()
    """Open the report dialog, with the current mix."""

    print_paper = Signal()
    """Open the dialog to print an empty panel."""

    open_file = Signal()
    export = Signal(object)
    """With the Snapshot to begin with, or None for the whole subject."""

    save_picture = Signal(object)
    """With the QImage."""

    add_to_calendar = Signal(object)
    """With the Snapshot whose day to look again becomes an appointment."""

    view_files = Signal()
    """Ask for exchange files, and view them side by side without importing them."""

    view_folder = Signal()
    """The same with all those in a folder."""

    keep_viewed = Signal()
    """Open an import preview of all viewed files."""

    save_overview = Signal(object)
    """Save the side-by-side comparison, in a ReportFormat, or as a table for None."""

    report_overview = Signal()
    """Ask in which form what lies side by side becomes a report."""

    leave_overview = Signal()
    """Return from the side-by-side screen to the one before."""

    save_elsewhere = Signal()
    """Save work that could not be stored to a file."""

    show_data = Signal()
    show_help = Signal()
    show_tour = Signal()
    show_keys = Signal()
    show_about = Signal()
    explain_focused = Signal()
    """Show the tooltip of the focused widget."""

    set_theme = Signal(str)
    set_language = Signal(str)
    zoom_in = Signal()
    zoom_out = Signal()
    reset_zoom = Signal()
