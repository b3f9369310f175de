"""Sentences for what the rules of programmes say, in Korean and English, by code."""

from __future__ import annotations

SENTENCES: dict[str, dict[str, str]] = {
    "programmes.date_differs": {
        "ko": "같은 행사의 날짜가 다릅니다: 「{title}」 {first} / {second}",
        "en": "One event has two dates: “{title}”, {first} and {second}",
    },
    "programmes.count_differs": {
        "ko": "같은 행사의 {counted_ko} 표기가 다릅니다: 「{title}」 {first} / {second}",
        "en": "One event has two numbers of {counted}: “{title}”, {first} and {second}",
    },
    "programmes.place_differs": {
        "ko": "같은 행사의 장소가 다릅니다: 「{title}」 {first} / {second}",
        "en": "One event has two places: “{title}”, {first} and {second}",
    },
    "programmes.more_countries_than_cities": {
        "ko": "국가 수가 도시 수보다 많습니다: 「{title}」 {countries}개국, {cities}개도시",
        "en": "More countries than cities: “{title}”, {countries} countries and {cities} cities",
    },
    "programmes.number_differs": {
        "ko": "같은 날의 회의인데 회차가 다릅니다({days}): 「{first}」 / 「{second}」",
        "en": "One sitting has two numbers ({days}): “{first}” and “{second}”",
    },
    "programmes.number_twice": {
        "ko": "한 해에 같은 회차가 두 번 있습니다: 「{title}」 {first} / {second}",
        "en": "One number stands for two sittings of a year: “{title}”, {first} and {second}",
    },
    "programmes.title_year": {
        "ko": "제목의 연도와 날짜의 연도가 다릅니다: 「{title}」 {date}",
        "en": "The title says another year than the date: “{title}”, {date}",
    },
    "programmes.ground_ahead": {
        "ko": "근거의 날짜가 {year}년 예산 설명서보다 뒤입니다: {date} (「{text}」)",
        "en": "A legal ground of a paper for {year} is dated {date} (“{text}”)",
    },
    "programmes.same_days": {
        "ko": "서로 다른 두 행사의 날짜가 같습니다({days}): 「{first}」, 「{second}」",
        "en": "Two different events have the same dates ({days}): “{first}”, “{second}”",
    },
    "programmes.two_dates": {
        "ko": "같은 일의 시기가 두 가지로 적혀 있습니다: 「{first}」 / 「{second}」",
        "en": "One fact has two dates: “{first}” and “{second}”",
    },
    "programmes.date_impossible": {
        "ko": "달력에 없는 날짜입니다: {date} (「{text}」)",
        "en": "The calendar has no such date: {date} (“{text}”)",
    },
    "programmes.dates_reversed": {
        "ko": "끝나는 날이 시작하는 날보다 빠릅니다: {start} ~ {end} (「{text}」)",
        "en": "The end comes before the start: {start} ~ {end} (“{text}”)",
    },
    "programmes.date_incomplete": {
        "ko": "날짜의 연도가 빠져 있습니다: 「{text}」",
        "en": "A date has lost its year: “{text}”",
    },
    "programmes.history_order": {
        "ko": "추진경위의 순서에서 벗어나 있습니다: {date} (「{text}」)",
        "en": "Out of order in the history: {date} (“{text}”)",
    },
    "programmes.history_ahead": {
        "ko": "추진경위의 날짜가 {year}년 예산 설명서보다 뒤입니다: {date} (「{text}」)",
        "en": "The history of a paper for {year} tells of {date} (“{text}”)",
    },
    "programmes.result_year": {
        "ko": "{year}년도 실적에 다른 해의 날짜가 있습니다: {date} (「{text}」)",
        "en": "A result of {year} is dated in another year: {date} (“{text}”)",
    },
    "programmes.result_years": {
        "ko": "추진실적의 연도가 맞지 않습니다: {printed} ({year}년 예산 설명서는 {expected})",
        "en": "The years of the results do not fit: {printed}; a paper for {year} shows {expected}",
    },
    "programmes.step_year": {
        "ko": "추진일정의 날짜가 {year}년에서 멀리 떨어져 있습니다: {step} {date}",
        "en": "A step of the schedule lies far from {year}: {step}, {date}",
    },
    "programmes.schedule_year": {
        "ko": "{year}년 예산 설명서인데 추진일정의 제목이 다른 해입니다: 「{heading}」",
        "en": "In a paper for {year} the schedule is headed with another year: “{heading}”",
    },
    "programmes.period_past": {
        "ko": "{year}년 예산 설명서인데 기간이 이미 지났습니다: 「{text}」",
        "en": "In a paper for {year} a period is already over: “{text}”",
    },
    "programmes.named_list": {
        "ko": "적힌 수와 이름의 수가 다릅니다: 「{text}」 적힌 수 {printed}, 이름 {computed}개",
        "en": "The number is not that of the names behind it: “{text}”, printed {printed}, named {computed}",
    },
    "programmes.named_parts": {
        "ko": "이름을 적은 항목의 합이 총수와 다릅니다: 「{text}」 총수 {printed}, 합 {computed}",
        "en": "The parts named do not make the total: “{text}”, total {printed}, sum {computed}",
    },
    "programmes.event_differs": {
        "ko": "{paper}년 설명서와 다릅니다: 「{title}」 {field_ko} {printed}, 그때는 {filed}",
        "en": "Not as in the paper of {paper}: “{title}”, {field} {printed}, then {filed}",
    },
}


def _counted(label_ko: str, label_en: str, ko: str, en: str) -> dict[str, dict[str, str]]:
    return {"label": {"ko": label_ko, "en": label_en}, "definition": {"ko": ko, "en": en}}


DEFINITIONS: dict[str, dict[str, dict[str, str]]] = {
    "people": _counted("참석 인원", "People", "참석한 사람 수(“여”는 대략)", "How many people took part (여 means about)"),
    "cities": _counted("도시 수", "Cities", "참여한 도시 수", "How many cities took part"),
    "countries": _counted("나라 수", "Countries", "참여한 나라 수", "How many countries took part"),
    "facts": _counted("사업내용", "What the programme consists of", "설명서에 적힌 그대로의 문장", "The line as the statement prints it"),
}
