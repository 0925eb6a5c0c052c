"""Sessions that are older than the settings want to keep them: listed first, deleted on request."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from voice_interview import deleting
from voice_interview.clock import today
from voice_interview.deleting import Removal
from voice_interview.gui import texts
from voice_interview.gui.desk import Desk
from voice_interview.gui.widgets.basics import Card, button, fill, label
from voice_interview.gui.widgets.confirm import ask_to_delete
from voice_interview.gui.widgets.flow import FlowRow
from voice_interview.gui.widgets.notice import Notice


class OldSessions(QWidget):
    """Hidden when there is none, and until the next start when they shall stay for now."""

    changed = Signal()

    def __init__(self, desk: Desk, notice: Notice) -> None:
        super().__init__()
        self._desk = desk
        self._notice = notice
        self._listed = Removal((), 0, 0.0)
        self._later = False
        self._what = label("", "strong", wrap=True)
        self._rest = label("", "", wrap=True)
        self._card = Card(padding=16, spacing=10)
        self.delete_button = button(self.tr("Delete…"))
        self.delete_button.setAccessibleName(self.tr("Delete old sessions"))
        self.delete_button.clicked.connect(self.ask)
        self.later_button = button(self.tr("Not now"))
        self.later_button.clicked.connect(self.put_off)
        presses = FlowRow(self.delete_button, self.later_button)
        fill(self._card.box, self._what, self._rest, presses)
        box = QVBoxLayout(self)
        box.setContentsMargins(0, 0, 0, 0)
        box.addWidget(self._card)
        self.hide()

    def look(self) -> None:
        """See whether there are any."""
        days, archive = self._desk.app.settings.keep_days, self._desk.app.archive
        if days <= 0 or self._later:
            self.hide()
            return
        self._desk.worker.run(
            lambda: deleting.older_than(archive, days, today()), self._show, self._notice.tell
        )

    def _show(self, listed: Removal) -> None:
        self._listed = listed
        days = self._desk.app.settings.keep_days
        old = self.tr("%n session(s) older than {days} days", "", len(listed.session_ids))
        self._what.setText(old.format(days=days))
        self._rest.setText(texts.removal(listed))
        self._card.setAccessibleName(f"{self._what.text()}. {self._rest.text()}")
        self.setVisible(bool(listed.session_ids))

    def put_off(self) -> None:
        """Keep them until the next start."""
        self._later = True
        self.hide()

    def ask(self) -> None:
        """Deleting is for good, so it is asked for; a session under way needs what would go."""
        if self._desk.bridge.session.running_id in self._listed.session_ids:
            self._notice.inform(self.tr("Finish the session first."))
            return
        ask_to_delete(
            self,
            self.tr("Delete old sessions"),
            self.tr("Delete %n session(s) for good?", "", len(self._listed.session_ids)),
            texts.removal(self._listed),
            self._delete,
        )

    def _delete(self) -> None:
        archive, listed = self._desk.app.archive, self._listed
        self._desk.worker.run(
            lambda: deleting.delete(archive, listed), self._deleted, self._notice.tell
        )

    def _deleted(self, _nothing: None) -> None:
        self.look()
        self.changed.emit()
