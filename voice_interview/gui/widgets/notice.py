"""A message inside the place where it arose: what happened, what was kept, what to do."""

from __future__ import annotations

from PySide6.QtGui import QAccessible, QAccessibleEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout

from voice_interview.errors import UserError
from voice_interview.gui.language import localized
from voice_interview.gui.widgets.basics import label, link, restyle


class Notice(QFrame):
    """Hidden until there is something to say; stays until it is dismissed or replaced."""

    def __init__(self) -> None:
        super().__init__()
        self.setProperty("kind", "notice")
        self._what = label("", "strong", wrap=True)
        self._rest = label("", "", wrap=True)
        dismiss = link(self.tr("Dismiss"), self.tr("Dismiss this message"))
        dismiss.clicked.connect(self.hide)
        texts = QVBoxLayout()
        texts.setSpacing(2)
        texts.addWidget(self._what)
        texts.addWidget(self._rest)
        box = QHBoxLayout(self)
        box.setContentsMargins(16, 12, 16, 12)
        box.setSpacing(16)
        box.addLayout(texts, 1)
        box.addWidget(dismiss)
        self.hide()

    def tell(self, error: UserError) -> None:
        """Show what went wrong."""
        rest = (localized(part) for part in (error.kept, error.fix) if part)
        self._show(localized(error.what), " ".join(rest), "alarm")

    def inform(self, what: str, rest: str = "") -> None:
        """Show something that went well."""
        self._show(what, rest, "calm")

    @property
    def text(self) -> str:
        """All that it says."""
        return f"{self._what.text()} {self._rest.text()}".strip()

    def _show(self, what: str, rest: str, mood: str) -> None:
        self._what.setText(what)
        self._rest.setText(rest)
        self._rest.setVisible(bool(rest))
        self.setProperty("mood", mood)
        self.setAccessibleName(self.text)
        restyle(self)
        self.show()
        QAccessible.updateAccessibility(QAccessibleEvent(self, QAccessible.Event.Alert))
