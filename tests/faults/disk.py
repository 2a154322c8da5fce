"""A disk that does only what was asked of it: what was not seen through to it may be lost, kept or torn."""

from __future__ import annotations

import random
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from pathlib import Path

from tests.faults.calls import Call

_SECTOR = 512

Content = bytes | None
"""What stands behind a name after a power cut; None is a folder."""


@dataclass(frozen=True, slots=True)
class _Write:
    at: int
    data: bytes


@dataclass(frozen=True, slots=True)
class _Cut:
    length: int


@dataclass(frozen=True, slots=True)
class _Name:
    """A name came to stand for a file or a folder, or (None) for nothing any more."""

    path: str
    file: int | None
    folder: str


_Change = _Write | _Cut


@dataclass
class Disk:
    """What the program sees, what is certain, and what waits in between.

    A file that is seen through takes along the names of itself that wait, and all that waited before in the
    same folder: so do ext4, NTFS and APFS. A name in another folder waits for that folder.
    """

    folder: Path
    seen: dict[str, int] = field(default_factory=dict)
    certain_names: dict[str, int] = field(default_factory=dict)
    certain: dict[int, bytes] = field(default_factory=dict)
    waiting: dict[int, list[_Change]] = field(default_factory=lambda: defaultdict(list))
    waiting_names: list[_Name] = field(default_factory=list)
    folders: set[str] = field(default_factory=set)
    at: dict[int, int] = field(default_factory=dict)

    def hold(self, path: str, content: Content) -> None:
        """Put there what was on the disk before anything began."""
        if content is None:
            self.folders.add(path)
            return
        file = self.seen[path] = self.certain_names[path] = len(self.certain)
        self.certain[file] = content

    def take(self, call: Call) -> None:
        """Do what the program asked."""
        do = _DOING.get(call.name)
        if do and call.answer >= 0 and call.concerns(self.folder):
            do(self, call)

    def content(self, path: str) -> bytes:
        """What the program reads in a file."""
        file = self.seen[path]
        return _done(self.certain[file], self.waiting[file])

    # What a call does.

    def open(self, call: Call) -> None:
        path = call.path
        if path not in self.seen and "O_CREAT" in call.arguments:
            file = len(self.certain)
            self.certain[file] = b""
            self._name(path, file)
        if path in self.seen:
            self.at[call.answer] = len(self.content(path)) if "O_APPEND" in call.arguments else 0
            if "O_TRUNC" in call.arguments:
                self.waiting[self.seen[path]].append(_Cut(0))

    def put(self, call: Call) -> None:
        offset = int(call.arguments.rsplit(",", 1)[1])
        self._write(call.path, offset, call.strings[0][: call.answer])

    def _write_on(self, call: Call) -> None:
        if call.path in self.seen:
            at = self.at.get(call.number, 0)
            self._write(call.path, at, call.strings[0][: call.answer])
            self.at[call.number] = at + call.answer

    def move(self, call: Call) -> None:
        if "SEEK_CUR" not in call.arguments or call.arguments.split(",")[1].strip() != "0":
            self.at[call.number] = call.answer

    def _cut(self, call: Call) -> None:
        self.waiting[self.seen[call.path]].append(_Cut(int(call.arguments.rsplit(",", 1)[1])))

    def rename(self, call: Call) -> None:
        old, new = (text.decode() for text in call.strings)
        file = self.seen[old]
        self._name(new, file)
        self._name(old, None)

    def _unlink(self, call: Call) -> None:
        self._name(call.strings[0].decode(), None)

    def _make_folder(self, call: Call) -> None:
        self.folders.add(call.strings[0].decode())  # a folder costs nothing: kept even where it might be lost

    def _see_through(self, call: Call) -> None:
        path = call.path
        if path in self.folders or path not in self.seen:
            self._see_names_through(path, len(self.waiting_names))
            return
        file = self.seen[path]
        self.certain[file] = _done(self.certain[file], self.waiting.pop(file, []))
        own = [number for number, name in enumerate(self.waiting_names) if name.file == file]
        if own:
            self._see_names_through(str(Path(path).parent), own[-1] + 1)

    def _see_names_through(self, folder: str, until: int) -> None:
        before, after = self.waiting_names[:until], self.waiting_names[until:]
        _rename_all(self.certain_names, [name for name in before if name.folder == folder])
        self.waiting_names = [name for name in before if name.folder != folder] + after

    def _write(self, path: str, at: int, data: bytes) -> None:
        self.waiting[self.seen[path]].append(_Write(at, data))

    def _name(self, path: str, file: int | None) -> None:
        change = _Name(path, file, str(Path(path).parent))
        self.waiting_names.append(change)
        _rename_all(self.seen, [change])

    # What a power cut leaves.

    def after_a_cut(self, dice: random.Random | None, *, keep: bool) -> dict[str, bytes]:
        """Every file as it is found again: all that waited kept or lost, or as the dice have it."""
        names = dict(self.certain_names)
        waiting = self.waiting_names if keep else []
        if dice:
            waiting = self.waiting_names[: dice.randint(0, len(self.waiting_names))]
        _rename_all(names, waiting)
        found = {}
        for path, file in names.items():
            changes = self.waiting[file] if keep else []
            if dice:
                changes = list(_torn(self.waiting[file], dice))
            found[path] = _done(self.certain[file], changes)
        return found


_DOING = {
    "openat": Disk.open,
    "pwrite64": Disk.put,
    "write": Disk._write_on,
    "lseek": Disk.move,
    "ftruncate": Disk._cut,
    "rename": Disk.rename,
    "unlink": Disk._unlink,
    "mkdir": Disk._make_folder,
    "fsync": Disk._see_through,
    "fdatasync": Disk._see_through,
}

UNKNOWN = (
    "pwritev",
    "writev",
    "sendfile",
    "copy_file_range",
    "truncate",
    "fallocate",
    "renameat",
    "renameat2",
)
"""Calls that this disk does not know: to meet one is an error, not something to pass over."""


def _rename_all(names: dict[str, int], changes: Iterable[_Name]) -> None:
    for change in changes:
        if change.file is None:
            names.pop(change.path, None)
        else:
            names[change.path] = change.file


def _torn(changes: Iterable[_Change], dice: random.Random) -> Iterator[_Change]:
    """Some of these changes, and of some only some sectors."""
    for change in changes:
        if isinstance(change, _Write) and len(change.data) > _SECTOR and dice.random() < 0.3:
            for at in range(0, len(change.data), _SECTOR):
                if dice.random() < 0.5:
                    yield _Write(change.at + at, change.data[at : at + _SECTOR])
        elif dice.random() < 0.5:
            yield change


def _done(content: bytes, changes: Sequence[_Change]) -> bytes:
    """What is left of it: the very same where nothing changes, so that its hash is reckoned only once."""
    if not changes:
        return content
    result = bytearray(content)
    for change in changes:
        if isinstance(change, _Write):
            result.extend(bytes(max(0, change.at - len(result))))
            result[change.at : change.at + len(change.data)] = change.data
        else:
            result.extend(bytes(max(0, change.length - len(result))))
            del result[change.length :]
    return bytes(result)
