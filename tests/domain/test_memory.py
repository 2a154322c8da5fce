from __future__ import annotations

import pytest

from mengpaneel.domain.memory import MemoryProblem, ProblemCause


@pytest.mark.parametrize("cause", ProblemCause)
def test_a_problem_says_what_the_trouble_is_and_where(cause):
    problem = MemoryProblem(cause, "/ergens/mengpaneel.db")

    assert problem.cause is cause
    assert problem.place == "/ergens/mengpaneel.db"
    assert cause.value in str(problem)
    assert "/ergens/mengpaneel.db" in str(problem)
