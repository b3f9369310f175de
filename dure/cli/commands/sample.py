"""The sample network: three years of one project's statements, and accounts to look at them with."""

from __future__ import annotations

import argparse
import secrets
from datetime import date

from dure.config import env

HELP = "File the sample statements and open the sample accounts. Run again, it changes nothing."
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
    ("auditor@dure.example", {"ko": "표본 감사", "en": "Sample Auditor"}, "auditor", "감사담당관"),
    ("admin@dure.example", {"ko": "표본 관리자", "en": "Sample Administrator"}, "administrator", "관리자"),
)


def arguments(parser: argparse.ArgumentParser) -> None:
    """This function will add no options: there is one sample."""


def run(options: argparse.Namespace) -> int:
    """This function will open the accounts, fill the holidays, file the papers, and print how to sign in."""
    from dure.cli.acting import door
    from dure.domain.texts import actions as texts

    by, on, at = door()
    texts.fill_holidays(by=by, at=at, first_year=2008, last_year=on.year + 2)
    for line in opened_accounts(options.language):
        print(line)
    for name in PAPERS:
        print(filed(name))
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
            own = department if duty in ("officer", "team_lead", "director") else None
            parties.assign_duty(by=by, at=at, account=account, kind=duty, starts_on=SINCE, department=own, post=post)
        said.append(f"  {name[language]:<22} {email:<24} {password}")
    return said


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
