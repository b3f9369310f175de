"""Files of an instrument by their names: YAML, several together, or one XLSForm workbook. Source: `docs/instrument.md`."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from dure.domain.assessments.rules.forms import merged
from dure.domain.assessments.rules.instrument import SOURCE
from dure.intake.instruments.xlsform import read_xlsform
from dure.intake.instruments.yaml_file import MOST_FILES, plain_of_yaml
from dure.kernel.problem import Refused


def plain_of_files(files: Sequence[tuple[str, bytes]]) -> dict[str, Any]:
    """This function will read the plain values of files (name, content). Raises Refused, naming the file, for what cannot be read."""
    if len(files) == 1 and files[0][1][:2] == b"PK":
        return read_xlsform(files[0][1])
    if len(files) > MOST_FILES:
        raise Refused.because("assessments.files_many", source=SOURCE, path="", most=MOST_FILES)
    return merged([(name, plain_of_yaml(name, data)) for name, data in files])
