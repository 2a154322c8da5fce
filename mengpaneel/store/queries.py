"""The queries of the memory."""

from __future__ import annotations

from mengpaneel.store import rows

# A subject of which the row is lost still has what was kept for it.
SUBJECTS = """
SELECT number, id, kind, name FROM subject UNION ALL
SELECT NULL, subject_id, 'gemeente', '' FROM (SELECT DISTINCT subject_id FROM snapshot)
WHERE subject_id NOT IN (SELECT id FROM subject) ORDER BY number NULLS LAST
"""

LISTED = f"""
{rows.since_corrected("subject_id = ?1")} {rows.LABELLED} WHERE subject_id = ?1 AND {rows.IN_SIGHT}
ORDER BY taken_on, place, saved_at, snapshot.number
"""

# Of a snapshot whose subject cannot be read, the first subject tells that it is damaged.
STRAYS = f"""
{rows.LABELLED} WHERE ? = (SELECT id FROM subject ORDER BY number LIMIT 1) AND snapshot.number IN
    (SELECT number FROM snapshot WHERE subject_id NOT IN (SELECT id FROM subject))
"""

CORRECTED = f"""
WITH RECURSIVE earlier (id, steps) AS (
    SELECT corrects, 1 FROM snapshot WHERE id = ? AND corrects IS NOT NULL
    UNION
    SELECT corrects, steps + 1 FROM snapshot JOIN earlier USING (id)
    WHERE corrects IS NOT NULL AND steps < 1000
)
{rows.LABELLED} JOIN earlier ON earlier.id = snapshot.id ORDER BY steps
"""

# How many are of one line, also in the bin, and what was wiped: of that nothing tells in which line it was.
REVISION = """
WITH RECURSIVE earlier (id, steps) AS (
    SELECT ?, 0 UNION
    SELECT corrects, steps + 1 FROM snapshot JOIN earlier USING (id)
    WHERE corrects IS NOT NULL AND steps < 1000
), line (id) AS (
    SELECT id FROM earlier UNION
    SELECT snapshot.id FROM snapshot JOIN line ON snapshot.corrects = line.id
)
SELECT (SELECT id FROM earlier ORDER BY steps DESC LIMIT 1) AS first_id,
    (SELECT count(*) FROM line) - 1 + (SELECT count(*) FROM departure) AS number
"""

UNDER_THESE_IDS = (
    "SELECT snapshot.*, label.title, bin.snapshot_id AS binned FROM json_each(?) AS asked"
    " JOIN snapshot ON snapshot.id = asked.value LEFT JOIN label ON label.snapshot_id = snapshot.id"
    " LEFT JOIN bin ON bin.snapshot_id = snapshot.id"
)

# Among those of its day a new one stands last: equal places stand in the order in which they were saved.
LAST_PLACE = (
    "SELECT coalesce(max(place), 0) FROM snapshot JOIN label ON label.snapshot_id = snapshot.id"
    " WHERE subject_id = :subject_id AND taken_on = :taken_on"
)

# Of a subject that came and was taken back only the bin still knows.
RECENT = (
    "SELECT subject.* FROM subject LEFT JOIN sheet ON sheet.subject_id = subject.id"
    " WHERE EXISTS (SELECT 1 FROM snapshot WHERE snapshot.subject_id = subject.id"
    " AND snapshot.id NOT IN (SELECT snapshot_id FROM bin))"
    " OR NOT ? AND (sheet.turn IS NOT NULL"
    " OR NOT EXISTS (SELECT 1 FROM snapshot WHERE snapshot.subject_id = subject.id))"
    " ORDER BY sheet.turn DESC NULLS LAST, subject.number DESC LIMIT ?"
)

SUBJECT_INSERTION = "INSERT INTO subject (id, kind, name) VALUES (:id, :kind, :name) ON CONFLICT (id)"

CURRENT_SUBJECT = (
    "SELECT subject.* FROM sheet JOIN subject ON subject.id = sheet.subject_id"
    " ORDER BY sheet.turn DESC LIMIT 1"
)

BINNED = f"{rows.LABELLED} JOIN bin ON bin.snapshot_id = snapshot.id WHERE subject_id = ? ORDER BY turn DESC"


def insertion(how: str, table: str, row: rows.Row) -> str:
    """The statement that inserts a row into a table, by column names; `how` is the verb, such as INSERT."""
    return f"{how} INTO {table} ({', '.join(row)}) VALUES ({', '.join(f':{name}' for name in row)})"
