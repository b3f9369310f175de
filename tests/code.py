"""The project's own code, as text and as trees, for tests that read it."""

from __future__ import annotations

import ast
import subprocess
from collections.abc import Iterator
from functools import cache
from pathlib import Path

REPOSITORY = Path(__file__).resolve().parents[1]
PACKAGE = REPOSITORY / "dure"
ROOMS = ("journal", "texts", "parties", "papers", "messages", "ledger", "members", "bodies", "budget", "appropriations", "programmes",
         "assessments", "meetings", "elections", "spending", "travel", "grants", "oversight")  # upwards


@cache
def modules() -> dict[str, ast.Module]:
    """This function will parse every module of the package but migrations, by its path from the repository."""
    return {
        str(path.relative_to(REPOSITORY)): ast.parse(path.read_text(encoding="utf-8"))
        for path in sorted(PACKAGE.rglob("*.py"))
        if "migrations" not in path.parts
    }


def calls(tree: ast.AST) -> Iterator[tuple[ast.Call, str]]:
    """This function will give every call with its name as it is written: ``Refused.because``, ``Problem``."""
    for node in ast.walk(tree):
        if isinstance(node, ast.Call):
            yield node, ast.unparse(node.func)


def words(tree: ast.AST) -> Iterator[tuple[int, str]]:
    """This function will give every text in the code with its line."""
    for node in ast.walk(tree):
        if isinstance(node, ast.Constant) and isinstance(node.value, str):
            yield node.lineno, node.value


@cache
def kept_files() -> list[Path]:
    """This function will list the files that are kept in the repository, those not yet committed included."""
    listed = subprocess.run(["git", "ls-files", "--cached", "--others", "--exclude-standard", "-z"], cwd=REPOSITORY,
                            capture_output=True, check=True, text=True).stdout
    return [REPOSITORY / name for name in listed.split("\0") if name and (REPOSITORY / name).is_file()]
