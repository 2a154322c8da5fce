"""A request to open a file is claimed by exactly one side, and read as if a stranger had written it."""

from __future__ import annotations

import json
import os
from pathlib import Path

import pytest

from mengpaneel.store.open_requests import LARGEST, OpenRequest, claim_back, claim_requests, put_request

NAME = "open-0f8fad5b-d9cb-469f-a165-70867728950e.json"
# On Windows a path without a drive is not absolute.
REQUEST = OpenRequest((str(Path("/ergens/één.mengpaneel").absolute()),), "token")
SOUND = json.dumps({"paths": REQUEST.paths, "token": REQUEST.token}).encode()


def names(folder: Path) -> list[str]:
    return sorted(path.name for path in folder.iterdir())


def test_a_request_is_claimed_once_and_leaves_nothing(tmp_path: Path):
    path = put_request(tmp_path, REQUEST)
    if os.name != "nt":
        assert path.stat().st_mode & 0o777 == 0o600
    assert claim_requests(tmp_path) == [REQUEST]
    assert claim_requests(tmp_path) == []
    assert not claim_back(path)
    assert names(tmp_path) == []


def test_what_nobody_claimed_is_claimed_back(tmp_path: Path):
    assert claim_back(put_request(tmp_path, REQUEST))
    assert claim_requests(tmp_path) == []
    assert names(tmp_path) == []


@pytest.mark.parametrize(
    "content",
    [
        b"",
        b"no json",
        SOUND[:-1],
        b"[]",
        b'{"paths": [], "token": ""}',
        b'{"paths": ["relative.mengpaneel"], "token": ""}',
        b'{"paths": [1], "token": ""}',
        b'{"paths": ["/a"], "token": 1}',
        b'{"paths": ["/a"]}',
        b'{"paths": ["/a"], "token": "", "more": 1}',
        b'{"paths": ["/a"], "paths": ["/b"], "token": ""}',
        SOUND + b" " * LARGEST,
    ],
)
def test_a_damaged_request_is_set_aside(tmp_path: Path, content: bytes):
    (tmp_path / NAME).write_bytes(content)
    assert claim_requests(tmp_path) == []
    assert names(tmp_path) == [NAME.replace(".json", ".broken")]
    assert (tmp_path / NAME.replace(".json", ".broken")).read_bytes() == content


def test_a_foreign_file_is_set_aside_and_never_followed(tmp_path: Path):
    elsewhere = tmp_path / "elsewhere"
    elsewhere.write_bytes(SOUND)
    data = tmp_path / "data"
    data.mkdir()
    (data / NAME).symlink_to(elsewhere)
    (data / "open-other.json").write_bytes(SOUND)
    (data / NAME.replace("0f8f", "1f8f")).mkdir()
    (data / "openen.json").write_bytes(SOUND)
    assert claim_requests(data) == []
    assert [name.rpartition(".")[2] for name in names(data)] == ["broken", "broken", "broken", "json"]
    assert elsewhere.read_bytes() == SOUND


def test_a_request_of_who_is_gone_is_forgotten(tmp_path: Path):
    path = put_request(tmp_path, REQUEST)
    os.utime(path, (1, 1))
    assert claim_requests(tmp_path) == []
    assert names(tmp_path) == []


def test_a_request_is_never_too_large(tmp_path: Path):
    with pytest.raises(ValueError, match=str(LARGEST)):
        put_request(tmp_path, OpenRequest(("/" + "a" * LARGEST,)))
    assert names(tmp_path) == []
