"""The enumerations of PySide are the same as Python makes them, and all others are made by Python."""

from __future__ import annotations

import subprocess
import sys
from collections.abc import Iterator
from enum import KEEP, Enum, EnumType, Flag, IntEnum, IntFlag
from importlib import import_module
from types import ModuleType

import pytest

from mengpaneel.quick_enums import contents, find_recipe

KINDS = (Enum, IntEnum, Flag, IntFlag)
MODULES = ("QtCore", "QtGui", "QtWidgets", "QtPrintSupport", "QtDBus", "QtSvg")

BY_PYTHON = {"Filter", "LanguageCodeType", "SortFlag", "StandardButton"}
"""Flags of Qt that have a number below nought."""

python_makes = vars(EnumType)["_create_"]

AS_EVER = "import PySide6.QtCore"

QUICKLY = """
from mengpaneel.quick_enums import make_enums_quickly
make_enums_quickly()
"""

USED = """
import copy, pickle
from PySide6.QtCore import QEvent, QLocale, QObject, Qt
from PySide6.QtGui import QFont, QPainter
flag, key, event = Qt.AlignmentFlag, Qt.Key, QEvent.Type
left, middle = flag.AlignLeft, flag.AlignVCenter
for thing in (
    flag, left, left | middle, left & middle, ~left, left ^ left, flag(0x84), flag(0), flag["AlignLeft"],
    key(12_345_678), key(0x01000000), event(1_234), event.Paint, Qt.ItemDataRole.UserRole,
    QPainter.RenderHint.Antialiasing, QFont.Weight.Bold, Qt.WindowType(3), QLocale.Language.Dutch,
    Qt.KeyboardModifier.ShiftModifier | Qt.KeyboardModifier.ControlModifier, Qt.TextFlag.TextWordWrap | left,
):
    print(repr(thing), str(thing), f"{thing}", type(thing), type(thing).__mro__, thing.__doc__, dir(thing))
print([list(each) for each in (flag, Qt.Orientation, Qt.Modifier, Qt.TextFlag, left | middle)], len(key))
print(flag.__members__, list(reversed(flag)), [(it.__module__, it.__qualname__) for it in (flag, key, event)])
print(left in flag, left in left | middle, middle in left, bool(flag(0)), left is flag(1), hash(left))
print(copy.deepcopy(left) is left, pickle.loads(pickle.dumps(left | middle)) == left | middle)
print(pickle.loads(pickle.dumps(event.Paint)) is event.Paint, event.Paint == 12, key.Key_A + 1)
for wrong in (
    lambda: setattr(flag, "AlignLeft", 3), lambda: delattr(flag, "AlignLeft"), lambda: flag("left"),
    lambda: flag.Nowhere, lambda: setattr(left, "name", ""), lambda: setattr(left, "value", 3),
    lambda: type("Mine", (flag,), {}), lambda: Qt.Orientation("across"), lambda: left < middle,
):
    try:
        print(wrong())
    except Exception as error:
        print(type(error), error)
"""

BY_OTHERS = """
import enum, pickle
class Colour(enum.Flag):
    RED, BLUE = 1, 2
    PURPLE = 3
asked = (
    lambda: enum.Enum("Way", "in out"),
    lambda: enum.Flag("Way", "in out", boundary=enum.KEEP),
    lambda: enum.Flag("Way", {"a": 1, "b": 2}, boundary=enum.KEEP),
    lambda: enum.Flag("Way", [("a", 1), ("b", 2)], boundary=enum.STRICT)(4),
    lambda: enum.Flag("Way", [("a", 1), ("b", 2)], boundary=enum.KEEP)(4),
    lambda: enum.Flag("Way", [], boundary=enum.KEEP),
    lambda: enum.Flag("Way", [("a", 1), ("all", -1)], boundary=enum.KEEP),
    lambda: enum.Enum("Way", [("a", 1), ("a", 2)], boundary=enum.KEEP),
    lambda: enum.Enum("Way", [("name", 1), ("value", 2)], boundary=enum.KEEP).name,
    lambda: enum.Enum("Way", [("mro", 1)], boundary=enum.KEEP),
    lambda: enum.Enum("Way", [("", 1)], boundary=enum.KEEP),
    lambda: enum.Enum("Way", [("_wrong_", 1)], boundary=enum.KEEP),
    lambda: enum.Enum("Way", [("_Way__a", 1), ("b", 1)], boundary=enum.KEEP),
    lambda: enum.Enum("Way", [("a", 1.0), ("b", True), ("c", 1)], boundary=enum.KEEP),
    lambda: enum.Enum("Way", [("a", [])], boundary=enum.KEEP).a,
    lambda: enum.Enum("Way", [("a",)], boundary=enum.KEEP),
    lambda: enum.Enum("Way", ["ab", "cd"], boundary=enum.KEEP),
    lambda: enum.Enum("Way", [("a", 1)], type=int, boundary=enum.KEEP),
    lambda: enum.Enum("Way", [("a", 1)], module="elsewhere", qualname="Out.Way", boundary=enum.KEEP),
    lambda: enum.StrEnum("Way", [("a", "b")], boundary=enum.KEEP),
    lambda: Colour("Way", [("a", 1)], boundary=enum.KEEP),
)
for ask in asked:
    try:
        made = ask()
        print(made, made.__module__, made.__class__, list(getattr(made, "__members__", {}).items()))
    except Exception as error:
        print(type(error), error)
Way = enum.Enum("Way", "there back")
print(pickle.loads(pickle.dumps(Way.back)) is Way.back, list(Colour))
"""

MADE_BY_PYTHON = """
import enum
python_makes, made = vars(enum.EnumType)["_create_"], []
def counted(cls, class_name, names, **how):
    if names and min(number for _, number in names) >= 0:
        made.append(class_name)
    return python_makes(cls, class_name, names, **how)
type.__setattr__(enum.EnumType, "_create_", counted)
from mengpaneel.__main__ import load
load()
from PySide6.QtCore import Qt
from PySide6.QtGui import QPainter
print(len(Qt.Key) > 400, len(QPainter.CompositionMode) > 30, *sorted(set(made)))
"""


ASKED_OTHERWISE = """
import enum
python_makes = vars(enum.EnumType)["_create_"]
def otherwise(cls, name, items, **how):
    return python_makes(cls, name, items, **how)
type.__setattr__(enum.EnumType, "_create_", otherwise)
from mengpaneel.quick_enums import make_enums_quickly
make_enums_quickly()
print(vars(enum.EnumType)["_create_"] is otherwise)
"""


def run(*programs: str) -> str:
    done = subprocess.run([sys.executable, "-c", "\n".join(programs)], capture_output=True, text=True)
    assert (done.returncode, done.stderr) == (0, "")
    return done.stdout


@pytest.mark.parametrize("module", MODULES)
def test_what_is_in_them_is_what_python_puts_in_them(module):
    compared = 0
    for enum in enums_of(import_module(f"PySide6.{module}")):
        items = [(name, member.value) for name, member in enum.__members__.items()]
        made = find_recipe(enum.__mro__[1], python_makes).make(enum.__name__, items, __name__)
        if made is None:
            assert enum.__name__ in BY_PYTHON
            continue
        pythons = python_makes(enum.__mro__[1], enum.__name__, items, module=__name__, boundary=KEEP)
        assert contents(made) == contents(pythons)
        compared += 1
    assert compared


@pytest.mark.parametrize("asked", [USED, BY_OTHERS])
def test_they_do_what_they_did(asked):
    assert run(QUICKLY, asked) == run(AS_EVER, asked)


def test_the_program_makes_them_so():
    assert run(MADE_BY_PYTHON) == "True True Trial\n"


def test_a_python_that_asks_with_other_names_is_left_alone():
    assert run(ASKED_OTHERWISE) == "True\n"


@pytest.mark.parametrize("kind", KINDS)
@pytest.mark.parametrize("name", ["_something_new_", "_sort_order_", "_member_map_"])
def test_a_python_that_makes_them_otherwise_makes_them_all(kind, name):
    def otherwise(*asked, **how):
        made = python_makes(*asked, **how)
        if name == "_sort_order_":
            vars(made.Three)[name] += 1
        else:
            type.__setattr__(made, name, {"More": made.Three})
        return made

    assert find_recipe(kind, python_makes) is not None
    assert find_recipe(kind, otherwise) is None


def enums_of(module: ModuleType) -> Iterator[type[Enum]]:
    """All enumerations of this module of PySide, in whatever class they are."""
    seen, waiting = set(), [getattr(module, name) for name in dir(module)]
    while waiting:
        found = waiting.pop()
        if isinstance(found, type) and found.__module__.startswith(module.__name__) and found not in seen:
            seen.add(found)
            if isinstance(found, EnumType):
                yield found
            else:
                waiting += vars(found).values()
