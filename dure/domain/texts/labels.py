"""Sentences for what this room refuses, and names of its settings, in Korean and English."""

from __future__ import annotations

SENTENCES: dict[str, dict[str, str]] = {
    "texts.parameter_unknown": {
        "ko": "「{key}」라는 설정은 없습니다.",
        "en": "There is no setting “{key}”.",
    },
    "texts.parameter_kind": {
        "ko": "「{key}」의 값이 맞지 않습니다. 예: {example}",
        "en": "That is not a value of “{key}”. An example: {example}",
    },
    "texts.parameter_days": {
        "ko": "끝나는 날({ends_on})이 시작하는 날({starts_on})보다 앞섭니다.",
        "en": "The last day ({ends_on}) is before the first ({starts_on}).",
    },
    "texts.parameter_source": {
        "ko": "「{key}」의 근거를 적거나 '가정'으로 표시해야 합니다.",
        "en": "Name the source of “{key}”, or mark it as assumed.",
    },
    "texts.parameter_start_taken": {
        "ko": "「{key}」에는 같은 날({starts_on})에 시작하는 값이 이미 있습니다.",
        "en": "“{key}” already has a value that starts on {starts_on}.",
    },
    "texts.holiday_years": {
        "ko": "공휴일을 채울 연도({first}~{last})가 올바르지 않습니다.",
        "en": "Holidays cannot be filled for the years {first} to {last}.",
    },
    "texts.holiday_name": {
        "ko": "공휴일의 이름을 적어야 합니다.",
        "en": "The holiday needs a name.",
    },
}

SETTINGS: dict[str, dict[str, str]] = {
    "budget.rate_mode": {"ko": "증감률 끝수 처리", "en": "Rounding of rates of change"},
    "budget.rate_digits": {"ko": "증감률 소수 자리", "en": "Decimals of rates of change"},
    "budget.basis_tolerance": {"ko": "산출근거 허용 오차(천원)", "en": "Tolerance of a basis line (thousand won)"},
    "budget.settlement_rate_mode": {"ko": "집행률 끝수 처리", "en": "Rounding of execution rates"},
    "budget.settlement_rate_digits": {"ko": "집행률 소수 자리", "en": "Decimals of execution rates"},
    "ledger.approval_limits": {"ko": "직무별 확인 한도(원)", "en": "Limits of approval by post (won)"},
    "appropriations.basis_mode": {"ko": "산출근거 끝수 처리(천원)", "en": "Rounding of calculations (thousand won)"},
    "grants.settlement_profiles": {"ko": "정산 조건", "en": "Terms of settlement"},
    "spending.closes_on": {"ko": "회계연도 장부를 닫는 날(월-일)", "en": "Day on which a year's books close (month-day)"},
    "spending.closes_after_years": {"ko": "장부를 닫는 해(몇 년 뒤)", "en": "Year in which they close (years later)"},
    "spending.match_days": {"ko": "다른 시스템의 행과 기록을 맞추는 날의 폭(일)", "en": "Days within which rows of other systems are matched"},
    "spending.split_limits": {"ko": "나누어 지급했는지 보는 한도(원)", "en": "Limits under which payments may have been split (won)"},
    "spending.split_days": {"ko": "나누어 지급했는지 함께 보는 기간(일)", "en": "Days within which split payments are looked for"},
    "spending.twice_days": {"ko": "두 번 지급했는지 함께 보는 기간(일)", "en": "Days within which a payment made twice is looked for"},
    "papers.review_line": {"ko": "확인 절차", "en": "Line of review"},
    "bodies.council_members": {"ko": "민관협의체 위원 수", "en": "Members of the public-private council"},
    "bodies.councils_counted": {"ko": "위원 수를 정한 협의체", "en": "Councils whose number is set"},
    "bodies.executive_most": {"ko": "임원도시의 최대 수", "en": "Cities on the executive, at most"},
    "bodies.next_assembly_host": {"ko": "다음 총회를 여는 도시", "en": "Host of the next assembly"},
    "bodies.next_host_is_executive_vice_president": {"ko": "다음 총회 개최 도시가 수석부의장", "en": "Next host is Executive Vice-President"},
    "bodies.region_share_most": {"ko": "한 지역이 차지할 수 있는 자리의 몫", "en": "Share of seats of one region, at most"},
    "bodies.term_runs": {"ko": "임기가 이어지는 기준", "en": "How terms run"},
    "bodies.term_years": {"ko": "임기(년)", "en": "Years of a term"},
    "bodies.vice_presidents_least": {"ko": "부의장도시의 최소 수", "en": "Vice-Presidents, at least"},
    "members.admitting_body": {"ko": "가입을 결정하는 기구", "en": "Body that admits"},
    "members.categories": {"ko": "회원 종류", "en": "Categories of members"},
    "members.category_kinds": {"ko": "회원 종류별 기관", "en": "Organisations of each category"},
    "members.contact_kept_months": {"ko": "신청자 연락처 보관(개월)", "en": "Months for which an applicant's contact is kept"},
    "members.counted_categories": {"ko": "회원 수에 세는 종류", "en": "Categories that are counted"},
    "members.country_names": {"ko": "나라의 표시 이름", "en": "Names of countries on display"},
    "members.dues_bands": {"ko": "회비 구간", "en": "Bands of dues"},
    "members.dues_bank": {"ko": "회비를 받는 계좌", "en": "Account for dues"},
    "members.dues_categories": {"ko": "회비를 내는 회원 종류", "en": "Categories that pay dues"},
    "members.dues_currency": {"ko": "회비 통화", "en": "Currency of dues"},
    "members.dues_due_months": {"ko": "회비 납부 기한(개월)", "en": "Months to pay dues"},
    "members.dues_first_reminder": {"ko": "첫 납부 독촉일(월-일)", "en": "First reminder (month-day)"},
    "members.dues_income_steps": {"ko": "소득 구간(미국 달러)", "en": "Steps of income (US dollars)"},
    "members.dues_reminder_months": {"ko": "납부 독촉 간격(개월)", "en": "Months between reminders"},
    "members.excluding_body": {"ko": "제명을 결정하는 기구", "en": "Body that excludes"},
    "members.full_from_associate": {"ko": "준회원을 거쳐야 정회원", "en": "Full members were associates before"},
    "members.president_needs_standing": {"ko": "의장도시는 회비를 다 내야 함", "en": "President must be in good standing"},
    "members.seat_needs_standing": {"ko": "임원도시는 회비를 다 내야 함", "en": "Seats need good standing"},
    "members.speaking_categories": {"ko": "발언할 수 있는 회원 종류", "en": "Categories that may speak"},
    "members.suspending_body": {"ko": "권리 정지를 결정하는 기구", "en": "Body that suspends"},
    "members.vote_needs_standing": {"ko": "의결에는 회비를 다 내야 함", "en": "Voting needs good standing"},
    "members.voting_categories": {"ko": "의결권이 있는 회원 종류", "en": "Categories that vote"},
    "meetings.host_bidders": {"ko": "회의를 유치할 수 있는 회원", "en": "Members that may bid to host"},
}
