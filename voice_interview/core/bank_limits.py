"""What a bank file may hold at most, apart from its schema, which takes a while to import."""

from __future__ import annotations

SCHEMA = "voice-interview/bank/1"
ID_PATTERN = r"^[a-z0-9]+(-[a-z0-9]+)*$"
MAX_ID = 64
MAX_PROMPT = 2000
MAX_LABEL = 200
MAX_TAGS = 100
MAX_FOLLOW_UPS = 20
MAX_ENTRIES = 2000
THINK_S = (0.0, 600.0)
LIMIT_S = (15.0, 1800.0)
DIFFICULTY = (1, 3)
