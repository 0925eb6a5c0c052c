"""Which key does what in a session: the standard keys, and those that somebody chose instead.

The rest of the window speaks of standard keys (`gui/actions.py`). `Keys` stands between them and
the keyboard, so nothing else has to know that R was made to be B.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from PySide6.QtCore import QCoreApplication, Qt

STANDARD: Mapping[str, Qt.Key] = {
    "go_on": Qt.Key.Key_Return,
    "next_part": Qt.Key.Key_Space,
    "situation": Qt.Key.Key_1,
    "task": Qt.Key.Key_2,
    "action": Qt.Key.Key_3,
    "result": Qt.Key.Key_4,
    "repeat": Qt.Key.Key_R,
    "pause": Qt.Key.Key_P,
    "start_over": Qt.Key.Key_T,
    "skip": Qt.Key.Key_N,
    "finish": Qt.Key.Key_F,
    "use_recording": Qt.Key.Key_U,
    "open_review": Qt.Key.Key_V,
    "later": Qt.Key.Key_L,
    "captions": Qt.Key.Key_C,
    "mini": Qt.Key.Key_M,
}
"""The name of each thing that a key does, with its standard key."""

_TAKEN = frozenset(
    {
        Qt.Key.Key_Escape, Qt.Key.Key_Tab, Qt.Key.Key_Backtab, Qt.Key.Key_Shift,
        Qt.Key.Key_Control, Qt.Key.Key_Alt, Qt.Key.Key_AltGr, Qt.Key.Key_Meta, Qt.Key.Key_Menu,
        Qt.Key.Key_CapsLock, Qt.Key.Key_NumLock, Qt.Key.Key_ScrollLock, Qt.Key.Key_F1,
        Qt.Key.Key_F10, Qt.Key.Key_F11, Qt.Key.Key_Up, Qt.Key.Key_Down, Qt.Key.Key_Left,
        Qt.Key.Key_Right, Qt.Key.Key_PageUp, Qt.Key.Key_PageDown, Qt.Key.Key_unknown,
    }
)  # fmt: skip
"""Keys that mean something everywhere in the window, or nothing by themselves."""

_PREFIX = "Key_"


class Keys:
    """The keys of a session. `setting` holds `name=Key` for each that isn't the standard one."""

    def __init__(self, setting: Sequence[str] = ()) -> None:
        self._chosen = dict(STANDARD)
        for entry in setting:
            name, _, key_name = entry.partition("=")
            key = getattr(Qt.Key, _PREFIX + key_name, None)
            if name in STANDARD and isinstance(key, Qt.Key) and key not in _TAKEN:
                self._chosen[name] = key
        if len(set(self._chosen.values())) < len(self._chosen):
            self._chosen = dict(STANDARD)  # nobody can tell which of two was meant

    def __eq__(self, other: object) -> bool:
        return isinstance(other, Keys) and self._chosen == other._chosen

    def __hash__(self) -> int:
        return hash(self.setting)

    def of(self, name: str) -> Qt.Key:
        """The key of that name of `STANDARD`."""
        return self._chosen[name]

    def instead_of(self, standard: Qt.Key) -> Qt.Key:
        """The key to press where the standard one is meant."""
        return next(
            (self._chosen[name] for name, key in STANDARD.items() if key == standard), standard
        )

    def meant_by(self, pressed: Qt.Key) -> Qt.Key:
        """The standard key that a key stands for; one that was given away stands for none."""
        for name, key in self._chosen.items():
            if key == pressed:
                return STANDARD[name]
        return Qt.Key.Key_unknown if pressed in STANDARD.values() else pressed

    def used_for(self, key: Qt.Key) -> str:
        """What a key is used for: a name of `STANDARD`, or empty."""
        return next((name for name, chosen in self._chosen.items() if chosen == key), "")

    def with_key(self, name: str, key: Qt.Key) -> Keys:
        """The same with that key for that name; what has it now gets the key that is left."""
        other = self.used_for(key)
        changed = Keys()
        changed._chosen = dict(self._chosen)
        if other:
            changed._chosen[other] = self._chosen[name]
        changed._chosen[name] = key
        return changed

    @property
    def setting(self) -> tuple[str, ...]:
        """What is stored: nothing for the standard keys."""
        return tuple(
            f"{name}={key.name.removeprefix(_PREFIX)}"
            for name, key in self._chosen.items()
            if key != STANDARD[name]
        )


def can_be_chosen(key: Qt.Key) -> bool:
    """Whether a key is free to be used in a session."""
    return key not in _TAKEN


def key_text(key: Qt.Key) -> str:
    """A key as it is printed on buttons."""
    named = {Qt.Key.Key_Return: _tr("Enter"), Qt.Key.Key_Space: _tr("Space")}
    return named.get(key, key.name.removeprefix(_PREFIX))


def _tr(text: str) -> str:
    return QCoreApplication.translate("keys", text)
