"""Search in snapshots and subjects by words, ignoring case and accents."""

from __future__ import annotations

from unicodedata import combining, normalize

from mengpaneel.store.rows import IN_SIGHT, since_corrected

MOST_WORDS = 8

_TOLD = f"""
{since_corrected()},
named AS MATERIALIZED (SELECT id, folded(CAST(name AS BLOB)) AS subject_told FROM subject),
told AS MATERIALIZED (
    SELECT snapshot.number AS number, taken_on, subject_told,
        folded(
            CAST(coalesce(label.title, taken_on) || ' ' || roles || ' ' || substr(taken_on, 1, 4) AS BLOB)
        ) AS own
    FROM snapshot
    LEFT JOIN label ON label.snapshot_id = snapshot.id
    JOIN named ON named.id = snapshot.subject_id
    WHERE {IN_SIGHT}
)
"""

_SNAPSHOT_COLUMNS = """
SELECT snapshot.*, label.title, label.place, label.seal,
    subject.id AS found_id, subject.kind AS found_kind, subject.name AS found_name
FROM snapshot
LEFT JOIN label ON label.snapshot_id = snapshot.id
JOIN subject ON subject.id = snapshot.subject_id
"""


def folded(text: str) -> str:
    """A text in lower case without accents, so that *een* finds *één*."""
    if text.isascii():
        return text.lower()
    return "".join(sign for sign in normalize("NFD", text.casefold()) if not combining(sign))


def folded_bytes(written: bytes) -> str:
    """`folded` for UTF-8 from the disk; invalid bytes are replaced, so that they don't stop a search."""
    return folded(written.decode(errors="replace"))


def words_of(asked: str) -> list[str]:
    """The words of a search; all of them must occur."""
    return folded(asked).split()[:MOST_WORDS]


def subjects_with(words: list[str], most: int) -> tuple[str, tuple[str | int, ...]]:
    """The query for subjects whose name has all these words, the last made first."""
    has = " AND ".join("instr(folded(CAST(name AS BLOB)), ?)" for _ in words)
    return f"SELECT * FROM subject WHERE {has} ORDER BY number DESC LIMIT ?", (*words, most)


def snapshots_with(words: list[str], most: int) -> tuple[str, tuple[str | int, ...]]:
    """The query for snapshots that have all these words, newest first.

    At least one word must be in the snapshot's own title, roles or year: a name alone finds the subject.
    """
    has = " AND ".join("(instr(own, ?) OR instr(subject_told, ?))" for _ in words)
    owns = " OR ".join("instr(own, ?)" for _ in words)
    found = f"SELECT number FROM told WHERE {has} AND ({owns}) ORDER BY taken_on DESC, number DESC LIMIT ?"
    order = "ORDER BY taken_on DESC, snapshot.number DESC"
    query = f"{_TOLD} {_SNAPSHOT_COLUMNS} WHERE snapshot.number IN ({found}) {order}"
    return query, (*(word for word in words for _ in range(2)), *words, most)
