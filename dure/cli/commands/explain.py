"""Asking a rule: may they?"""

from __future__ import annotations

import argparse
from collections.abc import Iterator
from datetime import date

from dure.kernel.answer import Answer, Ground
from dure.kernel.plain import dumps
from dure.kernel.problem import Refused
from dure.kernel.sentences import sentence, wanted

HELP = "Tell whether somebody may do something on a day, clause by clause, by the rules that the act itself goes by."
EXAMPLE = "dure explain bodies.fill_seat --what executive-committee/president=seoul --on 2017-06-28"
NEEDS_DATABASE = True

_WORDS = {
    "ko": {True: "예", False: "아니오", "assumed": "가정", "since": "{day}부터", "evidence": "근거 기록"},
    "en": {True: "yes", False: "no", "assumed": "assumed", "since": "in force since {day}", "evidence": "evidence"},
}


def arguments(parser: argparse.ArgumentParser) -> None:
    """This function will declare the question: the act, what it is on, by whom, and the day."""
    parser.add_argument("act", metavar="ACT", help="room.act, such as members.admit_member; without --what: what can be asked",
                        nargs="?", default="")
    parser.add_argument("--what", metavar="REF", default="", help="what the act is on: a key, or the reference of a record")
    parser.add_argument("--by", metavar="EMAIL", default="", help="by whom; without it: by whom runs this command")
    parser.add_argument("--on", metavar="DAY", default="", help="the day (2017-06-28); without it: today")
    parser.add_argument("--json", action="store_true", help="print one JSON object")


def run(options: argparse.Namespace) -> int:
    """This function will print yes or no with every ground. Raises Refused for a question that nobody answers."""
    from dure.base import answers
    from dure.cli.acting import door
    from dure.domain.parties.models import Account
    from dure.domain.parties.queries import actor

    here = door()
    if options.act not in answers.questions():
        raise Refused.because("cli.no_such_question", act=options.act, known=", ".join(answers.questions()))
    try:
        on = date.fromisoformat(options.on) if options.on else here.on
    except ValueError as error:
        raise Refused.because("cli.no_day", said=options.on) from error
    by = here.by
    if options.by:
        account = Account.objects.filter(email__iexact=options.by.strip()).first()
        if account is None:
            raise Refused.because("cli.no_such_account", email=options.by)
        by = actor(account, on)
    try:
        answer = answers.may(options.act, by=by, what=options.what, on=on)
    except (ValueError, LookupError) as error:
        raise Refused.because("cli.no_such_record", what=options.what) from error
    print(dumps(as_json(answer)) if options.json else "\n".join(lines(answer, options.language)))
    return 0


def lines(answer: Answer, language: str) -> Iterator[str]:
    """This function will tell an answer in lines: yes or no, then each ground with clause, version and evidence."""
    words = _WORDS[language]
    yield f"{words[answer.allowed]}: {answer.act} · {answer.what} · {answer.by} · {answer.on.isoformat()}"
    for ground in answer.grounds:
        said = [ground.clause, words["since"].format(day=ground.since.isoformat()) if ground.since else "",
                ground.problem.source, words["assumed"] if ground.assumed else ""]
        yield f"  {'✓' if ground.holds else '✗'} {told(ground, language)}"
        if behind := " · ".join(word for word in said if word):
            yield f"      {behind}"
        if ground.evidence:
            yield f"      {words['evidence']}: {', '.join(map(str, ground.evidence))}"


def told(ground: Ground, language: str) -> str:
    """This function will say what a clause wants where it is met, and what stands in the way where it is not."""
    return (wanted if ground.holds else sentence)(ground.problem, language)


def as_json(answer: Answer) -> dict[str, object]:
    """This function will return an answer as plain values, in both languages."""
    return {
        "act": answer.act, "what": answer.what, "by": answer.by, "on": answer.on, "allowed": answer.allowed,
        "grounds": [{
            "code": ground.problem.code, "holds": ground.holds, "ko": told(ground, "ko"), "en": told(ground, "en"),
            "clause": ground.clause, "source": ground.problem.source, "since": ground.since, "assumed": ground.assumed,
            "evidence": [str(ref) for ref in ground.evidence],
        } for ground in answer.grounds],
    }
