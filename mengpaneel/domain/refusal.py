"""Why something from outside is not let in, with the place where it goes wrong."""

from __future__ import annotations

from enum import StrEnum


class Reason(StrEnum):
    """What is wrong with a file; there are words for each of them."""

    GONE = "gone"
    NOT_A_FILE = "not_a_file"
    NO_RIGHTS = "no_rights"
    UNREADABLE = "unreadable"
    TOO_LARGE = "too_large"
    NOT_UTF8 = "not_utf8"
    BYTE_ORDER_MARK = "byte_order_mark"
    NOT_JSON = "not_json"
    TOO_DEEP = "too_deep"
    TWICE = "twice"
    NOT_WHOLE = "not_whole"
    SURROGATE = "half_a_character"
    CONTROL_CHARACTER = "control_character"
    FOREIGN = "foreign"
    NEWER = "newer"
    WRONG_KIND = "wrong_kind"
    MISSING = "missing"
    UNKNOWN = "unknown"
    OUT_OF_RANGE = "out_of_range"
    TOO_LONG = "too_long"
    TOO_MANY = "too_many"
    TOO_MANY_VALUES = "too_many_values"
    NO_CHOICE = "no_choice"
    NOT_A_DAY = "not_a_day"
    NOT_A_MOMENT = "not_a_moment"
    YEAR_OUT_OF_RANGE = "year_out_of_range"
    NOT_AN_ID = "not_an_id"
    ALTERED = "altered"
    CLASH = "clash"


class Refusal(Exception):
    """A file is not let in; nothing was changed by it.

    `key` is the path to the value that is wrong, `line` the line when there are no keys yet, and both are
    empty when it is about the whole file. `most` is the limit that was passed.
    """

    def __init__(self, reason: Reason, *, key: str = "", line: int = 0, most: int = 0) -> None:
        super().__init__(f"{reason} {key or line or ''}".rstrip())
        self.reason = reason
        self.key = key
        self.line = line
        self.most = most
