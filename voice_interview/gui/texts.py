"""How numbers, times and names are shown."""

from __future__ import annotations

from datetime import datetime, timedelta

from PySide6.QtCore import QCoreApplication, QDate, QLocale, QTime

from voice_interview.compressing import Saving
from voice_interview.core.model import Answer, Gap, Missing, Mode, Part
from voice_interview.core.outline import title_of
from voice_interview.deleting import Removal


def clock(seconds: float) -> str:
    """Minutes and seconds, like 1:07; full seconds that have passed."""
    whole = full_seconds(seconds)
    return f"{whole // 60}:{whole % 60:02d}"


def full_seconds(seconds: float) -> int:
    """How many seconds have passed in full, as a clock counts them."""
    return max(0, int(seconds + 1e-6))


def countdown(seconds: float) -> str:
    """What is left, like 0:18; 0:00 only when nothing is left."""
    return clock(max(0.0, seconds) + 0.999)


def part_title(part: Part) -> str:
    """The name of a STAR part."""
    return {
        Part.SITUATION: _tr("Situation"),
        Part.TASK: _tr("Task"),
        Part.ACTION: _tr("Action"),
        Part.RESULT: _tr("Result"),
    }[part]


def mode_title(mode: Mode) -> str:
    """The name of a mode, as it stands inside a sentence."""
    return _tr("pressure") if mode is Mode.PRESSURE else _tr("relaxed")


def when(started_at: str, now: datetime | None = None) -> str:
    """A stored moment as a person would say it: today 14:32, yesterday, Nov 20."""
    try:
        moment = datetime.fromisoformat(started_at).astimezone()
    except ValueError:
        return started_at
    today = (now or datetime.now().astimezone()).date()
    locale, day = QLocale(), QDate(moment.year, moment.month, moment.day)
    if moment.date() == today:
        clock_time = QTime(moment.hour, moment.minute)
        time = locale.toString(clock_time, QLocale.FormatType.ShortFormat)
        return _tr("today {time}").format(time=time)
    if moment.date() == today - timedelta(days=1):
        return _tr("yesterday")
    if moment.year == today.year:
        return locale.toString(day, _tr("MMM d"))
    return locale.toString(day, _tr("MMM d, yyyy"))


def day(date: str, now: datetime | None = None) -> str:
    """A stored day as a heading: Today, Yesterday, Friday, November 20."""
    try:
        found = datetime.fromisoformat(date).date()
    except ValueError:
        return _tr("Some time ago")
    today = (now or datetime.now().astimezone()).date()
    if found == today:
        return _tr("Today")
    if found == today - timedelta(days=1):
        return _tr("Yesterday")
    form = _tr("dddd, MMMM d") if found.year == today.year else _tr("dddd, MMMM d, yyyy")
    return QLocale().toString(QDate(found.year, found.month, found.day), form)


def time_of_day(started_at: str) -> str:
    """When it was on the clock on the wall then, like 14:32."""
    try:
        moment = datetime.fromisoformat(started_at)
    except ValueError:
        return ""
    short = QLocale.FormatType.ShortFormat
    return QLocale().toString(QTime(moment.hour, moment.minute), short)


def removal(listed: Removal) -> str:
    """What a deletion takes away, a line for each kind of thing."""
    lines = []
    if listed.session_ids:
        text = _tr("{sessions}: {recordings}, {length} of sound, with texts, edits and notes")
        lines.append(
            text.format(
                sessions=sessions_count(len(listed.session_ids)),
                recordings=recordings_count(listed.takes),
                length=clock(listed.duration_s),
            )
        )
    if listed.files:
        others = _tr("Other files: {count} (backups, reports, set-aside files, spoken questions)")
        lines.append(others.format(count=len(listed.files)))
    remains = _tr("{name}, a damaged database that was set aside, may still hold words of it.")
    lines += [remains.format(name=path.name) for path in listed.remains]
    return "\n".join(lines)


def saving(found: Saving) -> str:
    """What compressing recordings has brought, and what it does."""
    does = _tr("Each is compared sample by sample before the larger file goes, between sessions.")
    if not found.recordings:
        return does
    brought = _tr("{recordings} take {now} instead of {before} MB.")
    return " ".join(
        [
            brought.format(
                recordings=recordings_count(found.recordings),
                now=round(found.now_bytes / 1e6),
                before=round(found.before_bytes / 1e6),
            ),
            does,
        ]
    )


def sessions_count(count: int) -> str:
    """Like "3 sessions"."""
    return _count("%n session(s)", count)


def recordings_count(count: int) -> str:
    """Like "12 recordings"."""
    return _count("%n recording(s)", count)


def questions_count(count: int) -> str:
    """Like "6 questions"."""
    return _count("%n question(s)", count)


def categories_count(count: int) -> str:
    """Like "6 categories"."""
    return _count("%n category/categories", count)


def follow_ups_count(count: int) -> str:
    """Like "6 follow-ups"."""
    return _count("%n follow-up(s)", count)


def answers_count(count: int) -> str:
    """Like "3 answers"."""
    return _count("%n answer(s)", count)


def minutes(seconds: float) -> str:
    """Like "18 minutes"; never less than one."""
    return _count("%n minute(s)", max(1, round(seconds / 60)))


def percent(share: float) -> str:
    """A share of 0..1 like "58 %"."""
    return _tr("{n} %").format(n=round(share * 100))


def gain(gain_db: float) -> str:
    """Return how much louder, in whole dB, with its sign."""
    return f"{round(gain_db):+d}".replace("-", "−")  # noqa: RUF001


def figure(value: float, decimals: int = 0) -> str:
    """A number as the user's language writes it."""
    return QLocale().toString(float(value), "f", decimals)


def gap_line(gap: Gap) -> str:
    """Say where sound is missing, and how much of it."""
    at = clock(gap.at_s)
    text = {
        Missing.DROPPED: _tr("{missing} s missing at {at}."),
        Missing.MICROPHONE: _tr("At {at} the microphone had gone; the recording goes on after it."),
        Missing.CRASHED: _tr("At {at} the sound system crashed; the recording goes on after it."),
        Missing.ASLEEP: _tr("At {at} the computer was asleep; the recording goes on after it."),
        Missing.INTERRUPTED: _tr("At {at} the app had ended; the recording goes on after it."),
    }[gap.why]
    return text.format(at=at, missing=figure(gap.missing_s or 0.0, 2))


def answer_title(answer: Answer) -> str:
    """The heading of an answer in lists: its question's, or its follow-up's."""
    return title_of(answer)


def _tr(text: str) -> str:
    return QCoreApplication.translate("texts", text)


def _count(text: str, count: int) -> str:
    """A text with its form for that number; "%n" stands for it."""
    return QCoreApplication.translate("texts", text, None, count)
