"""`recover`: what a crash has left, and what becomes of it."""

from __future__ import annotations

import argparse
from typing import TYPE_CHECKING

from voice_interview.cli.output import add_json, clock_text, print_json, tell

if TYPE_CHECKING:
    from voice_interview.core.model import Answer
    from voice_interview.recovery import Recovery


def add_recover(parser: argparse.ArgumentParser) -> None:
    """Describe the options."""
    choice = parser.add_mutually_exclusive_group()
    choice.add_argument("--keep", metavar="TAKE", help="keep this take as it is, offer it no more")
    choice.add_argument("--discard", metavar="TAKE", help="delete this take for good")
    add_json(parser)


def run_recover(options: argparse.Namespace) -> int:
    """Complete what broke off and list it; 0 when nothing is left to be done."""
    from voice_interview.archive import open_alone  # noqa: PLC0415 - --help stays quick
    from voice_interview.recovery import Recovery, keep_as_it_is  # noqa: PLC0415

    with open_alone(options.data_dir, look=True) as (archive, found):
        store = archive.store
        if options.keep:
            keep_as_it_is(store, store.take(options.keep))
        elif options.discard:
            store.delete_take(options.discard)
        offers = store.offers()
    if options.json:
        print_json(_document(found, offers))
    else:
        tell_recovery(found, offers)
        if not offers and found == Recovery(kept=found.kept):
            tell("Nothing is waiting: every recording is in its session.")
    return 0 if found.complete else 1


def tell_recovery(found: Recovery, offers: tuple[Answer, ...]) -> None:
    """Tell what was found and what waits for a decision."""
    if found.rebuilt is not None:
        tell(
            "The database was damaged. It was rebuilt from its backup, what could still be read "
            f"of it, and the recordings; the damaged one is set aside as {found.rebuilt}."
        )
    for path in found.set_aside:
        tell(f"{path.name} could not be read. It is set aside as {path}.")
    for path in found.left:
        tell(f"{path} could not be completed. It is still there; make room and start again.")
    if found.error is not None:
        tell(str(found.error))
    for answer in offers:
        length = clock_text(answer.take.duration_s)
        tell(f"We kept {length} of your answer to “{answer.question.short}” ({answer.take.id}).")
    if offers:
        tell(
            "Go on with it: voice-interview practice --continue TAKE; or recover --keep TAKE, "
            "recover --discard TAKE."
        )


def _document(found: Recovery, offers: tuple[Answer, ...]) -> dict[str, object]:
    return {
        "kept": [
            {
                "take": answer.take.id,
                "session": answer.take.session_id,
                "question": answer.question.short,
                "duration_s": round(answer.take.duration_s, 3),
            }
            for answer in offers
        ],
        "rebuilt": str(found.rebuilt) if found.rebuilt else None,
        "set_aside": [str(path) for path in found.set_aside],
        "left": [str(path) for path in found.left],
        "error": str(found.error) if found.error else None,
    }
