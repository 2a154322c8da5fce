"""What the faders are about, in words."""

from __future__ import annotations

from mengpaneel.content.interface import Interface
from mengpaneel.domain.snapshot import Subject, SubjectKind


def subject_name(subject: Subject, words: Interface) -> str:
    """The name of a subject, or what it is called as long as it has none."""
    if subject.name:
        return subject.name
    municipality = subject.kind is SubjectKind.MUNICIPALITY
    return words.subject.unnamed_municipality if municipality else words.subject.unnamed_case


def subject_kind(subject: Subject, words: Interface) -> str:
    """Whether it is about a whole municipality or one case."""
    municipality = subject.kind is SubjectKind.MUNICIPALITY
    return words.subject.municipality if municipality else words.subject.case
