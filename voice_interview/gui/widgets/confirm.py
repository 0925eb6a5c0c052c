"""Deleting is for good, so it is asked for: the one question in the app that can't be undone."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtWidgets import QMessageBox, QWidget


def ask_to_delete(
    parent: QWidget,
    title: str,
    question: str,
    loss: str,
    delete: Callable[[], None],
    *,
    undo: bool = False,
) -> None:
    """Ask without blocking; Enter and Escape keep.

    `loss` tells what goes, `undo` that it can be brought back.
    """
    ask = QMessageBox(parent)
    ask.setWindowTitle(title)
    ask.setText(question)
    back = _tr("Undo brings it back until you quit.") if undo else _tr("This can't be undone.")
    ask.setInformativeText(loss + "\n" + back)
    yes = ask.addButton(_tr("Delete"), QMessageBox.ButtonRole.DestructiveRole)
    yes.setProperty("kind", "danger")
    keep = ask.addButton(_tr("Keep"), QMessageBox.ButtonRole.RejectRole)
    ask.setDefaultButton(keep)
    ask.setEscapeButton(keep)
    yes.clicked.connect(lambda _checked: delete())
    ask.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    ask.open()


def _tr(text: str) -> str:
    return QCoreApplication.translate("ask_to_delete", text)
