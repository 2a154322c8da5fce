"""Asks before entries of participants are removed."""

from __future__ import annotations

from collections.abc import Callable

from mengpaneel.ui.session.page import SessionPage


def ask_to_remove(page: SessionPage, participant: int) -> None:
    """Ask whether to remove a participant with all their entries; at least two must be left."""
    words, session = page.library.words.entering, page.desk.session
    if session.round is None:
        return
    role = session.round.participants[participant].label
    ask(
        page,
        words.remove_question.format(role=role),
        words.remove_told.format(role=role),
        words.remove_yes,
        lambda: session.remove(participant),
    )


def ask_to_cancel(page: SessionPage) -> None:
    """Ask whether to cancel the round and restore the faders (*Toch niet*)."""
    words = page.library.words.entering
    ask(page, words.stop_question, words.stop_told, words.stop_yes, page.desk.session.cancel)


def ask(page: SessionPage, question: str, told: str, yes: str, do: Callable[[], None]) -> None:
    """Ask a question in a dialog of the page's window, and call `do` if the answer is yes."""
    from mengpaneel.ui.data.page import ConfirmDialog

    dialog = ConfirmDialog(question, [told], yes, page.library, page.look, page.window())
    dialog.accepted.connect(do)
    dialog.open()
