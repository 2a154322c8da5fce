"""The web pages of three scenes: judged by html-validate, and in a real browser, in light, dark and on a
phone, by axe-core.

Run it with `make check-html`: it needs Chromium, html-validate and axe-core from npm; the tests do not.
"""

from __future__ import annotations

import html
import json
import os
import re
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from pathlib import Path

ROOT = Path(__file__).parents[2]
sys.path.insert(0, str(ROOT))
os.environ["QT_QPA_PLATFORM"] = "offscreen"

_QUIET = (
    *("--headless", "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run"),
    *("--disable-background-networking", "--disable-component-update", "--disable-sync"),
)
_DARK = "--blink-settings=preferredColorScheme=0"
_VIEWS = {"light": ("--window-size=1200,900",), "dark": ("--window-size=1200,900", _DARK)}
_VIEWS |= {"phone": ("--window-size=500,900",)}
_RULES = {"extends": ["html-validate:standard", "html-validate:a11y"]}
_RUN = """
axe.run(document, {resultTypes: ["violations", "incomplete"]}).then(found => {
  const told = part => found[part].map(rule => ({id: rule.id, impact: rule.impact, nodes: rule.nodes.length,
    first: rule.nodes[0].html.slice(0, 200)}));
  const result = document.createElement("pre");
  result.id = "axe-result";
  result.textContent = JSON.stringify({violations: told("violations"), incomplete: told("incomplete"),
    passes: found.passes.length, wide: document.documentElement.scrollWidth > window.innerWidth});
  document.body.append(result);
});
"""


def main() -> int:
    """Check every page in every view; the number of pages that are not right."""
    modules = Path(sys.argv[1])
    axe = (modules / "axe-core" / "axe.min.js").read_text(encoding="utf-8")
    wrong = 0
    with tempfile.TemporaryDirectory() as folder:
        pages = list(_pages())
        if not _notices_a_broken_page(pages[0][1], axe, modules, Path(folder)):
            raise SystemExit("a page without a language and with pale letters was called right")
        for name, page in pages:
            invalid = _invalid(page, modules, Path(folder))
            wrong += bool(invalid)
            print(f"{name}: {invalid or 'valid'}")
            for view, options in _VIEWS.items():
                found = _judged(page, axe, Path(folder), options)
                right = not found["violations"] and not found["wide"]
                wrong += not right
                print(f"{name} {view}: {found['passes']} rules passed, {len(found['violations'])} violated")
                for part in ("violations", "incomplete"):
                    for rule in found[part]:
                        print(f"  {part}: {rule['id']} ({rule['impact']}, {rule['nodes']} ×) {rule['first']}")
                if found["wide"]:
                    print("  wider than the window")
    return wrong


def _invalid(page: bytes, modules: Path, folder: Path) -> str:
    """What html-validate has to say against a page."""
    file, rules = folder / "page.html", folder / "rules.json"
    file.write_bytes(page)
    rules.write_text(json.dumps(_RULES), encoding="utf-8")
    command = [modules / ".bin" / "html-validate", "--config", rules, "--formatter", "text", file]
    return subprocess.run(command, capture_output=True, text=True, timeout=180).stdout.strip()


def _notices_a_broken_page(page: bytes, axe: str, modules: Path, folder: Path) -> bool:
    """Whether the checkers see what is wrong, before they are believed."""
    broken = re.sub(rb'<html lang="..">', b"<html>", page).replace(b"--muted: #4c5362", b"--muted: #bbbbbb")
    found = _judged(broken, axe, folder, _VIEWS["light"])["violations"]
    seen = {"html-has-lang", "color-contrast"} <= {rule["id"] for rule in found}
    return seen and "element-required-attributes" in _invalid(broken, modules, folder)


def _pages() -> Iterator[tuple[str, bytes]]:
    from mengpaneel.app import make_application
    from mengpaneel.reports.html import as_html
    from tests.reports.scenes import reports

    application = make_application()
    for language in ("nl", "en"):
        for name, report in reports(language):
            yield name, as_html(report)
    application.shutdown()


def _judged(page: bytes, axe: str, folder: Path, options: tuple[str, ...]) -> dict:
    file = folder / "page.html"
    script = f"<script>{axe}</script><script>{_RUN}</script></body>"
    file.write_text(page.decode().replace("</body>", script), encoding="utf-8")
    command = ["chromium", *_QUIET, f"--user-data-dir={folder}/profile", *options]
    command += ["--virtual-time-budget=20000", "--dump-dom", file.as_uri()]
    told = subprocess.run(command, capture_output=True, text=True, check=True, timeout=180).stdout
    result = re.search(r'<pre id="axe-result">(.*?)</pre>', told, re.DOTALL)
    if result is None:
        raise SystemExit(f"no answer from the browser: {told[-400:]}")
    return json.loads(html.unescape(result[1]))


if __name__ == "__main__":
    sys.exit(main())
