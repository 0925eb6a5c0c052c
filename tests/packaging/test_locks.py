"""The lock files say exactly what is installed on every platform, and name no address."""

import re
import tomllib
from pathlib import Path

import pytest
from packaging.utils import canonicalize_name

from packaging.requirements import Requirement

ROOT = Path(__file__).resolve().parent.parent.parent
LOCKS = {path.stem: path for path in (ROOT / "packaging" / "requirements").glob("*.txt")}


def locked(name: str) -> list[Requirement]:
    joined = LOCKS[name].read_text("utf-8").replace("\\\n", " ")
    lines = [line for line in joined.splitlines() if line and not line.startswith("#")]
    for line in lines:
        assert re.search(r" --hash=sha256:[0-9a-f]{64}(\s|$)", line), line
    return [Requirement(line.split(" --hash")[0].strip()) for line in lines]


def asked_for() -> dict[str, list[str]]:
    project = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))
    return {
        "app": project["project"]["dependencies"],
        "model": project["project"]["optional-dependencies"]["bundled-model"],
        "test": project["dependency-groups"]["dev"],
    }


def test_there_is_a_lock_for_the_app_the_model_and_the_tests() -> None:
    assert set(LOCKS) == {"app", "model", "test"}


@pytest.mark.parametrize("name", ["app", "model", "test"])
def test_every_line_is_one_version_with_hashes(name: str) -> None:
    for requirement in locked(name):
        assert re.fullmatch(r"==[^*,]+", str(requirement.specifier)), requirement


@pytest.mark.parametrize("name", ["app", "model", "test"])
def test_a_lock_names_no_address(name: str) -> None:
    text = LOCKS[name].read_text("utf-8")
    assert not re.search(r"://|--index|--extra-index|--find-links|--trusted|@ ", text)


@pytest.mark.parametrize("name", ["app", "model", "test"])
def test_the_locks_fit_pyproject(name: str) -> None:
    have = {canonicalize_name(one.name): one for one in locked(name)}
    for text in asked_for()[name]:
        wanted = Requirement(text)
        found = have.get(canonicalize_name(wanted.name))
        assert found is not None, f"{text}: run packaging/lock.py"
        version = str(found.specifier).removeprefix("==")
        assert version in wanted.specifier, f"{text}: run packaging/lock.py"


def test_the_locks_agree_with_each_other() -> None:
    # markers differ where one lock needs a package on more platforms; versions may not
    app = {(one.name, str(one.specifier)) for one in locked("app")}
    names = {name for name, _ in app}
    for lock in ("model", "test"):
        for one in locked(lock):
            assert one.name not in names or (one.name, str(one.specifier)) in app


def test_nothing_for_graphics_cards_slips_in() -> None:
    names = {one.name for lock in LOCKS for one in locked(lock)}
    assert not {name for name in names if re.search("torch|cuda|nvidia|cudnn|triton", name)}
    assert len(names) < 120  # all of pyobjc would bring 160 more
