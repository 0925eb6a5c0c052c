"""A publisher of models on this computer, that does whatever a server or a network may do."""

from __future__ import annotations

import hashlib
import re
import threading
from collections import defaultdict
from collections.abc import Iterator
from contextlib import contextmanager
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer

REPOSITORY = "maker/model"
CONFIG, TOKENIZER, VOCABULARY = b'{"alignment_heads": []}', b'{"model": {}}', b"a\nb\n"
MODEL = bytes(range(256)) * 8000
"""2 MB: several blocks."""


def pointer_of(content: bytes) -> bytes:
    """What stands for the file in its publisher's git."""
    digest = hashlib.sha256(content).hexdigest()
    return (
        f"version https://git-lfs.github.com/spec/v1\noid sha256:{digest}\nsize {len(content)}\n"
    ).encode()


class Publisher:
    """What the server has, how it misbehaves, and what it was asked."""

    def __init__(self, repository: str) -> None:
        main = f"/{repository}/resolve/main/"
        self.files = {
            f"/{repository}/raw/main/model.bin": pointer_of(MODEL),
            f"{main}model.bin": MODEL,
            f"{main}config.json": CONFIG,
            f"{main}tokenizer.json": TOKENIZER,
            f"{main}vocabulary.txt": VOCABULARY,
        }
        self.address = ""
        self.knows_ranges = True
        self.tells_length = True
        self.tells_whole = True
        """Whether an answer about a part says how long the whole is."""
        self.length_lie = 0
        """Added to the length of model.bin that the server tells."""
        self.range_lie = 0
        """Added to where the server says that the part begins."""
        self.cuts: list[int] = []
        """After so many bytes the next answers about model.bin break off."""
        self.statuses: dict[str, list[int]] = defaultdict(list)
        """The next answers about a file (the end of its address) are these errors."""
        self.redirects: dict[str, str] = {}
        """The start of an address, and what to ask instead."""
        self.hold = threading.Event()
        self.holds_at: int | None = None
        """After so many bytes of model.bin the server waits for `hold`."""
        self.held = threading.Event()
        self.asked: list[tuple[str, int]] = []
        """The file, and from which byte on."""

    def starts(self, name: str = "model.bin") -> list[int]:
        """From where on the file was asked for, each time."""
        return [start for path, start in self.asked if path.endswith(f"resolve/main/{name}")]


class _Handler(BaseHTTPRequestHandler):
    publisher: Publisher

    def do_GET(self) -> None:
        publisher = self.publisher
        start = self._start()
        publisher.asked.append((self.path, start))
        for beginning, target in publisher.redirects.items():
            if self.path.startswith(beginning):
                self.send_response(302)
                self.send_header("Location", target + self.path.removeprefix(beginning))
                self.end_headers()
                return
        content = publisher.files.get(self.path)
        statuses = publisher.statuses[self.path.rpartition("/")[2]]
        if statuses or content is None:
            self.send_error(statuses.pop(0) if statuses else 404)
        elif start >= len(content) and start:
            self.send_error(416)
        else:
            self._give(content, start)

    def _start(self) -> int:
        found = re.fullmatch(r"bytes=(\d+)-", self.headers.get("Range", ""))
        return int(found[1]) if found and self.publisher.knows_ranges else 0

    def _give(self, content: bytes, start: int) -> None:
        publisher = self.publisher
        large = self.path.endswith("resolve/main/model.bin")
        lie = publisher.length_lie if large else 0
        self.send_response(206 if start else 200)
        if start:
            at = start + publisher.range_lie
            whole = len(content) + lie if publisher.tells_whole else "*"
            self.send_header("Content-Range", f"bytes {at}-{len(content) - 1}/{whole}")
        if publisher.tells_length:
            self.send_header("Content-Length", str(len(content) - start + lie))
        self.end_headers()
        rest = content[start:]
        if large and publisher.cuts:
            rest = rest[: publisher.cuts.pop(0)]
        if large and publisher.holds_at is not None:
            self.wfile.write(rest[: publisher.holds_at])
            rest = rest[publisher.holds_at :]
            publisher.held.set()
            publisher.hold.wait()
        self.wfile.write(rest)

    def log_message(self, *args: object) -> None:
        """Say nothing."""


class _Server(ThreadingHTTPServer):
    daemon_threads = True

    def handle_error(self, request: object, client_address: object) -> None:
        """Clients go away in these tests."""


@contextmanager
def publish(repository: str = REPOSITORY) -> Iterator[Publisher]:
    """Serve until the end of the block."""
    publisher = Publisher(repository)
    handler = type("Handler", (_Handler,), {"publisher": publisher})
    with _Server(("127.0.0.1", 0), handler) as server:
        publisher.address = f"http://127.0.0.1:{server.server_port}"
        thread = threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.02})
        thread.start()
        yield publisher
        publisher.hold.set()
        server.shutdown()
        thread.join()
