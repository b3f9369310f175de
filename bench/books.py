"""The books by the hundred thousand: years of grants that were spent and settled before, and what is asked of one grant, of all funds and
of a statement among them, beside the same sums in bare SQL. The grants of before are copies of the sample's, a thousand costs each."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from datetime import date

from bench.lists import elapsed, signed_in
from bench.measures import table

EACH = 1_000
ON, SAMPLE = date(2019, 12, 31), "wego-2019"
GROWN = """
with template as (select * from grants_agreement where key = '{sample}'),
agreement as (
    insert into grants_agreement (key, title, fiscal_year, amount, starts_on, ends_on, profile, profile_name, state, is_sample, source, line_id, recipient_id)
    select 'bench-{n}', title, fiscal_year, amount, starts_on, ends_on, profile, profile_name, 'draft', true, source, line_id, recipient_id from template
    returning id, key),
item as (
    insert into grants_agreementitem (name, amount, "order", agreement_id)
    select i.name, i.amount, i."order", a.id from agreement a, grants_agreementitem i join template t on t.id = i.agreement_id returning id, "order"),
bank as (
    insert into ledger_account (key, kind, currency, name, owner_ref, fund_id)
    select 'grant:bench-{n}:bank', kind, currency, name, 'grants.agreement:bench-{n}', fund_id from ledger_account where key = 'grant:{sample}:bank'
    returning id),
cost as (
    insert into ledger_account (key, kind, currency, name, owner_ref, fund_id)
    select 'grant:bench-{n}:item:' || item.id, 'expense', 'KRW', '{{}}', 'grants.agreement:bench-{n}',
           (select fund_id from ledger_account where key = 'grant:{sample}:bank') from item returning id, key),
entry as (
    insert into ledger_entry (booked_on, text, ref, lines, at)
    select date '2019-01-01' + (g % 365), 'bench ' || g, 'grants.agreement:bench-{n}', 2, now() from generate_series(1, {number}) g
    returning id, booked_on),
numbered as (select id, booked_on, row_number() over (order by id) as at, 1000 + id % 9000 as won from entry),
placed as (select n.*, i.id as item, c.id as account from numbered n join item i on i."order" = 1 + n.at % 4
           join cost c on c.key = 'grant:bench-{n}:item:' || i.id),
posting as (
    insert into ledger_posting (amount, account_id, entry_id, booked_on)
    select won, account, id, booked_on from placed union all select -won, (select id from bank), id, booked_on from placed),
expense as (
    insert into grants_expense (state, prepared_at, prepared_by_key, prepared_by_name, decided_at, decided_by_key, decided_by_name, decision_note,
                                spent_on, payee, text, amount, number, found_by, entry_id, item_id)
    select 'approved', now(), 'bench:1', 'bench', now(), 'bench:2', 'bench', '', booked_on, 'payee ' || at % 90, 'bench', won, at::text, '{{}}', id, item
    from placed returning id),
evidence as (
    insert into grants_evidence (kind, file_id, file_name, attached_at, attached_by_key, attached_by_name, why, expense_id)
    select 'tax_invoice', (select min(id) from papers_storedfile), 'bench.txt', now(), 'bench:1', 'bench', '', id from expense)
select 1"""
ONE_GRANT = "select p.account_id, sum(p.amount) from ledger_posting p join ledger_account a on a.id = p.account_id " \
            "where a.owner_ref = 'grants.agreement:wego-2019' and p.booked_on <= '2019-12-31' group by 1"
ALL_FUNDS = "select a.fund_id, a.kind, sum(p.amount) from ledger_posting p join ledger_account a on a.id = p.account_id group by 1, 2"
ITEMS = "select e.item_id, sum(e.amount) from grants_expense e join grants_agreementitem i on i.id = e.item_id join grants_agreement a " \
        "on a.id = i.agreement_id where a.key = 'wego-2019' and e.state = 'approved' and e.spent_on <= '2019-12-31' group by 1"
STATEMENT = "select l.id, sum(r.amount) from appropriations_budgetline l join spending_case c on c.line_id = l.id join spending_rung r " \
            "on r.case_id = c.id where l.fiscal_year = 2018 and r.rung = 'payment' and r.state = 'approved' group by 1"


def grown(begin: int, end: int) -> None:
    """This function will book costs of former grants until so many stand, a thousand a grant."""
    from django.db import connection, transaction

    for first in range(begin, end, EACH):
        with transaction.atomic(), connection.cursor() as cursor:
            cursor.execute(GROWN.format(n=first, number=min(EACH, end - first), sample=SAMPLE))


def sampled() -> None:
    """This function will enter the sample network: the grant and the statement that are asked about are its. The statement's budget and
    settlement follow from the books."""
    import contextlib
    import io

    from dure.cli.acting import door
    from dure.cli.main import main
    from dure.domain.budget.actions import mark_complete
    from dure.domain.budget.models import ProjectYear

    with contextlib.redirect_stdout(io.StringIO()):
        main(["sample"])
    by, on, at = door()
    year = ProjectYear.objects.get(fiscal_year=2018, is_current=True)
    for part in ("budget", "settlement"):
        mark_complete(year=year, part=part, complete=True, by=by, on=on, at=at)


def asked() -> dict[str, tuple[Callable[[], object], str]]:
    """This function will name what is asked, each beside the bare SQL of its sums."""
    from dure.documents.statement.compose import composed
    from dure.domain.grants.queries.position import agreement_named, position
    from dure.domain.ledger import queries as ledger
    from dure.domain.ledger.queries.books import held

    return {
        "balances of a grant": (lambda: ledger.balances(on=ON, owner_ref=f"grants.agreement:{SAMPLE}"), ONE_GRANT),
        "a grant's position": (lambda: position(agreement_named(SAMPLE), ON), ITEMS),
        "statement from the books": (lambda: composed("segyedosi-jeonjajeongbu", 2018), STATEMENT),
        "all funds": (lambda: held(ON), ALL_FUNDS)}


PAGES = {"grant": "/desk/grants/wego-2019/", "settlement": "/desk/grants/wego-2019/settlement/", "books": "/desk/ledger/", "entries": "/desk/ledger/entries/"}


def measured(counts: list[int], runs: int) -> Iterator[str]:
    """This function will grow the books to each count and yield tables: sums beside bare SQL, and pages."""
    from django.db import connection

    sampled()
    client, done = signed_in(), 0
    sums: list[list[str]] = []
    pages: list[list[str]] = []
    for count in counts:
        grown(done, count)
        done = count
        with connection.cursor() as cursor:
            cursor.execute("vacuum analyze")
            for name, (ours, bare) in asked().items():
                floor, taken = elapsed(lambda cursor=cursor, bare=bare: cursor.execute(bare), runs), elapsed(ours, runs)  # type: ignore[misc]
                sums.append([f"{name}, {count:,} entries", f"{taken * 1000:.1f}", f"{floor * 1000:.1f}", f"{taken / floor:.1f}"])
        pages.append([f"{count:,}", *(f"{elapsed(lambda a=a: client.get(a), runs) * 1000:.1f}" for a in PAGES.values())])  # type: ignore[misc]
    yield table(("ms on the clock", "Dure", "bare SQL of the sums", "ratio"), sorted(sums, key=lambda row: list(asked()).index(row[0].split(",")[0])))
    yield table(("entries, ms on the clock", *PAGES), pages)
