"""What the app draws up for the faces, without anything running."""

from __future__ import annotations

from typing import Any

import pytest

from voice_interview.app import App
from voice_interview.core.model import Bank, Category, Question
from voice_interview.errors import UserError

BANK = Bank(
    "bank",
    "Bank",
    "en",
    (Category("iac", "Infrastructure"), Category("empty", "Nothing yet")),
    (Question("state", "iac", "Describe Terraform state."),),
)


def test_a_category_without_a_question_starts_no_session() -> None:
    nobody: Any = None
    assert App.plan(nobody, BANK, categories=("iac",)).questions == BANK.questions
    with pytest.raises(UserError, match="no question to ask"):
        App.plan(nobody, BANK, categories=("empty",))
