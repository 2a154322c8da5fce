"""Qt, without the ear that PySide puts to every later import. Import this before anything of Qt.

PySide replaces Python's own import by one that reads the source of each module that is imported from then on,
to find out whether it wants `from __feature__ import snake_case`. We never do.
"""

from __future__ import annotations

import builtins

_pythons_own = builtins.__import__

import PySide6.QtCore  # noqa: E402, F401

builtins.__import__ = _pythons_own
