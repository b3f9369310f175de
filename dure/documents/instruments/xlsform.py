"""An instrument as XLSForm: what ODK, Kobo and others read, with further columns and sheets that hold the rest. Source: `docs/instrument.md`.

`survey`, `choices` and `settings` are XLSForm's; evidence, points and the like stand in columns that other programs leave alone. The
sheet `tree` holds nodes with their children and weights, `rest` whatever else there is, as JSON. `intake.instruments.xlsform` reads it.
"""

from __future__ import annotations

import io
import json
from collections.abc import Iterable, Mapping, Sequence
from datetime import datetime
from decimal import Decimal
from typing import Any

import xlsxwriter

from dure.domain.assessments.rules.questionnaire import Section, questionnaire, said, texts
from dure.domain.assessments.rules.reading import condition_of
from dure.formats.drawers.characters import plain_xml

LANGUAGES = {"en": "English (en)", "ko": "한국어 (ko)", "fr": "Français (fr)"}
# XLSForm's own column of a text, and ours beside it
TEXTS = {"ask": "label", "example": "hint", "why": "why", "refute": "refute", "advice": "advice", "title": "title"}
EVIDENCE = "evidence"
FACTS = ("owner_role", "effort", "section", "show_if", "states", "evidence_need", "evidence_max_age_days", "other")
Row = dict[str, str]


def xlsform(plain: Mapping[str, Any], *, defaults: Mapping[str, str] | None = None, constants: Mapping[str, str] | None = None,
            states: Mapping[str, Mapping[str, str]] | None = None) -> bytes:
    """This function will draw an instrument as an XLSForm workbook. Raises Refused for an instrument that cannot be read.

    `defaults` are answers that stand in the form already, `constants` what every record of it carries (name → text),
    `states` what every question takes beside its answers (word → texts by language).
    """
    sections = questionnaire(plain)
    out = io.BytesIO()
    book = xlsxwriter.Workbook(out, {"in_memory": True, "strings_to_formulas": False, "strings_to_numbers": False, "strings_to_urls": False})
    book.set_properties({"title": str((plain.get("instrument") or {}).get("id", ""))[:255], "created": datetime(1980, 1, 1)})  # noqa: DTZ001
    head = book.add_format({"bold": True, "bg_color": "#ECEEF0"})
    sheets = {"survey": _survey(plain, sections, defaults or {}, constants or {}), "choices": _choices(plain, states or {}),
              "settings": [_settings(plain)], "tree": _tree(plain), "rest": _rest(plain)}
    for name, rows in sheets.items():
        sheet = book.add_worksheet(name)
        columns = list(dict.fromkeys(column for row in rows for column in row)) or ["name"]
        for at, column in enumerate(columns):
            sheet.write_string(0, at, column, head)
        sheet.freeze_panes(1, 0)
        sheet.set_column(0, len(columns) - 1, 24)
        for line, row in enumerate(rows, 1):
            for at, column in enumerate(columns):
                if row.get(column):
                    sheet.write_string(line, at, plain_xml(row[column])[:32_767])
    book.close()
    return out.getvalue()


def exact_json(value: Any) -> str:
    """This function will write plain values as JSON; numbers with a point as text where JSON's own would not be them."""
    return json.dumps(value, ensure_ascii=False, default=lambda one: f"{one:f}" if isinstance(one, Decimal) else str(one))


def _column(name: str, language: str) -> str:
    return f"{name}::{LANGUAGES.get(language, f'{language} ({language})')}" if language else name


def _texts(name: str, value: Any) -> Row:
    return {_column(name, language): text for language, text in texts(value).items()}


def _survey(plain: Mapping[str, Any], sections: Sequence[Section], defaults: Mapping[str, str], constants: Mapping[str, str]) -> list[Row]:
    rows: list[Row] = [{"type": "calculate", "name": name, "calculation": f"'{text}'"} for name, text in constants.items()]
    items = plain.get("items") or {}
    for section in sections:
        rows.append({"type": "begin_group", "name": section.key or "questions"} | _texts("label", section.title))
        for question in section.questions:
            row = _question(question.key, items[question.key] or {})
            rows.append(row | ({"default": defaults[question.key]} if defaults.get(question.key) else {}))
        rows.append({"type": "end_group"})
    return rows


def _question(key: str, item: Mapping[str, Any]) -> Row:
    row: Row = {"type": f"select_one {item['scale'] if 'scale' in item and 'points' not in item else f'_{key}'}", "name": key}
    for name, column in TEXTS.items():
        if isinstance(item.get(name), str | Mapping):
            row |= _texts(column, item[name])
    row["relevant"] = _relevant(item.get("show_if"))
    taken = {*TEXTS, "scale", "points"}
    for name in ("owner_role", "effort", "section"):
        if item.get(name) is not None:
            row[name] = str(item[name])
            taken.add(name)
    evidence = item.get("evidence")
    if isinstance(evidence, Mapping) and set(evidence) <= {"need", "max_age_days", "text"} and isinstance(evidence.get("need", []), list):
        row |= _texts(EVIDENCE, evidence.get("text"))
        row["evidence_need"] = " ".join(str(one) for one in evidence.get("need", []))
        row["evidence_max_age_days"] = str(evidence.get("max_age_days") or "")
        taken.add("evidence")
    for name in ("show_if", "states"):
        if name in item:
            row[name] = exact_json(item[name])
            taken.add(name)
    other = {name: value for name, value in item.items() if name not in taken or (name == "scale" and "points" in item)}
    return row | ({"other": exact_json(other)} if other else {})


def _relevant(show_if: Any) -> str:
    """The condition in XLSForm's own words, for other programs."""
    condition = condition_of(show_if)
    if condition is None:
        return ""
    sign, joined = ("=", " or ") if condition.wanted else ("!=", " and ")
    return joined.join(f"${{{condition.item}}} {sign} '{answer}'" for answer in condition.answers)


def _choices(plain: Mapping[str, Any], states: Mapping[str, Mapping[str, str]]) -> list[Row]:
    lists = dict(plain.get("scales") or {})
    lists |= {f"_{key}": item["points"] for key, item in (plain.get("items") or {}).items() if isinstance(item, Mapping) and "points" in item}
    words = plain.get("words") or {}
    rows: list[Row] = []
    for name, scale in lists.items():
        rows += [{"list_name": str(name), "name": str(word)} | (_texts("label", words[word]) if word in words else {"label": str(word)})
                 | {"points": str(points)} for word, points in scale.items()]
        rows += [{"list_name": str(name), "name": state} | _texts("label", said_of) for state, said_of in states.items()]
    return rows


def _settings(plain: Mapping[str, Any]) -> Row:
    about = plain.get("instrument") or {}
    title = texts(about.get("title"))
    language = next(iter(about.get("languages") or title or ["en"]))
    return {"form_title": said(title, "en") or str(about.get("id", "")), "form_id": str(about.get("id", "")),
            "version": str(about.get("version", "")), "default_language": LANGUAGES.get(language, str(language)), "instrument": exact_json(about)}


def _tree(plain: Mapping[str, Any]) -> list[Row]:
    rows: list[Row] = []
    for key, node in (plain.get("tree") or {}).items():
        children = node.get("children") or []
        weighted: Iterable[tuple[Any, Any]] = children.items() if isinstance(children, Mapping) else ((child, "") for child in children)
        settings = exact_json({name: value for name, value in node.items() if name != "children"})
        for n, (child, weight) in enumerate(weighted):
            rows.append({"node": str(key), "child": str(child), "weight": str(weight)} | ({"settings": settings} if n == 0 else {}))
    return rows


def _rest(plain: Mapping[str, Any]) -> list[Row]:
    """All else, a row for each key; the words of answers stand among the choices."""
    answers = {word for name, scale in (plain.get("scales") or {}).items() for word in scale}
    answers |= {word for item in (plain.get("items") or {}).values() for word in (item.get("points") or {})}
    rows = []
    for key, value in plain.items():
        if key in ("instrument", "items", "scales", "tree"):
            continue
        parts = value.items() if isinstance(value, Mapping) and value else ((None, value),)
        rows += [{"key": str(key), "name": "" if name is None else str(name), "json": exact_json(one)} for name, one in parts
                 if not (key == "words" and name in answers)]
    return rows
