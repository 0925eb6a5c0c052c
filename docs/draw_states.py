"""Draw the state diagram of docs/architecture.md from the table in core/session.py.

`python docs/draw_states.py` rewrites it; with `--check` it exits 1 when it is out of date.
"""

from __future__ import annotations

import sys
from pathlib import Path

from voice_interview.core.events import REPLIES
from voice_interview.core.live import State
from voice_interview.core.session import TABLE

PAGE = Path(__file__).with_name("architecture.md")
BEGIN, END = "<!-- states: made by docs/draw_states.py -->", "<!-- end of states -->"


def diagram() -> str:
    """Return the table as a Mermaid diagram: replies in parentheses, * for relaxed mode only."""
    lines = ["```mermaid", "stateDiagram-v2", "    [*] --> IDLE"]
    for state, rules in TABLE.items():
        ways: dict[State, list[str]] = {}
        for kind, rule in rules.items():
            name = f"({kind.__name__})" if kind in REPLIES else kind.__name__
            for to in rule.to:
                if to is not state or kind not in REPLIES:
                    ways.setdefault(to, []).append(name + ("*" if rule.relaxed_only else ""))
        for to in State:
            if to in ways:
                lines.append(f"    {state.name} --> {to.name}: {', '.join(ways[to])}")
    return "\n".join([*lines, "```"])


def page_with(drawn: str) -> str:
    """Return the page with the diagram between its marks replaced."""
    text = PAGE.read_text(encoding="utf-8")
    head, rest = text.split(BEGIN)
    return f"{head}{BEGIN}\n{drawn}\n{END}{rest.split(END)[1]}"


def main() -> int:
    """Rewrite or check the page."""
    page = page_with(diagram())
    if "--check" in sys.argv:
        return int(page != PAGE.read_text(encoding="utf-8"))
    PAGE.write_text(page, encoding="utf-8")
    return 0


if __name__ == "__main__":
    sys.exit(main())
