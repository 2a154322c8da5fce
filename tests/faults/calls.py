"""The file calls of an operation, as strace writes them down."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from pathlib import Path

CHANGING = (
    "openat",
    "pwrite64",
    "write",
    "pwritev",
    "writev",
    "sendfile",
    "copy_file_range",
    "ftruncate",
    "truncate",
    "fallocate",
    "fsync",
    "fdatasync",
    "rename",
    "renameat",
    "renameat2",
    "unlink",
    "unlinkat",
    "link",
    "linkat",
    "mkdir",
    "mkdirat",
    "rmdir",
    "chmod",
    "fchmod",
    "fchmodat",
)
"""The calls by which what is on a disk changes, or is seen through to it."""

RECORDED = (*CHANGING, "lseek", "pread64", "read", "fcntl")
"""All the calls that any harness wants to know of."""

_LINE = re.compile(r"\d+ +(\w+)\((.*)\) += (-?\d+)")
_STRING = re.compile(r'"([^"]*)"')
_PATH = re.compile(r"<([^>]*)>")


@dataclass(frozen=True, slots=True)
class Call:
    """A call: the how many-th of its name, on which paths, with which bytes, and what it answered."""

    name: str
    nth: int
    arguments: str
    answer: int

    @property
    def strings(self) -> list[bytes]:
        """What was handed over between quotes: paths, or bytes to be written."""
        return [_decoded(text) for text in _STRING.findall(self.arguments)]

    @property
    def path(self) -> str:
        """The path behind the first file number, or else the first path that is named."""
        first = self.arguments.split(",")[0]
        open_file = None if first.startswith("AT_FDCWD") else _PATH.search(first)
        return _decoded(open_file[1]).decode() if open_file else self.strings[0].decode()

    @property
    def number(self) -> int:
        """The file number that it is about."""
        return int(self.arguments.split("<")[0])

    def concerns(self, folder: Path) -> bool:
        """Whether it has to do with something in this folder."""
        return _encoded(str(folder)) in self.arguments


def recording(trace: Path, names: tuple[str, ...]) -> list[str]:
    """The options that let strace write down these calls whole: `?` passes over what this processor lacks."""
    return [
        "-y",
        "-xx",
        "-s",
        "10000000",
        "-e",
        f"trace={','.join(f'?{name}' for name in names)}",
        "-o",
        str(trace),
    ]


def read_calls(trace: Path) -> Iterator[Call]:
    """The calls that were written down, in order."""
    counted: Counter[str] = Counter()
    with trace.open(encoding="ascii") as lines:
        for line in lines:
            if found := _LINE.match(line):
                name, arguments, answer = found.groups()
                counted[name] += 1
                yield Call(name, counted[name], arguments, int(answer))


def _decoded(text: str) -> bytes:
    return bytes.fromhex(text.replace("\\x", ""))


@cache
def _encoded(text: str) -> str:
    return "".join(f"\\x{byte:02x}" for byte in text.encode())
