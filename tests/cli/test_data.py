"""The commands that work with kept data: what they do, and that a refusal changes nothing."""

from __future__ import annotations

import os
import re
import sqlite3
import subprocess
import sys
from contextlib import closing
from pathlib import Path

import pytest
from msgspec.structs import replace

from mengpaneel.backups import backup_service_for
from mengpaneel.cli import main
from mengpaneel.domain.faders import Fader
from mengpaneel.domain.snapshot import Snapshot
from mengpaneel.exchange.bundle import SubjectSnapshots
from mengpaneel.exchange.decoding import decode
from mengpaneel.exchange.encoding import encode
from mengpaneel.store.lock import Lock
from mengpaneel.store.places import Places
from mengpaneel.store.sqlite_memory import SqliteMemory
from tests.cli.conftest import LATER, Call, everything
from tests.exchange.conftest import CANARY, EMPTY, TOWN


def written(path: Path, *snapshots: Snapshot, whole: bool = True) -> Path:
    path.write_bytes(encode([SubjectSnapshots(TOWN, snapshots)], with_roles_and_notes=whole))
    return path


def spoil(where: Places) -> None:
    """Turn a letter of a title in the database, as a worn disk would: SQLite itself sees nothing."""
    content = where.database.read_bytes()
    assert EMPTY.title.encode() in content
    where.database.write_bytes(content.replace(EMPTY.title.encode(), b"Nulmetinh"))


def test_list_tells_every_subject_and_snapshot(run: Call):
    status, out, err = run("list")

    assert (status, err) == (0, "")
    assert out.splitlines()[0] == "Voorbeeldstad (Hele gemeente)"
    assert "2025-03-12  Nulmeting  –  Nog geen schuif gezet" in out
    assert LATER.title in out
    assert run("list", language="en")[1].startswith("Voorbeeldstad (Whole municipality)")


def test_check_says_what_was_checked_and_names_what_is_damaged(run: Call, where: Places):
    assert run("check") == (
        0,
        "Op deze computer is alles in orde. Nagekeken: 2 momentopnames en 0 kopieën.\n",
        "",
    )
    run("backup")
    spoil(where)
    status, out, err = run("check")

    assert (status, out) == (1, "")
    assert re.search(r"Beschadigd: ‘.+’ \(Voorbeeldstad\)", err)
    assert "mengpaneel-cli restore" in err


def test_check_names_a_database_that_is_none_any_more(run: Call, where: Places):
    where.database.write_bytes(where.database.read_bytes()[:4000])
    status, _, err = run("check")

    assert status == 1
    assert f"Beschadigd: {where.database}" in err


@pytest.fixture
def stick(where: Places, tmp_path: Path) -> Path:
    """The second place, with everything in it; one text here holds what no file should."""
    stick = tmp_path / "stick"
    stick.mkdir()
    untidy = replace(EMPTY, id="bel", sheet=replace(EMPTY.sheet, outcome="één\x07\r\ntwee"))
    with closing(SqliteMemory.open(where.database)) as memory:
        memory.add_snapshots([(TOWN, untidy)])
        backup_service_for(memory, where).choose_second_place(str(stick))
        memory.set_title(EMPTY.id, "Anders")
    return stick


def test_check_reads_the_second_place_too(run: Call, stick: Path):
    status, out, err = run("check")

    assert (status, err) == (0, "")
    assert "Op de tweede plek zijn 3 bestanden goed.\nDeze map staat op dezelfde schijf" in out
    assert (
        "In the second location 3 files are good.\nThis folder is on the same disk"
        in (run("check", language="en")[1])
    )


def test_check_names_what_is_damaged_in_the_second_place(run: Call, stick: Path):
    (altered,) = stick.glob(f"*{LATER.id}*")
    altered.write_bytes(altered.read_bytes().replace(b'"communicatie": 30', b'"communicatie": 31'))
    status, out, err = run("check")

    assert status == 1
    assert out.splitlines()[1] == "Op de tweede plek zijn 2 bestanden goed."
    assert err.splitlines()[0] == f"Beschadigd: {altered}"
    assert "‘Nu kopiëren’" in err
    assert "mengpaneel-cli restore" not in err


def test_what_is_not_in_the_second_place_is_told_and_no_damage(run: Call, stick: Path):
    next(stick.glob(f"*{EMPTY.id}*")).unlink()
    status, out, err = run("check")

    assert (status, err) == (0, "")
    assert "Nog niet op de tweede plek: ‘Anders’ (Voorbeeldstad)." in out


def test_a_second_place_that_is_not_there_is_told_and_no_damage(run: Call, stick: Path):
    stick.rename(stick.with_name("weg"))
    status, out, err = run("check")

    assert (status, err) == (0, "")
    assert f"De tweede plek is er nu niet, dus die is niet nagekeken: {stick}." in out


def test_a_file_of_a_newer_laptop_in_the_second_place_is_no_damage(run: Call, stick: Path):
    newer = stick / "van-elders.mengpaneel"
    newer.write_bytes(next(stick.iterdir()).read_bytes().replace(b'"version": 1', b'"version": 3'))

    assert run("check")[0] == 0


def test_an_export_is_bare_unless_asked_and_comes_back(run: Call, where: Places, tmp_path: Path):
    bare, whole = tmp_path / "kaal.mengpaneel", tmp_path / "heel.mengpaneel"

    assert run("export", bare)[:2] == (0, f"{bare}\n")
    assert CANARY.encode() not in bare.read_bytes()
    assert run("export", whole, "--subject", "voorbeeldSTAD", "--with-roles-and-notes")[0] == 0
    assert decode(whole.read_bytes()).bundles == (SubjectSnapshots(TOWN, (EMPTY, LATER)),)


def test_what_is_damaged_is_left_out_of_an_export_and_told(run: Call, where: Places, tmp_path: Path):
    with closing(sqlite3.connect(where.database)) as database:
        database.execute("DROP TRIGGER a_snapshot_never_changes")
        database.execute("UPDATE snapshot SET communicatie = 1 WHERE id = ?", (EMPTY.id,))
        database.commit()
    status, _, err = run("export", tmp_path / "uit.mengpaneel")

    assert status == 1
    assert "Beschadigd en daarom niet meegenomen: Nulmeting" in err
    (bundle,) = decode((tmp_path / "uit.mengpaneel").read_bytes()).bundles
    assert len(bundle.snapshots) == 1


def test_the_example_needs_no_data(tmp_path: Path, capsys: pytest.CaptureFixture[str]):
    data = tmp_path / "niets"
    assert main(["export", str(tmp_path / "a"), "--example", "--data-dir", str(data)]) == 0
    assert main(["csv", str(tmp_path / "b"), "--example", "--data-dir", str(data)]) == 0
    assert not data.exists()


def test_a_table_and_appointments(run: Call, tmp_path: Path):
    table, calendar = tmp_path / "t.csv", tmp_path / "a.ics"

    assert run("csv", table)[0] == run("ics", calendar)[0] == 0
    assert table.read_bytes().startswith(b'\xef\xbb\xbf"Onderwerp";')
    assert CANARY.encode() not in table.read_bytes()
    assert calendar.read_bytes().count(b"BEGIN:VEVENT") == 1
    assert run("csv", table, "--with-notes", "--overwrite", language="en")[0] == 0
    assert CANARY.encode() in table.read_bytes()
    assert table.read_bytes().startswith(b'\xef\xbb\xbf"Subject";')


def test_a_correction_is_the_same_appointment(run: Call, tmp_path: Path):
    calendar = tmp_path / "a.ics"
    correction = replace(LATER, id="beter", corrects=LATER.id)
    assert run("import", written(tmp_path / "in.mengpaneel", correction))[0] == 0
    assert run("ics", calendar)[0] == 0
    lines = calendar.read_bytes().splitlines()
    assert [line for line in lines if line.startswith(b"UID:")] == [f"UID:{LATER.id}@mengpaneel".encode()]
    assert b"SEQUENCE:1" in lines


def test_an_import_takes_in_what_is_new_once(run: Call, where: Places, tmp_path: Path):
    new = replace(EMPTY, id="nieuw-1", title="Van elders")
    file = written(tmp_path / "in.mengpaneel", EMPTY, new)
    before = everything(where.data)
    status, out, _ = run("import", file, "--dry-run")

    assert (status, out.splitlines()[-1]) == (0, "Aantal momentopnames dat erbij zou komen: 1.")
    assert "Nulmeting  –  hebben jullie al" in out
    assert everything(where.data) == before
    assert run("import", file)[1].endswith("Aantal momentopnames toegevoegd: 1.\n")
    assert run("import", file)[1].endswith("Er is niets nieuws, dus er is niets veranderd.\n")
    assert "3 momentopnames en 1 kopie" in run("check")[1]


def test_what_was_wiped_is_taken_in_only_when_it_is_asked_for(run: Call, where: Places, tmp_path: Path):
    with closing(SqliteMemory.open(where.database)) as memory:
        memory.throw_away(EMPTY.id)
        memory.wipe(EMPTY.id)
    file = written(tmp_path / "in.mengpaneel", EMPTY, replace(EMPTY, id="nieuw-1", title="Van elders"))
    status, out, _ = run("import", file)

    assert status == 0
    assert "Nulmeting  –  eerder definitief gewist" in out
    assert (
        "Aantal momentopnames toegevoegd: 1.\nEerder definitief gewist en daarom niet toegevoegd: Nulmeting."
        in out
    )
    with closing(SqliteMemory.open_read_only(where.database)) as memory:
        assert EMPTY.id not in memory.days()
    assert run("import", file, "--wiped-too")[1].endswith("Aantal momentopnames toegevoegd: 1.\n")
    with closing(SqliteMemory.open_read_only(where.database)) as memory:
        assert (EMPTY.id in memory.days(), memory.still_wiped()) == (True, [])


def test_a_check_names_where_something_must_still_be_wiped(run: Call, where: Places):
    aside = where.database.with_suffix(".damaged-1.sqlite3")
    aside.write_bytes(b"onleesbaar")
    with closing(SqliteMemory.open(where.database)) as memory:
        memory.throw_away(EMPTY.id)
        backup_service_for(memory, where).wipe(EMPTY.id)
    status, _, err = run("check")

    assert status == 1
    assert err.startswith(f"Nog niet gewist: {aside}\n")
    aside.unlink()
    run("import", written(where.data.parent / "in.mengpaneel", replace(EMPTY, id="nieuw-1")))
    assert run("check")[0] == 0


def test_an_import_begins_an_empty_laptop(tmp_path: Path, capsys: pytest.CaptureFixture[str]):
    file, data = written(tmp_path / "in.mengpaneel", EMPTY), tmp_path / "nieuw"

    assert main(["import", str(file), "--dry-run", "--data-dir", str(data)]) == 0
    assert not data.exists()
    assert main(["import", str(file), "--data-dir", str(data)]) == 0
    assert Places(data).database.is_file()


def test_an_import_that_clashes_is_refused_whole_and_named(run: Call, where: Places, tmp_path: Path):
    other = replace(EMPTY, sheet=EMPTY.sheet.with_note(Fader.COMMUNICATION, "anders"), title="Vals")
    file = written(tmp_path / "in.mengpaneel", replace(EMPTY, id="nieuw-1"), other)
    before = everything(where.data)
    status, _, err = run("import", file)

    assert status == 2
    assert f"Vals ({EMPTY.id})" in err
    assert everything(where.data) == before


def test_a_window_that_has_the_data_is_named_and_nothing_changes(run: Call, where: Places, tmp_path: Path):
    file = written(tmp_path / "in.mengpaneel", replace(EMPTY, id="nieuw-1"))
    copy = Path(run("backup")[1].strip().rpartition(": ")[2]).name
    lock = Lock(where.lock)
    assert lock.take()
    before = everything(where.data)

    for asked in (("backup",), ("restore", copy), ("import", file)):
        status, out, err = run(*asked)
        assert (status, out) == (2, "")
        assert f"(proces {os.getpid()})" in err
    assert everything(where.data) == before
    assert run("list")[0] == run("check")[0] == run("export", tmp_path / "uit")[0] == 0
    lock.release()
    assert run("import", file)[0] == 0


@pytest.mark.parametrize(
    ("asked", "told"),
    [
        (("export", "er-al"), "er-al bestaat al en is niet aangeraakt"),
        (("csv", "er-al"), "er-al bestaat al en is niet aangeraakt"),
        (("ics", "er-al"), "er-al bestaat al en is niet aangeraakt"),
        (("export", "weg/uit"), "Deze map is er niet, dus dit is niet bewaard: weg."),
        (("csv", "map", "--overwrite"), "Hier mag niet worden geschreven, dus dit is niet bewaard: map."),
        (("csv", "pijp", "--overwrite"), "Hier mag niet worden geschreven, dus dit is niet bewaard: pijp."),
        (("export", "uit", "--subject", "Elders"), "‘Elders’ heet. Deze zijn er wel: Voorbeeldstad."),
        (("export", "uit", "--all", "--example"), "--subject, --all of --example"),
        (("import", "er-al"), "er-al is niet toegevoegd, en er is niets veranderd. Regel 1: "),
        (("import", "weg"), "weg is niet toegevoegd"),
        (("import", "."), "is niet toegevoegd"),
        (("import", "stand"), "Bij ‘subjects[0].snapshots[0].now.communicatie’"),
        (("restore", "../er-al"), "‘../er-al’ is geen kopie."),
    ],
)
def test_what_is_wrong_is_refused_with_its_name_and_nothing_changes(
    run: Call,
    where: Places,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    asked: tuple[str, ...],
    told: str,
):
    monkeypatch.chdir(tmp_path)
    Path("er-al").write_bytes(b"van vorig jaar")
    Path("map").mkdir()
    if "pijp" in asked:
        os.mkfifo("pijp")
    stand = written(tmp_path / "stand", EMPTY).read_bytes()
    Path("stand").write_bytes(stand.replace(b'"communicatie": null', b'"communicatie": 101', 1))
    before = everything(tmp_path)
    status, out, err = run(*asked)

    assert (status, out) == (2, "")
    assert told in err
    assert "Traceback" not in err
    assert everything(tmp_path) == before


@pytest.mark.parametrize("asked", [["list"], ["check"], ["backup"], ["csv", "uit"], ["restore"]])
def test_where_nothing_is_kept_nothing_is_made(tmp_path: Path, capsys, asked: list[str]):
    data = tmp_path / "nergens"

    assert main([*asked, "--data-dir", str(data)]) == 2
    assert str(data) in capsys.readouterr().err
    assert not data.exists()


@pytest.mark.parametrize("asked", [["list"], ["check"], ["backup"], ["restore"], ["import", "in.mengpaneel"]])
def test_a_file_is_no_data_folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys, asked: list[str]):
    monkeypatch.chdir(tmp_path)
    written(Path("in.mengpaneel"), EMPTY)
    before = everything(tmp_path)

    assert main([*asked, "--data-dir", "in.mengpaneel"]) == 2
    assert str(tmp_path / "in.mengpaneel") in capsys.readouterr().err
    assert everything(tmp_path) == before


def test_what_came_in_is_here_though_it_could_not_be_copied(run: Call, where: Places, tmp_path: Path):
    where.backups.write_bytes(b"in the way")
    file = written(tmp_path / "in.mengpaneel", replace(EMPTY, id="nieuw-1"))
    status, out, err = run("import", file)

    assert (status, out.splitlines()[-1]) == (1, "Aantal momentopnames toegevoegd: 1.")
    assert str(where.data) in err
    with closing(SqliteMemory.open_read_only(where.database)) as memory:
        assert "nieuw-1" in [kept.id for kept in memory.snapshots(TOWN.id)]


def test_a_newer_database_is_refused_untouched(run: Call, where: Places):
    with closing(sqlite3.connect(where.database)) as database:
        database.execute("PRAGMA user_version = 99")
    before = everything(where.data)

    for command in ("list", "check", "backup"):
        status, _, err = run(command)
        assert status == 2
        assert "nieuwere versie" in err
    assert everything(where.data) == before


_WITHOUT_QT = """
import sys
sys.modules["PySide6"] = None
from mengpaneel.cli import main
folder = sys.argv[1]
for asked in "list", "check", "backup", "restore", "export a", "csv b", "ics c":
    if status := main([*asked.split(), "--data-dir", folder]):
        sys.exit(f"{asked} ended with {status}")
"""


def test_none_of_them_needs_qt_or_a_console_with_all_letters(where: Places, tmp_path: Path):
    """In a process of its own, that has no way to import PySide6 and prints in ASCII."""
    ended = subprocess.run(
        [sys.executable, "-W", "error", "-c", _WITHOUT_QT, str(where.data)],
        cwd=tmp_path,
        env={**os.environ, "PYTHONIOENCODING": "ascii"},
        capture_output=True,
        timeout=60,
    )
    assert (ended.returncode, ended.stderr) == (0, b"")
    assert {path.name for path in tmp_path.iterdir()} >= {"a", "b", "c"}
