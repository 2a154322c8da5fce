from __future__ import annotations

import re
import shutil
import tomllib
from pathlib import Path
from string import Formatter

import pytest

from mengpaneel.assets import asset
from mengpaneel.content import reading
from mengpaneel.content.library import Library
from mengpaneel.content.reading import ContentError, Language, StrictStruct, languages
from mengpaneel.content.shapes.interface import Interface
from mengpaneel.domain.faders import Fader, Level

CODE = "\n".join(path.read_text("utf-8") for path in Path(reading.__file__).parents[1].rglob("*.py"))
FILES = sorted(path.relative_to(asset("content", "nl")) for path in asset("content", "nl").rglob("*.toml"))

NOT_FOR_EACH = {"gaps", "leads"}
"""Tables that say nothing about some members."""


def everything(library: Library) -> None:
    reading.read(library.language, "language", Language)
    library.read_all()


@pytest.mark.parametrize("language", languages())
def test_all_content_is_whole(language: str):
    everything(Library(language))


def test_no_word_is_left_over():
    words = Library().words
    tables = {name: getattr(words, name) for name in vars(Interface) if not name.startswith("_")}
    unused = [
        f"{name}.{word}"
        for name, table in tables.items()
        if isinstance(table, StrictStruct)
        for word in table.__struct_fields__
        if not re.search(rf"\.{word}\b", CODE)
    ]
    assert "window" in tables
    assert unused == []


def test_every_placeholder_is_a_name():
    tables = [
        tomllib.loads(path.read_text("utf-8")) for path in asset("content", "nl", "interface").iterdir()
    ]
    texts = [text for table in tables for text in table.values()]
    for text in (text for text in texts if isinstance(text, str)):
        names = [name for _, name, _, _ in Formatter().parse(text) if name is not None]
        assert all(name.isidentifier() for name in names), text


@pytest.mark.parametrize("fader", Fader)
def test_every_level_has_its_own_sentence(library: Library, fader: Fader):
    sentences = [library.faders[fader].sentences[level] for level in Level if level is not Level.UNSET]
    assert len(set(sentences)) == 6


@pytest.fixture
def copy(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A copy of all content that may be spoiled."""
    shutil.copytree(asset("content"), tmp_path / "content")
    monkeypatch.setattr(reading, "asset", tmp_path.joinpath)
    return tmp_path / "content" / "nl"


@pytest.mark.parametrize("file", FILES, ids=str)
def test_a_key_too_many_is_told_with_file_and_key(copy: Path, file: Path):
    path = copy / file
    path.write_text(f'too_many = "x"\n{path.read_text("utf-8")}', "utf-8")
    with pytest.raises(ContentError, match=f"nl/{re.escape(file.as_posix())}: "):
        everything(Library())


@pytest.mark.parametrize("file", [file for file in FILES if file.stem not in NOT_FOR_EACH], ids=str)
def test_a_missing_key_is_told_with_file_and_key(copy: Path, file: Path):
    path = copy / file
    text = path.read_text("utf-8")
    key = re.search(r"^(\w+) = \"[^\"\n]+\"\n", text, re.MULTILINE)
    table = re.search(r"^\[\w+\]\n(?:.+\n)+", text, re.MULTILINE)
    lost = key or table
    assert lost
    path.write_text(text.replace(lost.group(0), "", 1), "utf-8")
    with pytest.raises(
        ContentError, match=f"nl/{re.escape(file.as_posix())}: .*{lost.group(1) if key else ''}"
    ):
        everything(Library())


def test_a_missing_file_is_told(copy: Path):
    (copy / "hints.toml").unlink()
    with pytest.raises(ContentError, match=r"nl/hints\.toml"):
        everything(Library())
