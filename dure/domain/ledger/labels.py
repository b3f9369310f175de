"""Sentences for what this room refuses, names of the funds, and words for its figures, in Korean and English."""

from __future__ import annotations

# the funds that are kept apart; an account opens in one of them
FUNDS: dict[str, dict[str, str]] = {
    "budget": {"ko": "시 예산", "en": "City budget", "fr": "Budget de la ville"},
    "city": {"ko": "시 지원금", "en": "City grant", "fr": "Subvention de la ville"},
    "dues": {"ko": "회비", "en": "Membership dues", "fr": "Cotisations des membres"},
    "others": {"ko": "그 밖의 출연금", "en": "Other contributors", "fr": "Autres contributeurs"},
}

SENTENCES: dict[str, dict[str, str]] = {
    "ledger.too_few_postings": {
        "ko": "분개에는 둘 이상의 기입이 있어야 합니다. (지금 {number})",
        "en": "An entry has at least two postings; this one has {number}.",
    },
    "ledger.zero_amount": {
        "ko": "금액이 0인 기입은 없습니다. (계정 {account})",
        "en": "A posting of nothing is none (account {account}).",
    },
    "ledger.unbalanced": {
        "ko": "재원 {fund}의 차변과 대변이 같지 않습니다. 차이 {over_ko}",
        "en": "Debit and credit of the fund {fund} are not equal; they differ by {over_en}.",
    },
    "ledger.no_such_kind": {
        "ko": "계정 종류 「{kind}」은(는) 없습니다.",
        "en": "There is no kind of account called “{kind}”.",
    },
    "ledger.no_such_currency": {
        "ko": "통화 코드 「{currency}」은(는) 없습니다. (ISO 4217)",
        "en": "There is no currency with the code “{currency}” (ISO 4217).",
    },
    "ledger.no_such_fund": {
        "ko": "재원 「{fund}」은(는) 없습니다.",
        "en": "There is no fund called “{fund}”.",
    },
    "ledger.account_differs": {
        "ko": "계정 {account}은(는) 다른 종류·재원·통화·소유자로 이미 있습니다.",
        "en": "The account {account} is already open with another kind, fund, currency or owner.",
    },
    "ledger.no_account": {
        "ko": "계정 {account}이(가) 없습니다.",
        "en": "There is no account {account}.",
    },
    "ledger.no_entry": {
        "ko": "분개 {entry}이(가) 없습니다.",
        "en": "There is no entry {entry}.",
    },
    "ledger.already_reversed": {
        "ko": "이미 반대분개로 취소되었습니다. (분개 {entry})",
        "en": "The entry was already reversed, by entry {entry}.",
    },
    "ledger.counter_entry": {
        "ko": "반대분개는 다시 취소하지 않습니다. 새 분개로 기록하십시오.",
        "en": "A counter-entry is not reversed again: post a new entry.",
    },
    "ledger.before_entry": {
        "ko": "분개한 날({booked})보다 앞선 날({on})에 취소할 수 없습니다.",
        "en": "An entry booked on {booked} cannot be reversed on {on}, before it.",
    },
    "ledger.why_missing": {
        "ko": "취소하는 까닭을 적어야 합니다.",
        "en": "Say why the entry is reversed.",
    },
    "ledger.of_a_record": {
        "ko": "이 분개는 기록 {ref}의 것입니다. 그 기록에서 취소하십시오.",
        "en": "This entry belongs to the record {ref}: it is reversed there.",
    },
    "ledger.period_closed": {
        "ko": "{ko}은(는) {year}년까지 마감되었습니다. {on}에는 기입할 수 없으니 열린 해의 날짜로 적으십시오.",
        "en": "{en}: the books are closed until the end of {year}. Nothing is booked on {on}; take a day of an open year.",
    },
    "ledger.closed_already": {
        "ko": "{ko}: {year}년은 이미 마감되었습니다. ({closed}년까지 마감)",
        "en": "{en}: {year} is closed already (closed until {closed}).",
    },
    "ledger.year_not_over": {
        "ko": "{ko}: {year}년이 아직 끝나지 않았습니다. (오늘 {today})",
        "en": "{en}: {year} is not over yet (today is {today}).",
    },
    "ledger.open_items": {
        "ko": "{ko}: {year}년 말에 정리되지 않은 계정이나 지출 건이 {number}건 있습니다. 알고 있다고 표시해야 마감합니다.",
        "en": "{en}: {number} accounts or cases are not settled at the end of {year}. Say that they are known to close it.",
    },
    "ledger.no_rate": {
        "ko": "{on}까지 고시된 {currency} 환율이 없습니다. 환율과 출처를 적어 주십시오.",
        "en": "No exchange rate of {currency} is known until {on}: record one with its source.",
    },
    "ledger.rate_of_nothing": {
        "ko": "환율과 단위는 0보다 커야 합니다.",
        "en": "A rate and its unit are above nothing.",
    },
    "ledger.rate_to_come": {
        "ko": "환율 고시일({on})이 오늘({today})보다 뒤입니다.",
        "en": "The rate is of {on}, which is later than today ({today}).",
    },
    "ledger.rate_source": {
        "ko": "환율의 출처를 적어 주십시오.",
        "en": "Say who published the rate.",
    },
    "ledger.rate_stands": {
        "ko": "{on}의 {currency} 환율이 같은 값으로 이미 있습니다.",
        "en": "The rate of {currency} on {on} is recorded already, with the same value.",
    },
    "ledger.rate_why": {
        "ko": "{on}의 {currency} 환율이 이미 있습니다({won}원). 바로잡으려면 까닭을 적으십시오.",
        "en": "There is a rate of {currency} on {on} already ({won} won): give the reason to correct it.",
    },
}

DEFINITIONS: dict[str, dict[str, str]] = {
    "balance": {
        "ko": "그날까지 이 계정에 기입한 금액의 합. 차변은 +, 대변은 -.",
        "en": "The sum of what was posted to this account up to the day: debit +, credit -.",
    },
    "entry": {
        "ko": "그날 기록한 분개. 고치거나 지우지 않으며, 잘못은 반대분개로 바로잡습니다.",
        "en": "What was booked on the day. It is never changed or removed; a counter-entry takes back what was wrong.",
    },
    "rate": {
        "ko": "그날 고시한 환율. 같은 날의 것을 고쳐 적으면 나중 것을 씁니다.",
        "en": "The exchange rate published on the day. Of several of one day the last recorded counts.",
    },
    "amount": {
        "ko": "분개의 한 기입. 차변은 +, 대변은 -.",
        "en": "One posting of an entry: debit +, credit -.",
    },
}
