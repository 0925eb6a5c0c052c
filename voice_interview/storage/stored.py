"""What the database holds, as it is asked for; whoever changes it is in store.py."""

from __future__ import annotations

import sqlite3
import threading
from collections.abc import Collection, Iterator
from contextlib import contextmanager
from pathlib import Path

from voice_interview.core.events import Plan
from voice_interview.core.model import Answer, SessionRecord
from voice_interview.core.outline import Outline
from voice_interview.core.ports import SessionSummary
from voice_interview.core.searching import Hit, find, parse
from voice_interview.storage import derived
from voice_interview.storage.connection import connect
from voice_interview.storage.problems import damaged, told
from voice_interview.storage.rows import ANSWERS, ATTEMPTS, read_answer, read_plan, read_session
from voice_interview.storage.schema import transaction
from voice_interview.storage.writing import require


class Stored:
    """The reading half of the store. One connection, guarded by a lock, serves all threads."""

    def __init__(self, database: Path, busy_timeout_s: float) -> None:
        """Open or make the database, mode 0600; UserError when that can't be done."""
        self._database = database
        self._lock = threading.RLock()
        with told(database):
            self._connection = connect(database, busy_timeout_s)

    def close(self) -> None:
        """Close the database; its write-ahead log is folded in."""
        with self._lock:
            self._connection.close()

    def recordings(self) -> dict[str, float]:
        """The names of all recordings that belong to a take, with its length, seconds."""
        with self._reading() as connection:
            return dict(connection.execute("SELECT audio, duration_s FROM take").fetchall())

    def offers(self) -> tuple[Answer, ...]:
        """The takes that were found after a crash and wait for a decision, oldest first."""
        with self._reading() as connection:
            rows = connection.execute(
                f"{ANSWERS} WHERE take.id IN (SELECT take_id FROM offer) ORDER BY take.row"  # noqa: S608
            ).fetchall()
            return tuple(read_answer(row) for row in rows)

    def left_sessions(self) -> tuple[Plan, ...]:
        """What the sessions that were left have still to ask, newest first."""
        with self._reading() as connection:
            rows = connection.execute(
                "SELECT plan FROM plan JOIN session ON session.id = session_id"
                " ORDER BY session.row DESC"
            ).fetchall()
            return tuple(map(read_plan, rows))

    def summaries(self) -> tuple[SessionSummary, ...]:
        """All sessions as lines of a list, newest first."""
        with self._reading() as connection:
            rows = connection.execute(
                "SELECT session.*, count(take.session_id) AS take_count,"
                " total(take.duration_s) AS duration_s"
                " FROM session LEFT JOIN take ON take.session_id = session.id"
                " GROUP BY session.row ORDER BY session.row DESC"
            ).fetchall()
            return tuple(
                SessionSummary(read_session(row), row["take_count"], row["duration_s"])
                for row in rows
            )

    def sessions(self) -> tuple[SessionRecord, ...]:
        """All sessions with every word, newest first."""
        with self._reading() as connection:
            infos = connection.execute("SELECT * FROM session ORDER BY row DESC").fetchall()
            answers: dict[str, list[Answer]] = {row["id"]: [] for row in infos}
            for row in connection.execute(f"{ANSWERS} ORDER BY take.row"):
                answers[row["session_id"]].append(read_answer(row))
            return tuple(
                SessionRecord(read_session(row), tuple(answers[row["id"]])) for row in infos
            )

    def session(self, session_id: str) -> SessionRecord:
        """One session, its answers in the order they were given."""
        with self._reading() as connection:
            info = require(connection, "session", session_id)
            rows = connection.execute(
                f"{ANSWERS} WHERE session_id = ? ORDER BY take.row", (session_id,)
            ).fetchall()
            return SessionRecord(read_session(info), tuple(read_answer(row) for row in rows))

    def take(self, take_id: str) -> Answer:
        """One take with its question and its transcript."""
        with self._reading() as connection:
            require(connection, "take", take_id)
            row = connection.execute(f"{ANSWERS} WHERE take.id = ?", (take_id,)).fetchone()
            return read_answer(row)

    def outlines(self) -> tuple[Outline, ...]:
        """All takes in one line each, newest first."""
        self._derive()
        with self._reading() as connection:
            return derived.outlines(connection)

    def search(
        self, query: str, *, categories: Collection[str] | None = None, since: str = ""
    ) -> tuple[Hit, ...]:
        """The newest answers that have what is asked for; see core.searching."""
        wanted = parse(query)
        if not wanted:
            return ()
        self._derive()
        with self._reading() as connection:
            numbers = derived.matching(connection, wanted, categories, since)
            answers = self._answers_of(connection, numbers)
        found = (find(answers[number], wanted) for number in numbers)
        return tuple(hit for hit in found if hit is not None)

    def attempts(self, take_id: str) -> tuple[Answer, ...]:
        """All takes of the question that this one answers, itself too, oldest first."""
        with self._reading() as connection:
            require(connection, "take", take_id)
            same = f"{ANSWERS} WHERE take.id IN ({ATTEMPTS}) ORDER BY take.row"
            return tuple(map(read_answer, connection.execute(same, (take_id,)).fetchall()))

    def pending(self) -> tuple[str, ...]:
        """The ids of the takes that have no transcript, oldest first."""
        with self._reading() as connection:
            rows = connection.execute(
                "SELECT id FROM take WHERE id NOT IN (SELECT take_id FROM transcript)"
                " AND id NOT IN (SELECT take_id FROM gave_up) ORDER BY row"
            ).fetchall()
            return tuple(row["id"] for row in rows)

    def _derive(self) -> None:
        """Derive what has changed since it was last looked at; others may write in between."""
        more = True
        while more:
            with self._reading() as connection:
                more = bool(derived.missing(connection))
            if more:
                with self._writing() as connection:
                    numbers = derived.missing(connection)
                    for number, answer in self._answers_of(connection, numbers).items():
                        derived.put(connection, number, answer)

    def _answers_of(
        self, connection: sqlite3.Connection, numbers: Collection[int]
    ) -> dict[int, Answer]:
        """Read the takes in the rows of these numbers."""
        if not numbers:
            return {}
        with self._reading():
            rows = connection.execute(
                f"{ANSWERS} WHERE take.row IN ({', '.join('?' * len(numbers))})", tuple(numbers)
            ).fetchall()
            return {row["row"]: read_answer(row) for row in rows}

    @contextmanager
    def _reading(self) -> Iterator[sqlite3.Connection]:
        """Only reading and decoding may stand in here: what can't be decoded is damaged."""
        with self._lock, told(self._database):
            try:
                yield self._connection
            except (ValueError, KeyError, TypeError) as error:
                raise damaged(self._database) from error

    @contextmanager
    def _writing(self) -> Iterator[sqlite3.Connection]:
        with self._lock, told(self._database), transaction(self._connection):
            yield self._connection
