"""The bench runs and names every step; how fast is for the bench to say."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path


def test_the_bench_measures_every_step() -> None:
    environment = {key: value for key, value in os.environ.items() if key not in ("DURE_HOME", "DATABASE_URL")}
    run = subprocess.run([sys.executable, "-m", "bench", "--tiny"], cwd=Path(__file__).resolve().parents[1],
                         env=environment, capture_output=True, text=True, check=False)
    assert run.returncode == 0, run.stderr
    for step in ("read", "file", "compose", "draw md", "draw html", "draw hwpx", "draw pdf", "draw xlsx",
                 "page from records"):
        assert f"| {step} |" in run.stdout
    assert "| 2 |" in run.stdout
