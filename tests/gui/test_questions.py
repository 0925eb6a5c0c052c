"""Questions: forms, undo, import, export and the vocabulary."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path

import pytest
from msgspec.structs import replace
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QFileDialog, QLineEdit, QMessageBox, QPushButton

from tests.banks.samples import SHEET, SMALL_BANK
from tests.fakes.app import BANK, STATE, FakeApp
from tests.gui.conftest import Interview
from tests.gui.test_names import nameless
from voice_interview.banks.writer import bank_text
from voice_interview.core import events as e
from voice_interview.core.bank import parse_bank
from voice_interview.core.model import Bank
from voice_interview.gui.views.import_dialog import ImportDialog
from voice_interview.gui.views.questions import QuestionsView
from voice_interview.gui.window import Window

Until = Callable[[Callable[[], object]], None]


@pytest.fixture
def view(window: Window, until: Until) -> QuestionsView:
    window.places.show_place("questions")
    until(lambda: window.places.questions.tree.question)
    return window.places.questions


def own_bank(app: FakeApp) -> Bank:
    (path,) = app.folders.banks.glob("*.yaml")
    return parse_bank(path.read_text(encoding="utf-8"))


def settled(view: QuestionsView, until: Until) -> None:
    until(lambda: not view.desk.worker.busy)


def test_a_question_is_edited_in_a_copy_and_taken_back(
    view: QuestionsView, app: FakeApp, until: Until
) -> None:
    view.tree.go_to("terraform-state")
    QTest.keyClick(view.tree, Qt.Key.Key_Return)
    form = view.form
    assert form.isVisible()
    assert "copy" in form.remark.text()
    assert not form.dirty
    assert nameless(view) == []
    form.prompt.text.setPlainText("How do you keep\nstate safe?")
    form.tags.text.setPlainText("aws, state,aws")
    form.star.click()
    form.points.add_link.click()
    point = form.points.entries[0].fields
    point["text"].show_value("Locked it")
    form.follow_ups.add_link.click()
    form.follow_ups.entries[0].fields["prompt"].show_value("And then?")
    assert nameless(view) == []
    form.save_button.click()
    until(view.detail.isVisible)
    settled(view, until)
    question = own_bank(app).question("terraform-state")
    assert question.prompt == "How do you keep state safe?"
    assert question.tags == ("aws", "state")
    assert question.star
    assert [it.id for it in question.key_points] == ["locked-it"]
    assert [it.prompt for it in question.follow_ups] == ["And then?"]
    assert view.tree.question == question
    assert app.bank is BANK
    assert "Terraform" in view.undo_link.text()
    view.undo_link.click()
    until(view.redo_link.isVisible)
    settled(view, until)
    assert not list(app.folders.banks.glob("*.yaml"))
    view.redo()
    settled(view, until)
    assert own_bank(app).question("terraform-state") == question


def test_mistakes_stand_beside_their_fields(
    view: QuestionsView, app: FakeApp, until: Until
) -> None:
    view.add_question()
    form = view.form
    form.terms.text.setPlainText("Snick")
    until(lambda: form.terms.mistake)
    assert "not in the vocabulary" in form.terms.mistake
    assert form.prompt.mistake == ""  # nobody has come to it yet
    form.save()
    until(lambda: form.prompt.mistake)
    assert form.prompt.mistake == "This text is empty."
    assert form.prompt.control.accessibleDescription() == "This text is empty."
    assert form.isVisible()
    assert form.prompt.control.hasFocus()
    assert not list(app.folders.banks.glob("*.yaml"))
    form.prompt.text.setPlainText("What is it?")
    until(lambda: not form.prompt.mistake)
    form.points.add_link.click()
    form.points.entries[0].fields["probe"].control.setPlainText("Why?")  # type: ignore[attr-defined]
    until(lambda: form.points.entries[0].fields["probe"].mistake)
    form.points.entries[0].remove.click()
    form.terms.text.setPlainText("")
    QTest.keyClick(form.prompt.control, Qt.Key.Key_S, Qt.KeyboardModifier.ControlModifier)
    until(view.detail.isVisible)
    settled(view, until)
    assert own_bank(app).questions[-1].prompt == "What is it?"
    assert view.tree.question == own_bank(app).questions[-1]


def test_a_form_with_changes_is_not_left_by_accident(
    view: QuestionsView, app: FakeApp, window: Window, until: Until
) -> None:
    view.tree.go_to("terraform-state")
    view.detail.buttons["edit"].click()
    view.form.heading.line.setText("Another title")
    view.tree.go_to("security-gate")
    assert view.form.isVisible()
    assert view.tree.question is not None
    assert view.tree.question.id == "terraform-state"
    assert "Save your changes" in view.notice.text
    view.form.cancel_button.click()
    assert view.detail.isVisible()
    view.tree.go_to("security-gate")
    view.detail.buttons["edit"].click()
    view.tree.go_to("terraform-state")  # nothing was changed: nothing is asked
    assert view.detail.isVisible()
    view.detail.buttons["edit"].click()
    view.form.heading.line.setText("Kept on leaving")
    window.places.show_place("settings")
    assert own_bank(app).question("terraform-state").title == "Kept on leaving"


def test_a_second_press_does_not_meet_the_bank_of_before_the_first(
    view: QuestionsView, app: FakeApp, until: Until
) -> None:
    three = tuple(replace(STATE, id=it, prompt=f"What is {it}?") for it in ("a", "b", "c"))
    path = app.folders.banks / "three.yaml"
    path.write_text(bank_text(replace(BANK, questions=three)), encoding="utf-8")
    view.reload()
    settled(view, until)
    view.tree.go_to("c")
    for _ in range(2):
        view.detail.buttons["up"].click()
    settled(view, until)
    assert view.notice.isHidden()
    assert [it.id for it in own_bank(app).questions] == ["a", "c", "b"]
    view.detail.buttons["up"].click()
    settled(view, until)
    assert [it.id for it in own_bank(app).questions] == ["c", "a", "b"]
    path.write_text("no bank", encoding="utf-8")
    view.detail.buttons["down"].click()
    until(view.notice.isVisible)
    settled(view, until)
    assert not view._is_changing


def test_deleting_needs_no_question_as_it_can_be_undone(
    view: QuestionsView, app: FakeApp, until: Until
) -> None:
    view.tree.go_to("terraform-state")
    QTest.keyClick(view.tree, Qt.Key.Key_Delete)
    until(view.undo_link.isVisible)
    settled(view, until)
    assert [it.id for it in own_bank(app).questions] == ["duplicate-tickets", "security-gate"]
    QTest.keyClick(view.tree, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    until(view.redo_link.isVisible)
    assert "Undone" in view.notice.text
    settled(view, until)
    view.detail.buttons["copy"].click()
    view.form.save()
    settled(view, until)
    ids = [it.id for it in own_bank(app).questions]
    assert len(ids) == 4
    assert len(set(ids)) == 4


def test_the_voice_says_a_question_where_no_session_needs_it(
    view: QuestionsView, app: FakeApp, interview: Interview, window: Window, until: Until
) -> None:
    view.tree.go_to("terraform-state")
    view.detail.buttons["hear"].click()
    assert app.voice.said == [BANK.question("terraform-state").prompt]
    app.voice.end()
    app.voice.problem = e.Problem.NO_VOICE
    view.detail.buttons["hear"].click()
    until(view.notice.isVisible)
    app.voice.problem = None
    interview.start()
    said = len(app.voice.said)
    window.places.show_place("questions")
    view.detail.buttons["hear"].click()
    assert len(app.voice.said) == said
    assert "Finish the session first" in view.notice.text


def test_the_bank_its_categories_and_a_new_one(
    view: QuestionsView, app: FakeApp, until: Until
) -> None:
    view.edit_bank()
    form = view.bank_form
    assert form.delete_button.isHidden()
    assert nameless(view) == []
    form.categories.entries[0].remove.click()
    form.save()
    until(lambda: not form.problem.isHidden())
    assert "no category" in form.problem.text()
    form.cancel_button.click()
    view.edit_bank()
    form.heading.line.setText("Mine")
    form.categories.add_link.click()
    form.categories.entries[-1].fields["title"].show_value("Kubernetes")
    form.categories.entries[-1].up.click()
    form.save()
    until(view.detail.isVisible)
    settled(view, until)
    assert own_bank(app).title == "Mine"
    assert [it.title for it in own_bank(app).categories][2] == "Kubernetes"
    assert view.bank.currentText() == "Mine"
    view.add_bank()
    new = view.new_bank_form
    new.save()
    until(lambda: new.heading.mistake)
    assert new.category.mistake
    assert new.prompt.mistake
    assert nameless(view) == []
    for field, text in ((new.heading, "Zoo"), (new.category, "Cats"), (new.prompt, "What?")):
        field.show_value(text)
    new.save()
    until(view.detail.isVisible)
    settled(view, until)
    assert view.bank.currentText() == "Zoo"
    view.edit_bank()
    assert form.delete_button.text() == "Delete this bank…"
    form.delete_button.click()
    box = view.findChild(QMessageBox)
    assert box is not None
    assert "Undo" in box.informativeText()
    next(it for it in box.findChildren(QPushButton) if it.text() == "Delete").click()
    until(lambda: view.bank.count() == 1)
    view.edit_bank()
    assert form.delete_button.text() == "Back to the original…"


def test_the_vocabulary(view: QuestionsView, app: FakeApp, until: Until) -> None:
    view.edit_vocabulary()
    form = view.vocabulary
    assert form.table.rowCount() == 1
    form.remove_terms()
    form.add_term()
    form.table.item(0, 0).setText("Snyk")  # type: ignore[union-attr]
    form.table.item(0, 1).setText("sneak, snick")  # type: ignore[union-attr]
    form.add_term()
    form.table.item(1, 0).setText("sneeze")  # type: ignore[union-attr]
    form.table.item(1, 1).setText("sneak")  # type: ignore[union-attr]
    until(lambda: not form.table.isColumnHidden(2))
    wrong = form.table.item(1, 2)
    assert wrong is not None
    assert "sounds already" in wrong.text()
    assert wrong.foreground().color().name().upper() == view.desk.look.theme.record
    form.table.setCurrentCell(0, 0)
    form.hear_button.click()
    assert app.voice.said == ["sneak. snick"]
    form.search.setText("sneeze")
    assert form.table.isRowHidden(0)
    assert nameless(view) == []
    form.search.clear()
    form.table.setCurrentCell(1, 0)
    form.remove_button.click()
    assert form.table.rowCount() == 1
    form.save()
    until(view.detail.isVisible)
    settled(view, until)
    assert dict(own_bank(app).vocabulary) == {"Snyk": ("sneak", "snick")}
    assert view.browser.words_link.text() == "Vocabulary (1)"


def test_a_term_that_is_corrected_stays_with_its_questions(
    view: QuestionsView, app: FakeApp, until: Until
) -> None:
    view.edit_vocabulary()
    form = view.vocabulary
    form.table.item(0, 0).setText("Snyk Code")  # type: ignore[union-attr]
    form.save()
    until(view.detail.isVisible)
    settled(view, until)
    assert list(own_bank(app).vocabulary) == ["Snyk Code"]
    assert [it.vocabulary for it in own_bank(app).questions if it.vocabulary] == [("Snyk Code",)]


def test_the_cell_that_is_being_typed_is_saved_with_the_others(
    view: QuestionsView, app: FakeApp, until: Until
) -> None:
    view.edit_vocabulary()
    form = view.vocabulary
    form.add_term()
    (cell,) = form.table.viewport().findChildren(QLineEdit)
    QTest.keyClicks(cell, "Kafka")
    QTest.keyClick(cell, Qt.Key.Key_S, Qt.KeyboardModifier.ControlModifier)
    until(view.detail.isVisible)
    settled(view, until)
    assert "Kafka" in own_bank(app).vocabulary
    view.edit_vocabulary()
    form.add_term()
    (cell,) = (it for it in form.table.viewport().findChildren(QLineEdit) if it.isVisible())
    QTest.keyClicks(cell, "Flink")
    view.window().places.show_place("practice")  # type: ignore[attr-defined]
    assert "Flink" in own_bank(app).vocabulary


def test_an_import_is_shown_before_it_is_kept(
    view: QuestionsView, app: FakeApp, tmp_path: Path, until: Until
) -> None:
    path = tmp_path / "sheet.md"
    path.write_text(SHEET, encoding="utf-8")
    dialog = view.files.show_import(path, view.browser.library)
    until(dialog.add_button.isVisible)
    assert dialog.summary.text() == "3 questions · 2 categories · STAR: 1 · 1 follow-up"
    item = dialog.doubts.topLevelItem(0)
    assert item is not None
    assert item.text(0).startswith("Line 3: Left out, it asks nothing")
    assert nameless(dialog) == []
    assert not list(app.folders.banks.iterdir())
    dialog.heading.setText("My sheet")
    dialog.add_button.click()
    until(lambda: view.bank.currentText() == "My sheet")
    assert own_bank(app).id == "questions-for-a-baker" or own_bank(app).id == "sheet"


@pytest.mark.parametrize("way", ["both", "replace"])
def test_an_import_of_a_bank_that_is_there(
    view: QuestionsView, app: FakeApp, tmp_path: Path, until: Until, way: str
) -> None:
    path = tmp_path / "k.yaml"
    path.write_text(SMALL_BANK.replace("id: kitchen", "id: devops-python"), encoding="utf-8")
    dialog = view.files.show_import(path, view.browser.library)
    until(dialog.way.isVisible)
    assert BANK.title in dialog.same.text()
    dialog.way.choose(way)
    dialog.add_button.click()
    until(lambda: list(app.folders.banks.glob("*.yaml")))
    settled(view, until)
    wanted = "devops-python-2" if way == "both" else "devops-python"
    assert own_bank(app).id == wanted
    assert view.bank.count() == (2 if way == "both" else 1)


def test_an_import_keeps_to_the_lengths_of_ids_and_titles(
    view: QuestionsView, app: FakeApp, tmp_path: Path, until: Until
) -> None:
    long_id = f"{'a' * 61}-bc"
    path = tmp_path / "k.yaml"
    path.write_text(SMALL_BANK.replace("id: kitchen", f"id: {long_id}"), encoding="utf-8")
    known = parse_bank(path.read_text(encoding="utf-8"))
    dialog = ImportDialog(view.desk, path, {long_id: known}, view)
    taken: list[Bank] = []
    dialog.taken.connect(lambda bank, _replaces: taken.append(bank))
    until(lambda: not dialog.add_button.isHidden())
    dialog.heading.clear()
    QTest.keyClicks(dialog.heading, "x" * 250)
    dialog.add_button.click()
    assert parse_bank(bank_text(taken[0])) == taken[0]
    assert taken[0].id == f"{'a' * 61}-2"


def test_an_import_that_can_not_be_read(
    view: QuestionsView, app: FakeApp, tmp_path: Path, until: Until
) -> None:
    path = tmp_path / "k.yaml"
    path.write_text("schema: voice-interview/bank/1\nid: x y\nquestions: []\n", encoding="utf-8")
    dialog = view.files.show_import(path, view.browser.library)
    until(dialog.doubts.topLevelItemCount)
    lines = [dialog.doubts.topLevelItem(at) for at in range(dialog.doubts.topLevelItemCount())]
    assert any("Line 2: id: An id has small letters" in it.text(0) for it in lines if it)
    assert dialog.add_button.isHidden()
    dialog.cancel_button.click()
    assert not list(app.folders.banks.iterdir())


def test_a_bank_is_exported(
    view: QuestionsView, tmp_path: Path, until: Until, monkeypatch: pytest.MonkeyPatch
) -> None:
    shown: list[QFileDialog] = []
    monkeypatch.setattr(QFileDialog, "open", lambda self: shown.append(self))  # noqa: PLW0108 - bound
    view.export_button.click()
    assert len(shown) == 1
    path = tmp_path / "out.json"
    shown[0].fileSelected.emit(str(path))
    until(path.exists)
    assert json.loads(path.read_text(encoding="utf-8"))["id"] == BANK.id
    settled(view, until)
    assert "out.json" in view.notice.text
    shown[0].fileSelected.emit(str(tmp_path / "none" / "out.csv"))
    until(lambda: "can't be written" in view.notice.text)


def test_a_broken_bank_is_told_of(view: QuestionsView, app: FakeApp, until: Until) -> None:
    (app.folders.banks / "bad.yaml").write_text("id: bad\n", encoding="utf-8")
    view.reload()
    until(view.notice.isVisible)
    assert "bad.yaml has 3 mistakes" in view.notice.text


def test_what_changes_a_question_stands_in_one_row(view: QuestionsView, until: Until) -> None:
    view.window().resize(1280, 800)
    until(lambda: view.window().width() == 1280)
    presses = view.detail.changes.findChildren(QPushButton)
    assert [it.text() for it in presses] == ["Edit", "Duplicate", "Up", "Down", "Delete"]
    assert len({it.y() for it in presses}) == 1
