"""The one window: places, menus, and what happens when it is closed."""

from __future__ import annotations

from collections.abc import Callable
from functools import cached_property, partial
from typing import TYPE_CHECKING

from msgspec.structs import replace
from PySide6.QtCore import Qt, QUrl, Signal
from PySide6.QtGui import QAction, QCloseEvent, QDesktopServices, QKeySequence
from PySide6.QtWidgets import QApplication, QHBoxLayout, QMainWindow, QMenu, QWidget

from voice_interview.core.commands import Command
from voice_interview.core.events import Event
from voice_interview.core.live import Session, State
from voice_interview.errors import UserError
from voice_interview.gui.about import show_about, show_keys
from voice_interview.gui.bridge import Bridge
from voice_interview.gui.closing import Closing
from voice_interview.gui.desk import RESTING, Desk
from voice_interview.gui.icons import app_icon
from voice_interview.gui.keys import Keys
from voice_interview.gui.navigation import Navigation
from voice_interview.gui.places import PLACES, Places
from voice_interview.gui.playback import PlaybackControl
from voice_interview.gui.style import style_sheet
from voice_interview.gui.theme import Look
from voice_interview.gui.work import Worker
from voice_interview.gui.writing import Writing

if TYPE_CHECKING:
    from voice_interview.app import App
    from voice_interview.gui.views.mini import MiniView


class Window(QMainWindow):
    """Shows one place at a time; a running session goes on behind any of them."""

    closed = Signal()
    """For good: it has let go of everything."""

    def __init__(self, app: App, look: Look) -> None:
        super().__init__()
        self.setWindowTitle(self.tr("Voice Interview"))
        self.setWindowIcon(app_icon())
        self._app = app
        self.look = look
        self._dress()  # before anything is in it: each part is then styled when it is first shown
        self._bridge = Bridge(app.engine, self)
        self.worker = Worker(self)
        self.playback = PlaybackControl(app.player, self)
        writing = Writing(app.catch_up, self)
        self._desk = Desk(app, self._bridge, look, self.worker, self.playback, writing)
        self.places = Places(self._desk)
        self.navigation = Navigation(look)
        self._closing = Closing(self._bridge, self, self.close, self._keep_form, self._drop_form)
        self._closing.stayed.connect(self._stay)
        self._closed = False
        self.starts_again = False
        self._build()
        self._connect()
        self._build_menus()
        self.setMinimumSize(760, 520)
        self.resize(1280, 800)
        self.places.show_place("practice")

    def _build(self) -> None:
        middle = QWidget()
        box = QHBoxLayout(middle)
        box.setContentsMargins(0, 0, 0, 0)
        box.setSpacing(0)
        box.addWidget(self.navigation)
        box.addWidget(self.places, 1)
        self.setCentralWidget(middle)

    def _connect(self) -> None:
        self.navigation.chosen.connect(self.places.show_place)
        self.places.shown.connect(self.navigation.show_place)
        self.places.practice.mini_wanted.connect(self._toggle_mini)
        self.places.restart_wanted.connect(self.start_again)
        self._bridge.changed.connect(self._follow)
        self.look.changed.connect(self._dress)

    @cached_property
    def mini(self) -> MiniView:
        """The small window, made when somebody wants it."""
        from voice_interview.gui.views.mini import MiniView  # noqa: PLC0415

        made = MiniView(self._desk, self.places.practice.interview)
        made.back_wanted.connect(self._toggle_mini)
        return made

    @property
    def session(self) -> Session:
        """The session as the window shows it."""
        return self._bridge.session

    def come_forward(self) -> None:
        """Be seen: somebody has started the app once more."""
        if self.isMinimized():
            self.showNormal()
        self.show()
        self.raise_()
        self.activateWindow()

    def _follow(self, session: Session, _event: Event, _commands: tuple[Command, ...]) -> None:
        running = session.state is not State.IDLE
        self.navigation.show_session(running=running)
        self.playback.lock(session.state not in RESTING)

    # ---- looks

    def _dress(self) -> None:
        application = QApplication.instance()
        assert isinstance(application, QApplication)
        application.setPalette(self.look.palette())
        application.setFont(self.look.font())
        self.setStyleSheet(style_sheet(self.look))

    def _choose_look(self, *, theme: str = "", percent: int = 0) -> None:
        settings = self._app.settings
        chosen = replace(
            settings,
            theme=theme or settings.theme,
            font_percent=percent or settings.font_percent,
        )
        self.look.choose(chosen.theme, chosen.font_percent)
        try:
            self._app.change_settings(replace(chosen, font_percent=self.look.percent))
        except UserError as error:
            self.places.settings.notice.tell(error)

    # ---- menus

    def _build_menus(self) -> None:
        bar = self.menuBar()
        bar.setAccessibleName(self.tr("Menus"))
        file = bar.addMenu(self.tr("&File"))
        self._action(file, self.tr("&Export…"), "Ctrl+E", self._export)
        self._action(file, self.tr("Open &data folder"), "", self._open_folder)
        file.addSeparator()
        self._action(file, self.tr("&Quit"), QKeySequence.StandardKey.Quit, self.close)
        session = bar.addMenu(self.tr("&Session"))
        self._action(session, self.tr("&New session"), "Ctrl+N", self._new_session)
        self._action(session, self.tr("&End session"), "", self._end_session)
        view = bar.addMenu(self.tr("&View"))
        for number, name in enumerate(PLACES, start=1):
            title = self.navigation.title(name)
            self._action(view, title, f"Ctrl+{number}", partial(self.places.show_place, name))
        view.addSeparator()
        for name, title in (
            ("system", self.tr("Theme of the system")),
            ("light", self.tr("Light theme")),
            ("dark", self.tr("Dark theme")),
        ):
            self._action(view, title, "", partial(self._choose_look, theme=name))
        view.addSeparator()
        grow, shrink = QKeySequence.StandardKey.ZoomIn, QKeySequence.StandardKey.ZoomOut
        self._action(view, self.tr("Larger text"), grow, lambda: self._zoom(10))
        self._action(view, self.tr("Smaller text"), shrink, lambda: self._zoom(-10))
        self._action(view, self.tr("Normal text"), "Ctrl+0", lambda: self._choose_look(percent=100))
        view.addSeparator()
        self._action(view, self.tr("Full screen"), "F11", self._toggle_full_screen)
        self._action(view, self.tr("Small window on top"), "Ctrl+Shift+M", self._toggle_mini)
        self._action(view, self.tr("Live text on or off"), "", self._toggle_captions)
        help_menu = bar.addMenu(self.tr("&Help"))
        self._action(help_menu, self.tr("&Keys"), "F1", self._show_keys)
        self._action(help_menu, self.tr("&First steps"), "", self._show_first_steps)
        self._action(help_menu, self.tr("&About Voice Interview"), "", lambda: show_about(self))

    def _action(
        self,
        menu: QMenu,
        text: str,
        key: str | QKeySequence.StandardKey,
        call: Callable[[], object],
    ) -> None:
        action = QAction(text, self)
        if key:
            action.setShortcut(QKeySequence(key))
        action.triggered.connect(lambda _=False: call())
        menu.addAction(action)

    def _toggle_captions(self) -> None:
        self.places.practice.interview.toggle_captions()

    def _toggle_mini(self) -> None:
        from voice_interview.gui.views.mini import toggle  # noqa: PLC0415

        toggle(self.mini, self, self.come_forward)

    def _show_first_steps(self) -> None:
        self._new_session()
        self.places.practice.setup.welcome.open()

    def _show_keys(self) -> None:
        show_keys(self, Keys(self._app.settings.keys))

    def _zoom(self, by_percent: int) -> None:
        self._choose_look(percent=self.look.percent + by_percent)

    def _toggle_full_screen(self) -> None:
        self.setWindowState(self.windowState() ^ Qt.WindowState.WindowFullScreen)

    def _export(self) -> None:
        self.places.show_place("review")
        self.places.review.export()

    def _new_session(self) -> None:
        self.places.show_place("practice")
        if self._bridge.session.state is State.IDLE:
            self.places.practice.show_setup()

    def _end_session(self) -> None:
        self.places.show_place("practice")
        self.places.practice.interview.ask_to_leave()

    def _open_folder(self) -> None:
        QDesktopServices.openUrl(QUrl.fromLocalFile(str(self._app.folders.root)))

    # ---- closing

    def closeEvent(self, event: QCloseEvent) -> None:
        """Ask while recording; otherwise let go of everything and close."""
        if self._closed or self._closing.may_close():
            self.let_go()
            event.accept()
            self.closed.emit()
        else:
            event.ignore()

    def _keep_form(self) -> bool:
        """Whether no form of a bank is left with what can't be kept; else it is shown."""
        if "questions" not in vars(self.places) or self.places.questions.panels.editor is None:
            return True
        if self.places.questions.keep_form():
            return True
        self.places.show_place("questions")
        return False

    def _drop_form(self) -> None:
        if "questions" in vars(self.places):
            self.places.questions.drop_form()

    def start_again(self) -> None:
        """Close, for the app to be started anew."""
        self.starts_again = True
        self.close()

    def _stay(self) -> None:
        """Whoever quits later does not want it started anew."""
        self.starts_again = False

    def interrupt(self) -> None:
        """Close as on Ctrl-C: the second time without asking; no answer is lost."""
        if self._closing.is_asking:
            self._closing.leave()
        else:
            self.close()

    def terminate(self) -> None:
        """Close without asking; what was recorded is kept."""
        self._closing.leave()

    def let_go(self) -> None:
        """Stop listening and working: nothing of the window runs on after it."""
        if self._closed:
            return
        self._closed = True
        if "mini" in vars(self):
            self.mini.hide()
            self.mini.deleteLater()
        self.places.close_down()
        self.playback.close()
        self._bridge.close()
        self.worker.close()
