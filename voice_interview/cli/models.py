"""`models`: which speech models there are, and whether their bytes are right."""

from __future__ import annotations

import argparse
from dataclasses import asdict

from voice_interview.cli.output import add_json, print_json, print_table, tell


def add_models(parser: argparse.ArgumentParser) -> None:
    """Describe the options."""
    actions = parser.add_subparsers(dest="action", required=True, metavar="ACTION")
    add_json(actions.add_parser("list", help="known models and their state"))
    verify = actions.add_parser("verify", help="compare a model's bytes with the published sum")
    verify.add_argument("name", nargs="*", help="default: every model that is there")
    add_json(verify)


def run_models(options: argparse.Namespace) -> int:
    """Run the chosen action."""
    return _list(options) if options.action == "list" else _verify(options)


