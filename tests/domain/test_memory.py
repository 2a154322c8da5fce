from __future__ import annotations

import pytest

from mengpaneel.domain.memory import MemoryProblem, ProblemCause


@pytest.mark.parametrize("trouble", ProblemCause)
def test_a_problem_says_what_the_trouble_is_and_where(trouble):
    problem = MemoryProblem(trouble, "/ergens/mengpaneel.db")

    assert problem.trouble is trouble
    assert problem.place == "/ergens/mengpaneel.db"
    assert trouble.value in str(problem)
    assert "/ergens/mengpaneel.db" in str(problem)
