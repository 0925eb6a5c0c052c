"""What the window says about where a session stands and about what went wrong."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from voice_interview.core.events import Problem
from voice_interview.core.hearing import Hearing
from voice_interview.core.live import Goal, Session, State
from voice_interview.core.model import Mode
from voice_interview.errors import UserError
from voice_interview.gui.language import localized
from voice_interview.gui.texts import clock, countdown, part_title
from voice_interview.problems import problem_error
from voice_interview.recovery import Recovery


def failure(session: Session) -> UserError:
    """The three sentences for a session that stands in FAILED."""
    problem = session.problem or Problem.AUDIO_CRASHED
    error = problem_error(problem, _kept(session))
    if problem is Problem.MICROPHONE_CHANGED and session.device:
        what = _tr("The system switched to another microphone: {name}.")
        return UserError(what.format(name=session.device), error.kept, error.fix)
    return error


def found_at_start(found: Recovery) -> UserError | None:
    """What was wrong in the data folder, and what came of it; None when nothing was."""
    if found.error is not None:
        return found.error
    if found.left:
        return UserError(
            _tr("{count} recordings could not be completed.").format(count=len(found.left)),
            _tr("They are still where they were."),
            _tr("Make room on the disk, then start the app again."),
        )
    if found.rebuilt is not None:
        return UserError(
            _tr("The list of sessions was damaged and has been rebuilt."),
            _tr("Your recordings are kept; what has lost its text is written down again."),
            _tr("The damaged file is set aside as {path}.").format(path=found.rebuilt),
        )
    if found.set_aside:
        return UserError(
            _tr("{count} recordings could not be read.").format(count=len(found.set_aside)),
            _tr("They are set aside, nothing was deleted."),
            _tr("Look into {folder}.").format(folder=found.set_aside[0].parent),
        )
    return found.not_moved


def transcript_failure(session: Session) -> UserError | None:
    """Why there is no transcript, for a session in REVIEW; None when all went well."""
    if session.problem is None:
        return None
    return problem_error(session.problem, _tr("The recording is kept; it can be played here."))


def _kept(session: Session) -> str:
    take = session.kept_take
    if take is not None:
        length = clock(take.duration_s)
        return _tr("{length} of your answer was recorded and is kept.").format(length=length)
    if session.problem is Problem.STORE_FAILED:
        return _tr("What was recorded lies in the data folder.")
    return _tr("Earlier answers are kept; nothing of this one was recorded.")


def status(session: Session) -> str:
    """One line for what the app is doing."""
    return _STATUS[session.state](session)


def _asking(session: Session) -> str:
    if session.hurry:
        return _tr("Getting ready to record…")
    if session.voice_playing:
        return _tr("♪ The interviewer is speaking")
    return _tr("The question is about to be asked")


def _thinking(session: Session) -> str:
    if session.cueing:
        return _tr("Speak after the sound")
    if session.counting:
        return _tr("Get ready to speak")
    if not session.device:
        return _tr("Time to think · opening the microphone…")
    if session.muted:
        return _tr("The microphone delivers only silence · is it muted?")
    if session.mode is Mode.PRESSURE:
        return _tr("Time to think · recording starts by itself")
    return _tr("Time to think · the microphone is ready")


def _recording(session: Session) -> str:
    if not session.live:
        return _tr("Starting the recording…")
    if session.muted:
        return _tr("Recording only silence · is the microphone muted?")
    return _tr("Recording")


def _finishing(session: Session) -> str:
    if session.take is None or session.goal is not Goal.REVIEW:
        return _tr("Keeping the recording…")
    return _tr("Writing down the last words…")


def _paused(session: Session) -> str:
    if session.repeating:
        return _tr("The interviewer repeats the question · recording is held")
    if session.held is State.RECORDING:
        return _tr("Paused · nothing is being recorded")
    return _tr("Paused")


def _other(_session: Session) -> str:
    return ""


_STATUS = {
    State.IDLE: _other,
    State.ASKING: _asking,
    State.THINKING: _thinking,
    State.RECORDING: _recording,
    State.FINISHING: _finishing,
    State.REVIEW: _other,
    State.PAUSED: _paused,
    State.FAILED: _other,
}


_TOLD_FOR_S = 10.0
"""How long a recording that went on by itself says so, seconds of sound."""


def went_on(session: Session) -> str:
    """Told when the recording went on by itself after a crash; empty otherwise and later."""
    before = session.continued
    if session.state is not State.RECORDING or before is None:
        return ""
    recent = session.position_s - before.duration_s < _TOLD_FOR_S
    if before.problem != Problem.AUDIO_CRASHED or not recent:
        return ""
    at = clock(before.duration_s)
    return _tr("The sound broke off at {at} · the recording goes on").format(at=at)


def time_warning(session: Session) -> str:
    """What is said when a soft limit was passed; empty before."""
    if session.state is not State.RECORDING or not session.soft_limit:
        return ""
    left = countdown(session.limit_s - session.answer_s)
    if session.soft_limit >= 0.9:
        return _tr("Come to the end · {left} left").format(left=left)
    return _tr("{left} left").format(left=left)


def sentences(error: UserError) -> str:
    """All that an error says, in the window's language."""
    return " ".join(localized(part) for part in (error.what, error.kept, error.fix) if part)


def problem_text(problem: str) -> str:
    """The code of a Problem in sentences."""
    error = problem_error(Problem(problem))
    return f"{localized(error.what)} {localized(error.fix)}"


def hearing(heard: Hearing) -> str:
    """What is wrong with the sound of the microphone, and what to do; empty when nothing is."""
    return {
        Hearing.FINE: "",
        Hearing.SILENT: _tr("Nothing is heard · is the microphone muted?"),
        Hearing.QUIET: _tr("You are hardly heard · come closer to the microphone"),
        Hearing.NOISY: _tr("It is noisy here · the text may have gaps"),
        Hearing.CLIPPING: _tr("Too loud · lean back or lower the microphone's level"),
    }[heard]


def ring_line(session: Session) -> str:
    """What the time in the ring means."""
    held = session.held if session.state is State.PAUSED else session.state
    if held in (State.ASKING, State.THINKING):
        return _tr("to the start") if session.counting or session.cueing else _tr("to think")
    return _tr("of {limit}").format(limit=clock(session.limit_s))


def take_clock(session: Session, part_s: float) -> str:
    """Clock and part in words, for a page too small to show ring and bar; or empty.

    `part_s`: how long the part has been told, seconds.
    """
    if session.state is not State.RECORDING or not session.live:
        return ""
    done, limit = clock(session.answer_s), clock(session.limit_s)
    if session.star and session.mode is Mode.RELAXED:
        return _tr("● {done} of {limit} · {part} {told}").format(
            done=done, limit=limit, part=part_title(session.part), told=clock(part_s)
        )
    return _tr("● Recording {done} of {limit}").format(done=done, limit=limit)


def session_left_s(session: Session, now_s: float) -> float:
    """About how long the rest of the session takes if every time is used up, seconds."""
    plan = session.plan
    total_s = 0.0
    for question in plan.questions[session.index + 1 :]:
        total_s += question.think_s if plan.think_s is None else plan.think_s
        total_s += question.limit_s if plan.limit_s is None else plan.limit_s
    if session.state is State.ASKING:
        return total_s + session.think_s + session.limit_s
    if session.state is State.THINKING:
        return total_s + max(0.0, session.think_ends_s - now_s) + session.limit_s
    if session.state in (State.RECORDING, State.PAUSED):
        return total_s + max(0.0, session.limit_s - session.answer_s)
    return total_s


def _tr(text: str) -> str:
    return QCoreApplication.translate("messages", text)
