from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtGui import QImage

from tests.cli.calling import call, start

SCREENS = ("begin", "schuiven", "schim-en-profiel", "ambitie", "terugblik", "door-de-tijd", "rondleiding")
SCREENS += ("casus", "notitie", "toetsen", "uitleg", "de-wijk", "leeg-mengpaneel")
SCREENS += ("samen-uitleg", "samen-doorgeven", "samen-beurt", "samen-klaar", "samen-papier")
SCREENS += ("samen-praten-verborgen", "samen-praten", "samen-praten-opnieuw", "samen-gezet")
SCREENS += ("samen-beurt-bericht", "samen-praten-bericht")
SCREENS += ("zaal-uitleg", "zaal-ieder-voor-zich", "zaal-praten-begin", "zaal-praten", "zaal-afgesproken")
SCREENS += ("zaal-verschil-blijft", "zaal-nog-eens", "zaal-twee-rondes", "zaal-samen-gezet", "zaal-profiel")
SCREENS += ("zaal-twaalf-stappen", "zaal-twaalf-één-punt", "zaal-twaalf-groepen", "zaal-twaalf-uitersten")
SCREENS += ("zaal-twaalf-overal", "zaal-twaalf-samen-gezet")
SCREENS += ("samen-profiel", "samen-ambitie", "samen-momentopname", "samen-bestanden")
SCREENS += ("zaal-terugblik", "zaal-terugblik-speelt")
A_YEAR_LATER = ("toen-en-nu-begin", "toen-en-nu", "toen-en-nu-volgende", "toen-en-nu-alle")
A_YEAR_LATER += ("ambitie-van-toen",)
SCREENS += tuple(f"{place}-{name}" for place in ("samen", "zaal") for name in A_YEAR_LATER)
SCREENS += ("naast-elkaar", "naast-elkaar-tabel", "naast-elkaar-veel", "naast-elkaar-kiezen")
SCREENS += ("naast-elkaar-bewaren", "zaal-naast-elkaar", "zaal-naast-elkaar-namen")
SCREENS += ("profielen", "bewaren", "presenteren", "verslag-maken", "opnieuw-schuiven")
SCREENS += ("presenteren-schim-en-slot", "presenteren-toetsen")
SCREENS += ("sluiten", "twee-vensters", "over")
SCREENS += ("gegevens", "gegevens-tweede-plek", "gegevens-prullenbak", "gegevens-uitleg", "gegevens-wissen")
SCREENS += (
    "ambitie-profiel",
    "bericht",
    "probleem",
    "herinnering",
    "momentopnames",
    "vasthouden",
    "ambitie-bekijken",
)
ASKED = {"deelnemer-weg", "ronde-weg", "toch-niet", "meekijken", "uur-stoppen", "niet-geopend"}
SCREENS += (*ASKED,)
SCREENS += ("exporteren", "openen", "titel-wijzigen", "verbeteren", "eerdere-versie", "zoeken")
DIALOGS = {screen for screen in SCREENS if screen.startswith("gegevens")}
DIALOGS |= {"casus", "notitie", "de-wijk", "leeg-mengpaneel", "toetsen", "uitleg", "bewaren", "verslag-maken"}
DIALOGS |= ASKED | {"naast-elkaar-kiezen", "naast-elkaar-bewaren"}
DIALOGS |= {"exporteren", "openen", "sluiten", "twee-vensters", "over"}
DIALOGS |= {"samen-bestanden", "titel-wijzigen", "verbeteren", "eerdere-versie", "zoeken"}


def test_every_screen_is_drawn_in_the_language_and_at_the_size_that_was_asked(tmp_path: Path):
    table = tmp_path / "tracks.csv"
    measured = ("--measure", str(table))
    asked = ("--size", "1024x768", "--theme", "dark", *measured)
    answer = start("--language", "en", "pictures", str(tmp_path / "new"), *asked)
    assert (answer.returncode, answer.stderr) == (0, b"")
    assert "Pictures made in" in answer.stdout.decode()
    first, *rows = [line.split(",") for line in table.read_text().splitlines()]
    assert first == ["scene", "screen", "size", "zoom", "track", "reading"]
    assert {(row[2], row[3]) for row in rows} == {("1024x768", "100")}
    assert all(int(row[4]) > 0 for row in rows)
    assert {row[0] for row in rows if row[1] == "console"} >= {"schuiven", "ambitie", "bericht", "begin"}
    assert {"terugblik"} == {row[0] for row in rows if row[1] == "review"}
    made = {path.name for path in (tmp_path / "new").iterdir()}
    assert made == {f"{screen}-1024x768-en-dark.png" for screen in SCREENS}
    for screen in set(SCREENS) - DIALOGS:
        picture = QImage(str(tmp_path / "new" / f"{screen}-1024x768-en-dark.png"))
        assert (picture.width(), picture.height()) == (1024, 768)


@pytest.mark.parametrize(
    ("arguments", "told"),
    [
        (("--size", "groot"), "‘groot’ is geen maat"),
        (("--size", "10x10"), "‘10x10’ is geen maat"),
        (("--zoom", "groot"), "‘groot’ kan hier niet. Kies uit: 80, 90, 100"),
        (("--theme", "roze"), "‘roze’ kan hier niet. Kies uit: light, dark, contrast."),
        (("--language", "fy"), "‘fy’ kan hier niet. Kies uit: nl, en."),
    ],
)
def test_what_cannot_be_drawn_is_refused_and_nothing_is_made(tmp_path: Path, arguments, told: str):
    answer = call("pictures", str(tmp_path / "new"), *arguments)
    assert answer.returncode == 2
    assert told in answer.stderr.decode()
    assert not (tmp_path / "new").exists()


def test_a_folder_that_cannot_be_made_is_named(tmp_path: Path):
    (tmp_path / "file").write_text("in the way")
    answer = call("pictures", str(tmp_path / "file" / "new"))
    assert answer.returncode == 2
    assert str(tmp_path / "file" / "new") in answer.stderr.decode()
