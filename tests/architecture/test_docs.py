"""Docs that cannot fall behind: settings, commands and words stand in them; nothing of this machine is committed."""

from __future__ import annotations

import ast
import re
import subprocess
import sys

import pytest

from dure.cli.main import command_names, described
from dure.config import env
from tests.code import REPOSITORY, kept_files, modules

DOCS = REPOSITORY / "docs"
# a path of some machine, a registry, an address that only works inside some network
FOREIGN = re.compile(r"(?<![\w.])/(?:work|home/\w+|root|Users/\w+)/|registry\.npmjs\.org|pypi\.org/simple|\w\.internal(?![.\w])")
LOCKED = {"uv.lock", "package-lock.json"}
TEXTS = {".py", ".md", ".toml", ".json", ".html", ".css", ".js", ".txt", ".po", ".typ", ".svg", ".yaml", ""}


def test_every_setting_stands_in_the_docs() -> None:
    text = (DOCS / "settings.md").read_text(encoding="utf-8")
    for name in env.SETTINGS:
        assert f"`{name}`" in text, name


def test_the_environment_is_read_in_one_place() -> None:
    """`config/env.py` reads settings; the command line asks the terminal for its language; formats know no config."""
    allowed = {"dure/config/env.py", "dure/cli/main.py", "dure/formats/fonts.py"}
    for path, tree in modules().items():
        for node in ast.walk(tree):
            reads = isinstance(node, ast.Call) and ast.unparse(node.func) in ("os.environ.get", "os.getenv")
            assert not reads or path in allowed, f"{path}:{node.lineno}"


@pytest.mark.parametrize(("name", "stem"), command_names().items())
def test_every_command_explains_itself(name: str, stem: str) -> None:
    from importlib import import_module

    from dure.cli.main import parser_for

    command = import_module(f"dure.cli.commands.{stem}")
    said = described(stem)
    assert said == {"HELP": command.HELP, "EXAMPLE": command.EXAMPLE}
    assert command.HELP.endswith(".")
    assert command.EXAMPLE.startswith(f"dure {name}")
    assert isinstance(command.NEEDS_DATABASE, bool)
    assert command.EXAMPLE in parser_for(name, command).format_help()
    assert f"## dure {name}\n" in (DOCS / "commands.md").read_text(encoding="utf-8"), name


def test_help_names_every_command_and_an_unknown_one_is_refused() -> None:
    run = [sys.executable, "-m", "dure.cli.main"]
    said = subprocess.run([*run, "--help"], capture_output=True, text=True, check=True).stdout
    for name, stem in command_names().items():
        assert f"\n  {name}\n" in said
        assert described(stem)["EXAMPLE"] in said
    unknown = subprocess.run([*run, "no-such-command"], capture_output=True, text=True, check=False)
    assert unknown.returncode == 2
    assert unknown.stdout == ""


def test_nothing_of_one_machine_is_committed() -> None:
    found = [
        f"{path.relative_to(REPOSITORY)}: {match[0]}"
        for path in kept_files()
        if path.name not in LOCKED and path.suffix in TEXTS and path.name != "test_docs.py"
        for match in FOREIGN.finditer(path.read_text(encoding="utf-8", errors="replace"))
    ]
    assert not found, found
