"""What can be asked of a window, wherever in it the question comes from."""

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
    """One signal for each thing that a view cannot do by itself; the window answers them.

    A view that needs one is given this object, so that no request is passed on through its parents.
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
    """Let the room see the caps travel from then to now, one at a time."""

    focus_fader = Signal(object)
    """With the Fader; shows the console first."""

    go_to_area = Signal(int)
    """Focus the next area of the window (1), or the previous one (-1)."""

    show_snapshots = Signal()
    """Show the cards of the snapshots over the console."""

    save_snapshot = Signal()
    start_blind = Signal()
    """Set the faders again without seeing the last time."""

    open_subjects = Signal()
    open_search = Signal()

    set_turn = Signal(bool)
    """True when somebody's own turn begins: the rest of the window stays away until it ends."""

    walk_hour = Signal(int)
    conclude = Signal(bool)
    """Go one stop further in the hour (1), or one back (-1)."""

    black_room = Signal()
    """Make the room's screen black, or let it see again."""

    leave_hour = Signal()
    """Stop the hour; that is asked about first."""

    present = Signal()
    """Start presenting; stop if a presentation is running."""

    report = Signal()
    """Make a report that begins with the screen that is shown."""

    report_mix = Signal()
    """Make a report that begins with the current mix, whichever screen is shown."""

    print_paper = Signal()
    """Print an empty panel to fill in with a pen, or save it as PDF."""

    open_file = Signal()
    export = Signal(object)
    """With the Snapshot to begin with, or None for the whole subject."""

    save_picture = Signal(object)
    """With the QImage."""

    add_to_calendar = Signal(object)
    """With the Snapshot whose day to look again becomes an appointment."""

    view_files = Signal()
    """Ask for exchange files, and look at them side by side without keeping any."""

    view_folder = Signal()
    """The same with all those in a folder."""

    keep_viewed = Signal()
    """Preview what is only looked at, to keep it."""

    save_overview = Signal(object)
    """Save what lies side by side, with the ReportFormat, or None for a table."""

    leave_overview = Signal()
    """Show the screen that was shown before the subjects side by side."""

    save_elsewhere = Signal()
    """Save what the memory could not keep to a file."""

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
