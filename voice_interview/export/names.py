"""File names that every system takes, made from dates and titles.

A date comes first, so that no name is empty, hidden or reserved (CON, NUL … on Windows).
"""

from __future__ import annotations

import re
import unicodedata
from datetime import datetime

from voice_interview.core.model import SessionRecord

MOST_BYTES = 120
"""File systems take 255 bytes or signs: room for a suffix and for a long folder on Windows."""


def session_name(session: SessionRecord) -> str:
    """Return a name like `2025-11-23-143205-python-devops`, without suffix."""
    return _plain(f"{_date(session.info.started_at)} {session.info.bank_title}")


def answer_name(session: SessionRecord, number: int) -> str:
    """Return a name like `2025-11-23-143205-02-security-gate-take-1`; numbers count from 1."""
    answer = session.answers[number - 1]
    name = _plain(f"{_date(session.info.started_at)} {number:02d} {answer.question.short}")
    return f"{name}-take-{answer.take.number}"


def _plain(text: str) -> str:
    """Keep letters and digits, with dashes between."""
    dashed = re.sub(r"[\W_]+", "-", unicodedata.normalize("NFC", text).casefold())
    return dashed.encode()[:MOST_BYTES].decode(errors="ignore").strip("-")


def _date(started_at: str) -> str:
    try:
        return datetime.fromisoformat(started_at).strftime("%Y-%m-%d-%H%M%S")
    except ValueError:
        return "undated"
