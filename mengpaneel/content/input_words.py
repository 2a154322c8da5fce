"""What is said beside a field about what was typed in it: the shape of its table (see words.py)."""

from mengpaneel.content.reading import Strict


class InputWords(Strict):
    """Where a field stops, and what to do about it."""

    cut: str
    too_many_roles: str
    role_too_long: str
    no_date: str
    date_outside: str
