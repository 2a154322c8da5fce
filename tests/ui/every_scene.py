"""Every scene of the example, in one language and size."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager

from PySide6.QtWidgets import QDialog, QWidget

from mengpaneel.commands.drawing import example_pictures
from mengpaneel.ui.platform.language import set_date_locale
from mengpaneel.ui.platform.settling import settle
from tests.pseudo import library_in


def settle_unpainted(widget: QWidget) -> None:
    """Come to rest without being painted: what is only measured takes three quarters of the time so."""
    widget.window().setUpdatesEnabled(False)
    settle(widget)


@contextmanager
def scenes(language: str, size: tuple[int, int], **how) -> Iterator[Iterator[tuple[str, QWidget]]]:
    """Everything there is to see; dates in the language meanwhile."""
    library = library_in(language)
    set_date_locale(library.language)
    with example_pictures(library, how.pop("theme", "light"), size, **how) as pictures:
        yield ((name, at_rest(widget, size)) for name, widget in pictures.scenes())
    set_date_locale("nl")


def at_rest(widget: QWidget, size: tuple[int, int]) -> QWidget:
    """The widget; a dialog that filled the small screen of tests takes the size that we give it."""
    grows = isinstance(widget, QDialog) and widget.minimumWidth() < widget.maximumWidth()
    if grows and widget.width() >= widget.screen().availableSize().width():
        widget.resize(size[0] - 10, size[1] - 10)
        settle(widget)
    return widget
