"""Bad papers: refused with a code that has sentences, cheaply, whatever they are."""

from __future__ import annotations

import json
import subprocess
import sys
import time
from pathlib import Path

import pytest

from dure.formats.bounds import BOUNDS
from dure.formats.labels import SENTENCES, sentence
from dure.formats.reading import read, read_file
from dure.kernel.problem import Refused
from tests.formats.bad_papers import REFUSED, docx, hwpx, paragraph, xlsx

REPOSITORY = Path(__file__).resolve().parents[2]
# Each worst case in a process of its own, so that its memory can be measured.
WORST = ("bomb", "lying bomb", "very deep hwpx", "very deep html", "long text", "many lines", "pdf of many pages",
         "pdf bomb", "pdf that draws on and on", "pdf of forms in forms", "laughs in hwpx", "huge merge", "deep markdown list")
MEASURE = """
import json, sys, time
from dure.formats.reading import read
from dure.kernel.problem import Refused
from tests.formats.bad_papers import REFUSED
make, name, _ = REFUSED[sys.argv[1]]
data = make()
begin = time.process_time()
try:
    read(data, name)
    code = ""
except Refused as refused:
    code = refused.problems[0].code
seconds = time.process_time() - begin
# not ru_maxrss: that remembers the process from which this one was forked
most = next(line for line in open("/proc/self/status") if line.startswith("VmHWM"))
print(json.dumps([code, seconds, int(most.split()[1]) / 1024]))
"""


@pytest.mark.parametrize("what", sorted(set(REFUSED) - set(WORST)))
def test_is_refused_with_a_sentence(what: str) -> None:
    make, name, code = REFUSED[what]
    with pytest.raises(Refused) as refused:
        read(make(), name)
    (problem,) = refused.value.problems
    assert problem.code == code
    for language in ("ko", "en"):
        assert sentence(code, language, **problem.params)


@pytest.mark.skipif(not Path("/proc/self/status").exists(), reason="memory is measured by /proc, which Linux has")
@pytest.mark.parametrize("what", WORST)
def test_the_worst_are_refused_cheaply(what: str) -> None:
    done = subprocess.run([sys.executable, "-c", MEASURE, what], cwd=REPOSITORY, capture_output=True, text=True, check=True)
    code, seconds, megabytes = json.loads(done.stdout)
    assert code == REFUSED[what][2]
    assert seconds < 10
    assert megabytes < 200


def test_the_line_of_the_fault_is_named() -> None:
    with pytest.raises(Refused) as refused:
        read("첫 줄\n둘째\0 줄".encode(), "a.txt")
    assert refused.value.problems[0].places[0].line == 2


def test_the_cell_of_a_formula_without_value_is_named() -> None:
    with pytest.raises(Refused) as refused:
        read(REFUSED["formula"][0](), "a.xlsx")
    assert refused.value.problems[0].params["cell"] == "예산!B2"
    assert "예산!B2" in sentence(refused.value.problems[0].code, "ko", **refused.value.problems[0].params)


def test_size_is_looked_at_before_reading(tmp_path: Path) -> None:
    huge = tmp_path / "huge.hwpx"
    with huge.open("wb") as file:
        file.truncate(200 << 20)  # 200 MB that take no room on the disk
    with pytest.raises(Refused) as refused:
        read_file(huge)
    assert refused.value.problems[0].code == "formats.too_large"
    assert refused.value.problems[0].params == {"size": 200 << 20, "limit": BOUNDS.file_bytes}


def test_an_entity_is_never_resolved() -> None:
    for data, name in ((hwpx(paragraph("&lt;가&gt; &amp;")), "a.hwpx"), (docx("<w:p/>"), "a.docx"), (xlsx(""), "a.xlsx")):
        read(data, name)  # what XML itself knows is no entity of a DTD
    page = read(b'<!DOCTYPE html [<!ENTITY a SYSTEM "file:///etc/passwd">]><p>x&a;y</p>', "a.html")
    assert "root:" not in str(page.blocks)


def test_every_code_has_both_languages() -> None:
    for code, texts in SENTENCES.items():
        assert set(texts) >= {"ko", "en"}, code


def test_thousands_of_loose_words_are_no_tables_and_take_no_time() -> None:
    """Looking for columns is bounded, whatever stands on the lines."""
    lines = ["   ".join("1" * (1 + (7 * row + column) % 3) for column in range(60)) for row in range(3_000)]
    began = time.process_time()
    read("\n".join(" " * (row * 5 % 9) + line for row, line in enumerate(lines)).encode(), "paper.txt")
    assert time.process_time() - began < 10
