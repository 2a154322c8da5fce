"""The doors through which files come in: each lets in, or refuses in words. Anything else is a crash."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from tempfile import TemporaryDirectory
from unittest.mock import patch

import msgspec

from mengpaneel.backups import read_copy
from mengpaneel.content.library import Library
from mengpaneel.content.text.errors import tell_refusal
from mengpaneel.domain.refusal import Refusal
from mengpaneel.exchange import decoding
from mengpaneel.exchange.decoding import decode
from mengpaneel.exchange.encoding import encode
from mengpaneel.store import second_place
from mengpaneel.store.open_requests import claim_requests
from mengpaneel.store.settings import Settings, load_settings
from mengpaneel.store.tombstones import read_tombstones
from tests.exchange.malformed import BARE, GOOD

Enter = Callable[[bytes], bool]
"""Tries a file; returns whether it was let in, and raises for whatever should not be."""


@dataclass(frozen=True, slots=True)
class Door:
    """A way in, and good files for it that may be spoiled."""

    name: str
    good: Sequence[bytes]
    enter: Enter


@contextmanager
def doors() -> Iterator[Sequence[Door]]:
    """Every door, with a folder of its own."""
    with TemporaryDirectory() as folder:
        yield (
            Door("exchange file", (GOOD, BARE), _exchange(Library())),
            Door("copy in the second place", (GOOD,), _copy(Path(folder))),
            Door("tombstone", (_TOMBSTONE,), _tombstone(Path(folder))),
            Door("request to open a file", (_REQUEST,), _request(Path(folder))),
            Door("settings", (_SETTINGS, b"{}"), _settings(Path(folder))),
        )


_TOMBSTONE = b'{"format": "mengpaneel-gewist", "version": 1, "snapshot": "1", "wiped": true}\n'
_REQUEST = b'{"paths": ["/media/stick/van een collega.mengpaneel"], "token": "activation-1"}'
_SETTINGS = msgspec.json.encode(Settings(geometry="AAAA", last_folder="/tmp", second_place="/media/stick"))


class _Fits:
    """A checksum that fits: who makes a file on purpose can make one too."""

    def __ne__(self, _other: object) -> bool:
        return False


def _exchange(library: Library) -> Enter:
    def enter(content: bytes) -> bool:
        try:
            with patch.object(decoding, "fingerprint", lambda _: _Fits()):
                parcel = decode(content)
        except Refusal as refusal:
            told = tell_refusal(refusal, library.words)
            assert told.isprintable(), told
            return False
        again = encode(parcel.bundles, with_roles_and_notes=parcel.with_roles_and_notes)
        assert decode(again) == parcel, "what was let in is not what can be written"
        return True

    return enter


def _copy(folder: Path) -> Enter:
    file = folder / "momentopname.mengpaneel"

    def enter(content: bytes) -> bool:
        file.write_bytes(content)
        taken = second_place.read_folder(folder, read_copy)
        refused = [*taken.damaged, *taken.newer]
        assert refused in ([], [file.name])
        assert not taken.unreadable
        assert file.read_bytes() == content
        return not refused

    return enter


def _tombstone(folder: Path) -> Enter:
    file = folder / "gewist-1.json"

    def enter(content: bytes) -> bool:
        file.write_bytes(content)
        told = read_tombstones(folder)
        assert len([*told.wiped, *told.kept, *told.odd]) == 1
        assert told.odd in ((), (file.name,))
        assert file.read_bytes() == content
        file.unlink()
        return not told.odd

    return enter


def _request(folder: Path) -> Enter:
    file = folder / "open-0f8fad5b-d9cb-469f-a165-70867728950e.json"

    def enter(content: bytes) -> bool:
        file.write_bytes(content)
        claimed = claim_requests(folder)
        aside = file.with_suffix(".broken")
        assert not file.exists()
        assert bool(claimed) != aside.exists()
        assert claimed or aside.read_bytes() == content
        assert all(Path(path).is_absolute() for request in claimed for path in request.paths)
        aside.unlink(missing_ok=True)
        return bool(claimed)

    return enter


def _settings(folder: Path) -> Enter:
    file = folder / "settings.json"

    def enter(content: bytes) -> bool:
        file.write_bytes(content)
        settings = load_settings(file)
        assert msgspec.json.decode(msgspec.json.encode(settings), type=Settings) == settings
        aside = folder / "settings.broken-1.json"
        let_in = not aside.exists()
        assert (file if let_in else aside).read_bytes() == content, "the file itself is lost"
        aside.unlink(missing_ok=True)
        return let_in

    return enter
