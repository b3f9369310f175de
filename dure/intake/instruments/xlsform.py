"""An instrument from an XLSForm workbook: ours comes back as it went out; others' give their questions. Source: `docs/instrument.md`.

Other programs' forms have neither points nor a tree: every answer without points is refused by its cell, and where there is no tree each
group becomes a node, all of them under one.
"""

from __future__ import annotations

import json
import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from decimal import Decimal
from typing import Any

from dure.documents.instruments.xlsform import EVIDENCE, TEXTS
from dure.domain.assessments.rules.instrument import SOURCE
from dure.domain.assessments.rules.reading import condition_of
from dure.domain.assessments.rules.reading.leaves import STATES
from dure.formats.bounds import MEGA, Bounds
from dure.formats.sheets.book import read_sheets
from dure.formats.sheets.grid import Fault, Grid, cell_name
from dure.kernel.problem import Problem, Refused

BOUNDS = Bounds(text_bytes=8 * MEGA, archive_bytes=64 * MEGA, part_bytes=16 * MEGA, sheet_bytes=32 * MEGA, rows=60_000, columns=120,
                cells=600_000, blocks=60_000)
# rows that ask nothing that is scored
_SILENT = frozenset({"note", "start", "end", "today", "deviceid", "username", "email", "phonenumber", "audit", "text", "calculate", "hidden"})
_CODE = re.compile(r"\(([A-Za-z-]{2,12})\)\s*$")
_NUMBER = re.compile(r"[-+]?(\d{1,300}(\.\d{0,300})?|\.\d{1,300})$")
_TERM = re.compile(r"\$\{([^}]+)\}\s*(!?=)\s*['\"]([^'\"]*)['\"]")
_SELECTED = re.compile(r"(not\()?selected\(\s*\$\{([^}]+)\}\s*,\s*['\"]([^'\"]*)['\"]\s*\)(?(1)\))$")
_JSON_LONGEST = 200_000
# of all questions in which several answers are ticked
_BOXES_MOST = 10_000
Row = dict[str, str]


@dataclass(slots=True)
class _Book:
    """The sheets as rows by the words of their heads, and what was found wrong."""

    problems: list[Problem] = field(default_factory=list)

    def wrong(self, code: str, at: str, **said: object) -> None:
        self.problems.append(Problem(f"assessments.{code}", {"path": at, **said}, SOURCE))

    def rows(self, grid: Grid | None) -> list[tuple[int, Row]]:
        if grid is None:
            return []
        numbered = list(grid.numbered())
        head = {at: str(value).strip() for at, value in numbered[0][1].items()} if numbered else {}
        for at, name in head.items():
            if list(head.values()).count(name) > 1:
                self.wrong("column_twice", cell_name(grid.name, numbered[0][0], at), said=name)
        found = []
        for number, cells in numbered[1:]:
            for at, value in cells.items():
                if isinstance(value, Fault):
                    self.wrong("not_a_number", cell_name(grid.name, number, at), said=value.said)
            row = {head[at]: _plain(value) for at, value in cells.items() if at in head and not isinstance(value, Fault)}
            found.append((number, {name: text for name, text in row.items() if text}))
        return found

    def json(self, text: str, at: str) -> Any:
        """JSON of a cell, bounded; what is none is named by its place."""
        try:
            if len(text) > _JSON_LONGEST or text.count("[") + text.count("{") > 20_000:
                raise ValueError
            return json.loads(text, parse_float=Decimal, parse_constant=_refuse)
        except (ValueError, RecursionError):
            self.wrong("not_json", at, said=text[:60])
            return None


def _refuse(text: str) -> Any:
    raise ValueError(text)


def _plain(value: Any) -> str:
    return f"{value.normalize():f}" if isinstance(value, Decimal) else str(value).strip()


def read_xlsform(data: bytes) -> dict[str, Any]:
    """This function will read the plain values of an XLSForm. Raises Refused with all that is wrong, each by sheet and cell."""
    sheets = {grid.name.strip().lower(): grid for grid in read_sheets(data, BOUNDS)}
    for name in ("survey", "choices"):
        if name not in sheets:
            raise Refused.because("assessments.sheet_missing", source=SOURCE, said=name)
    book = _Book()
    about = _about(book, book.rows(sheets.get("settings")))
    scales, points, words = _choices(book, book.rows(sheets["choices"]))
    items, groups, boxes = _survey(book, book.rows(sheets["survey"]), points, words)
    tree = _tree(book, book.rows(sheets.get("tree"))) if "tree" in sheets else _of_groups(groups, str(about.get("id") or "form"))
    wanted = {child for node in tree.values() for child in node.get("children", ())}
    tree = {key: {"children": ticked, "aggregate": "sum"} for key, ticked in boxes.items() if key in wanted and key not in tree} | tree
    plain: dict[str, Any] = {"instrument": about, "scales": scales, "words": words, "items": items, "tree": tree}
    for number, row in book.rows(sheets.get("rest")):
        value = book.json(row.get("json", ""), cell_name("rest", number))
        if row.get("name"):
            plain.setdefault(row.get("key", ""), {})[row["name"]] = value
        else:
            plain[row.get("key", "")] = value
    if book.problems:
        raise Refused(*book.problems[:200])
    return {key: value for key, value in plain.items() if value or key not in ("scales", "words", "items")}


def _about(book: _Book, rows: list[tuple[int, Row]]) -> dict[str, Any]:
    row = rows[0][1] if rows else {}
    about = book.json(row["instrument"], "settings") if "instrument" in row else {}
    about = about if isinstance(about, dict) else {}
    for name, column in (("id", "form_id"), ("version", "version")):
        if column in row and str(about.get(name, "")) != row[column]:
            about[name] = row[column]
    if "title" not in about and "form_title" in row:
        about["title"] = row["form_title"]
    return about


def _texts(row: Row, name: str) -> Any:
    """A text by language: ``label::English (en)``; or one for all: ``label``."""
    found = {}
    for column, text in row.items():
        base, _, language = column.partition("::")
        if base.strip().lower() == name and language:
            code = _CODE.search(language)
            found[code[1] if code else language.strip()] = text
    return found or row.get(name)


def _choices(book: _Book, rows: list[tuple[int, Row]]) -> tuple[dict[str, Any], Mapping[str, Any], dict[str, Any]]:
    """Scales by their name; points of single items (a list named after it); words with their labels."""
    lists: dict[str, dict[str, Any]] = {}
    words: dict[str, Any] = {}
    for number, row in rows:
        name, word = row.get("list_name") or row.get("list name", ""), row.get("name", "")
        at = cell_name("choices", number)
        if not name or not word:
            book.wrong("not_said", at)
            continue
        if word in STATES and "points" not in row:
            continue  # a form to answer says so beside its answers
        if word in lists.setdefault(name, {}):
            book.wrong("choice_twice", at, said=word)
        if "points" not in row:
            book.wrong("no_points", at, said=word)
        lists[name][word] = _number(row.get("points", "0"))
        label = _texts(row, "label")
        if label and label != word and words.setdefault(word, label) != label:
            book.wrong("word_twice", at, said=word)
    return {name: scale for name, scale in lists.items() if not name.startswith("_")}, lists, words


def _number(text: str) -> Any:
    """As a file of YAML would have it: whole numbers and decimals as such, fractions and shares as text."""
    if not _NUMBER.fullmatch(text):
        return text
    return Decimal(text) if "." in text else int(text)


def _survey(book: _Book, rows: list[tuple[int, Row]], lists: Mapping[str, Any],
            words: Mapping[str, Any]) -> tuple[dict[str, Any], dict[str, list[str]], dict[str, list[str]]]:
    """Items; what stands in each group; and the boxes of each question in which several answers are ticked: an item each."""
    items: dict[str, Any] = {}
    groups: dict[str, list[str]] = {}
    boxes: dict[str, list[str]] = {}
    within: list[str] = []
    for number, row in rows:
        kind, _, rest = row.get("type", "").partition(" ")
        at, key = cell_name("survey", number), row.get("name", "")
        if kind in ("begin_group", "begin") and (kind == "begin_group" or rest == "group"):
            within.append(key or f"group-{number}")
        elif kind in ("end_group", "end") and (kind == "end_group" or rest == "group"):
            within = within[:-1]
        elif kind in ("select_one", "select1", "select_multiple", "select"):
            item, many = _item(book, row, rest.strip(), lists, at), kind in ("select_multiple", "select")
            made = _boxes(key, item, lists.get(rest.strip(), {}), words) if many else {key: item}
            twice = key if key in items or key in boxes else next((box for box in made if box in items), "")
            if not key or twice:
                book.wrong("key_twice" if key else "not_said", at, other=twice or key)
            if many:
                boxes[key] = list(made)
            if sum(len(ticked) for ticked in boxes.values()) > _BOXES_MOST:
                book.wrong("out_of_range", at, said=rest[:60], most=_BOXES_MOST)
                break
            items |= made
            groups.setdefault(within[-1] if within else "questions", []).append(key)
        elif kind and kind not in _SILENT:
            book.wrong("type_unknown", at, said=row["type"][:60])
    return items, groups, boxes


def _boxes(key: str, item: dict[str, Any], answers: Mapping[str, Any], words: Mapping[str, Any]) -> dict[str, Any]:
    """A question in which several answers are ticked, as a question with yes and no for each of them: a yes has the answer's points."""
    usual = {name: value for name, value in item.items() if name not in ("scale", "points", "ask")}
    return {f"{key}.{word}": {**({"ask": _joined(item["ask"], words.get(word, word))} if "ask" in item else {}),
                              "points": {"no": 0, "yes": points}, **usual} for word, points in answers.items()}


def _joined(question: Any, answer: Any) -> Any:
    """The question and what is ticked, in each language of the question."""
    if not isinstance(question, dict):
        return f"{question} {next(iter(answer.values())) if isinstance(answer, dict) else answer}"
    return {code: f"{text} {answer.get(code, next(iter(answer.values()))) if isinstance(answer, dict) else answer}"
            for code, text in question.items()}


def _item(book: _Book, row: Row, scale: str, lists: Mapping[str, Any], at: str) -> dict[str, Any]:
    item: dict[str, Any] = {}
    if scale not in lists:
        book.wrong("not_known", at, said=scale[:60], known=", ".join(lists)[:300])
    elif scale.startswith("_"):
        item["points"] = lists[scale]
    else:
        item["scale"] = scale
    for name, column in TEXTS.items():
        if (text := _texts(row, column)) is not None:
            item[name] = text
    for name in ("owner_role", "section"):
        if name in row:
            item[name] = row[name]
    if "effort" in row:
        item["effort"] = _number(row["effort"])
    evidence = {"need": row["evidence_need"].split() if "evidence_need" in row else None,
                "max_age_days": _number(row["evidence_max_age_days"]) if "evidence_max_age_days" in row else None,
                "text": _texts(row, EVIDENCE)}
    if any(value is not None for value in evidence.values()):
        item["evidence"] = {name: value for name, value in evidence.items() if value is not None}
    for name in ("show_if", "states"):
        if name in row:
            item[name] = book.json(row[name], f"{at} {name}")
    _condition(book, row, item, at)
    if "other" in row and isinstance(other := book.json(row["other"], f"{at} other"), dict):
        item |= other
    return item


def _condition(book: _Book, row: Row, item: dict[str, Any], at: str) -> None:
    """``relevant`` in other programs' words. Where our own column says something else, it is not known which is meant."""
    text = row.get("relevant", "")
    if not text:
        if "show_if" in item:
            book.wrong("relevant_differs", at, said="")
        return
    if ticked := _SELECTED.fullmatch(" ".join(text.split())):
        item.setdefault("show_if", {"item": f"{ticked[2]}.{ticked[3]}", "is": ["no" if ticked[1] else "yes"]})
        return
    terms = _TERM.findall(text)
    asked, signs = {term[0] for term in terms}, {term[1] for term in terms}
    joined = " and " if signs == {"!="} else " or "
    if not terms or len(asked) > 1 or len(signs) > 1 or joined.join(f"${{{key}}} {sign} '{word}'" for key, sign, word in terms) != " ".join(
            text.replace('"', "'").split()):
        book.wrong("no_condition", at, said=text[:60])
        return
    made = {"item": terms[0][0], "is_not" if signs == {"!="} else "is": [word for _, _, word in terms]}
    if "show_if" in item and condition_of(item["show_if"]) != condition_of(made):
        book.wrong("relevant_differs", at, said=text[:60])
    item.setdefault("show_if", made)


def _tree(book: _Book, rows: list[tuple[int, Row]]) -> dict[str, Any]:
    tree: dict[str, Any] = {}
    weights: dict[str, list[tuple[str, str]]] = {}
    for number, row in rows:
        at = cell_name("tree", number)
        if not row.get("node") or not row.get("child"):
            book.wrong("not_said", at)
            continue
        node = tree.setdefault(row["node"], {})
        if "settings" in row and isinstance(said := book.json(row["settings"], at), dict):
            node |= said
        weights.setdefault(row["node"], []).append((row["child"], row.get("weight", "")))
    for key, children in weights.items():
        if len({child for child, _ in children}) != len(children):
            book.wrong("child_twice", f"tree.{key}.children")
        listed = not any(weight for _, weight in children)
        tree[key]["children"] = [child for child, _ in children] if listed else {child: _number(weight or "1") for child, weight in children}
    return tree


def _of_groups(groups: Mapping[str, list[str]], top: str) -> dict[str, Any]:
    """A node for each group, and one over them."""
    tree: dict[str, Any] = {group: {"children": items} for group, items in groups.items()}
    return tree if len(tree) < 2 else {**tree, top if top not in tree else f"{top}-all": {"children": list(groups)}}
