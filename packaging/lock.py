"""Write the lock files anew from pyproject.toml and requirements/*.in.

    .venv/bin/python packaging/lock.py             keep the locked versions where they still fit
    .venv/bin/python packaging/lock.py --upgrade   take the newest ones

Needs uv (`pip install uv`). Afterwards every platform we name must have wheels for all of it.
"""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
import tempfile
import tomllib
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
REQUIREMENTS = ROOT / "packaging" / "requirements"
PYTHONS = ("3.11", "3.12", "3.13")
# glibc 2.34: Debian 12, Ubuntu 22.04, Fedora 35. PySide6's wheels set these lower bounds.
PLATFORMS = (
    "x86_64-manylinux_2_34",
    "aarch64-manylinux_2_39",
    "aarch64-apple-darwin",
    "x86_64-apple-darwin",
    "x86_64-pc-windows-msvc",
)
MACOS = "14.0"
COMPILE = (
    "pip", "compile", "--quiet", "--universal", "--python-version", PYTHONS[0],
    "--fork-strategy", "fewest",  # what is tested on one Python is what runs on the others
    "--generate-hashes", "--no-build", "--no-annotate", "--no-emit-index-url",
    "--custom-compile-command", "python packaging/lock.py",
    "--excludes", str(REQUIREMENTS / "excludes.in"),
    "--constraints", str(REQUIREMENTS / "constraints.in"),
)  # fmt: skip


def uv(*arguments: str, given: str = "") -> None:
    """Run uv with the arguments, `given` on its standard input; stop when it fails."""
    program = shutil.which("uv") or shutil.which("uv", path=str(Path(sys.executable).parent))
    if program is None:
        sys.exit("uv is missing. Nothing was changed. Install it with: pip install uv")
    environment = {**os.environ, "MACOSX_DEPLOYMENT_TARGET": MACOS}
    done = subprocess.run(
        [program, *arguments], input=given, text=True, cwd=ROOT, env=environment, check=False
    )
    if done.returncode:
        sys.exit(f"uv {' '.join(arguments[:2])} failed; its message stands above.")


def compile_locks(options: list[str]) -> list[Path]:
    """Write app.txt, model.txt and test.txt; later ones agree with the first."""
    project = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))
    app, model, test = (REQUIREMENTS / f"{name}.txt" for name in ("app", "model", "test"))
    models = "\n".join(project["project"]["optional-dependencies"]["bundled-model"])
    agree = ("--constraints", str(app))
    uv(*COMPILE, *options, "pyproject.toml", str(REQUIREMENTS / "app.in"), "-o", str(app))
    uv(*COMPILE, *options, *agree, "-", "-o", str(model), given=models)
    uv(*COMPILE, *options, *agree, "--group", "pyproject.toml:dev", "-o", str(test))
    return [app, model, test]


def check_wheels(locks: list[Path]) -> None:
    """Ask, without installing, whether each platform has a wheel for all that is locked."""
    files = [word for lock in locks for word in ("-r", str(lock))]
    with tempfile.TemporaryDirectory() as nowhere:
        for platform in PLATFORMS:
            for python in PYTHONS:
                print(f"{platform}, Python {python}")
                uv(
                    "pip", "install", "--quiet", "--dry-run", "--no-deps", "--require-hashes",
                    "--only-binary", ":all:", "--python-platform", platform,
                    "--python-version", python, "--target", nowhere, *files,
                )  # fmt: skip


if __name__ == "__main__":
    check_wheels(compile_locks(sys.argv[1:]))
