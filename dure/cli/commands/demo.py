"""Everything that a new machine needs to show Dure: tables, the sample network, the server."""

from __future__ import annotations

import argparse

from dure.cli.commands import migrate, serve
from dure.config import env
from dure.kernel.problem import Refused

HELP = "Set up the sample network and serve it. Run again, it keeps what was entered."
EXAMPLE = "dure demo --reset"
NEEDS_DATABASE = True
BRINGS_TABLES = True


def arguments(parser: argparse.ArgumentParser) -> None:
    """This function will add where to listen and whether to begin anew."""
    serve.arguments(parser)
    parser.add_argument("--reset", action="store_true", help="throw all data away and begin anew")


def run(options: argparse.Namespace) -> int:
    """This function will prepare the database and the sample, say where to look, and serve."""
    from dure.cli.commands import sample
    from dure.config.static_files import collect

    if not env.local():
        raise Refused.because("cli.demo_is_local")
    serve.refuse_taken(options.bind)
    if options.reset:
        from dure.config.emptying import empty_everything

        empty_everything()
    migrate.run(options)
    collect()
    print(f"\n  Dure: http://{options.bind}/ (한국어)  ·  http://{options.bind}/en/ (English)\n")
    sample.run(options)
    print("\n  Ctrl-C stops it; `make demo` starts it again with everything kept.\n", flush=True)
    return serve.run(options)
