"""Makes the enumerations of PySide as Python makes them, in a sixth of the time.

PySide makes all enumerations of a class of Qt when that class is first named, and asks Python for each:
`Flag("AlignmentFlag", [("AlignLeft", 1), …], boundary=KEEP)`. Before our first frame these are 178 with
2,746 members, a fifth of the start: Python's `enum` is written for whatever the body of a class may hold, and
changes the class again and again for every member. Here a class begins as a copy of what Python put in a
small one, and gets all of its members at once.

Whatever is asked in another way than PySide asks it, or has a name or a number that Python may take in a way
of its own, is made by Python. So is everything where a trial of ours differs from Python's: in a Python that
does it otherwise.
"""

from __future__ import annotations

import sys
from collections.abc import Callable, Iterable
from enum import KEEP, Enum, EnumType, Flag, IntEnum, IntFlag
from itertools import repeat
from typing import Any, cast

_KINDS = (Enum, IntEnum, Flag, IntFlag)
_TRIAL = [("Two", 2), ("One", 1), ("Uno", 1), ("Three", 3), ("Nothing", 0), ("Six", 6)]

Items = list[tuple[str, int]]
Maker = Callable[..., type[Enum]]


def make_enums_quickly() -> None:
    """Make PySide's enumerations here from now on: every screen that opens later names more classes of Qt."""
    python_makes: Maker | None = vars(EnumType).get("_create_")
    # A Python that asks with other names would find an error here, in the middle of PySide's own C.
    if not python_makes or python_makes.__code__.co_varnames[:3] != ("cls", "class_name", "names"):
        return
    recipes: dict[type[Enum], Recipe | None] = {}

    def create(kind: type[Enum], class_name: str, names: Any, **how: Any) -> type[Enum]:
        if how.get("module") is not None:
            return python_makes(kind, class_name, names, **how)
        # Who called Flag(…), found as Python finds it: there is one function more between the two now.
        how["module"] = sys._getframe(2).f_globals.get("__name__")
        made = None
        if kind in _KINDS and _asked_as_by_pyside(names, how):
            if kind not in recipes:
                recipes[kind] = find_recipe(kind, python_makes)
            recipe = recipes[kind]
            made = recipe and recipe.make(class_name, names, how["module"])
        return made or python_makes(kind, class_name, names, **how)

    EnumType._create_ = create  # type: ignore[attr-defined]


def find_recipe(kind: type[Enum], python_makes: Maker) -> Recipe | None:
    """How to make an enumeration of this kind; None if what that gives differs from what Python makes."""
    trial = python_makes(kind, "Trial", _TRIAL, module=__name__, boundary=KEEP)
    try:
        recipe = Recipe(kind, trial)
        ours = recipe.make("Trial", _TRIAL, __name__)
    except (AttributeError, KeyError, TypeError):
        return None
    return recipe if ours and contents(ours) == contents(trial) else None


class Recipe:
    """Makes enumerations of one kind from what Python put in an example."""

    def __init__(self, kind: type[Enum], example: type[Enum]) -> None:
        self._kind, self._is_flag = kind, issubclass(kind, Flag)
        self._body = {name: thing for name, thing in vars(example).items() if name not in example.__members__}
        self._body.pop("_iter_member_", None)
        self._new = self._body.pop("__new__")
        self._collections = {
            name: type(its) for name, its in self._body.items() if isinstance(its, list | dict)
        }
        self._special = {""}.union(*map(vars, (*kind.__mro__, EnumType, type)))

    def make(self, name: str, items: Items, module: str | None) -> type[Enum] | None:
        """An enumeration with these members; None if Python may take one of them in a way of its own."""
        values = dict(items)
        if len(values) < len(items) or not self._are_plain(values):
            return None
        body = self._body | {"__module__": module}
        body |= {collection: empty() for collection, empty in self._collections.items()}
        if self._is_flag:
            body |= self._masks(values.values())
        made: Any = type.__new__(EnumType, name, (self._kind,), body)
        self._make_members(made, items)
        for key, member in made._member_map_.items():
            type.__setattr__(made, key, member)
        type.__setattr__(made, "__new__", self._new)
        if self._is_flag and (ones := [values[key] for key in made._member_names_]) != sorted(ones):
            made._iter_member_ = made._iter_member_by_def_
        return cast(type[Enum], made)

    def _are_plain(self, values: dict[str, int]) -> bool:
        if any(map(str.startswith, values, repeat("_"))) or not self._special.isdisjoint(values):
            return False
        return not self._is_flag or min(values.values(), default=0) >= 0

    def _masks(self, values: Iterable[int]) -> dict[str, int]:
        """What Python keeps of the bits in a flag; 3.11.2 only those that are a member by themselves."""
        every = ones = 0
        for value in values:
            every |= value
            if value.bit_count() == 1:
                ones |= value
        kept = {"_flag_mask_": every, "_singles_mask_": ones, "_all_bits_": (1 << every.bit_length()) - 1}
        if "_singles_mask_" not in self._body:
            kept["_flag_mask_"] = kept.pop("_singles_mask_")
        return kept

    def _make_members(self, enum: Any, items: Items) -> None:
        names, members, by_value = enum._member_names_, enum._member_map_, enum._value2member_map_
        new_member, with_value, is_flag = enum._new_member_, enum._use_args_, self._is_flag
        for name, value in items:
            member = by_value.get(value)
            if member is None:
                member = new_member(enum, value) if with_value else new_member(enum)
                member._value_, member._name_, member.__objclass__ = value, name, enum
                member._sort_order_ = len(names)
                by_value[value] = member
                if not is_flag or value.bit_count() == 1:
                    names.append(name)
            members[name] = member
        vars(enum).get("_hashable_values_", []).extend(
            by_value
        )  # Python's later patches of 3.12 and 3.13 have it


def contents(enum: type[Enum]) -> dict[str, object]:
    """All that is in an enumeration, in a form that is equal for two that are the same."""

    def told(thing: object) -> object:
        if isinstance(thing, enum):
            return vars(thing) | {"__objclass__": vars(thing)["__objclass__"] is enum}
        if isinstance(thing, dict):
            return [(key, told(value)) for key, value in thing.items()]
        return getattr(thing, "__func__", thing)  # a method belongs to its class

    return {name: told(thing) for name, thing in vars(enum).items()}


def _asked_as_by_pyside(items: Any, how: dict[str, Any]) -> bool:
    """Whether this asks for pairs of a name and a whole number, and only says that other numbers are kept."""
    if how.get("boundary") is not KEEP or how.get("qualname") is not None or how.get("type") is not None:
        return False
    if type(items) is not list or set(map(type, items)) != {tuple} or set(map(len, items)) != {2}:
        return False
    names, numbers = zip(*items, strict=True)
    return set(map(type, names)) == {str} and set(map(type, numbers)) == {int}
