"""One file over https, as blocks. The only place in the app that opens a connection.

A thread of its own talks to the server, so whoever waits can be cancelled at once, whatever the
network does. http is allowed on this computer alone, for tests and for a mirror that runs here.
"""

from __future__ import annotations

import http.client
import ipaddress
import queue
import re
import threading
import urllib.error
import urllib.parse
import urllib.request
from collections.abc import Iterator
from typing import IO

from msgspec import Struct

from voice_interview import __version__
from voice_interview.errors import UserError
from voice_interview.models.placing import Cancelled

SILENCE_S = 30.0
"""A server that says nothing for so long is gone."""
_LOOK_S = 0.1
"""How often to look whether it was cancelled."""
_BLOCK_BYTES = 1 << 18
_RANGE = re.compile(r"bytes (\d+)-\d+/(\d+|\*)")


class ConnectionCut(Exception):  # noqa: N818 - it is no error as long as it can go on
    """The connection broke, or the server is in trouble: trying again may help."""


class Refused(Exception):  # noqa: N818 - told by `fetch`, which knows what was asked for
    """The server does not give the file; `status` is the HTTP status."""

    def __init__(self, status: int) -> None:
        super().__init__(status)
        self.status = status


class Stopped(Exception):  # noqa: N818 - it was asked for
    """It was cancelled."""


class Head(Struct, frozen=True):
    """What the server says before the bytes come."""

    start: int
    """The first byte that comes: 0 when the server doesn't know ranges."""
    total_bytes: int | None
    """How long the whole file is; None: not told."""


class Transfer:
    """A request for a file from byte `start` on; a context that lets go of it at its end."""

    def __init__(self, address: str, start: int, cancelled: Cancelled) -> None:
        self._address = address
        self._start = start
        self._cancelled = cancelled
        self._left = threading.Event()
        self._came: queue.Queue[Head | bytes | Exception | None] = queue.Queue(maxsize=8)
        self._thread = threading.Thread(target=self._run, name="transfer", daemon=True)

    def __enter__(self) -> Transfer:
        self._thread.start()
        return self

    def __exit__(self, *_: object) -> None:
        self._left.set()

    def head(self) -> Head:
        """Wait for the answer. Raises ConnectionCut, Refused, Stopped or UserError."""
        head = self._next()
        assert isinstance(head, Head)
        return head

    def blocks(self) -> Iterator[bytes]:
        """Yield the bytes as they come, to the end or to where the connection broke off."""
        while (block := self._next()) is not None:
            assert isinstance(block, bytes)
            yield block

    def _next(self) -> Head | bytes | None:
        while not self._cancelled():
            try:
                came = self._came.get(timeout=_LOOK_S)
            except queue.Empty:
                continue
            if isinstance(came, Exception):
                raise came
            return came
        raise Stopped

    # ---- on the thread

    def _run(self) -> None:
        try:
            self._talk()
        except urllib.error.HTTPError as error:
            error.close()
            gone = error.code in (408, 429) or error.code >= 500
            self._put(ConnectionCut(f"HTTP {error.code}") if gone else Refused(error.code))
        except (OSError, http.client.HTTPException, ValueError) as error:
            reason = error.reason if isinstance(error, urllib.error.URLError) else error
            self._put(ConnectionCut(str(reason) or type(reason).__name__))
        except Exception as error:  # noqa: BLE001 - raised again by whoever waits
            self._put(error)

    def _talk(self) -> None:
        request = urllib.request.Request(  # noqa: S310 - check_address lets no other scheme in
            check_address(self._address),
            headers={"User-Agent": f"voice-interview/{__version__}", "Accept-Encoding": "identity"},
        )
        if self._start:
            request.add_header("Range", f"bytes={self._start}-")
        opener = urllib.request.build_opener(_CarefulRedirects)
        with opener.open(request, timeout=SILENCE_S) as reply:
            self._put(_head(reply))
            while not self._left.is_set() and (block := reply.read1(_BLOCK_BYTES)):
                self._put(block)
        self._put(None)

    def _put(self, item: Head | bytes | Exception | None) -> None:
        while not self._left.is_set():
            try:
                self._came.put(item, timeout=_LOOK_S)
            except queue.Full:
                continue
            return


def check_address(address: str, *, here: bool = True) -> str:
    """Return the address when it is https, or http on this computer where `here` allows it.

    UserError when it is another.
    """
    if _scheme(address) == "https" or (here and _scheme(address) == "http" and _is_here(address)):
        return address
    raise UserError(
        f"Models are fetched over https only, and not from {address}.",
        "Nothing was changed.",
        "Give an address that begins with https://, or download the files yourself and use "
        "voice-interview models import.",
    )


class _CarefulRedirects(urllib.request.HTTPRedirectHandler):
    """Follows to https alone; what began on this computer may stay there."""

    def redirect_request(  # noqa: PLR0917 - the base class's signature
        self,
        req: urllib.request.Request,
        fp: IO[bytes],
        code: int,
        msg: str,
        headers: http.client.HTTPMessage,
        newurl: str,
    ) -> urllib.request.Request | None:
        try:
            check_address(newurl, here=_scheme(req.full_url) == "http")
        except UserError:
            fp.close()
            raise
        return super().redirect_request(req, fp, code, msg, headers, newurl)


def _scheme(address: str) -> str:
    """Return the scheme of an address with a host; empty for what is none."""
    try:
        parts = urllib.parse.urlsplit(address)
    except ValueError:
        return ""
    return parts.scheme if parts.hostname else ""


def _is_here(address: str) -> bool:
    host = urllib.parse.urlsplit(address).hostname or ""
    try:
        return ipaddress.ip_address(host).is_loopback
    except ValueError:
        return host == "localhost"


def _head(reply: http.client.HTTPResponse) -> Head:
    found = _RANGE.fullmatch(reply.headers.get("Content-Range", ""))
    if reply.status == http.client.PARTIAL_CONTENT and found:
        return Head(int(found[1]), None if found[2] == "*" else int(found[2]))
    length = reply.headers.get("Content-Length", "")
    return Head(0, int(length) if length.isdecimal() else None)
