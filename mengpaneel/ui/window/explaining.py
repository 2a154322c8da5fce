"""Opens the help and the list of keys."""

from __future__ import annotations

from mengpaneel.ui.window.shell import Shell


def show_help(shell: Shell) -> None:
    """Open the help window."""
    from mengpaneel.ui.help.topics import HelpWindow

    HelpWindow(shell.library, shell.look, shell.parent).show()


def show_keys(shell: Shell) -> None:
    """Show the list of keys until it is closed."""
    from mengpaneel.ui.help.keys import KeysDialog

    KeysDialog(shell.parent.actions(), shell.library, shell.look, shell.parent).exec()
