"""What one does to the STAR parts of a take: each edit is stored at once and can be taken back."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import QObject, QPoint, QTimer, Signal
from PySide6.QtWidgets import QMenu, QWidget

from voice_interview.core import parts
from voice_interview.core.metrics import find_pauses
from voice_interview.core.model import PARTS, Answer, Part, PartSpan
from voice_interview.core.star import part_spans
from voice_interview.gui.desk import Desk
from voice_interview.gui.edits import Edits
from voice_interview.gui.texts import part_title
from voice_interview.gui.widgets.part_band import PartBand

_SETTLE_MS = 1500
"""Moves by keys that follow each other so soon are one edit."""

Spans = tuple[PartSpan, ...]


class PartEditing(QObject):
    """Edits the parts that `band` shows; `shown(spans)` when others are seen than before.

    One edit is stored after the other: what is done meanwhile is stored as the next.
    """

    shown = Signal(object)

    def __init__(self, desk: Desk, edits: Edits, band: PartBand, here: Callable[[], float]) -> None:
        super().__init__()
        self._desk = desk
        self._edits = edits
        self._band = band
        self._here = here
        self._answer: Answer | None = None
        self._stored: Spans | None = None
        self._wanted: tuple[Spans | None] | None = None
        self._name = ""
        self._storing = False
        self._settle = QTimer(self)
        self._settle.setSingleShot(True)
        self._settle.setInterval(_SETTLE_MS)
        self._settle.timeout.connect(band.settle)
        band.edited.connect(partial(self._edit, self.tr("moved bound")))
        band.shifted.connect(self._shift)
        band.removal_wanted.connect(self.remove)
        band.menu_wanted.connect(self._open_menu)
        edits.stored.connect(self._go_on)
        edits.failed.connect(lambda _: self._give_up())

    def show_answer(self, answer: Answer, spans: Spans) -> None:
        """Show the stored parts; an edit that is still to be stored stays on the screen."""
        other = self._answer is None or answer.take.id != self._answer.take.id
        if other:
            self._wanted, self._storing = None, False
            self._settle.stop()
        self._answer = answer
        pauses = find_pauses(answer.transcript) if answer.transcript is not None else ()
        self._band.show_pauses(pauses)
        if self._wanted or self._storing:
            return
        self._stored = answer.parts
        if other or not self._band.moving:
            self._show(spans)

    # ---- edits

    def begin(self, part: Part) -> None:
        """Let that part begin at the place that is heard."""
        answer = self._answer
        if answer is not None:
            spans = parts.begun(self._band.spans, part, self._here(), answer.take.duration_s)
            self._edit(self.tr("mark of a part"), spans)

    def rename(self, at: int, part: Part) -> None:
        """Make the part of that number another one."""
        self._edit(self.tr("other part"), parts.renamed(self._band.spans, at, part))

    def remove(self, at: int) -> None:
        """Take the part of that number away."""
        self._edit(self.tr("removed part"), parts.removed(self._band.spans, at))

    def remove_all(self) -> None:
        """Take every part away."""
        self._edit(self.tr("removed parts"), ())

    def take_move_back(self) -> bool:
        """Put a bound back that was moved just now and is not stored yet; False: none was."""
        moved = self._band.moving
        self._band.take_back()
        return moved

    def take_marks_back(self) -> None:
        """Show the parts as they were marked while the answer was given."""
        self._edit(self.tr("back to the marks"), None)

    @property
    def can_take_marks_back(self) -> bool:
        """Whether there are marks that the parts on the screen differ from."""
        return bool(self._marked()) and self._stored is not None

    def _marked(self) -> Spans:
        answer = self._answer
        return part_spans(answer.take.laps, answer.take.duration_s) if answer is not None else ()

    def _shift(self, spans: Spans) -> None:
        self.shown.emit(spans)
        self._settle.start()

    def _edit(self, name: str, spans: Spans | None) -> None:
        self._settle.stop()
        self._name, self._wanted = name, (spans,)
        self._show(self._marked() if spans is None else spans)
        self._store()

    def _show(self, spans: Spans) -> None:
        self._band.show_parts(spans)
        self.shown.emit(spans)

    # ---- storing

    def _store(self) -> None:
        if self._answer is None or self._wanted is None or self._storing:
            return
        (spans,), self._wanted = self._wanted, None
        before, self._stored, self._storing = self._stored, spans, True
        save = partial(self._desk.app.store.save_parts, self._answer.take.id)
        self._edits.make(self._name, lambda: save(spans), lambda: save(before))

    def finish(self) -> None:
        """Store what is not stored yet: nobody may be there to do it later."""
        self._band.settle()
        if self._answer is not None and self._wanted is not None:
            (spans,), self._wanted = self._wanted, None
            take_id, store = self._answer.take.id, self._desk.app.store
            self._desk.worker.run(
                lambda: store.save_parts(take_id, spans), lambda _: None, self._edits.failed.emit
            )

    def _go_on(self) -> None:
        self._storing = False
        self._store()

    def _give_up(self) -> None:
        """Show what is stored: the take is read anew."""
        if self._storing:
            self._storing, self._wanted = False, None
            if self._answer is not None:
                self._stored = self._answer.parts
                self._show(self._marked() if self._stored is None else self._stored)

    # ---- the menu

    def fill_menu(self, menu: QMenu, at: int | None = None) -> None:
        """Offer what can be done here, and with the part of that number."""
        menu.clear()
        for number, part in enumerate(PARTS, start=1):
            text = self.tr("{part} begins here").format(part=part_title(part))
            action = menu.addAction(f"{text}\t{number}")
            action.triggered.connect(partial(self._chosen, self.begin, part))
        if at is not None:
            menu.addSeparator()
            here = self._band.spans[at].part
            for part in (one for one in PARTS if one is not here):
                text = self.tr("Make this part {part}").format(part=part_title(part))
                menu.addAction(text).triggered.connect(
                    partial(self._chosen, partial(self.rename, at), part)
                )
            gone = menu.addAction(self.tr("Remove this part"))
            gone.triggered.connect(lambda: self.remove(at))
        menu.addSeparator()
        back = menu.addAction(self.tr("Back to my marks"))
        back.setEnabled(self.can_take_marks_back)
        back.triggered.connect(self.take_marks_back)
        none = menu.addAction(self.tr("Remove all parts"))
        none.setEnabled(bool(self._band.spans))
        none.triggered.connect(self.remove_all)

    def _chosen(self, act: Callable[[Part], None], part: Part, _checked: bool = False) -> None:
        act(part)

    def _open_menu(self, at: int, place: QPoint) -> None:
        window = self._band.window()
        menu = QMenu(window if isinstance(window, QWidget) else None)
        self.fill_menu(menu, at if at >= 0 else None)
        menu.aboutToHide.connect(menu.deleteLater)
        menu.popup(place)
