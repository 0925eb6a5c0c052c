"""Starts `heartbeat`, and brings no weight into the app's children, who import the main module too.

python -m tests.bench.beating OUT.json DATA_DIR [--stacks]
"""

from __future__ import annotations

import sys
from pathlib import Path


def main() -> int:
    """Run the app with its heart, in the order of its own command; not for the children."""
    from voice_interview.app import open_app

    out, data_dir = Path(sys.argv[1]), sys.argv[2]
    with open_app(data_dir) as app:
        from tests.bench import heartbeat

        return heartbeat.run(app, out)


if __name__ == "__main__":
    sys.exit(main())
