"""Which of PulseAudio's sources this process records from.

ALSA's and PortAudio's streams go on as if nothing had happened when PulseAudio (or PipeWire in its
place) moves them: when the source is unplugged, or when another becomes the default. Only the
server knows, so it is asked through its client library, which is there wherever ALSA's plugin is.
"""

from __future__ import annotations

import ctypes
import os
import threading
from collections.abc import Callable
from typing import Any

_LIBRARY = "libpulse.so.0"
_NO_AUTOSPAWN = 1
_NO_SOURCE = 0xFFFFFFFF  # PipeWire says so of a stream that is not joined to one yet
_READY, _FAILED, _TERMINATED = 4, 5, 6
_OF_STREAMS = (
    0x0008  # subscription mask: source outputs, which is what recording streams are called
)


class _Client(ctypes.Structure):
    """The beginning of pa_client_info."""

    _fields_ = (
        ("index", ctypes.c_uint32),
        ("name", ctypes.c_char_p),
        ("owner_module", ctypes.c_uint32),
        ("driver", ctypes.c_char_p),
        ("proplist", ctypes.c_void_p),
    )


class _Stream(ctypes.Structure):
    """The beginning of pa_source_output_info."""

    _fields_ = (
        ("index", ctypes.c_uint32),
        ("name", ctypes.c_char_p),
        ("owner_module", ctypes.c_uint32),
        ("client", ctypes.c_uint32),
        ("source", ctypes.c_uint32),
    )


class _Source(ctypes.Structure):
    """The beginning of pa_source_info."""

    _fields_ = (
        ("name", ctypes.c_char_p),
        ("index", ctypes.c_uint32),
        ("description", ctypes.c_char_p),
    )


_StateCall = ctypes.CFUNCTYPE(None, ctypes.c_void_p, ctypes.c_void_p)
_EventCall = ctypes.CFUNCTYPE(None, ctypes.c_void_p, ctypes.c_int, ctypes.c_uint32, ctypes.c_void_p)


def _list_call(kind: type[ctypes.Structure]) -> Any:
    """The type of a callback that gets one item at a time, then a null pointer."""
    pointer = ctypes.POINTER(kind)
    return ctypes.CFUNCTYPE(None, ctypes.c_void_p, pointer, ctypes.c_int, ctypes.c_void_p)


_ClientCall, _StreamCall, _SourceCall = map(_list_call, (_Client, _Stream, _Source))


class SourceWatch:
    """Follows this process's newest recording stream on a thread of its own.

    Without the library, or without a server, it never knows anything.
    """

    def __init__(self) -> None:
        self.name = ""
        """What the server calls the source; empty while that is not known."""
        self._stream: int | None = None
        self._source: int | None = None
        self._moves = self._seen_moves = 0
        self._closing = self._moving = False
        self._mine: set[int] = set()
        try:
            self._pulse = _library()
        except OSError:
            return
        self._loop = self._pulse.pa_mainloop_new()
        self._keep: list[Any] = []
        threading.Thread(target=self._run, name="source-watch", daemon=True).start()

    def moved(self) -> bool:
        """Whether the stream has been moved to another source since this was asked last."""
        moves = self._moves
        moved = moves != self._seen_moves
        self._seen_moves = moves
        return moved

    def close(self) -> None:
        """Let go of the server; the thread ends by itself."""
        self._closing = True
        if hasattr(self, "_loop"):
            self._pulse.pa_mainloop_wakeup(self._loop)

    # ---- the thread

    def _run(self) -> None:
        pulse, loop = self._pulse, self._loop
        self._context = pulse.pa_context_new(pulse.pa_mainloop_get_api(loop), b"Voice Interview")
        pulse.pa_context_set_state_callback(
            self._context, self._kept(_StateCall, self._state_changed), None
        )
        pulse.pa_context_set_subscribe_callback(
            self._context, self._kept(_EventCall, self._stream_changed), None
        )
        self._calls = (
            self._kept(_ClientCall, self._client),
            self._kept(_StreamCall, self._streams),
            self._kept(_SourceCall, self._described),
        )
        going = pulse.pa_context_connect(self._context, None, _NO_AUTOSPAWN, None) >= 0
        while going and not self._closing:
            going = pulse.pa_mainloop_iterate(loop, 1, None) >= 0
            going = going and pulse.pa_context_get_state(self._context) not in (
                _FAILED,
                _TERMINATED,
            )
        pulse.pa_context_disconnect(self._context)
        pulse.pa_context_unref(self._context)

    def _kept(self, kind: Any, call: Callable[..., None]) -> Any:
        """Wrap a callback, and keep it alive as long as the library may call it."""
        wrapped = kind(call)
        self._keep.append(wrapped)
        return wrapped

    def _state_changed(self, context: int, _data: object) -> None:
        if self._pulse.pa_context_get_state(context) == _READY:
            self._forget(self._pulse.pa_context_subscribe(context, _OF_STREAMS, None, None))
            self._ask()

    def _stream_changed(self, _context: int, _kind: int, _index: int, _data: object) -> None:
        self._ask()

    def _ask(self) -> None:
        self._mine = set()
        self._forget(
            self._pulse.pa_context_get_client_info_list(self._context, self._calls[0], None)
        )

    def _client(self, context: int, item: Any, end: int, _data: object) -> None:
        if end:
            self._forget(
                self._pulse.pa_context_get_source_output_info_list(context, self._calls[1], None)
            )
            return
        pid = self._pulse.pa_proplist_gets(item[0].proplist, b"application.process.id")
        if pid == str(os.getpid()).encode():
            self._mine.add(item[0].index)

    def _streams(self, context: int, item: Any, end: int, _data: object) -> None:
        if end or item[0].client not in self._mine:
            return
        stream, source = int(item[0].index), int(item[0].source)
        if self._stream is None or stream > self._stream:
            self._stream, self._source = stream, None
        if stream != self._stream or source in (self._source, _NO_SOURCE):
            return
        self._moving = self._source is not None
        self._source = source
        self._forget(
            self._pulse.pa_context_get_source_info_by_index(context, source, self._calls[2], None)
        )

    def _described(self, _context: int, item: Any, end: int, _data: object) -> None:
        if not end and item[0].index == self._source:
            text = item[0].description or item[0].name or b""
            self.name = text.decode("utf-8", "replace")
            self._moves += self._moving  # now that the new one has a name
            self._moving = False

    def _forget(self, operation: int | None) -> None:
        if operation:
            self._pulse.pa_operation_unref(operation)


def _library() -> Any:
    """Load the client library; OSError where there is none."""
    pulse = ctypes.CDLL(_LIBRARY)
    pointer, number, text = ctypes.c_void_p, ctypes.c_int, ctypes.c_char_p
    results: dict[str, tuple[Any, tuple[Any, ...]]] = {
        "pa_mainloop_new": (pointer, ()),
        "pa_mainloop_get_api": (pointer, (pointer,)),
        "pa_mainloop_iterate": (number, (pointer, number, pointer)),
        "pa_mainloop_wakeup": (None, (pointer,)),
        "pa_context_new": (pointer, (pointer, text)),
        "pa_context_set_state_callback": (None, (pointer, _StateCall, pointer)),
        "pa_context_set_subscribe_callback": (None, (pointer, _EventCall, pointer)),
        "pa_context_connect": (number, (pointer, text, number, pointer)),
        "pa_context_get_state": (number, (pointer,)),
        "pa_context_subscribe": (pointer, (pointer, number, pointer, pointer)),
        "pa_context_get_client_info_list": (pointer, (pointer, _ClientCall, pointer)),
        "pa_context_get_source_output_info_list": (pointer, (pointer, _StreamCall, pointer)),
        "pa_context_get_source_info_by_index": (
            pointer,
            (pointer, ctypes.c_uint32, _SourceCall, pointer),
        ),
        "pa_context_disconnect": (None, (pointer,)),
        "pa_context_unref": (None, (pointer,)),
        "pa_operation_unref": (None, (pointer,)),
        "pa_proplist_gets": (text, (pointer, text)),
    }
    for name, (result, arguments) in results.items():
        function = getattr(pulse, name)
        function.restype, function.argtypes = result, arguments
    return pulse
