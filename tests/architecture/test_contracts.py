"""Floors, rooms and the layers within a room, as written in `pyproject.toml`."""

from __future__ import annotations

import subprocess
import sys

from tests.code import PACKAGE, REPOSITORY, modules

LINES = 300
NOT_SAID = ("utils", "helpers", "services", "manager", "handler")


def test_who_uses_whom() -> None:
    done = subprocess.run([sys.executable, "-c", "from importlinter.cli import lint_imports_command as c; c()"],
                          cwd=REPOSITORY, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stdout


def test_files_stay_short_and_are_called_what_they_hold() -> None:
    for path in modules():
        lines = (REPOSITORY / path).read_text(encoding="utf-8").count("\n")
        assert lines <= LINES, f"{path} has {lines} lines: past {LINES} it becomes a folder of its name"
        assert not set(path.removesuffix(".py").split("/")) & set(NOT_SAID), path


def test_every_module_says_what_it_is() -> None:
    import ast

    for path, tree in modules().items():
        if not path.endswith(("__init__.py", "apps.py")):
            assert ast.get_docstring(tree), path


def test_reading_needs_no_django() -> None:
    """`dure read` and `dure basis` start without database and without Django."""
    for line in (["basis", "1,000원 × 3명"], ["read", "--help"]):
        done = subprocess.run([sys.executable, "-c", f"import sys\ntry:\n import dure.cli.main as m; m.main({line!r})\n"
                               "except SystemExit: pass\nassert 'django' not in sys.modules"],
                              cwd=PACKAGE.parent, capture_output=True, text=True, check=False)
        assert done.returncode == 0, done.stderr
