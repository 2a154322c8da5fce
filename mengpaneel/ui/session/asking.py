"""Asks before something is done to what participants entered."""

from __future__ import annotations

from collections.abc import Callable

from mengpaneel.ui.session.page import SessionPage


def ask_to_remove(page: SessionPage, participant: int) -> None:
    """Ask whether one participant goes, with all that they entered; two at least must be left."""
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
    """Ask whether the whole round goes, and what stood there before comes back (*Toch niet*)."""
    words = page.library.words.entering
    ask(page, words.stop_question, words.stop_told, words.stop_yes, page.desk.session.cancel)


def ask(page: SessionPage, question: str, told: str, yes: str, do: Callable[[], None]) -> None:
    """Ask a question about the window of a page, and do it once somebody said yes."""
    from mengpaneel.ui.data.page import ConfirmDialog

    dialog = ConfirmDialog(question, [told], yes, page.library, page.look, page.window())
    dialog.accepted.connect(do)
    dialog.open()
