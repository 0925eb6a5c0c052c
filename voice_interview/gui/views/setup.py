"""Practice, before it begins: what to ask, how, and whether everything is there."""

from __future__ import annotations

from msgspec.structs import replace
from PySide6.QtCore import Qt, QTimer, QUrl, Signal
from PySide6.QtGui import QDesktopServices, QHideEvent, QKeyEvent
from PySide6.QtWidgets import QButtonGroup, QHBoxLayout, QVBoxLayout, QWidget

from voice_interview.core import events as e
from voice_interview.core.draw import fitting, time_s
from voice_interview.core.model import (
    PART_TARGETS,
    Bank,
    Mode,
    Order,
)
from voice_interview.core.ports import SessionSummary
from voice_interview.errors import UserError
from voice_interview.gui import messages, texts
from voice_interview.gui.desk import Desk
from voice_interview.gui.views.categories import CategoryList
from voice_interview.gui.views.checks import Checks
from voice_interview.gui.views.crash_card import CrashCard
from voice_interview.gui.views.left_sessions import LeftSessions
from voice_interview.gui.views.offers import Offers
from voice_interview.gui.views.old_sessions import OldSessions
from voice_interview.gui.views.place import GAP_PX, Place
from voice_interview.gui.views.welcome import Welcome
from voice_interview.gui.widgets.basics import (
    Card,
    Columns,
    Scroll,
    fill,
    label,
    rule,
)
from voice_interview.gui.widgets.buttons import ChoiceCard, KeyButton, Segmented, Stepper
from voice_interview.gui.widgets.flow import FlowRow
from voice_interview.gui.widgets.length import MINUTES, LengthChoice
from voice_interview.gui.widgets.starbar import TargetBar
from voice_interview.gui.widgets.tabbing import tab_as_laid_out
from voice_interview.gui.widgets.wrapping import LineOrMore, WrappingCheck


class SetupView(Place):
    """One screen from which a session starts with Enter; it remembers the last choices."""

    banks_loaded = Signal(tuple)
    settings_wanted = Signal()
    questions_wanted = Signal()

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk)
        self._banks: tuple[Bank, ...] = ()
        self._are_read = False
        self._starting = False
        self._wants_to_start = False
        self._last = LineOrMore("")
        self._last.setProperty("kind", "soft")
        self.checks = Checks(desk, self.notice)
        self.crash = CrashCard(desk.app.folders.logs, self.notice)
        self.offers = Offers(desk, self.notice)
        self.offers.changed.connect(self._load_last)
        self.offers.plan_wanted.connect(self._begin)
        self.left = LeftSessions(desk, self.notice)
        self.left.plan_wanted.connect(self._begin)
        self.left.shown.connect(lambda: tab_as_laid_out(self))
        self.welcome = Welcome(desk, self.checks)
        self.welcome.settings_wanted.connect(self.settings_wanted)
        self.welcome.shown.connect(self._give_way)
        self.old = OldSessions(desk, self.notice)
        self.old.changed.connect(self._load_last)
        self._estimate = label("", "soft", wrap=True)
        self._start = KeyButton(desk.look, self.tr("Start"), "", large=True)
        self._start.clicked.connect(self.start)
        self._start.setEnabled(False)
        self._build_controls(desk)
        self._build_page(desk)
        self._give_way()
        self._show_settings()
        found = messages.found_at_start(desk.app.recovery)
        if found is not None:
            self.notice.tell(found)

    # ---- layout

    def _build_controls(self, desk: Desk) -> None:
        look = desk.look
        self.categories = CategoryList()
        self.categories.changed.connect(self._refresh)
        self.categories.questions_wanted.connect(self.questions_wanted)
        self.length = LengthChoice(look)
        self.length.changed.connect(self._refresh)
        self.order = Segmented(
            self.tr("Order"),
            [(Order.WRITTEN, self.tr("As written")), (Order.SHUFFLED, self.tr("Shuffled"))],
        )
        self.relaxed = ChoiceCard(
            self.tr("Relaxed"), self.tr("Repeat, pause, start over. Live text on.")
        )
        self.pressure = ChoiceCard(
            self.tr("Pressure"),
            self.tr("One way: the clock starts by itself and ends the answer."),
        )
        modes = QButtonGroup(self)
        modes.addButton(self.relaxed)
        modes.addButton(self.pressure)
        self.think = Stepper(look, self.tr("Time to think"), range(0, 300, 5), as_clock=True)
        self.limit = Stepper(look, self.tr("Answer limit"), range(30, 600, 15), as_clock=True)
        self.targets = TargetBar(look)
        self.follow_ups = WrappingCheck(self.tr("Ask a follow-up about what I left out"))
        self.follow_ups.setAccessibleName(self.follow_ups.text())
        self.checks.found.connect(lambda _: tab_as_laid_out(self))
        self.preflight = self.checks.strip
        self.preflight.settings_wanted.connect(self.settings_wanted)
        self.preflight.folder_wanted.connect(self._open_folder)
        for stepper in (self.think, self.limit):
            stepper.changed.connect(self._refresh)
        self.relaxed.toggled.connect(self._refresh)

    def _build_page(self, desk: Desk) -> None:
        page = QWidget()
        box = QVBoxLayout(page)
        box.setContentsMargins(0, 0, 0, 0)
        box.setSpacing(GAP_PX)
        columns = Columns(desk.look)
        columns.add(self._questions_card(), 54, 380)
        columns.add(self._mode_card(), 48, 360)
        fill(
            box,
            self.welcome,
            self.crash,
            self.offers,
            self.left,
            self.old,
            columns,
            self.checks,
            None,
        )
        head = FlowRow(label(self.tr("New session"), "title"), right=[self._last])
        bottom = QHBoxLayout()
        bottom.addWidget(self._estimate, 1)
        bottom.addWidget(self._start)
        self.put(head)
        self.box.addWidget(Scroll(page), 1)
        self.put(bottom)

    def _questions_card(self) -> Card:
        numbers = FlowRow(
            _headed(self.tr("HOW LONG"), self.length), _headed(self.tr("ORDER"), self.order)
        )
        card = Card(padding=0, spacing=0)
        above, below = QVBoxLayout(), QVBoxLayout()
        above.setContentsMargins(20, 20, 20, 14)
        above.setSpacing(8)
        below.setContentsMargins(20, 14, 20, 20)
        fill(above, label(self.tr("QUESTIONS"), "heading"), self.categories, None)
        fill(below, numbers)
        card.box.addLayout(above, 1)
        fill(card.box, rule(), below)
        return card

    def _mode_card(self) -> Card:
        card = Card()
        modes = QHBoxLayout()
        modes.setSpacing(10)
        modes.addWidget(self.relaxed, 1)
        modes.addWidget(self.pressure, 1)
        times = FlowRow(
            _headed(self.tr("TIME TO THINK"), self.think),
            _headed(self.tr("ANSWER LIMIT"), self.limit),
            spacing=28,
        )
        fill(card.box, label(self.tr("MODE"), "heading"), modes, 10, times, 10)
        fill(card.box, label(self.tr("STAR TARGETS"), "heading"), self.targets, 14)
        fill(card.box, self.follow_ups, None)
        return card

    # ---- coming and going

    def enter(self) -> None:
        """Look at the machine again; the microphone is listened to only while this is shown."""
        self._starting = False
        self.checks.held = False
        self.setFocus()
        self.checks.look()
        self._load_last()
        if self._are_read and not self._banks:
            self.notice.hide()  # what it said of them may have been mended
        QTimer.singleShot(0, self, self._read_banks)  # not before the window is up

    def _read_banks(self) -> None:
        self.desk.worker.run(self.desk.app.banks, self._show_banks, self._no_banks)

    def leave(self) -> None:
        """Let the microphone go."""
        self._wants_to_start = False
        self.checks.stop_hearing()

    def hideEvent(self, event: QHideEvent) -> None:
        """Let the microphone go, however the page came to be hidden."""
        self.checks.stop_hearing()
        super().hideEvent(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter goes on with the first steps, then starts, unless a control wants it."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            if self.welcome.isHidden():
                self.start()
            else:
                self.welcome.go_on()
        else:
            super().keyPressEvent(event)

    def _give_way(self) -> None:
        """One thing is done next: a first step while there is one, else the start."""
        leads = self.welcome.isHidden()
        self._start.lead(primary=leads, key=self.tr("Enter") if leads else "")
        tab_as_laid_out(self)

    def start(self) -> None:
        """Remember the choices and begin; as soon as the banks are read, where they aren't yet."""
        self._wants_to_start = not self._are_read
        bank = self.categories.bank
        if bank is None or not self._start.isEnabled() or self._starting:
            return
        app = self.desk.app
        try:
            self._remember()
            plan = app.plan(
                bank,
                categories=self.categories.chosen,
                count=None if self._by_minutes else self.length.count.value,
                minutes=self.length.minutes.value if self._by_minutes else None,
                order=Order(self.order.value),
                mode=self._mode,
                think_s=float(self.think.value),
                limit_s=float(self.limit.value),
                ask_follow_ups=self.follow_ups.isChecked(),
            )
        except UserError as error:
            self.notice.tell(error)
            return
        self._begin(plan)

    def _begin(self, plan: e.Plan) -> None:
        """The microphone is let go before the session opens it."""
        self._starting = True
        self.notice.hide()
        self.checks.held = True
        self.checks.stop_hearing()
        settings = self.desk.app.settings
        wanted = replace(plan, cues=settings.cues, countdown=settings.countdown)
        self.desk.bridge.post(e.Start(wanted))

    @property
    def estimate(self) -> str:
        """The line about how long it will take."""
        return self._estimate.text()

    @property
    def last_session(self) -> str:
        """The line about the session before this one; empty when there was none."""
        return self._last.text()

    # ---- choices

    @property
    def _mode(self) -> Mode:
        return Mode.PRESSURE if self.pressure.isChecked() else Mode.RELAXED

    @property
    def _by_minutes(self) -> bool:
        return self.length.by == MINUTES

    def _show_settings(self) -> None:
        settings = self.desk.app.settings
        self._show_length()
        self.order.choose(settings.order)
        if not self.order.value:
            self.order.choose(Order.WRITTEN)
        is_pressure = settings.mode == Mode.PRESSURE
        (self.pressure if is_pressure else self.relaxed).setChecked(True)
        self.think.set_value(settings.think_s)
        self.limit.set_value(settings.limit_s)
        self.follow_ups.setChecked(settings.ask_follow_ups)

    def _show_length(self) -> None:
        settings = self.desk.app.settings
        self.length.show_choice(
            settings.length_by, settings.question_count, settings.session_minutes
        )

    def _remember(self) -> None:
        categories = self.categories
        self.desk.app.change_settings(
            replace(
                self.desk.app.settings,
                bank=categories.choice,
                categories=() if categories.has_all else categories.ticked,
                length_by=self.length.by,
                question_count=self.length.count.value,
                session_minutes=self.length.minutes.value,
                order=self.order.value,
                mode=self._mode.value,
                think_s=self.think.value,
                limit_s=self.limit.value,
                ask_follow_ups=self.follow_ups.isChecked(),
            )
        )

    def _show_banks(self, banks: tuple[Bank, ...]) -> None:
        if banks != self._banks or not self._are_read:
            self._offer(banks)
        if self._wants_to_start:
            self.start()

    def _offer(self, banks: tuple[Bank, ...]) -> None:
        """Show the banks, which may have been changed elsewhere; what was chosen stays chosen."""
        chosen, settings = self.categories, self.desk.app.settings
        bank_id, ticked = settings.bank, settings.categories
        if self._banks:
            bank_id, ticked = chosen.choice, () if chosen.has_all else chosen.ticked
        else:
            self._show_length()
        self._banks, self._are_read = banks, True
        chosen.show_banks(banks, bank_id, ticked)
        self.banks_loaded.emit(banks)
        self._refresh()

    def _no_banks(self, error: UserError) -> None:
        self.notice.tell(error)
        self._banks, self._are_read, self._wants_to_start = (), True, False
        self.categories.show_banks((), "", ())
        self._refresh()

    def _refresh(self) -> None:
        """Show what follows from the choices."""
        questions = self.categories.questions
        if questions:
            self.length.show_most(len(questions))
        think_s, limit_s = float(self.think.value), float(self.limit.value)
        self.targets.show_targets({part: share * limit_s for part, share in PART_TARGETS.items()})
        self._start.setEnabled(bool(questions))
        if questions:
            asked = questions[: self.length.count.value]
            if self._by_minutes:
                asked = fitting(questions, self.length.minutes.value * 60.0, think_s, limit_s)
            took_s = sum(time_s(question, think_s, limit_s) for question in asked)
            self._estimate.setText(
                self.tr("{questions} · about {minutes} · nothing leaves this computer").format(
                    questions=texts.questions_count(len(asked)), minutes=texts.minutes(took_s)
                )
            )
        elif self._banks:
            self._estimate.setText(self.tr("Choose at least one category."))
        elif self._are_read:
            self._estimate.setText(self.tr("A session needs a question bank."))
        tab_as_laid_out(self)

    # ---- what was

    def _open_folder(self) -> None:
        folder = str(self.desk.app.folders.root)
        QDesktopServices.openUrl(QUrl.fromLocalFile(folder))

    def _load_last(self) -> None:
        self.offers.look()
        self.left.look()
        self.old.look()
        self.desk.worker.run(self.desk.app.store.summaries, self._show_last, self.notice.tell)

    def _show_last(self, sessions: tuple[SessionSummary, ...]) -> None:
        last = next((session for session in sessions if session.take_count), None)
        if last is None:
            self._last.clear()
            return
        answers = texts.answers_count(last.take_count)
        self._last.setText(
            self.tr("Last time: {answers}, {mode}, {spoken} of speaking").format(
                answers=answers,
                mode=texts.mode_title(last.info.mode),
                spoken=texts.clock(last.duration_s),
            )
        )


def _headed(title: str, widget: QWidget) -> QWidget:
    made = QWidget()
    box = QVBoxLayout(made)
    box.setContentsMargins(0, 0, 0, 0)
    box.setSpacing(6)
    box.addWidget(label(title, "heading"))
    box.addWidget(widget)
    return made
