"""What dashed caps are, for a room."""

from __future__ import annotations

from mengpaneel.content.library import Library
from mengpaneel.content.text.dates import tell_date
from mengpaneel.domain.snapshot import Snapshot, Subject


def tell_ghost(ghost: Snapshot, subject: Subject, library: Library, *, wish: bool) -> str:
    """Of when they are, or of which other subject; it tells no title of one's own.

    The snapshot of another subject that is laid over this one has the name of that subject as its title.
    """
    words, day = library.words.present, tell_date(ghost.taken_on, library.words)
    if ghost.subject_id != subject.id:
        return words.ghost_of.format(subject=ghost.title, date=day)
    return (words.ghost_wish if wish else words.ghost).format(date=day)
