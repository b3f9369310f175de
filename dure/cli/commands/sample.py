"""The sample network: members, bodies, three years of one project's statements, and accounts to look at them with."""

from __future__ import annotations

import argparse
import secrets
from datetime import date
from typing import TYPE_CHECKING

from dure.config import env

if TYPE_CHECKING:
    from dure.domain.parties.models import Organisation

HELP = "Take in the sample network's members, bodies and statements, open its accounts. Run again, it changes nothing."
EXAMPLE = "dure sample"
NEEDS_DATABASE = True

FOLDER = env.REPOSITORY / "data" / "sample"
PAPERS = ("statement-2017.md", "statement-2018.md", "statement-2019.md")
# for one person's machine only: elsewhere every account gets a password of chance, printed once
LOCAL_PASSWORD = "dure-sample-only"  # noqa: S105 - printed by `make demo`, refused outside of local mode
DEPARTMENT = ("information-planning", {"ko": "정보기획담당관", "en": "Information Planning Division"})
SINCE = date(2017, 1, 1)
# address, names, duty, post; all invented
ACCOUNTS = (
    ("officer@dure.example", {"ko": "표본 담당", "en": "Sample Officer"}, "officer", "주무관"),
    ("lead@dure.example", {"ko": "표본 팀장", "en": "Sample Team Lead"}, "team_lead", "팀장"),
    ("director@dure.example", {"ko": "표본 과장", "en": "Sample Director"}, "director", "과장"),
    ("bureau-head@dure.example", {"ko": "표본 국장", "en": "Sample Head of Bureau"}, "bureau_head", "정보기획관"),
    ("auditor@dure.example", {"ko": "표본 감사", "en": "Sample Auditor"}, "auditor", "감사담당관"),
    ("secretariat@dure.example", {"ko": "표본 사무국", "en": "Sample Secretariat"}, "secretariat", "사무국"),
    ("secretary-general@dure.example", {"ko": "표본 사무총장", "en": "Sample Secretary-General"}, "secretary_general", "사무총장"),
    ("seoul-staff@dure.example", {"ko": "표본 서울 담당", "en": "Sample Seoul Staff"}, "member_staff", "회원도시 담당"),
    ("council@dure.example", {"ko": "표본 위원", "en": "Sample Council Member"}, "council_member", "위원"),
    ("admin@dure.example", {"ko": "표본 관리자", "en": "Sample Administrator"}, "administrator", "관리자"),
)


def arguments(parser: argparse.ArgumentParser) -> None:
    """This function will add no options: there is one sample."""


def run(options: argparse.Namespace) -> int:
    """This function will take the members in, open the accounts, found the bodies, file the papers, and print how to sign in."""
    from dure.cli.acting import door
    from dure.cli.sample import (
        invitation_to_try,
        sample_assessments,
        sample_bodies,
        sample_dealings,
        sample_declared,
        sample_meetings,
        sample_members,
        sample_money,
    )
    from dure.domain.texts import actions as texts

    by, on, at = door()
    texts.fill_holidays(by=by, at=at, first_year=2008, last_year=on.year + 2)
    said = [sample_members(door(), FOLDER), sample_bodies(door()), sample_dealings(door()), sample_declared(door())]
    for line in opened_accounts(options.language):
        print(line)
    said.append(sample_meetings(door()))
    print("\n".join(said))
    for name in PAPERS:
        print(filed(name))
    print("\n".join(sample_money(door())))
    print(sample_assessments(door()))
    print(invitation_to_try())
    return 0


def opened_accounts(language: str) -> list[str]:
    """This function will open the accounts that are not there yet, and say for each how to sign in."""
    from dure.cli.acting import door
    from dure.domain.parties import actions as parties
    from dure.domain.parties.models import Account, Organisation

    by, _, at = door()
    key, names = DEPARTMENT
    department = Organisation.objects.filter(key=key).first() or parties.register_organisation(
        by=by, at=at, key=key, kind="department", names=names
    )
    said = []
    for email, name, duty, post in ACCOUNTS:
        password = LOCAL_PASSWORD if env.local() else secrets.token_urlsafe(15)
        if Account.objects.filter(email=email).exists():
            password = LOCAL_PASSWORD if env.local() else "(…)"
        else:
            account = parties.open_account(by=by, at=at, email=email, name=name, language=language, password=password)
            own = department if duty in ("officer", "team_lead", "director", "bureau_head") else _place_of(duty)
            parties.assign_duty(by=by, at=at, account=account, kind=duty, starts_on=SINCE, department=own, post=post)
        said.append(f"  {name[language]:<22} {email:<24} {password}")
    return said


def _place_of(duty: str) -> Organisation | None:
    """The city that member staff are of, the council that a member sits on."""
    from dure.domain.parties.models import Organisation

    key = {"member_staff": "seoul", "council_member": "public-private-council"}.get(duty)
    return Organisation.objects.get(key=key) if key else None


def filed(name: str) -> str:
    """This function will file one sample paper through the ordinary import, and say what came of it."""
    from dure.cli.acting import door
    from dure.formats.reading import read_file
    from dure.intake.filing.statements import file_statement
    from dure.intake.statement.reading import read_statement

    path = FOLDER / name
    made = file_statement(
        read_statement(read_file(path)), path.read_bytes(), name, media_type="text/markdown", **door()._asdict()
    )
    return f"  {made.project} {made.year}: " + (
        f"{sum(made.filed.values())} records, {made.findings} findings" if made.new else "kept"
    )
