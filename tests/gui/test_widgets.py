"""What is drawn by ourselves, each on its own."""

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import QRect, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QComboBox, QLabel, QListWidget, QStyleOptionViewItem, QWidget
from pytestqt.qtbot import QtBot

from tests.fakes.app import ANSWER
from tests.fakes.speech import spoken
from voice_interview.core.model import Part, PartSpan
from voice_interview.errors import UserError
from voice_interview.gui.theme import Look
from voice_interview.gui.widgets.basics import Columns, OneLine
from voice_interview.gui.widgets.choices import ChoiceList
from voice_interview.gui.widgets.fields import join_words, split_words
from voice_interview.gui.widgets.flow import FlowRow
from voice_interview.gui.widgets.level import LevelMeter, loudness
from voice_interview.gui.widgets.notice import Notice
from voice_interview.gui.widgets.prompt import Prompt
from voice_interview.gui.widgets.reading_order import ReadingDelegate, as_read
from voice_interview.gui.widgets.ring import Ring
from voice_interview.gui.widgets.starbar import Segment, SegmentBar
from voice_interview.gui.widgets.transcript import TranscriptView
from voice_interview.gui.widgets.waveform import LiveWaveform
from voice_interview.gui.window import Window


def shown(qtbot: QtBot, widget: QWidget, width: int = 600, height: int = 200) -> QWidget:
    qtbot.addWidget(widget)
    widget.resize(width, height)
    widget.show()
    return widget


def test_loudness() -> None:
    assert loudness(-120) == 0
    assert loudness(-30) == 0.5
    assert loudness(6) == 1


def test_meter_rises_at_once_and_falls_slowly(qtbot: QtBot, look: Look) -> None:
    meter = LevelMeter(look)
    shown(qtbot, meter)
    meter.show_level(-12)
    assert meter.share == pytest.approx(0.8)
    meter.show_level(-120)
    assert meter.share == pytest.approx(0.76)
    for _ in range(30):
        meter.show_level(-120)
    assert meter.share == 0


def test_live_waveform_keeps_pace_with_the_clock(qtbot: QtBot, look: Look) -> None:
    wave = LiveWaveform(look)
    shown(qtbot, wave)
    wave.add(-40, 100.00)
    wave.add(0, 100.05)  # the same tenth of a second: the louder counts
    wave.add(-40, 100.12)
    wave.add(-20, 100.52)  # three tenths were missed
    assert wave.bars[-6:] == pytest.approx((1.0, 0.1, 0.0, 0.0, 0.0, 10**-0.5))
    assert len(wave.bars) == 200
    wave.add(-30, 10_000.0)
    assert sum(bar > 0 for bar in wave.bars) == 1
    wave.clear()
    assert not any(wave.bars)
    wave.grab()


@pytest.mark.parametrize("width", [300, 860, 3000])
def test_a_region_of_the_waveform_is_drawn_as_in_the_whole(
    qtbot: QtBot, look: Look, width: int
) -> None:
    wave = LiveWaveform(look)
    shown(qtbot, wave, width)
    for number in range(200):
        wave.add(-6 - number % 7 * 5, 100 + number / 10, voice=number % 40 < 20)
    whole = wave.grab().toImage()
    for left in (0, width // 3, width - 20):
        region = QRect(left, 0, 20, wave.height())
        assert wave.grab(region).toImage() == whole.copy(region)


def test_a_bar_that_grows_is_drawn_at_once(qtbot: QtBot, look: Look) -> None:
    wave = LiveWaveform(look)
    shown(qtbot, wave, 3000)
    qtbot.waitExposed(wave)
    wave.add(-60, 100.00)
    QTest.qWait(50)
    wave.add(-6, 100.05)
    QTest.qWait(50)
    screen = wave.screen().grabWindow(wave.winId()).toImage()
    assert screen.copy(2900, 0, 100, 200) == wave.grab(QRect(2900, 0, 100, 200)).toImage()


def test_ring_tells_its_time(qtbot: QtBot, look: Look) -> None:
    ring = Ring(look)
    shown(qtbot, ring)
    ring.show_time("1:07", "of 2:00", 0.56, "#D5303E")
    assert ring.accessibleName() == "1:07 of 2:00"
    assert (ring.time, ring.below, ring.share, ring.color) == ("1:07", "of 2:00", 0.56, "#D5303E")
    ring.grab()
    look.choose("light", 200)
    assert ring.sizeHint().width() == 284


def four(look: Look, seconds: float = 30.0, active: bool = False) -> list[Segment]:
    return [
        Segment(part.value, seconds, target, look.theme.parts[part], active, part)
        for part, target in zip(Part, (24.0, 12.0, 72.0, 12.0), strict=True)
    ]


def test_segments_share_the_width_by_their_targets(qtbot: QtBot, look: Look) -> None:
    bar = SegmentBar(look)
    shown(qtbot, bar, 1000)
    bar.show_segments(four(look, active=True))
    widths = [child.width() for child in bar.children() if isinstance(child, QWidget)]
    assert widths[2] > 400
    assert min(widths) >= 70
    assert sum(widths) <= 1000
    assert bar.heightForWidth(1000) == 48
    assert bar.heightForWidth(300) == 96  # two by two
    bar.resize(300, 96)
    bar.grab()
    names = [child.accessibleName() for child in bar.children() if isinstance(child, QWidget)]
    assert names[0] == "situation: 0:30 of about 0:24"


def test_a_segment_is_chosen_by_click_and_key(qtbot: QtBot, look: Look) -> None:
    bar = SegmentBar(look)
    shown(qtbot, bar, 1000)
    bar.show_segments(four(look))
    chosen: list[Part] = []
    bar.chosen.connect(chosen.append)
    parts = [child for child in bar.children() if isinstance(child, QWidget)]
    QTest.mouseClick(parts[2], Qt.MouseButton.LeftButton)
    QTest.keyClick(parts[3], Qt.Key.Key_Space)
    assert chosen == [Part.ACTION, Part.RESULT]


def test_transcript_by_keys(qtbot: QtBot, look: Look) -> None:
    view = TranscriptView(look)
    shown(qtbot, view, 500, 300)
    transcript = spoken(ANSWER)
    words = transcript.words
    spans = [
        PartSpan(Part.SITUATION, 0, 12),
        PartSpan(Part.TASK, 12, 20),
        PartSpan(Part.ACTION, 20, 99),
    ]
    view.show_transcript(transcript, spans)
    assert view.document().blockCount() == 3
    chosen: list[float] = []
    view.word_chosen.connect(chosen.append)
    view.setFocus()
    QTest.keyClick(view, Qt.Key.Key_Right)
    QTest.keyClick(view, Qt.Key.Key_Right)
    QTest.keyClick(view, Qt.Key.Key_Left)
    QTest.keyClick(view, Qt.Key.Key_Return)
    assert chosen == [words[1].start_s]
    QTest.keyClick(view, Qt.Key.Key_Down)
    assert view.focused_word not in (words[0].text, words[1].text)
    QTest.keyClick(view, Qt.Key.Key_Up)
    QTest.keyClick(view, Qt.Key.Key_Up)
    assert view.focused_word in [word.text for word in words[:8]]
    view.grab()


def test_transcript_follows_the_sound(qtbot: QtBot, look: Look) -> None:
    view = TranscriptView(look)
    shown(qtbot, view, 300, 60)
    transcript = spoken(ANSWER)
    words = transcript.words
    view.show_transcript(transcript, [])
    view.show_position(0.2)  # before the first word
    assert view.playing_word == ""
    view.show_position(words[30].start_s + 0.01)
    assert view.playing_word == words[30].text
    assert view.verticalScrollBar().value() > 0
    view.show_position(words[0].start_s)
    assert view.verticalScrollBar().value() < 10
    view.show_position(None)
    assert view.playing_word == ""
    look.choose("dark", 150)  # written anew in other colors
    assert view.toPlainText().startswith("At my last company")
    view.show_transcript(None, [])
    view.show_position(3.0)
    assert view.playing_word == ""


def test_notice(qtbot: QtBot) -> None:
    notice = Notice()
    qtbot.addWidget(notice)
    notice.tell(UserError("It broke.", "All is kept.", "Try again."))
    assert notice.text == notice.accessibleName() == "It broke. All is kept. Try again."
    notice.inform("Written.")
    assert notice.text == "Written."
    dismiss = notice.findChildren(QWidget)[-1]
    QTest.keyClick(dismiss, Qt.Key.Key_Return)
    assert not notice.isVisible()


def test_flow_goes_on_in_the_next_line(qtbot: QtBot) -> None:
    left, right = [QLabel("word" * 5) for _ in range(4)], QLabel("right" * 4)
    row = FlowRow(*left, right=[right], spacing=10)
    shown(qtbot, row, 2000, 40)
    assert {label.y() for label in left} == {left[0].y()}
    assert right.geometry().right() == row.width() - 1
    narrow = left[0].width() * 2 + 15
    row.resize(narrow, row.heightForWidth(narrow))
    assert len({label.y() for label in left}) == 2
    assert right.y() > left[-1].y()
    row.fill([QLabel("new")], [])
    qtbot.waitUntil(lambda: [one.text() for one in row.findChildren(QLabel)] == ["new"])


def test_columns_stack_where_they_do_not_fit(qtbot: QtBot, look: Look) -> None:
    columns, one, two = Columns(look), QLabel("one"), QLabel("two")
    columns.add(one, 1, 300)
    columns.add(two, 1, 300)
    shown(qtbot, columns, 700, 300)
    qtbot.waitUntil(lambda: two.x() > one.x())
    columns.resize(500, 300)
    qtbot.waitUntil(lambda: two.x() == one.x())
    columns.resize(700, 300)
    look.choose("light", 150)
    qtbot.waitUntil(lambda: two.x() == one.x())


def test_one_line_leaves_out_the_end(qtbot: QtBot) -> None:
    line = OneLine("title")
    shown(qtbot, line, 100, 30)
    line.show_text("A rather long title that does not fit at all")
    assert line.text().endswith("…")
    assert line.toolTip() == line.accessibleName() == line.whole


@pytest.mark.parametrize(
    ("text", "direction"),
    [
        ("Hello?", Qt.LayoutDirection.LeftToRight),
        ("2. שלום", Qt.LayoutDirection.RightToLeft),
    ],
)
def test_a_cell_reads_in_its_direction(
    qtbot: QtBot, text: str, direction: Qt.LayoutDirection
) -> None:
    items = QListWidget()
    qtbot.addWidget(items)
    items.addItem(text)
    option = QStyleOptionViewItem()
    ReadingDelegate(items).initStyleOption(option, items.indexFromItem(items.item(0)))
    assert option.direction is direction


def test_a_hebrew_line_begins_at_the_right(qtbot: QtBot) -> None:
    """In a list that begins at the left, the ink of a Hebrew cell keeps to the right."""
    items = QListWidget()
    items.setItemDelegate(ReadingDelegate(items))
    items.addItem("שלום")
    shown(qtbot, items, 400, 60)
    cell = items.visualItemRect(items.item(0))
    image = items.viewport().grab(cell).toImage()
    back = image.pixelColor(0, 0)
    inked = [
        x
        for x in range(image.width())
        if any(image.pixelColor(x, y) != back for y in range(image.height()))
    ]
    assert min(inked) > image.width() / 2


def test_what_reads_the_other_way_stands_by_itself() -> None:
    assert as_read("Hello") == "Hello"
    assert as_read("שלום …") == "\u2067שלום …\u2069"  # noqa: RUF001


@pytest.mark.parametrize(
    ("text", "direction"),
    [("Hello?", "ltr"), ("42 مرحبا بك", "rtl"), ("שלום", "rtl"), ("…", "ltr")],
)
def test_prompt_reads_in_its_direction(qtbot: QtBot, text: str, direction: str) -> None:
    prompt = Prompt()
    qtbot.addWidget(prompt)
    prompt.show_text(text)
    assert f'dir="{direction}"' in prompt.text()
    prompt.show_text("1 < 2 & <b>bold</b>?")
    assert "&lt;b&gt;" in prompt.text()
    assert prompt.plain == "1 < 2 & <b>bold</b>?"


@pytest.mark.parametrize("percent", [80, 100, 130, 200])
def test_a_list_as_wide_as_it_asks_for_leaves_nothing_out(qtbot: QtBot, percent: int) -> None:
    choice = ChoiceList()
    choice.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToContents)
    choice.setStyleSheet(f"font-size: {14 * percent // 100}px; font-weight: 600; padding: 4px;")
    choice.addItem("Python and DevOps")
    shown(qtbot, choice)
    hint = choice.sizeHint()
    choice.resize(hint)
    assert choice.shown_text == "Python and DevOps"
    choice.resize(hint.width() - 20, hint.height())
    assert choice.shown_text.endswith("…")


@pytest.mark.parametrize("percent", [100, 200])
def test_a_list_that_opens_shows_all_of_a_few_entries(window: Window, percent: int) -> None:
    window.look.choose("light", percent)
    choice = window.places.practice.setup.findChildren(ChoiceList)[0]
    choice.clear()
    choice.addItems([f"{number}. Security gate slowed releases" for number in range(1, 9)])
    choice.showPopup()
    view = choice.view()
    shown = view.viewport().rect()
    rows = [view.visualRect(choice.model().index(at, 0)) for at in range(choice.count())]
    assert all(shown.contains(row) for row in rows)
    below = choice.mapToGlobal(choice.rect().bottomLeft()).y()
    assert view.mapToGlobal(shown.topLeft()).y() >= below  # what is chosen stays in view
    choice.hidePopup()


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("a, b", ["a", "b"]),
        ("a, b\n", ["a", "b"]),
        ("a, b\nc\n\n", ["a", "b", "c"]),
        ('a, "b, c", d', ["a", "b, c", "d"]),
        ('5" disk, "so" called,', ['5" disk', '"so" called']),
        ('"never closed, b', ['"never closed', "b"]),
    ],
)
def test_words_stand_between_commas_and_line_ends(text: str, words: list[str]) -> None:
    assert split_words(text) == words
    assert split_words(join_words(words)) == words


@given(st.lists(st.text('ab,"', min_size=1).filter(str.strip), unique=True))
def test_words_are_read_as_they_were_written(words: list[str]) -> None:
    assert split_words(join_words(words)) == words
