"""The bench runs and names every step; how fast is for the bench to say."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest
from django.db import connection


@pytest.mark.django_db
def test_the_bench_measures_every_step() -> None:
    """It works in a folder and a server of its own, whatever the environment that it is called in."""
    environment = dict(os.environ)
    run = subprocess.run([sys.executable, "-m", "bench", "--tiny"], cwd=Path(__file__).resolve().parents[1],
                         env=environment, capture_output=True, text=True, check=False)
    assert run.returncode == 0, run.stderr
    for step in ("read", "file", "compose", "draw md", "draw html", "draw hwpx", "draw pdf", "draw xlsx",
                 "page from records"):
        assert f"| {step} |" in run.stdout
    assert "| 2 |" in run.stdout
    for name in ("register of papers", "money, desk", "money, portal", "findings"):
        assert f"| {name} | 6 |" in run.stdout
    with connection.cursor() as cursor:  # the tests' own server was left alone
        cursor.execute("select 1")
