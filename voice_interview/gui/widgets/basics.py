"""Labels, cards, chips and rows in the window's style."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, QSize, Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import (
    QBoxLayout,
    QFrame,
    QHBoxLayout,
    QLabel,
    QLayout,
    QPushButton,
    QScrollArea,
    QSizePolicy,
    QVBoxLayout,
    QWidget,
)

from voice_interview.gui.theme import Look
from voice_interview.gui.widgets.wrapping import Wrapped, WrappingLink, turn_to_text


def label(text: str = "", kind: str = "", *, wrap: bool = False) -> QLabel:
    """A text; `kind` is how the style sheet knows it."""
    made = Wrapped(text) if wrap else QLabel(text)
    made.setTextFormat(Qt.TextFormat.PlainText)
    if kind:
        made.setProperty("kind", kind)
    if kind.startswith("key"):
        made.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
    return made


def set_kind(widget: QWidget, kind: str) -> None:
    """Change how the style sheet knows a widget."""
    if widget.property("kind") == kind:
        return
    widget.setProperty("kind", kind)
    restyle(widget)


def restyle(widget: QWidget) -> None:
    """Let the style sheet look at the widget's properties again."""
    widget.style().unpolish(widget)
    widget.style().polish(widget)
    widget.update()


class OneLine(QLabel):
    """A text on one line; what doesn't fit is left out at the end, and told by the tooltip."""

    def __init__(self, kind: str) -> None:
        super().__init__()
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setProperty("kind", kind)
        self._whole = ""

    def show_text(self, text: str) -> None:
        """Show that text."""
        self._whole = text
        turn_to_text(self, text)
        self.setAccessibleName(text)
        self.setToolTip(text)
        self._cut()

    @property
    def whole(self) -> str:
        """The text with nothing left out."""
        return self._whole

    def sizeHint(self) -> QSize:
        """Room for all of it."""
        metrics = self.fontMetrics()
        return QSize(metrics.horizontalAdvance(self._whole) + 2, metrics.height())

    def minimumSizeHint(self) -> QSize:
        """Room for its beginning."""
        return QSize(self.fontMetrics().averageCharWidth() * 8, self.fontMetrics().height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Cut it anew."""
        super().resizeEvent(event)
        self._cut()

    def _cut(self) -> None:
        ends = Qt.TextElideMode.ElideRight
        self.setText(self.fontMetrics().elidedText(self._whole, ends, max(40, self.width())))
        self.updateGeometry()


def chip(text: str = "", kind: str = "chip") -> QLabel:
    """A short word in a rounded patch."""
    made = label(text, kind)
    made.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
    return made


def rule() -> QFrame:
    """A thin line from side to side."""
    made = QFrame()
    made.setProperty("kind", "rule")
    made.setFixedHeight(1)
    return made


def link(text: str, name: str = "") -> QPushButton:
    """A button that looks like a link; `name` tells more to a screen reader."""
    made = WrappingLink(text)
    made.setProperty("kind", "link")
    made.setAutoDefault(True)
    made.setCursor(Qt.CursorShape.PointingHandCursor)
    made.setAccessibleName(name or text)
    return made


def button(text: str, kind: str = "") -> QPushButton:
    """A button that Enter presses as well as Space."""
    made = QPushButton(text)
    made.setAutoDefault(True)
    made.setAccessibleName(text)
    if kind:
        made.setProperty("kind", kind)
    return made


def row(*items: QWidget | int | None, spacing: int = 8) -> QHBoxLayout:
    """Widgets side by side; None takes the room that is left, a number is an empty width."""
    made = QHBoxLayout()
    made.setSpacing(spacing)
    for item in items:
        if item is None:
            made.addStretch(1)
        elif isinstance(item, int):
            made.addSpacing(item)
        else:
            made.addWidget(item)
    return made


def fill(layout: QBoxLayout, *items: QWidget | QLayout | int | None) -> None:
    """Add widgets, layouts, gaps (a number) and stretches (None) to a layout, in order."""
    for item in items:
        if item is None:
            layout.addStretch(1)
        elif isinstance(item, int):
            layout.addSpacing(item)
        elif isinstance(item, QWidget):
            layout.addWidget(item)
        else:
            layout.addLayout(item)


def clear(layout: QBoxLayout) -> None:
    """Take everything out of a layout and delete it."""
    while (item := layout.takeAt(0)) is not None:
        if (inner := item.layout()) is not None and isinstance(inner, QBoxLayout):
            clear(inner)
        if (widget := item.widget()) is not None:
            widget.hide()
            widget.deleteLater()


GUTTER_PX = 14
"""Room for a scroll bar and a little space before it."""


class Card(QFrame):
    """A framed surface with things below each other in `box`."""

    def __init__(self, padding: int = 20, spacing: int = 8) -> None:
        super().__init__()
        self.setProperty("kind", "card")
        self.box = QVBoxLayout(self)
        self.box.setContentsMargins(padding, padding, padding, padding)
        self.box.setSpacing(spacing)


class Columns(QWidget):
    """Cards side by side where they fit, below each other where they don't."""

    def __init__(self, look: Look, spacing: int = 16) -> None:
        super().__init__()
        self._look = look
        self._least: list[int] = []
        self._widgets: list[QWidget] = []
        self._box = QBoxLayout(QBoxLayout.Direction.LeftToRight, self)
        self._box.setContentsMargins(0, 0, 0, 0)
        self._box.setSpacing(spacing)
        look.changed.connect(self._turn)

    def add(self, widget: QWidget, stretch: int, least_px: int) -> None:
        """Add a column that needs that much room, pixels at 100 %."""
        self._least.append(least_px)
        self._widgets.append(widget)
        self._box.addWidget(widget, stretch)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Decide anew how the columns stand."""
        self._turn()
        super().resizeEvent(event)

    def event(self, event: QEvent) -> bool:
        """What is in them may need more room than before."""
        if event.type() == QEvent.Type.LayoutRequest:
            self._turn()
        return super().event(event)

    def minimumSizeHint(self) -> QSize:
        """As wide as the widest: below each other they need no more."""
        whole = super().minimumSizeHint()
        return QSize(max(self._least_wide(), default=0), whole.height())

    @property
    def beside(self) -> bool:
        """Whether the columns stand side by side."""
        return self._box.direction() is QBoxLayout.Direction.LeftToRight

    def _turn(self) -> None:
        least = zip(self._least, self._least_wide(), strict=True)
        needed = sum(max(self._look.px(least_px), own_px) for least_px, own_px in least)
        needed += self._box.spacing() * (len(self._least) - 1)
        beside = self.width() >= needed
        way = QBoxLayout.Direction.LeftToRight if beside else QBoxLayout.Direction.TopToBottom
        if way != self._box.direction():
            self._box.setDirection(way)

    def _least_wide(self) -> list[int]:
        """What each column can't do without, pixels; one that is hidden counts as well."""
        return [
            max(widget.minimumWidth(), widget.minimumSizeHint().width()) for widget in self._widgets
        ]


class Scroll(QScrollArea):
    """A page that scrolls up and down when it is taller than its room."""

    def __init__(self, page: QWidget) -> None:
        super().__init__()
        self._told_px = 0
        page.setObjectName("page")
        self.setWidget(page)
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.verticalScrollBar().rangeChanged.connect(self._keep_room)
        self._keep_room(0, 0)

    def minimumSizeHint(self) -> QSize:
        """As wide as the page can't do without: it doesn't scroll sideways."""
        least = super().minimumSizeHint()
        return QSize(max(least.width(), self._least_wide()), least.height())

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """What the page can't do without may change with what is in it."""
        if event.type() == QEvent.Type.LayoutRequest and self._least_wide() != self._told_px:
            self._told_px = self._least_wide()
            self.updateGeometry()
        return super().eventFilter(watched, event)

    def _least_wide(self) -> int:
        page = self.widget()
        layout = page.layout() if page is not None else None
        if page is None or layout is None:
            return 0
        return page.minimumSizeHint().width() - layout.contentsMargins().right() + GUTTER_PX

    def _keep_room(self, least: int, most: int) -> None:
        """The bar has a gutter of its own, so that nothing moves when it comes."""
        room = (
            GUTTER_PX - self.verticalScrollBar().sizeHint().width() if most > least else GUTTER_PX
        )
        page = self.widget()
        layout = page.layout() if page is not None else None
        assert layout is not None
        layout.setContentsMargins(0, 0, max(0, room), 0)


def take_what_is_left(widget: QWidget) -> None:
    """Let something that scrolls by itself be as tall as its place, whatever it holds."""
    widget.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Ignored)


class Panels(QWidget):
    """Several widgets in one place, of which one is seen; only that one asks for room."""

    def __init__(self, *panels: QWidget) -> None:
        super().__init__()
        box = QVBoxLayout(self)
        box.setContentsMargins(0, 0, 0, 0)
        self._panels = panels
        for panel in panels:
            box.addWidget(panel)
        self.show_panel(panels[0])

    @property
    def current(self) -> QWidget:
        """The one that is seen."""
        return self._current

    def show_panel(self, wanted: QWidget) -> None:
        """Show that one."""
        self._current = wanted
        for panel in self._panels:
            panel.setVisible(panel is wanted)
