"""Files of an instrument: YAML, several together or a folder of them, or one XLSForm workbook. Source: `docs/instrument.md`."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import Any

from dure.domain.assessments.rules.forms import formed, merged
from dure.domain.assessments.rules.instrument import SOURCE, Instrument
from dure.domain.assessments.rules.reading import instrument_of
from dure.intake.instruments.xlsform import read_xlsform
from dure.intake.instruments.yaml_file import MOST_FILES, plain_of_yaml, read_plain
from dure.kernel.problem import Refused


def plain_of_files(files: Sequence[tuple[str, bytes]]) -> dict[str, Any]:
    """This function will read the plain values of files (name, content). Raises Refused, naming the file, for what cannot be read."""
    if len(files) == 1 and files[0][1][:2] == b"PK":
        return read_xlsform(files[0][1])
    if len(files) > MOST_FILES:
        raise Refused.because("assessments.files_many", source=SOURCE, path="", most=MOST_FILES)
    return merged([(name, plain_of_yaml(name, data)) for name, data in files])


def read_any(path: str | Path) -> dict[str, Any]:
    """This function will read an instrument's plain values of a file or folder. Raises Refused for what cannot be read, OSError where
    there is nothing."""
    return read_xlsform(Path(path).read_bytes()) if Path(path).suffix.lower() == ".xlsx" else read_plain(path)


def read_instrument(path: str | Path, form: str = "") -> Instrument:
    """This function will read an instrument, or one of its forms. Raises Refused with all that is wrong in it, OSError where there is
    nothing."""
    plain = read_any(path)
    return instrument_of(formed(plain, form) if form else plain)
