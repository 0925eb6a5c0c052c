"""Gather the texts of the window, bring the translation files up to date, and compile them.

    python packaging/translations.py            look, and say what is not translated
    python packaging/translations.py update     write assets/translations/*.ts, sentences.txt, *.qm

A text stands in its call as a literal: `self.tr("…")`, or a module's own function that calls
`QCoreApplication.translate`. Below the window, which alone knows Qt, sentences are plain English;
those handed to one of `CARRIERS` are gathered with names for what is put into them. A sentence
that names a command has a wording for the window in each file, the English one included: there it
names the place in the window.
"""

from __future__ import annotations

import ast
import re
import subprocess
import sys
import xml.etree.ElementTree as ET
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

ROOT = Path(__file__).parents[1]
PACKAGE = ROOT / "voice_interview"
FOLDER = ROOT / "assets" / "translations"
LANGUAGES = ("de", "es")
BELOW = "sentences"
CARRIERS = {
    "UserError", "ModelError", "Check", "Note", "Failed", "problem_error", "mistake", "Mistake",
    "note", "named", "Format", "NotErasedError",
}  # fmt: skip
"""Calls whose texts people see in the window."""

COMMANDS = re.compile(r"\b(voice-interview [a-z]|pip install)|--(from|name)\b")
"""What only a terminal knows; with --data-dir the window is opened, too."""

_LEAST_WORDS = 2


@dataclass(frozen=True)
class Text:
    """One text to translate; `plural`: it has a form for one and a form for more."""

    context: str
    source: str
    plural: bool = False

    @property
    def reworded(self) -> bool:
        """Whether the window says it in other words than the terminal: it names a command."""
        return self.context == BELOW and COMMANDS.search(self.source) is not None


@dataclass(frozen=True)
class Gathered:
    """All texts of the package, and the places whose text could not be read."""

    texts: tuple[Text, ...]
    unreadable: tuple[str, ...]

    @property
    def below(self) -> tuple[str, ...]:
        """The forms of the sentences from below the window."""
        return tuple(text.source for text in self.texts if text.context == BELOW)


def gather() -> Gathered:
    """Read the source of the package."""
    texts: dict[Text, None] = {}
    unreadable: list[str] = []
    for path in sorted(PACKAGE.rglob("*.py")):
        tree = ast.parse(path.read_text(encoding="utf-8"))
        name = path.relative_to(ROOT)
        if path.is_relative_to(PACKAGE / "gui"):
            found = _of_window(tree)
        elif path.is_relative_to(PACKAGE / "cli") or path.name == "__main__.py":
            continue
        else:
            found = _of_below(tree)
        for text, line in found:
            if isinstance(text, Text):
                texts[text] = None
            else:
                unreadable.append(f"{name}:{line}: {text}")
    ordered = sorted(texts, key=lambda text: (text.context, text.source))
    return Gathered(tuple(ordered), tuple(unreadable))


Found = Iterator[tuple[Text | str, int]]


# ---- the window


def _of_window(tree: ast.Module) -> Found:
    markers = dict(_markers(tree))
    classes = {
        argument.arg: argument.annotation.id
        for argument in ast.walk(tree)
        if isinstance(argument, ast.arg) and isinstance(argument.annotation, ast.Name)
    }
    for owner, call in _calls(tree, ""):
        context = _context(call, owner, markers, classes)
        if context is None:
            continue
        literal = call.args[-1] if _is_translate(call.func) and len(call.args) == 2 else None
        argument = literal if literal is not None else call.args[0]
        if _is_translate(call.func) and len(call.args) > 2:
            argument = call.args[1]
        plural = any(word.arg == "n" for word in call.keywords) or len(call.args) > 2
        plural = plural or (isinstance(call.func, ast.Name) and markers[call.func.id][1])
        if isinstance(argument, ast.Name) and owner in markers:
            continue  # the marking function itself
        for text in _literals(argument):
            yield (Text(context, text, plural) if text else _unread(argument)), call.lineno


def _markers(tree: ast.Module) -> Iterator[tuple[str, tuple[str, bool]]]:
    """The module's own functions that translate: their context, and whether they count."""
    for item in tree.body:
        if isinstance(item, ast.FunctionDef):
            for call in ast.walk(item):
                if isinstance(call, ast.Call) and _is_translate(call.func):
                    first, second = call.args[:2]
                    if isinstance(first, ast.Constant) and isinstance(second, ast.Name):
                        yield item.name, (str(first.value), len(call.args) > 2)


def _calls(node: ast.AST, owner: str) -> Iterator[tuple[str, ast.Call]]:
    """Every call, with the class (or the function, outside of one) that it stands in."""
    for child in ast.iter_child_nodes(node):
        inner = owner
        if isinstance(child, ast.ClassDef) or (isinstance(child, ast.FunctionDef) and not owner):
            inner = child.name
        if isinstance(child, ast.Call):
            yield owner, child
        yield from _calls(child, inner)


def _context(
    call: ast.Call, owner: str, markers: dict[str, tuple[str, bool]], classes: dict[str, str]
) -> str | None:
    if isinstance(call.func, ast.Name) and call.func.id in markers:
        return markers[call.func.id][0]
    if isinstance(call.func, ast.Attribute) and call.func.attr == "tr":
        return classes.get(_name(call.func.value), owner)
    if _is_translate(call.func) and isinstance(call.args[0], ast.Constant):
        return str(call.args[0].value)
    return None


def _is_translate(func: ast.expr) -> bool:
    return (
        isinstance(func, ast.Attribute)
        and func.attr == "translate"
        and isinstance(func.value, ast.Name)
        and func.value.id == "QCoreApplication"
    )


def _literals(node: ast.expr) -> Iterator[str]:
    """The text of a literal, or of each branch of a choice; empty where there is none."""
    if isinstance(node, ast.IfExp):
        yield from _literals(node.body)
        yield from _literals(node.orelse)
    elif isinstance(node, ast.Constant) and isinstance(node.value, str):
        yield node.value
    else:
        yield ""


def _unread(node: ast.expr) -> str:
    return f"the text is no literal: {ast.unparse(node)}"


# ---- below the window

Values = dict[str, list[ast.expr]]
"""What each name stands for, in the module or in its functions."""


def _of_below(tree: ast.Module) -> Found:
    constants: Values = {}
    for name, value in _constants(tree):
        constants.setdefault(name, []).append(value)
    for node in ast.walk(tree):
        if isinstance(node, ast.Call) and _name(node.func) in CARRIERS:
            arguments = [*node.args, *(word.value for word in node.keywords)]
            for argument in arguments:
                for form in _forms(argument, constants):
                    yield Text(BELOW, form), node.lineno
    for table in _tables(tree):
        for node in ast.walk(table):
            if isinstance(node, ast.Constant | ast.Name):
                for form in _forms(node, constants):
                    yield Text(BELOW, _named(form)), table.lineno


def _named(form: str) -> str:
    """Places of a template with plain names: no format, and no bare numbers."""
    return re.sub(r"\{(\w+)[^}]*\}", lambda it: f"{{{it[1]}}}", form).replace("{0}", "{value}")


def _tables(tree: ast.Module) -> Iterator[ast.expr]:
    """Module constants called `…_SENTENCES`: every string in them is one."""
    for item in tree.body:
        if isinstance(item, ast.AnnAssign | ast.Assign) and item.value is not None:
            target = item.target if isinstance(item, ast.AnnAssign) else item.targets[0]
            if isinstance(target, ast.Name) and target.id.endswith("_SENTENCES"):
                yield from item.value.values if isinstance(item.value, ast.Dict) else [item.value]


def _constants(tree: ast.Module) -> Iterator[tuple[str, ast.expr]]:
    """Each name that is assigned to, with the value."""
    for item in ast.walk(tree):
        if isinstance(item, ast.Assign):
            for target in item.targets:
                if isinstance(target, ast.Name):
                    yield target.id, item.value
                elif isinstance(target, ast.Tuple) and isinstance(item.value, ast.Tuple):
                    for one, value in zip(target.elts, item.value.elts, strict=False):
                        if isinstance(one, ast.Name):
                            yield one.id, value


def _name(func: ast.expr) -> str:
    return func.attr if isinstance(func, ast.Attribute) else getattr(func, "id", "")


def _forms(node: ast.expr, constants: Values, deep: int = 0) -> Iterator[str]:
    """The forms of the sentences that an argument may be."""
    if isinstance(node, ast.IfExp):
        yield from _forms(node.body, constants, deep)
        yield from _forms(node.orelse, constants, deep)
    elif isinstance(node, ast.Name) and node.id in constants and deep < 3:
        for value in constants[node.id]:
            yield from _forms(value, constants, deep + 1)
    elif isinstance(node, ast.Constant) and isinstance(node.value, str):
        if _is_sentence(node.value):
            yield node.value
    elif isinstance(node, ast.JoinedStr):
        form = _form(node, constants)
        if _is_sentence(form):
            yield form


def _form(node: ast.JoinedStr, constants: Values) -> str:
    parts: list[str] = []
    taken: set[str] = set()
    for value in node.values:
        if isinstance(value, ast.Constant):
            parts.append(str(value.value).replace("{", "{{").replace("}", "}}"))
        elif isinstance(value, ast.FormattedValue):
            name = _name(value.value)
            known = constants.get(name, [None])[0]
            if name.isupper() and isinstance(known, ast.Constant):
                parts.append(str(known.value))
                continue
            name = name.strip("_") or "value"
            while name in taken:
                name += "2"
            taken.add(name)
            parts.append(f"{{{name}}}")
    return "".join(parts)


def _is_sentence(form: str) -> bool:
    """Whether it has words of its own: names of formats and ids are not translated."""
    words = re.findall(r"[A-Za-z']{2,}", re.sub(r"\{\w+\}", " ", form))
    return len(words) >= _LEAST_WORDS or (len(words) == 1 and form[:1].isupper())


# ---- the files


def read(language: str) -> dict[Text, tuple[str, ...]]:
    """Return the finished translations of a language: one form, or one for each number."""
    path = FOLDER / f"{language}.ts"
    if not path.exists():
        return {}
    known: dict[Text, tuple[str, ...]] = {}
    for context in ET.parse(path).getroot().iter("context"):  # noqa: S314 - our own file
        for message in context.iter("message"):
            plural = message.get("numerus") == "yes"
            text = Text(_inner(context, "name"), _inner(message, "source"), plural)
            shown = message.find("translation")
            if shown is None or shown.get("type") == "unfinished":
                continue
            forms = [it.text or "" for it in shown.iter("numerusform")]
            known[text] = tuple(forms) if plural else (shown.text or "",)
    return known


def _inner(node: ET.Element, name: str) -> str:
    found = node.find(name)
    return (found.text or "") if found is not None else ""


def write(language: str, texts: tuple[Text, ...], known: dict[Text, tuple[str, ...]]) -> None:
    """Write the file of a language; a text that `known` lacks is marked unfinished."""
    root = ET.Element("TS", version="2.1", language=language, sourcelanguage="en")
    contexts: dict[str, ET.Element] = {}
    for text in texts:
        if text.context not in contexts:
            contexts[text.context] = ET.SubElement(root, "context")
            ET.SubElement(contexts[text.context], "name").text = text.context
        message = ET.SubElement(contexts[text.context], "message")
        if text.plural:
            message.set("numerus", "yes")
        ET.SubElement(message, "source").text = text.source
        shown = ET.SubElement(message, "translation")
        forms = known.get(text)
        if forms is None:
            shown.set("type", "unfinished")
        if text.plural:
            for form in forms or ("", ""):
                ET.SubElement(shown, "numerusform").text = form
        elif forms:
            shown.text = forms[0]
    ET.indent(root)
    body = ET.tostring(root, encoding="unicode")
    whole = f'<?xml version="1.0" encoding="utf-8"?>\n<!DOCTYPE TS>\n{body}\n'
    (FOLDER / f"{language}.ts").write_text(whole, encoding="utf-8")


def compile_to(folder: Path, *languages: str) -> None:
    """Make the files that the window loads, with the compiler that comes with Qt."""
    import PySide6

    compiler = Path(PySide6.__file__).parent / "lrelease"
    for language in languages or ("en", *LANGUAGES):
        source, target = FOLDER / f"{language}.ts", folder / f"{language}.qm"
        subprocess.run([compiler, "-silent", source, "-qm", target], check=True)


def update() -> None:
    """Write all files anew; translations of texts that are gone are dropped."""
    gathered = gather()
    for language in LANGUAGES:
        write(language, gathered.texts, read(language))
    write("en", _wanted("en", gathered.texts), read("en"))
    listed = "".join(f"{form}\n" for form in gathered.below)
    (FOLDER / "sentences.txt").write_text(listed, encoding="utf-8")
    compile_to(FOLDER)


def missing(language: str, texts: tuple[Text, ...]) -> list[Text]:
    """Return the texts that have no finished translation."""
    known = read(language)
    wanted = _wanted(language, texts)
    return [text for text in wanted if text not in known or not all(known[text])]


def _wanted(language: str, texts: tuple[Text, ...]) -> tuple[Text, ...]:
    """The texts that the file of a language holds: of English, what differs from the source."""
    if language != "en":
        return texts
    return tuple(text for text in texts if text.plural or text.reworded)


def main() -> int:
    """Return 1 when something is not translated."""
    if "update" in sys.argv[1:]:
        update()
    gathered = gather()
    for place in gathered.unreadable:
        print(place)
    lacking = {language: missing(language, gathered.texts) for language in ("en", *LANGUAGES)}
    for language, texts in lacking.items():
        for text in texts:
            print(f"{language}: {text.context}: {text.source}")
    count = sum(len(texts) for texts in lacking.values())
    print(f"{len(gathered.texts)} texts, {count} not translated")
    return 1 if count or gathered.unreadable else 0


if __name__ == "__main__":
    sys.exit(main())
