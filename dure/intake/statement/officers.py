"""사업 담당자: bureau, department, and the posts with their officers, vacant ones included."""

from __future__ import annotations

import re
from collections.abc import Sequence

from dure.domain.budget.rules.facts import Officer, Officers
from dure.intake.statement.paper import Box, Entry, Grid
from dure.intake.statement.tables import label_head

_BUREAU = re.compile(r"실·?국(?:·?본부)?(?:명)?|실·?본부·?국|국·?본부|국|실|본부|담당국|소관국|기관명?|소속")
_DEPARTMENT = re.compile(r"(?:담당|추진|주관)?(?:부서|과)(?:명)?|담당부서명?|팀명|담당관·?과|과·?담당관|부서·?담당관")
POST = re.compile(
    r"(?:[가-힣]{0,8}|[A-Z]{2,8})(?:국장|실장|본부장|부장|과장|담당관|센터장|단장|소장|원장|관장|팀장|계장|파트장|반장|사무관|서기관|"
    r"이사관|부이사관|주무관|주사보?|서기보?|담당자?|연구사|연구관|지도사|전문관|전문위원|책임자|실무자|사무국장|처장|차장|"
    r"대리|주임)"
)
_PERSON_HEAD = {"post": re.compile(r"직위|직급|구분|직책"), "name": re.compile(r"성명|이름|담당자명?"),
                "phone": re.compile(r"전화(?:번호)?|연락처|내선(?:번호)?|행정전화")}
PHONE = re.compile(
    r"(?:\(?0\d{1,2}\)?\s?[-.)]?\s?)?\d{3,4}\s?[-–.]\s?\d{4}(?!\d)|(?:내선|구내|☎)\s?\d{3,5}|(?<![\d-])\d{4}$"
)
VACANT = re.compile(r"空\s?席|공\s?석|결\s?원")
_BESIDE = re.compile(r"(?:☎|☏|전화|연락처|[Tt][Ee][Ll]|내선|성명)\s*[.:)]*|[()\[\]/,:]")


def _word(box: Box) -> str:
    words = re.sub(r"\([^()]*\)", "", "".join(box.text.split()))
    return re.sub(r"[ㆍ・∙‧•]", "·", words).strip("·.:")


def is_officers_grid(grid: Grid) -> bool:
    """This function will tell whether a table lists officers: by posts in its head or its first column."""
    return _has_posts(grid.row(1)) or (grid.width <= 3 and _has_posts(grid.column(1)))


def _has_posts(boxes: Sequence[Box]) -> bool:
    head = [_word(box) for box in dict.fromkeys(boxes)]
    posts = sum(bool(POST.fullmatch(word)) for word in head)
    frame = sum(bool(_BUREAU.fullmatch(word) or _DEPARTMENT.fullmatch(word)) for word in head)
    return (posts >= 1 and posts + frame >= 2) or bool(_person_columns(head))


def _person_columns(head: Sequence[str]) -> dict[str, int]:
    found = {role: c for role, pattern in _PERSON_HEAD.items()
             for c, word in enumerate(head, 1) if pattern.fullmatch(word)}
    return found if {"post", "name"} <= found.keys() else {}


def read_officers(grid: Grid, officers: Officers) -> None:
    """This function will read a table of officers: a column per post, or a row per officer."""
    if not _has_posts(grid.row(1)):
        grid = grid.turned()
    head = [_word(box) for box in grid.row(1)]
    label_head(grid, 1)
    persons = _person_columns(head)
    for c, word in enumerate(head, 1):
        if c in persons.values():
            continue
        bureau, department = _BUREAU.fullmatch(word), _DEPARTMENT.fullmatch(word)
        boxes = [box for box in grid.column(c)[1:] if box.text]
        if bureau or department:
            for box in boxes[:1]:
                _take(officers, "bureau" if bureau else "department", box)
        elif not persons and word:
            _post(officers, word, grid.row(1)[c - 1], [entry for box in dict.fromkeys(boxes) for entry in box.entries])
    for r in range(2, grid.height + 1) if persons else ():
        row = grid.row(r)
        post = row[persons["post"] - 1]
        cells = [row[persons[role] - 1] for role in ("name", "phone") if role in persons]
        if post.text:
            post.land()
            _post(officers, post.text, post, [entry for box in cells for entry in box.entries])


def _take(officers: Officers, name: str, box: Box) -> None:
    if getattr(officers, name) is None:
        setattr(officers, name, box.text)
        at = box.land()
        officers.at |= {name: at} if at else {}


def _post(officers: Officers, post: str, head: Box, entries: Sequence[Entry]) -> None:
    officer = Officer(post)
    at = head.entries[0].scrap.at if head.entries else None
    officer.at = {"": at, "post": at} if at else {}
    for entry in entries:
        _person(officer, entry)
    officers.posts.append(officer)


def _person(officer: Officer, entry: Entry) -> None:
    plain = entry.scrap.plain
    phone = PHONE.search(plain)
    if phone and officer.phone is None:
        area = entry.marker if re.fullmatch(r"0\d{1,2}\)", entry.marker) and not phone.start() else ""
        officer.phone = area + entry.text[phone.start(): phone.end()].strip()
        officer.at["phone"] = entry.scrap.land(*phone.span())
    rest = plain[: phone.start()] + " " * (phone.end() - phone.start()) + plain[phone.end():] if phone else plain
    if vacant := VACANT.search(rest):
        officer.vacant = True
        officer.at["name"] = entry.scrap.land(*vacant.span())
        return
    for beside in _BESIDE.finditer(rest):
        entry.scrap.label(*beside.span())
    name = " ".join(_BESIDE.sub(" ", rest).split())
    if name and officer.name is None and not officer.vacant and not re.search(r"\d", name) and name not in "-–—":
        officer.name = name
        start = plain.find(name.split()[0])
        officer.at["name"] = entry.scrap.land(start, plain.rindex(name.split()[-1]) + len(name.split()[-1]))


_OFFICE = re.compile(r"(?P<label>실·?국|소속|담당부서|부서(?:명)?|담당과)\s*:\s*(?P<value>[가-힣·\s]+)")
# a name ends where its word ends: in "담당 : 청년정책과 과장 …" stands no name behind 담당
_IN_LINE = re.compile(
    rf"(?P<post>{POST.pattern})\s*:?\s*(?P<name>{VACANT.pattern}|(?!{POST.pattern})(?![가-힣]+[과실국팀]\s)[가-힣]{{2,4}}(?![가-힣]))"
    rf"\s*[(:,]?\s*(?:☎|☏|전화|내선|[Tt]el)?\s*[.:)]?\s*(?P<phone>{PHONE.pattern}|\d{{4}}(?=\s*(?:[),/]|$)))?"
)
_UNITS_NAME = r"[가-힣A-Za-z0-9·ㆍ]+"
_BUREAU_AND_DEPARTMENT = re.compile(
    rf"(?:(?P<bureau>{_UNITS_NAME}(?:국|본부|실|관))(?:\s+|$))?(?P<department>{_UNITS_NAME}(?:과|담당관|팀|반|센터|사업소|단|실|소))?"
)
_DEPARTMENT_ENDS = re.compile(rf"\s*[(/,☎☏]|\s+(?={POST.pattern}(?:\s|:))")


def read_officer_lines(entries: Sequence[Entry], officers: Officers) -> None:
    """This function will read lines such as ``담당자 : 과장 표본일(2133-0001), 팀장 空席(2133-0002)``."""
    for entry in entries:
        for found in _IN_LINE.finditer(entry.scrap.plain):
            vacant = bool(VACANT.fullmatch(found["name"]))
            at = entry.scrap.land(*found.span())
            head = entry.scrap.plain[: found.start()]
            if not officers.posts and head.rstrip().endswith(":"):
                entry.scrap.label(0, len(head))
            elif not officers.posts:
                begin = head.rfind(":") + 1
                take_office(entry, begin, found.start(), officers)
            places = {"": at, "post": at, "name": at} | ({"phone": at} if found["phone"] else {})
            name = None if vacant else found["name"]
            officers.posts.append(Officer(found["post"], name, vacant, found["phone"], places))
        if office := _OFFICE.fullmatch(entry.scrap.plain):
            field = "bureau" if _BUREAU.fullmatch(office["label"].replace(" ", "")) else "department"
            if getattr(officers, field) is None:
                setattr(officers, field, office["value"].strip())
                entry.scrap.label(*office.span("label"))
                officers.at[field] = entry.scrap.land(*office.span("value"))


def take_office(entry: Entry, begin: int, end: int, officers: Officers) -> bool:
    """This function will read ``정보기획관 정보기획담당관`` between two positions of a line; false where it is no office."""
    words = entry.text[begin:end]
    begin += len(words) - len(words.lstrip())
    if words.strip() and (found := _BUREAU_AND_DEPARTMENT.fullmatch(words.strip())):
        for field in ("bureau", "department"):
            if found[field] and getattr(officers, field) is None:
                setattr(officers, field, found[field])
                officers.at[field] = entry.scrap.land(begin + found.start(field), begin + found.end(field))
        if begin:
            entry.scrap.label(0, begin)
        return True
    return False


def department_end(plain: str) -> int:
    """This function will tell where an office's name ends in a line that goes on with its officers."""
    found = _DEPARTMENT_ENDS.search(plain)
    return found.start() if found else len(plain)
