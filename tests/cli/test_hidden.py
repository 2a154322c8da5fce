"""What a group has hidden from itself is not told by a command, unless that is asked for."""

from __future__ import annotations

from contextlib import closing
from pathlib import Path

import pytest
from msgspec.structs import replace

from mengpaneel.content.library import Library
from mengpaneel.content.text.match import tell_match
from mengpaneel.domain.hour import Hour
from mengpaneel.domain.last_time import LastTime
from mengpaneel.domain.match import match
from mengpaneel.domain.snapshot import EMPTY_SHEET
from mengpaneel.exchange.bundle import SubjectSnapshots
from mengpaneel.exchange.encoding import encode
from mengpaneel.store.places import Places
from mengpaneel.store.sqlite_memory import SqliteMemory
from tests.cli.calling import draw
from tests.cli.conftest import LATER, Call
from tests.exchange.conftest import FULL, TOWN


@pytest.fixture(autouse=True)
def hidden(where: Places) -> None:
    with closing(SqliteMemory.open(where.database)) as memory:
        memory.save_draft(TOWN, EMPTY_SHEET, LastTime(LATER.id, LATER.sheet))


WAYS = {
    "export": ["export", "uit.mengpaneel"],
    "export of one": ["export", "uit.mengpaneel", "--subject", TOWN.name],
    "csv": ["csv", "uit.csv"],
    "ics": ["ics", "uit.ics"],
    "report": ["report", "in.mengpaneel", "--pdf", "uit.pdf"],
    "compare": ["compare", "in.mengpaneel", "--csv", "uit.csv"],
    "report over time": ["report", "in.mengpaneel", "--html", "uit.html", "--trend"],
}


@pytest.mark.parametrize("way", WAYS)
def test_a_hidden_subject_is_refused_and_named(
    way: str, run: Call, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
):
    monkeypatch.chdir(tmp_path)
    Path("in.mengpaneel").write_bytes(encode([SubjectSnapshots(TOWN, [LATER])], with_roles_and_notes=False))
    status, out, err = run(*WAYS[way])
    assert status
    assert not out
    assert TOWN.name in err
    assert "--show-hidden" in err
    assert not list(tmp_path.glob("uit.*"))


def test_one_of_the_same_name_is_taken_for_the_hidden_one(run: Call, tmp_path: Path):
    file, out = tmp_path / "in.mengpaneel", tmp_path / "uit.csv"
    elsewhere = replace(TOWN, id="elders"), [replace(LATER, subject_id="elders")]
    file.write_bytes(encode([SubjectSnapshots(*elsewhere)], with_roles_and_notes=False))
    status, _, err = run("compare", file, "--csv", out)
    assert status
    assert TOWN.name in err
    assert run("compare", file, "--csv", out, "--show-hidden")[0] == 0


@pytest.mark.parametrize("way", ["export", "csv"])
def test_what_is_hidden_comes_along_when_it_is_asked_for(way: str, run: Call, tmp_path: Path):
    out = tmp_path / "uit"
    assert run(way, out, "--show-hidden")[0] == 0
    assert out.exists()


def test_list_tells_only_the_days_of_what_is_hidden(run: Call):
    status, out, _ = run("list")
    assert status == 0
    assert FULL.title not in out
    assert f"{LATER.taken_on}  nog verborgen" in out
    assert FULL.title in run("list", "--show-hidden")[1]


def test_a_file_that_comes_in_is_told_by_its_days_while_the_last_time_is_hidden(run: Call, tmp_path: Path):
    file = tmp_path / "in.mengpaneel"
    file.write_bytes(encode([SubjectSnapshots(TOWN, [LATER])], with_roles_and_notes=False))
    status, out, _ = run("import", file, "--dry-run")
    assert status == 0
    assert LATER.title not in out
    assert f"{LATER.taken_on}  nog verborgen" in out


def test_what_a_backup_would_change_is_told_without_titles(run: Call, where: Places):
    backup = Path(run("backup")[1].strip().rpartition(": ")[2]).name
    with closing(SqliteMemory.open(where.database)) as memory:
        memory.save(replace(LATER, id="nieuw", title="KANARIE"))
    status, out, _ = run("restore", backup, "--dry-run")
    assert status == 0
    assert "KANARIE" not in out
    assert f"nog verborgen ({TOWN.name})" in out


@pytest.mark.parametrize("show", [(), ("--show-hidden",)], ids=["usual", "asked"])
def test_a_profile_that_a_group_hides_is_told_only_when_it_is_asked_for(
    qapp, show: tuple[str, ...], run: Call, where: Places, tmp_path: Path
):
    with closing(SqliteMemory.open(where.database)) as memory:
        memory.save_draft(TOWN, EMPTY_SHEET, hour=Hour(profile_hidden=True))
        snapshots = memory.snapshots(TOWN.id)
    lead = tell_match(snapshots[-1].sheet.mix, match(snapshots[-1].sheet.mix), Library("nl")).title
    assert run("csv", tmp_path / "uit.csv", *show)[0] == 0
    table, listed = (tmp_path / "uit.csv").read_text("utf-8-sig"), run("list", *show)[1]
    assert (lead in table, lead in listed) == (bool(show), bool(show))
    assert snapshots[-1].title in table
    file = tmp_path / "in.mengpaneel"
    file.write_bytes(encode([SubjectSnapshots(TOWN, [LATER])], with_roles_and_notes=False))
    answer = draw(
        "report", str(file), "--html", str(tmp_path / "uit.html"), "--data-dir", str(where.data), *show
    )
    assert answer.returncode == 0, answer.stderr
    assert (lead in (tmp_path / "uit.html").read_text()) is bool(show)
    assert run("compare", file, "--csv", tmp_path / "naast.csv", *show)[0] == 0
    assert ("profiel verborgen" in (tmp_path / "naast.csv").read_text("utf-8-sig")) is not bool(show)
    assert snapshots[-1].title in listed
