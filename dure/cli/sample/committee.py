"""The sample's Executive Committee of 2018: regional offices assessed, a host chosen by bid, a proxy, a dissent, what is to be done."""

from __future__ import annotations

from datetime import UTC, date, datetime
from typing import Any

from dure.cli.acting import Door
from dure.cli.sample.sitting import IN_SEOUL, Sitting, approver, body_of, city_of, drawn, said

KEY = "sample-committee-2018"
TITLE = said("2018 집행위원회 (표본)", "Executive Committee 2018 (sample)")
AGENDA = (("연차 보고", "Annual report", "report", "ordinary"), ("지역사무소 평가", "Assessment of the regional offices", "decision", "ordinary"),
          ("2019 집행위원회 개최 도시", "Host of the Executive Committee 2019", "decision", "host"),
          ("회비의 사용", "Use of membership fees", "decision", "budget"))
CRITERIA = [{"key": "venue", "name": said("회의장", "Venue"), "points": 40}, {"key": "budget", "name": said("예산", "Budget"), "points": 30},
            {"key": "access", "name": said("접근성", "Access"), "points": 30}]
BIDS = (("barcelona", (38, 22, 27)), ("mexico-city", (31, 28, 24)))
REVIEWED = (("chengdu", "continued"), ("ulyanovsk", "continued"), ("mexico-city", "conditional"), ("beyoglu", "continued"))


def committee(door: Door) -> None:
    """This function will run the committee from plan to published minutes."""
    held = Sitting(door, body_of("executive-committee"), plan_at=datetime(2018, 8, 1, 1, tzinfo=UTC), key=KEY, title=TITLE,
                   starts_on=date(2018, 10, 16), ends_on=date(2018, 10, 16), opens_at=datetime(2018, 10, 16, 0, 30, tzinfo=UTC),
                   closes_at=datetime(2018, 10, 16, 8, 0, tzinfo=UTC), place=IN_SEOUL, host=city_of("seoul"))
    report, offices, hosts, dues = held.items(*AGENDA)
    held.convene(datetime(2018, 8, 20, 1, tzinfo=UTC))
    call = _called(held)
    lines = held.roll(datetime(2018, 10, 3, 1, tzinfo=UTC))
    voting = [line for line in lines if line.may_vote]
    held.name(lines[:-2])
    held.proxy(lines[-1], voting[1])
    held.now = datetime(2018, 10, 16, 0, 15, tzinfo=UTC)
    held.come(lines[:-4])
    held.open(lines[0])
    held.take(report)
    held.speak(voting[2], "지난해 사업의 성과를 확인합니다.", "We note what last year's programmes came to.")
    held.finish(report)
    _assessed(held, offices, voting[1])
    _hosted(held, hosts, call)
    _spent(held, dues, voting)
    held.end()
    _followed(held, dues)
    held.minutes(approver("secretary_general"))


def _called(held: Sitting) -> Any:
    """A call for bids, two bids with their plans, and their points."""
    from dure.domain.meetings.actions import hosting

    body = held.meeting.body
    call = hosting.open_call(**held.door(), body=body, year=2019, decided_by=body, opens_on=date(2018, 8, 21), closes_on=date(2018, 9, 21),
                             criteria=CRITERIA, sample=True)
    held.now = datetime(2018, 9, 24, 1, tzinfo=UTC)
    for key, points in BIDS:
        bid = hosting.receive_bid(**held.door(), call=call.pk, organisation=city_of(key), received_on=date(2018, 9, 14), sample=True,
                                  paper=_plan(held, key), plan=said("회의장과 숙소를 무상으로 제공합니다 (표본)", "Venue and rooms free of charge (sample)"))
        hosting.admit_bid(**held.door(), bid=bid.pk)
        hosting.score_bid(**held.door(), bid=bid.pk, points={str(one["key"]): given for one, given in zip(CRITERIA, points, strict=True)})
    return call


def _plan(held: Sitting, city: str) -> Any:
    """The plan that a city sends with its bid, in the register of papers."""
    from dure.domain.papers.actions import keep_file, register_paper

    name = f"plan-{city}.pdf"
    file = keep_file(**held.door(), source=drawn(f"표본 유치 계획 · Sample plan of {city}"), name=name, media_type="application/pdf")
    return register_paper(**held.door(True), direction="in", kind="bid", title=f"2019 집행위원회 유치 계획: {city} (표본)", file=file, file_name=name)


def _assessed(held: Sitting, item: Any, mover: Any) -> None:
    """The yearly assessment of the regional offices, with what a carried motion leads to."""
    effect = {"act": "bodies.review_office",
              "args": [{"body": f"office-{key}", "year": "2018", "result": result} for key, result in REVIEWED]}
    held.take(item)
    motion = held.motion(item, "네 지역사무소를 계속 두되 멕시코시티는 조건을 붙인다", "To continue the four offices, Mexico City on conditions", mover, effect)
    held.vote(("yes", "yes", "yes", "abstain"), motion=motion.pk)
    held.finish(item)


def _hosted(held: Sitting, item: Any, call: Any) -> None:
    """The next host, chosen among the bids by roll call."""
    from dure.domain.meetings.actions.hosting import choose_host, put_bids_to_vote

    held.take(item)
    ballot = put_bids_to_vote(**held.door(True), call=call.pk, meeting=held.meeting.pk, method="roll_call", item=item.pk)
    held.voted(ballot, (ballot.options[0], ballot.options[0], ballot.options[1]))
    choose_host(**held.door(True) | {"by": approver("secretary_general")}, call=call.pk)
    held.finish(item)


def _spent(held: Sitting, item: Any, voting: list[Any]) -> None:
    """A vote on fees from which one dissents."""
    from dure.domain.meetings.actions.session import dissent

    held.take(item)
    motion = held.motion(item, "회비의 절반을 사전 타당성 조사에 쓴다", "To spend half of the fees on feasibility studies", voting[3])
    vote = held.vote(("yes", "no", "yes"), motion=motion.pk)
    dissent(**held.door(), meeting=held.meeting.pk, delegation=voting[4].pk, ballot=vote.pk,
            text=said("예산 근거가 부족하다", "The budget behind it is too thin"))
    held.finish(item)


def _followed(held: Sitting, item: Any) -> None:
    """What the Secretariat is to do afterwards."""
    from dure.domain.meetings.actions.following import record_action

    record_action(**held.door(), meeting=held.meeting.pk, text=said("타당성 조사 공모문을 쓴다", "Write the call for feasibility studies"),
                  owner_duty="secretariat", due_on=date(2018, 12, 14), item=item.pk)
