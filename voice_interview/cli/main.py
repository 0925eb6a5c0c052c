"""The parser, and what every command has in common."""

from __future__ import annotations

import argparse
import importlib
import logging
import os
import sys
from collections.abc import Callable, Sequence

from voice_interview import __version__
from voice_interview.cli.output import print_whatever_comes
from voice_interview.errors import UsageError, UserError

_log = logging.getLogger(__name__)

# Each command lives in a module of its own that is imported only when it runs: --help stays quick.
_COMMANDS = {
    "practice": ("practice", "hold a session in the terminal"),
    "demo": ("demo", "a two-question session with a sample answer, no microphone needed"),
    "transcribe": ("files", "write down what was said in audio files"),
    "analyze": ("files", "transcript, STAR parts and metrics of audio files as JSON"),
    "sessions": ("sessions", "list, show, export and delete sessions"),
    "recover": ("recover", "answers that a crash cut off: list, keep or discard them"),
    "banks": ("banks", "list, show, validate and import question banks"),
    "models": ("models", "list, fetch, import, test, remove and verify speech models"),
    "backup": ("backup", "everything in one file: create, show, restore"),
    "doctor": ("doctor", "check microphone, speaker, voice, model, disk and store"),
}


def run(arguments: Sequence[str], open_window: Callable[[str | None], int]) -> int:
    """Run one command, or open the window of that data folder when there is none.

    Returns 0 when it did its job, 1 on an error; argparse exits with 2 on wrong usage.
    """
    print_whatever_comes()
    options = _parse(arguments)
    try:
        return _run(options, open_window)
    except UserError as error:
        print(f"voice-interview: {error}", file=sys.stderr)
        return 2 if isinstance(error, UsageError) else 1
    except KeyboardInterrupt:
        print("voice-interview: Stopped. What was recorded is kept.", file=sys.stderr)
    except BrokenPipeError:
        # The reader of our output has gone; don't fail again when Python flushes at exit.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
    except OSError as error:
        if options.command is None:  # the window tells of its own; this is a bug of ours
            raise
        _log.info("a command was refused something", exc_info=True)
        print(f"voice-interview: {_refused(error)}", file=sys.stderr)
    return 1


def _refused(error: OSError) -> UserError:
    """A path that was given may lead anywhere, and even asking whether it is there may fail."""
    why = error.strerror or str(error)
    what = f"{error.filename} can't be used ({why})." if error.filename else f"It failed ({why})."
    return UserError(what, "What was recorded is kept.", "Check the name and the permissions.")


def _run(options: argparse.Namespace, open_window: Callable[[str | None], int]) -> int:
    if options.command is None:
        return open_window(options.data_dir)
    module = importlib.import_module(f"voice_interview.cli.{_COMMANDS[options.command][0]}")
    result: int = getattr(module, f"run_{options.command}")(options)
    return result


def _parse(arguments: Sequence[str]) -> argparse.Namespace:
    common = argparse.ArgumentParser(add_help=False, allow_abbrev=False)
    common.add_argument("--data-dir", metavar="DIR", help="where everything is stored")
    # It may stand anywhere, also behind the action of a command.
    everywhere, arguments = common.parse_known_args(arguments)
    parser = argparse.ArgumentParser(
        prog="voice-interview",
        description="Rehearse a job interview out loud, alone and offline. "
        "Without a command it opens the window.",
        parents=[common],
    )
    parser.add_argument("--version", action="version", version=f"voice-interview {__version__}")
    parser.set_defaults(command=None)
    commands = parser.add_subparsers(dest="command", metavar="COMMAND")
    asked = next((word for word in arguments if word in _COMMANDS), None)
    for name, (module, summary) in _COMMANDS.items():
        sub = commands.add_parser(name, help=summary, description=summary, parents=[common])
        if name == asked:
            importlib.import_module(f"voice_interview.cli.{module}").__dict__[f"add_{name}"](sub)
    options = parser.parse_args(arguments)
    options.data_dir = everywhere.data_dir
    return options
