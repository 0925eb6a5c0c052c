"""Plain faster-whisper as a program: write down files one after the other.

python -m tests.bench.plain MODEL_FOLDER OPTIONS_AS_JSON FILE...
"""

from __future__ import annotations

import json
import sys

from tests.bench.rival import THREADS


def main() -> None:
    """Print the text of each file."""
    from faster_whisper import WhisperModel

    folder, options, *files = sys.argv[1:]
    model = WhisperModel(
        folder, device="cpu", compute_type="int8", cpu_threads=THREADS, local_files_only=True
    )
    for file in files:
        segments, _ = model.transcribe(file, language="en", **json.loads(options))
        print(" ".join(segment.text.strip() for segment in segments), flush=True)


if __name__ == "__main__":
    main()
