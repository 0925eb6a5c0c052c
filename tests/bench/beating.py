"""Starts `heartbeat`, and brings no weight into the app's children, who import the main module too.

python -m tests.bench.beating OUT.json DATA_DIR [--stacks]
"""

from __future__ import annotations

import sys


def main() -> int:
    """Run the app with its heart, whose modules are not for the children."""
    from tests.bench import heartbeat

    return heartbeat.main()


if __name__ == "__main__":
    sys.exit(main())
