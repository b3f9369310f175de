"""The command line `dure`. Each command is a module in `dure/cli/commands`, imported only when it runs.

A command module has `HELP` (one sentence), `EXAMPLE` (a line that can be typed), `NEEDS_DATABASE`,
`arguments(parser)` and `run(options) -> int`. A file name `build_statement.py` is the command ``dure build
statement``. `BRINGS_TABLES` says that a command makes the tables itself, `TAKES_OLDER_TABLES` that those of an earlier
version will do. What is refused is said in sentences on stderr, with exit status 2.
"""

from __future__ import annotations

import argparse
import ast
import os
import sys
from importlib import import_module
from pathlib import Path
from types import ModuleType

from dure.kernel.problem import Refused
from dure.kernel.sentences import sentence_with_place

COMMANDS = Path(__file__).parent / "commands"
REFUSED = 2
INTERRUPTED = 130


def command_names() -> dict[str, str]:
    """This function will return every command (``build statement``) and its module's name (``build_statement``)."""
    stems = sorted(path.stem for path in COMMANDS.glob("*.py") if not path.stem.startswith("_"))
    return {stem.replace("_", " "): stem for stem in stems}


def described(stem: str) -> dict[str, str]:
    """This function will read a command's `HELP` and `EXAMPLE` without importing it."""
    tree = ast.parse((COMMANDS / f"{stem}.py").read_text(encoding="utf-8"))
    return {
        target.id: str(ast.literal_eval(node.value))
        for node in tree.body
        if isinstance(node, ast.Assign | ast.AnnAssign) and node.value is not None
        for target in (node.targets if isinstance(node, ast.Assign) else [node.target])
        if isinstance(target, ast.Name) and target.id in ("HELP", "EXAMPLE")
    }


def chosen(words: list[str]) -> tuple[str, str, list[str]] | None:
    """This function will find the command that the words begin with: its name, its module and the words behind."""
    names = command_names()
    for length in (3, 2, 1):
        name = " ".join(words[:length])
        if len(words) >= length and name in names:
            return name, names[name], words[length:]
    return None


def overview() -> str:
    """This function will explain every command with an example."""
    lines = ["usage: dure COMMAND …", "", "Reads, files, checks and draws yearly statements (사업설명서).", ""]
    for name, stem in command_names().items():
        words = described(stem)
        lines += [f"  {name}", f"      {words['HELP']}", f"      e.g.  {words['EXAMPLE']}", ""]
    lines += [
        "Every command takes --help, --language ko|en and --traceback.",
        "Data live in DURE_HOME (default: .dure beside the code); DATABASE_URL points to another PostgreSQL.",
    ]
    return "\n".join(lines)


def parser_for(name: str, command: ModuleType) -> argparse.ArgumentParser:
    """This function will build a command's parser: its own arguments and those that all commands share."""
    parser = argparse.ArgumentParser(
        prog=f"dure {name}",
        description=command.HELP,
        epilog=f"example: {command.EXAMPLE}",
        formatter_class=argparse.RawDescriptionHelpFormatter,
    )
    command.arguments(parser)
    shared = parser.add_argument_group("for every command")
    shared.add_argument("--language", choices=["ko", "en"], default=spoken(), help="language of messages")
    shared.add_argument("--traceback", action="store_true", help="show where in the code it was refused")
    return parser


def spoken() -> str:
    """This function will tell the language of the terminal: English where LC_ALL or LANG say so, else Korean."""
    said = os.environ.get("LC_ALL") or os.environ.get("LC_MESSAGES") or os.environ.get("LANG") or ""
    return "en" if said.startswith("en") else "ko"


def _run(name: str, stem: str, rest: list[str]) -> int:
    command = import_module(f"dure.cli.commands.{stem}")
    options = parser_for(name, command).parse_args(rest)
    try:
        if command.NEEDS_DATABASE:
            from dure.config.setup import begin, make_tables

            begin(options.language)
            if not getattr(command, "BRINGS_TABLES", False):
                make_tables(older=getattr(command, "TAKES_OLDER_TABLES", False))
        return int(command.run(options))
    except Refused as refused:
        if options.traceback:
            raise
        file = str(getattr(options, "file", ""))
        for problem in refused.problems:
            said = sentence_with_place(problem, options.language)
            print(said if not file or file in said else f"{file}: {said}", file=sys.stderr)
        return REFUSED


def main(words: list[str] | None = None) -> int:
    """This function will run one command and return its exit status: 0 done, 2 refused, 130 interrupted."""
    words = sys.argv[1:] if words is None else words
    if not words or words[0] in ("-h", "--help", "help"):
        print(overview())
        return 0
    found = chosen(words)
    if found is None:
        group = [name for name in command_names() if name.startswith(words[0] + " ")]
        hint = f" ({', '.join(group)})" if group else ""
        print(f"dure: no such command: {words[0]}{hint}. See dure --help", file=sys.stderr)
        return REFUSED
    try:
        return _run(*found)
    except KeyboardInterrupt:
        return INTERRUPTED
    except BrokenPipeError:  # `dure read … | head`
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return 0


if __name__ == "__main__":
    sys.exit(main())
