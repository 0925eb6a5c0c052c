"""Progress: trends, answers by day, and the search through all that was said."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime, timedelta

import pytest
from msgspec.structs import replace
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QPushButton

from tests.fakes.app import BANK, GATE, STATE, FakeApp
from tests.gui.conftest import Interview
from voice_interview.core import events as e
from voice_interview.core.history import Trend
from voice_interview.core.live import State
from voice_interview.core.model import (
    Lap,
    Mode,
    Note,
    Part,
    Question,
    SessionInfo,
    Span,
    Take,
    Transcript,
    Word,
)
from voice_interview.errors import UserError
from voice_interview.gui.theme import LIGHT, Look
from voice_interview.gui.views.answer_table import AnswerTable
from voice_interview.gui.views.progress import ProgressView
from voice_interview.gui.views.trend_values import TrendValues
from voice_interview.gui.widgets.trend_plot import TrendPlot
from voice_interview.gui.window import Window

Until = Callable[[Callable[[], object]], None]
NOON = datetime.now().astimezone().replace(hour=12, minute=5, second=0, microsecond=0)


def said(text: str, pace_wpm: float = 120.0) -> Transcript:
    """A word each second, and as much speech as gives that pace."""
    words = tuple(Word(one, at, at + 0.5, 0.9) for at, one in enumerate(text.split()))
    return Transcript(words, (Span(0.0, len(words) * 60 / pace_wpm),), "base")


def store(
    app: FakeApp,
    session_id: str,
    days_ago: int,
    *answers: tuple[Question, Transcript | None],
    laps: tuple[Lap, ...] = (),
) -> None:
    started = (NOON - timedelta(days=days_ago)).isoformat(timespec="seconds")
    app.store.save_session(SessionInfo(session_id, BANK.id, BANK.title, Mode.RELAXED, started))
    for number, (question, transcript) in enumerate(answers, start=1):
        name = f"{session_id}-{number:03d}"
        audio = f"{session_id}/{name}.wav"
        take = Take(name, session_id, question.id, "", 1, audio, 80.0, laps, started)
        app.store.save_take(take, question)
        if transcript is not None:
            app.store.save_transcript(name, transcript, 0.4)


@pytest.fixture
def past(app: FakeApp) -> None:
    """Three sessions, today's the fastest."""
    laps = (Lap(Part.TASK, 20.0), Lap(Part.ACTION, 30.0), Lap(Part.RESULT, 70.0))
    store(app, "a", 40, (GATE, said("The gate was slow", 100.0)), laps=laps[:2])
    store(app, "b", 1, (STATE, said("State files, naïve ones", 110.0)))
    store(
        app,
        "c",
        0,
        (GATE, said("We moved the security gate " * 10, 150.0)),
        (STATE, None),
        laps=laps,
    )
    app.store.set_favorite("c-001", True)
    app.store.save_note("b-001", Note("n1", 2.5, "Say a number."))


def enter(window: Window, until: Until) -> ProgressView:
    window.places.show_place("progress")
    until(lambda: not window.worker.busy)
    return window.places.progress


def row(view: ProgressView, at: int) -> list[str]:
    model = view.model
    return [model.index(at, column).data() for column in range(model.columnCount())]


def look_for(view: ProgressView, text: str, until: Until) -> list[str]:
    """Type it; the takes that were found."""
    view.search.setText(text)
    until(lambda: not view._typing.isActive() and not view.desk.worker.busy)
    return [view.hits.hit(at).take_id for at in range(view.hits.rowCount())]


def visible_button(view: ProgressView, text: str) -> QPushButton:
    return next(
        one for one in view.findChildren(QPushButton) if one.isVisible() and one.text() == text
    )


# ---- the answers


def test_an_answer_of_a_session_is_listed_with_its_numbers(
    window: Window, interview: Interview, until: Until
) -> None:
    interview.start()
    interview.record()
    interview.speak(10.0)
    interview.key(Qt.Key.Key_3)
    until(lambda: interview.session.part is Part.ACTION)
    interview.speak(30.0)
    interview.key(Qt.Key.Key_Return)
    interview.reach(State.REVIEW)
    interview.app.engine.post(e.Abort())
    interview.reach(State.IDLE)
    view = enter(window, until)
    assert row(view, 0) == ["Today · 1 answer", None, None, None, None, None, None]
    cells = row(view, 1)
    assert (cells[0], cells[2], cells[3], cells[5]) == (
        "Security gate slowed releases",
        "0:40",
        "150",
        "",
    )
    told = view.model.index(1, AnswerTable.STAR).data(Qt.ItemDataRole.AccessibleTextRole)
    assert told == "Situation 25 %, Task 0 %, Action 75 %, Result 0 %"


@pytest.mark.usefixtures("past")
def test_answers_stand_by_day_and_favorites_have_a_star(window: Window, until: Until) -> None:
    view = enter(window, until)
    assert view.model.day_rows() == [0, 3, 5]
    titles = [row(view, at)[0] for at in range(view.model.rowCount())]
    assert titles[:2] == ["Today · 2 answers", STATE.short]
    assert titles[2] == f"★ {GATE.short}"
    assert titles[3] == "Yesterday · 1 answer"
    told = view.model.index(2, 0).data(Qt.ItemDataRole.AccessibleTextRole)
    assert told == f"{GATE.short}, a favorite"
    assert row(view, 1)[3] == row(view, 1)[4] == row(view, 1)[6] == "–"  # noqa: RUF001
    assert row(view, 2)[3] == "150"
    assert view._count.text() == "4 answers"


@pytest.mark.usefixtures("past")
def test_the_arrow_keys_pass_over_the_days(window: Window, until: Until) -> None:
    view = enter(window, until)
    view.table.setFocus()
    assert view.table.currentIndex().row() == 1
    for expected in (2, 4, 6):
        QTest.keyClick(view.table, Qt.Key.Key_Down)
        assert view.table.currentIndex().row() == expected


@pytest.mark.parametrize("by", ["click", "enter"])
@pytest.mark.usefixtures("past")
def test_a_row_leads_to_its_answer(window: Window, until: Until, by: str) -> None:
    view = enter(window, until)
    if by == "click":
        place = view.table.visualRect(view.model.index(4, 0)).center()
        QTest.mouseClick(view.table.viewport(), Qt.MouseButton.LeftButton, pos=place)
    else:
        view.table.selectRow(4)
        QTest.keyClick(view.table, Qt.Key.Key_Return)
    assert window.places.review.isVisible()
    until(lambda: window.places.review.take.take_id == "b-001")


@pytest.mark.usefixtures("past")
def test_whoever_comes_back_finds_what_was_there(window: Window, until: Until) -> None:
    view = enter(window, until)
    view.table.activated.emit(view.model.index(4, 0))
    enter(window, until)
    until(lambda: view.table.currentIndex().row() == 4)
    assert look_for(view, "the", until) == ["c-001", "a-001"]
    view.hit_view.activated.emit(view.hits.index(1))
    assert window.places.review.isVisible()
    enter(window, until)
    until(lambda: view.hit_view.currentIndex().row() == 1)
    assert view.hit_view.hasFocus()


@pytest.mark.usefixtures("past")
def test_a_click_on_a_day_leads_nowhere(window: Window, until: Until) -> None:
    view = enter(window, until)
    QTest.mouseClick(view.table.viewport(), Qt.MouseButton.LeftButton, pos=QPoint(60, 15))
    assert view.isVisible()


def test_progress_without_answers_says_what_to_do(window: Window, until: Until) -> None:
    view = enter(window, until)
    assert not view.table.isVisible()
    visible_button(view, "Start practicing").click()
    assert window.places.practice.isVisible()


def test_a_store_that_cannot_be_read_is_told(window: Window, app: FakeApp, until: Until) -> None:
    app.store.broken = True
    view = enter(window, until)
    assert view.notice.isVisible()


@pytest.mark.usefixtures("past")
def test_banks_that_cannot_be_read_leave_the_answers(
    window: Window, app: FakeApp, until: Until
) -> None:
    app.bank_error = UserError("No bank.")
    view = enter(window, until)
    assert view.model.rowCount() == 7
    assert view.category.findData(GATE.category) > 0


# ---- filters


@pytest.mark.usefixtures("past")
def test_a_category_and_a_period_narrow_everything(window: Window, until: Until) -> None:
    view = enter(window, until)
    titles = {category.id: category.title for category in BANK.categories}
    at = view.category.findText(titles[GATE.category])
    view.category.setCurrentIndex(at)
    until(lambda: view._count.text() == "2 answers")
    assert view.trends.cards[Trend.PACE].accessibleName().startswith("Pace: 150 words/min.")
    view.period.setCurrentIndex(view.period.findData(30))
    until(lambda: view._count.text() == "1 answer")
    assert look_for(view, "gate", until) == ["c-001"]
    view.category.setCurrentIndex(0)
    until(lambda: not window.worker.busy)
    assert look_for(view, "slow", until) == []
    visible_button(view, "Show all answers").click()
    until(lambda: view.model.rowCount() == 7)
    assert (view.search.text(), view.period.currentData()) == ("", 0)


def test_categories_of_joined_banks_have_their_titles(
    window: Window, app: FakeApp, until: Until
) -> None:
    joined = replace(GATE, category=f"{BANK.id}/{GATE.category}")
    store(app, "joined", 1, (joined, said("The gate")))
    view = enter(window, until)
    titles = {category.id: category.title for category in BANK.categories}
    wanted = f"{titles[GATE.category]} ({BANK.title})"
    until(lambda: view.category.findText(wanted) > 0)
    assert view.category.findData(joined.category) == view.category.findText(wanted)


def test_a_period_without_answers_says_so(window: Window, app: FakeApp, until: Until) -> None:
    store(app, "a", 40, (GATE, said("Long ago")))
    view = enter(window, until)
    view.period.setCurrentIndex(1)
    until(view._nothing.isVisible)
    assert view._nothing.title == "No answers here"
    visible_button(view, "Show all answers").click()
    until(view.table.isVisible)


# ---- the search


@pytest.mark.usefixtures("past")
def test_a_hit_opens_the_review_where_it_was_said(window: Window, until: Until) -> None:
    view = enter(window, until)
    QTest.keyClick(view.table, Qt.Key.Key_F, Qt.KeyboardModifier.ControlModifier)
    assert view.search.hasFocus()
    QTest.keyClicks(view.search, "NAIV")
    until(view.hits.rowCount)
    assert view.hit_view.isVisible()
    told = view.hits.index(0).data()
    assert told.startswith(f"{STATE.short}, Yesterday")
    assert told.endswith("at 0:02: State files, naïve ones")
    QTest.keyClick(view.search, Qt.Key.Key_Down)
    assert view.hit_view.hasFocus()
    QTest.keyClick(view.hit_view, Qt.Key.Key_Return)
    assert window.places.review.isVisible()
    until(lambda: window.places.review.take.take_id == "b-001")
    assert window.playback.position_s == 2.0


@pytest.mark.usefixtures("past")
def test_notes_are_found_at_their_place(window: Window, until: Until) -> None:
    view = enter(window, until)
    assert look_for(view, "number", until) == ["b-001"]
    assert view.hits.head(0)[1].endswith("· note at 0:02")
    place = view.hit_view.visualRect(view.hits.index(0)).center()
    QTest.mouseClick(view.hit_view.viewport(), Qt.MouseButton.LeftButton, pos=place)
    until(lambda: window.places.review.take.take_id == "b-001")
    assert window.playback.position_s == 2.5


@pytest.mark.usefixtures("past")
def test_nothing_found_says_so_and_escape_ends_the_search(window: Window, until: Until) -> None:
    view = enter(window, until)
    assert look_for(view, 'kubernetes "', until) == []
    assert view._nothing.isVisible()
    assert view._nothing.title == "Nothing found"
    QTest.keyClick(view.search, Qt.Key.Key_Escape)
    until(view.table.isVisible)
    assert view.search.text() == ""


@pytest.mark.usefixtures("past")
def test_an_answer_to_an_earlier_question_is_dropped(window: Window, until: Until) -> None:
    view = enter(window, until)
    later: list[Callable[[], None]] = []
    worker = view.desk.worker.run
    view.desk.worker.run = lambda call, done, failed: later.append(  # type: ignore[method-assign]
        lambda: done(call())
    )
    for text in ("gate", "naive"):
        view.search.setText(text)
        view._ask()
    view.desk.worker.run = worker  # type: ignore[method-assign]
    for answer in reversed(later):
        answer()
    assert view.hits.hit(0).take_id == "b-001"


# ---- the trends


@pytest.mark.usefixtures("past")
def test_each_trend_tells_its_last_value_and_what_became_of_it(
    window: Window, until: Until
) -> None:
    cards = enter(window, until).trends.cards
    assert cards[Trend.PACE].accessibleName() == (
        "Pace: 150 words/min. Good from 120 to 165. Faster by 50 over 3 sessions."
    )
    assert cards[Trend.ACTION].accessibleName() == (
        "Action share: 50 % of STAR. Good from 50 % to 70 %. Down from 62 % over 2 sessions."
    )
    assert cards[Trend.LENGTH].accessibleName() == (
        "Length: 1:20 an answer. Good from 1:00 to 2:00. Unchanged over 3 sessions."
    )
    assert cards[Trend.PAUSE].accessibleName().endswith("Unchanged over 3 sessions.")


def test_a_trend_of_one_session_and_of_none(window: Window, app: FakeApp, until: Until) -> None:
    store(app, "a", 0, (STATE, said("Only one")))
    cards = enter(window, until).trends.cards
    assert cards[Trend.PACE].accessibleName().endswith("The trend begins with a second session.")
    action = cards[Trend.ACTION]
    assert action.accessibleName().endswith("No STAR answer with parts yet.")
    assert not action.values.isEnabled()


@pytest.mark.usefixtures("past")
def test_the_values_of_a_plot_can_be_read_and_lead_to_their_session(
    window: Window, until: Until
) -> None:
    view = enter(window, until)
    link = view.trends.cards[Trend.PACE].values
    assert link.accessibleName() == "Pace: all values"
    QTest.keyClick(link, Qt.Key.Key_Space)
    dialog = next(one for one in view.findChildren(TrendValues) if one.isVisible())
    table = dialog.table
    cells = [[table.model().index(at, column).data() for column in range(3)] for at in range(3)]
    assert [line[1:] for line in cells] == [["150", "1"], ["110", "1"], ["100", "1"]]
    assert cells[1][0] == "yesterday"
    table.setCurrentCell(1, 0)
    table.activated.emit(table.currentIndex())
    assert window.places.review.isVisible()
    until(lambda: window.places.review.take.take_id == "b-001")


def test_trends_stand_below_each_other_where_there_is_no_room(
    window: Window, look: Look, app: FakeApp, until: Until
) -> None:
    store(app, "a", 0, (GATE, said("Words")))
    view = enter(window, until)
    pace, action = (view.trends.cards[one] for one in (Trend.PACE, Trend.ACTION))
    until(lambda: pace.y() == action.y())
    look.choose("light", 200)
    until(lambda: action.y() > pace.y())


# ---- the plot


@pytest.fixture
def plot(look: Look, qapp: QApplication) -> TrendPlot:
    made = TrendPlot(look, lambda theme: theme.accent)
    made.resize(216, 84)
    return made


def test_a_plot_draws_its_values_from_left_to_right_the_higher_the_larger(plot: TrendPlot) -> None:
    plot.show_values([100.0, 150.0, 125.0], ["a", "b", "c"], (120.0, 165.0))
    points = plot.points()
    assert [point.x() for point in points] == [8.0, 108.0, 208.0]
    assert points[0].y() > points[2].y() > points[1].y()
    assert plot.bounds()[0] < 100.0
    assert plot.bounds()[1] > 165.0
    assert [plot.text_at(x) for x in (2, 100, 150, 210)] == ["a", "b", "", "c"]
    image = plot.grab().toImage()
    dot = points[2].toPoint()
    assert image.pixelColor(dot).name() == LIGHT.accent.lower()
    band = image.pixelColor(108, round(plot._y(130.0, *plot.bounds())))
    assert band.name() == LIGHT.good.tint.lower()


@pytest.mark.parametrize("band", [(None, None), (None, 4.0), (2.0, None)])
def test_a_plot_of_one_or_no_value_is_drawn_too(
    plot: TrendPlot, band: tuple[float | None, float | None]
) -> None:
    for values in ([], [3.0], [3.0, 3.0]):
        plot.show_values(values, ["x"] * len(values), band)
        assert all(0 <= point.y() <= plot.height() for point in plot.points())
        plot.grab()
    assert plot.text_at(-50) == ""
