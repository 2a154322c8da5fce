"""Rule 1 once more, as `matching.md` states it: written to be read, with fractions, and slow."""

from __future__ import annotations

from fractions import Fraction
from itertools import product

import pytest

TABLE = {
    "ontwikkelend": (10, 10, 50, 50, None),
    "participatief": (None, 10, 90, 10, 90),
    "organisatiegericht": (90, 90, 10, 90, 20),
    "toenaderingsgericht": (None, 10, 75, 90, None),
    "gekanteld": (100, 100, 100, 100, 100),
}


class NaiveRule:
    """The rule in its plainest form; profiles are their ids, a mix is a tuple of five positions."""

    table = TABLE

    def shares(self, positions, name):
        """What each fader adds to the distance to a profile; nothing where either has no position."""
        targets = self.table[name]
        claims = [target for target in targets if target is not None]
        return [
            Fraction(0) if x is None or t is None else Fraction(abs(x - t), len(claims))
            for x, t in zip(positions, targets, strict=True)
        ]

    def distance(self, positions, name):
        return sum(self.shares(positions, name))

    def nearest(self, positions, among=tuple(TABLE)):
        return min(among, key=lambda name: self.distance(positions, name))

    def completions(self, positions):
        """Every way to set what is not set, in steps of 5."""
        return product(*[range(0, 101, 5) if x is None else (x,) for x in positions])

    def possible(self, positions):
        nearest = {self.nearest(completion) for completion in self.completions(positions)}
        return tuple(name for name in self.table if name in nearest)

    def left_open(self, positions, place):
        """How many profiles stay possible on average once this fader is set to 10, 50 or 90."""
        probes = [(*positions[:place], probe, *positions[place + 1 :]) for probe in (10, 50, 90)]
        return Fraction(sum(len(self.possible(probe)) for probe in probes), len(probes))

    def answer(self, positions):
        """What is said, and which profiles are named."""
        unset = positions.count(None)
        if unset >= 3:
            return "too_early", ()
        if unset:
            possible = self.possible(positions)
            return ("certain" if len(possible) == 1 else "open"), possible
        if positions.count(50) >= 3:
            return "no_choice", ()
        best = self.nearest(positions)
        if 100 - self.distance(positions, best) < 65:
            return "mixed", ()
        named = tuple(name for name in self.table if self._too_near(positions, name, best))
        if len(named) > 1:
            return "near_tie", named
        return ("towards" if best == "gekanteld" and min(positions) < 80 else "clear"), (best,)

    def _too_near(self, positions, name, best):
        claims = [sum(t is not None for t in self.table[which]) for which in (name, best)]
        bound = 10 * sum(Fraction(1, n) for n in claims)
        return name == best or self.distance(positions, name) - self.distance(positions, best) <= bound


@pytest.fixture(scope="session")
def rule():
    return NaiveRule()
