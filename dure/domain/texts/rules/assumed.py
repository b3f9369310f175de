"""What is assumed until an office says otherwise. A dated parameter of the same key takes its place.

Nothing here is a constant of the code: each is asked through `texts.queries.setting`, and shown as assumed.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta
from typing import Any

from dure.domain.texts.rules.shapes import alike
from dure.kernel.problem import Problem


@dataclass(frozen=True, slots=True)
class Setting:
    """A value in force on a day. `source` is where it stands written, `clause` the place in that text; `assumed` says
    that no text is attached yet."""

    key: str
    value: Any
    source: str = ""
    assumed: bool = True
    starts_on: date | None = None
    ends_on: date | None = None
    clause: str = ""


def _dated(key: str, *versions: tuple[date | None, Any, str, bool]) -> tuple[Setting, ...]:
    """Versions of one setting in the order of their first days: day, value, source, assumed."""
    ends = [*(start - timedelta(days=1) for start, *_ in versions[1:] if start), None]
    return tuple(Setting(key, value, source, assumed, start, end)
                 for (start, value, source, assumed), end in zip(versions, ends, strict=True))


_ADMITTING = {"associate": "secretariat", "full": "executive-committee", "friendship": "executive-committee",
              "corporate": "executive-committee"}
_CATEGORIES = ["full", "associate", "friendship"]
# what an office or a charter decides, before anyone has entered its own dated parameter
VERSIONS: tuple[tuple[Setting, ...], ...] = (
    _dated("budget.rate_mode", (None, "truncate", "domain-rounding", True)),
    _dated("budget.rate_digits", (None, 0, "domain-rounding", True)),
    _dated("budget.basis_tolerance", (None, 1, "domain-rounding", True)),
    _dated("budget.settlement_rate_mode", (None, "half_up", "domain-rounding", True)),
    _dated("budget.settlement_rate_digits", (None, 1, "domain-rounding", True)),
    # up to how many won a post approves what another prepared; null for any amount
    _dated("ledger.approval_limits", (None, {"team_lead": 2_000_000, "director": 50_000_000, "bureau_head": None,
                                             "secretary_general": 100_000_000}, "four-eyes", True)),
    # how a calculation is rounded to thousand won; books differ
    _dated("appropriations.basis_mode", (None, "half_up", "domain-rounding", True)),
    # the day on which a year's books close, and how many years later: payments of the year are booked until then
    _dated("spending.closes_on", (None, "12-31", "spending-ladder", False)),
    _dated("spending.closes_after_years", (None, 0, "spending-ladder", True)),
    # within how many days a row of another system and a step of the books may be the same thing
    _dated("spending.match_days", (None, {"finance": 3, "bank": 7, "card": 10, "tax": 60}, "spending-feeds", True)),
    # up to what a contract is given without a tender, and a reception held without naming all who came; within how many days payments to
    # one payee are looked at together, and the same amount to the same payee
    _dated("spending.split_limits", (None, {"general": 20_000_000, "reception": 500_000, "expense": 20_000_000}, "record-checks", True)),
    _dated("spending.split_days", (None, 30, "record-checks", True)),
    _dated("spending.twice_days", (None, 20, "record-checks", True)),
    # hours between which a reception is paid, most won a head, days between its being held and paid, days until its report, and words of
    # places that are not allowed
    _dated("spending.reception_terms", (None, {"first_hour": 6, "last_hour": 23, "per_head": 40_000, "days_apart": 0, "report_days": 14,
                                               "places": ["유흥", "단란", "노래"]}, "receptions", True)),
    # days before the departure (plan to advance) and after the return (settlement, report)
    _dated("travel.step_days", (None, {"plan": 45, "consultation": 40, "screening": 30, "advance": 3, "settlement": 14, "report": 30},
                                "travel-abroad", True)),
    # whole dollars a day by grade and region, as in the payment of 2018
    _dated("travel.daily_rates", (None, [{"grade": "2", "region": "A", "daily": 30, "meals": 59, "lodging": 137}], "travel-abroad", True)),
    _dated("travel.terms", (None, {"travel_day_meals": 2, "other_day_meals": 3, "meals_a_day": 3, "lodging_percent": 85, "cut_below": 10},
                            "travel-abroad", False)),
    _dated("travel.lines", (None, ["국외업무여비"], "statement-form", True)),
    _dated("papers.review_line", (None, ["officer", "team_lead", "director"], "office-review", True)),
    # the third assembly (3-6 November 2014) approved new members itself; from then on committees are seen to do it
    _dated("members.admitting_body", (None, _ADMITTING | {"full": "general-assembly"}, "network-members", False),
           (date(2014, 11, 7), _ADMITTING, "network-members", False)),
    # the fourth assembly admitted companies
    _dated("members.categories", (None, _CATEGORIES, "network-members", False),
           (date(2017, 6, 27), [*_CATEGORIES, "corporate"], "network-members", False)),
    # what kind of organisation each category is for
    _dated("members.category_kinds", (None, {
        "full": ["city"], "associate": ["city"], "corporate": ["company"],
        "friendship": ["institution", "network", "bureau", "other"]}, "network-members", False)),
    # a city is an associate before a body makes it a full member
    _dated("members.full_from_associate", (None, True, "network-members", False)),
    # which categories a statement means by its member cities, institutions and companies
    _dated("members.counted_categories", (None, {
        "cities": ["full", "associate"], "institutions": ["friendship"], "companies": ["corporate"]}, "network-members", True)),
    # what a country is called where a decision calls it otherwise than the common list of names: {"XX": {"ko": "", "en": ""}}
    _dated("members.country_names", (None, {}, "network-members", True)),
    _dated("members.suspending_body", (None, "executive-committee", "network-members", True)),
    _dated("members.excluding_body", (None, "general-assembly", "network-members", True)),
    _dated("members.voting_categories", (None, ["full"], "network-members", False)),
    _dated("members.speaking_categories", (None, ["full", "associate"], "network-members", False)),
    _dated("members.vote_needs_standing", (None, True, "network-dues", True)),
    _dated("members.seat_needs_standing", (None, True, "network-dues", True)),
    _dated("members.president_needs_standing", (None, True, "network-dues", False)),
    _dated("members.dues_categories", (None, ["full"], "network-dues", True)),
    _dated("members.dues_bank", (None, "", "network-dues", True)),
    _dated("members.dues_currency", (None, "USD", "network-dues", False)),
    _dated("members.dues_bands", (None, [
        {"population_to": 500_000, "amounts": [400, 700, 1_000]},
        {"population_to": 1_000_000, "amounts": [700, 1_500, 2_500]},
        {"population_to": 5_000_000, "amounts": [1_500, 3_000, 5_000]},
        {"population_to": None, "amounts": [3_000, 6_000, 10_000]}], "network-dues", True)),
    # the upper ends of the income classes: of the World Bank's lower middle and upper middle incomes, in US dollars
    _dated("members.dues_income_steps", (None, [4_000, 13_000], "network-dues", True)),
    _dated("members.dues_due_months", (None, 3, "network-dues", True)),
    _dated("members.dues_first_reminder", (None, "04-15", "network-dues", True)),
    _dated("members.dues_reminder_months", (None, 2, "network-dues", True)),
    _dated("members.contact_kept_months", (None, 12, "contacts-erased", True)),
    # the upper ends of the bands of population in which cities are compared
    _dated("assessments.population_bands", (None, [500_000, 1_000_000, 5_000_000], "assessment-peers", True)),
    # below what share of a topic a city needs help, from what share it can give it, how many make a training
    _dated("assessments.need_below", (None, "1/2", "assessment-needs", True)),
    _dated("assessments.mentor_from", (None, "3/4", "assessment-needs", True)),
    _dated("assessments.training_least", (None, 3, "assessment-needs", True)),
    _dated("bodies.executive_most", (None, 20, "network-organs", False)),
    _dated("bodies.vice_presidents_least", (None, 5, "network-organs", False)),
    _dated("bodies.next_host_is_executive_vice_president", (None, True, "network-organs", False)),
    # the key of the city that will hold the next assembly, empty while nothing is decided
    _dated("bodies.next_assembly_host", (None, "", "network-organs", True)),
    _dated("bodies.region_share_most", (None, "1/2", "network-organs", True)),
    _dated("bodies.term_years", (None, 3, "network-organs", False)),
    _dated("bodies.term_runs", (None, "from meeting to meeting", "network-organs", True)),
    _dated("bodies.council_members", (None, 15, "network-councils", False)),
    # the councils to which that number applies
    _dated("bodies.councils_counted", (None, ["public-private-council"], "network-councils", False)),
    # the Statute's quorum and majorities are not public
    _dated("meetings.notice_days", (None, {"assembly": 60, "executive": 30, "secretariat": 3, "regional_office": 7, "council": 7,
                                           "sub_committee": 7}, "network-meetings", True)),
    # whether the day of the notice and the day of the meeting count towards the period ("clear" days: neither does)
    _dated("meetings.notice_counting", (None, "clear", "network-meetings", True)),
    _dated("meetings.record_days", (None, {"assembly": 30, "executive": 14, "secretariat": 0, "regional_office": 0, "council": 0,
                                           "sub_committee": 0}, "network-meetings", True)),
    # until how many days before the meeting a member may put an item on the agenda
    _dated("meetings.item_days", (None, {"assembly": 30, "executive": 14, "secretariat": 1, "regional_office": 3, "council": 3,
                                         "sub_committee": 3}, "network-meetings", True)),
    # until how many days before the meeting letters of credentials are in
    _dated("meetings.credentials_days", (None, {"assembly": 7, "executive": 3, "secretariat": 0, "regional_office": 0, "council": 0,
                                                "sub_committee": 0}, "network-meetings", True)),
    _dated("meetings.quorum", (None, {
        kind: {"share": "1/2", "more": kind in ("council", "sub_committee"), "of": "roll"}
        for kind in ("assembly", "executive", "secretariat", "regional_office", "council", "sub_committee")}, "network-meetings", True)),
    _dated("meetings.majorities", (None, {
        "ordinary": {"share": "1/2", "more": True, "of": "cast"}, "procedure": {"share": "1/2", "more": True, "of": "cast"},
        "statute": {"share": "2/3", "more": False, "of": "cast"}, "exclusion": {"share": "2/3", "more": False, "of": "cast"},
        "admission": {"share": "1/2", "more": True, "of": "cast"}, "budget": {"share": "1/2", "more": True, "of": "cast"},
        "host": {"share": "1/2", "more": True, "of": "cast"}, "election": {"share": "1/2", "more": True, "of": "cast"}},
        "network-meetings", True)),
    # a tie is lost, or the chair has the casting vote
    _dated("meetings.tie", (None, {"assembly": "lost", "executive": "casting", "secretariat": "casting", "regional_office": "casting",
                                   "council": "casting", "sub_committee": "casting"}, "network-meetings", True)),
    # votes of a member where it has another number than one, by its key
    _dated("meetings.weights", (None, {}, "network-meetings", True)),
    # roles of seats that have no vote, and kinds of bodies in which a city's seat votes only while the city may itself
    _dated("meetings.roles_without_vote", (None, {"assembly": [], "executive": ["staff", "observer"], "secretariat": ["observer"],
                                                  "regional_office": ["observer"], "council": ["staff", "observer"],
                                                  "sub_committee": ["staff", "observer"]}, "network-meetings", True)),
    _dated("meetings.seats_need_standing", (None, ["executive"], "network-meetings", True)),
    _dated("meetings.proxies_most", (None, 2, "network-meetings", True)),
    _dated("meetings.proxies_count_for_quorum", (None, True, "network-meetings", True)),
    # whether a delegation that comes while a vote is open may still vote in it
    _dated("meetings.late_votes", (None, False, "network-meetings", True)),
    # who may bid to host a meeting: categories of members on the last day of the call, and whether dues must be paid then
    _dated("meetings.host_bidders", (None, {"categories": ["full"], "standing": True}, "network-meetings", True)),
    # ways to vote of which the room sees the count while votes come in; of the others once they are closed
    _dated("meetings.counts_while_open", (None, ["roll_call"], "network-meetings", True)),
    _dated("meetings.speech_seconds", (None, 180, "network-meetings", True)),
    _dated("meetings.minutes_days", (None, 30, "network-meetings", True)),
    # what one is paid for a sitting of up to so many hours, and for a longer one; both in won
    _dated("meetings.allowance", (None, {"hours": 2, "amount": 100_000, "longer": 150_000}, "sitting-allowances", True)),
    # income tax and local tax withheld of an allowance: nothing where the taxable part does not pass the limit, each cut below so many won
    _dated("meetings.allowance_tax", (None, {"expenses": "60/100", "income_tax": "20/100", "local_tax": "10/100",
                                             "free_to": 50_000, "cut_below": 10}, "sitting-allowances", True)),
    # a written candidature for the presidency is in a month before the assembly
    _dated("elections.candidature_months", (None, 1, "network-elections", False)),
    _dated("elections.single_candidate", (None, "acclamation", "network-elections", True)),
    # what follows where nobody has the majority, or votes are equal
    _dated("elections.run_off", (None, "two", "network-elections", True)),
    _dated("elections.tie", (None, "lot", "network-elections", True)),
    _dated("elections.secrecy", (None, "secret", "network-elections", True)),
    _dated("elections.region_least", (None, 0, "network-elections", True)),
    # how grants are named where they are published as 360Giving, and who gives them
    _dated("grants.open_data", (None, {"prefix": "360G-dure", "funder_id": "360G-dure-ORG:seoul-metropolitan-government",
                                       "funder": {"ko": "서울특별시", "en": "Seoul Metropolitan Government"}}, "360giving", True)),
    # public keys of the other side, whose packages are taken in; none before an office has confirmed one
    _dated("grants.package_keys", (None, [], "grant-packages", True)),
    # terms on which a grant is settled: one is frozen in each agreement when it is signed. `null` as a threshold: nobody is asked
    _dated("grants.settlement_profiles", (None, [
        {"name": "agreement", "ko": "예산지원 약정", "en": "Funding agreement", "report_months": 0, "report_days": 30,
         "review_working_days": 20, "answer_working_days": 5, "notice_working_days": 7, "return_days": 30,
         "evidence": ["tax_invoice", "card_slip", "cash_receipt", "transfer", "payroll"], "evidence_from": 0,
         "interest": "returned", "refunds": "returned", "verification_from": None, "audit_from": None},
        {"name": "local-subsidy", "ko": "지방보조금 관리에 관한 법률", "en": "Local Subsidy Management Act", "report_months": 2, "report_days": 0,
         "review_working_days": 20, "answer_working_days": 5, "notice_working_days": 7, "return_days": 30,
         "evidence": ["tax_invoice", "card_slip", "cash_receipt", "transfer", "payroll"], "evidence_from": 0,
         "interest": "returned", "refunds": "returned", "verification_from": 300_000_000, "audit_from": 1_000_000_000},
    ], "settlement-profiles", True)),
)
ASSUMED: dict[str, Setting] = {versions[-1].key: versions[-1] for versions in VERSIONS}


def assumed_on(key: str, on: date) -> Setting:
    """This function will return what is taken to be in force on a day where no office has said otherwise.

    Raises KeyError for a key that nothing knows.
    """
    versions = next(versions for versions in VERSIONS if versions[0].key == ASSUMED[key].key)
    return next(v for v in versions if (v.starts_on or on) <= on <= (v.ends_on or on))


def parameter_problems(key: str, value: Any, starts_on: date | None, ends_on: date | None, source: str,
                       assumed: bool) -> list[Problem]:
    """This function will judge a parameter before it is set: its key, its kind of value, its days and its source."""
    problems = []
    known = ASSUMED.get(key)
    if known is None:
        problems.append(Problem("texts.parameter_unknown", {"key": key}, "dated-settings"))
    elif value is None or not alike(value, known.value):
        problems.append(Problem("texts.parameter_kind", {"key": key, "example": known.value}, "dated-settings"))
    if starts_on and ends_on and ends_on < starts_on:
        problems.append(Problem("texts.parameter_days", {"starts_on": starts_on, "ends_on": ends_on}, "dated-settings"))
    if not assumed and not source.strip():
        problems.append(Problem("texts.parameter_source", {"key": key}, "dated-settings"))
    return problems
