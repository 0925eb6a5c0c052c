"""The colors of the window, light and dark, and the sizes that grow with the font."""

from __future__ import annotations

from collections.abc import Mapping

from msgspec import Struct
from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtGui import QColor, QFont, QGuiApplication, QPalette

from voice_interview.core.model import Part

FAMILIES = ("Inter", "Noto Sans", "Segoe UI", "SF Pro Text", "DejaVu Sans")
"""The first one comes with the app; the others stand in where its file is missing."""

TEXT_PX = 14
"""Size of running text at 100 %."""

SMALLEST_PERCENT, LARGEST_PERCENT = 80, 200


class Tone(Struct, frozen=True):
    """One color in three strengths: bars, the tint behind text, and text on that tint."""

    fill: str
    tint: str
    ink: str


class Theme(Struct, frozen=True):
    """Every color that the window uses, as #RRGGBB."""

    name: str
    background: str
    card: str
    line: str
    ink: str
    soft: str
    accent: str
    accent_tint: str
    record: str
    record_tint: str
    track: str
    parts: Mapping[Part, Tone]

    @property
    def good(self) -> Tone:
        """What is all right."""
        return self.parts[Part.ACTION]

    @property
    def caution(self) -> Tone:
        """What deserves a look."""
        return self.parts[Part.TASK]

    def text_pairs(self) -> tuple[tuple[str, str], ...]:
        """Every (text, background) pair that the window draws."""
        on_surfaces = [
            (text, surface)
            for text in (self.ink, self.soft, self.accent, self.record, self.good.ink,
                         self.caution.ink)
            for surface in (self.background, self.card)
        ]  # fmt: skip
        on_tints = [
            (text, tone.tint)
            for tone in self.parts.values()
            for text in (tone.ink, self.ink, self.soft)
        ]
        on_parts = [(tone.ink, self.card) for tone in self.parts.values()]
        others = [
            (self.accent, self.accent_tint), (self.ink, self.accent_tint),
            (self.soft, self.accent_tint), (self.card, self.accent),
            (self.ink, self.record_tint), (self.record, self.record_tint),
        ]  # fmt: skip
        return (*on_surfaces, *on_tints, *on_parts, *others)


LIGHT = Theme(
    name="light",
    background="#F6F7F9",
    card="#FFFFFF",
    line="#E3E6EB",
    ink="#1B2430",
    soft="#5B6675",
    accent="#2458E6",
    accent_tint="#E8EEFD",
    record="#C92C3A",
    record_tint="#FCEBEC",
    track="#E9ECF1",
    parts={
        Part.SITUATION: Tone("#0072B2", "#DCEBF6", "#006CA9"),
        Part.TASK: Tone("#B87700", "#FBEBD0", "#935F00"),
        Part.ACTION: Tone("#00845F", "#D6F0E7", "#007655"),
        Part.RESULT: Tone("#A8447F", "#F5E0EC", "#9F4078"),
    },
)

DARK = Theme(
    name="dark",
    background="#14181E",
    card="#1C222A",
    line="#2C343F",
    ink="#E8ECF2",
    soft="#98A4B3",
    accent="#7FA2FF",
    accent_tint="#263252",
    record="#FF6B74",
    record_tint="#3A2227",
    track="#2A323D",
    parts={
        Part.SITUATION: Tone("#56B4E9", "#173246", "#56B4E9"),
        Part.TASK: Tone("#F0B03F", "#3A2E16", "#F0B03F"),
        Part.ACTION: Tone("#2CC79B", "#143A30", "#2CC79B"),
        Part.RESULT: Tone("#E08ABD", "#3B2433", "#E08ABD"),
    },
)

THEMES = {theme.name: theme for theme in (LIGHT, DARK)}


def contrast(one: str, other: str) -> float:
    """The contrast ratio of two colors, 1..21, as WCAG 2 defines it."""
    lighter, darker = sorted((_luminance(one), _luminance(other)), reverse=True)
    return (lighter + 0.05) / (darker + 0.05)


def _luminance(color: str) -> float:
    channels = [int(color[at : at + 2], 16) / 255 for at in (1, 3, 5)]
    linear = [c / 12.92 if c <= 0.04045 else ((c + 0.055) / 1.055) ** 2.4 for c in channels]
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]


class Look(QObject):
    """The theme and the font size in use; `changed` tells widgets to draw themselves anew."""

    changed = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._choice = "system"
        self._percent = 100
        QGuiApplication.styleHints().colorSchemeChanged.connect(self._system_changed)

    @property
    def theme(self) -> Theme:
        """The colors to draw with."""
        return THEMES.get(self._choice) or _system_theme()

    @property
    def percent(self) -> int:
        """The size of text, percent."""
        return self._percent

    def choose(self, theme: str, percent: int) -> None:
        """Use that theme (light, dark or system) and font size."""
        self._choice = theme
        self._percent = max(SMALLEST_PERCENT, min(LARGEST_PERCENT, percent))
        self.changed.emit()

    def px(self, at_100_percent: float) -> int:
        """A size that grows with the text, pixels."""
        return max(1, round(at_100_percent * self._percent / 100))

    def font(self, px: float = TEXT_PX, weight: int = 400, *, tabular: bool = False) -> QFont:
        """The window's font; `tabular` digits are of equal width, so that clocks don't jump."""
        font = QFont(list(FAMILIES))
        font.setPixelSize(self.px(px))
        font.setWeight(QFont.Weight(weight))
        if tabular:
            font.setFeature(QFont.Tag("tnum"), 1)
        return font

    def palette(self) -> QPalette:
        """The palette for what no style sheet reaches."""
        return _palette(self.theme)

    def _system_changed(self) -> None:
        if self._choice == "system":
            self.changed.emit()


def _system_theme() -> Theme:
    is_dark = QGuiApplication.styleHints().colorScheme() is Qt.ColorScheme.Dark
    return DARK if is_dark else LIGHT


def _palette(theme: Theme) -> QPalette:
    role = QPalette.ColorRole
    palette = QPalette()
    for name, color in {
        role.Window: theme.background,
        role.WindowText: theme.ink,
        role.Base: theme.card,
        role.AlternateBase: theme.background,
        role.Text: theme.ink,
        role.Button: theme.card,
        role.ButtonText: theme.ink,
        role.BrightText: theme.record,
        role.ToolTipBase: theme.card,
        role.ToolTipText: theme.ink,
        role.PlaceholderText: theme.soft,
        role.Highlight: theme.accent,
        role.HighlightedText: theme.card,
        role.Link: theme.accent,
        role.LinkVisited: theme.accent,
        role.Mid: theme.line,
    }.items():
        palette.setColor(name, QColor(color))
    for name in (role.WindowText, role.Text, role.ButtonText):
        palette.setColor(QPalette.ColorGroup.Disabled, name, QColor(theme.soft))
    return palette
