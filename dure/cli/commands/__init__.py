"""One module per command; `dure.cli.main` tells what it must hold."""
