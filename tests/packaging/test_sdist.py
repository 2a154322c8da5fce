"""Who gets the sources gets every page that the README sends people to."""

from __future__ import annotations

import re
import subprocess
import sys
import tarfile
from pathlib import Path, PurePosixPath

import pytest

ROOT = Path(__file__).parents[2]
PAGES = ("README.md", "LEESMIJ.md")


def links(page: PurePosixPath) -> list[str]:
    """The files and folders of the project that a page links to, as paths below the top."""
    text = (ROOT / page).read_text("utf-8")
    targets = re.findall(r"\]\((?!https?:)([^)#]+)", text)
    return [(ROOT / page.parent / target).resolve().relative_to(ROOT).as_posix() for target in targets]


@pytest.fixture(scope="module")
def source_files(tmp_path_factory: pytest.TempPathFactory) -> frozenset[str]:
    """What is in the source distribution, as paths below its top folder."""
    folder = tmp_path_factory.mktemp("sdist")
    command = (sys.executable, "-m", "hatchling", "build", "-t", "sdist", "-d", str(folder))
    built = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, timeout=120)
    assert built.returncode == 0, built.stderr
    (archive,) = folder.glob("*.tar.gz")
    with tarfile.open(archive) as opened:
        return frozenset(name.partition("/")[2] for name in opened.getnames())


@pytest.mark.parametrize("page", PAGES)
def test_the_source_distribution_holds_what_a_readme_links_to(page: str, source_files: frozenset[str]):
    linked = links(PurePosixPath(page))

    missing = [path for path in linked if not any(f"{name}/".startswith(f"{path}/") for name in source_files)]
    assert linked
    assert missing == []


def test_every_link_in_our_pages_leads_somewhere():
    pages = [
        page
        for folder in (".", "docs", "docs/decisions", "packaging")
        for page in (ROOT / folder).glob("*.md")
    ]

    broken = {
        f"{page.relative_to(ROOT)}: {link}"
        for page in pages
        for link in links(PurePosixPath(page.relative_to(ROOT).as_posix()))
        if not (ROOT / link).exists()
    }
    assert len(pages) > len(PAGES)
    assert broken == set()


@pytest.mark.parametrize("page", ["handleiding.md", "manual.md"])
def test_the_list_of_a_manual_leads_to_all_its_chapters(page: str):
    text = (ROOT / "docs" / page).read_text("utf-8")
    chapters = re.findall(r"^## (.+)$", text, re.MULTILINE)

    anchors = [re.sub(r"[^\w -]", "", chapter.lower()).replace(" ", "-") for chapter in chapters]
    assert re.findall(r"\]\(#([^)]+)\)", text) == anchors
