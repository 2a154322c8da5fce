"""Pictures in our pages: each is of a scene that there is, has words for who cannot see it, and is small."""

from __future__ import annotations

from pathlib import Path

from tests.pictures.for_pages import FOLDER, linked

SCENES = {path.name.removesuffix("-light.png") for path in Path(__file__).parent.glob("pinned/*-light.png")}
MOST_BYTES = 80_000
REMEDY = "make them again with: make pictures"


def test_every_picture_is_of_a_scene_and_is_told_in_words():
    assert linked()
    assert {scene for _, scene, _ in linked()} <= SCENES
    assert [scene for words, scene, _ in linked() if len(words.split()) < 4] == []


def test_the_folder_holds_what_the_pages_show_and_no_more():
    shown = {f"{scene}-{language}.png" for _, scene, language in linked()}

    assert {path.name for path in FOLDER.iterdir()} == shown, REMEDY
    assert [path.name for path in FOLDER.iterdir() if path.stat().st_size > MOST_BYTES] == [], REMEDY
