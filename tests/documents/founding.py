"""The founding statement by hand, as far as its findings need it: the same facts that the paper of 2018 prints."""

from __future__ import annotations

from dure.documents.statement.form import Statement
from dure.domain.budget.rules.facts import (
    Basis,
    BudgetTable,
    Funding,
    Ground,
    Line,
    Overview,
    Settlement,
    Step,
)
from dure.domain.programmes.rules.facts import Counts, Happening, Programme, Result
from dure.kernel.days import PartialDay
from dure.kernel.place import Place

WEGO, ABROAD, OGP = (
    "세계도시 전자정부 협의체(WeGO) 운영", "서울형 전자정부 해외진출 민관협의체 운영", "열린정부파트너십(OGP) 협의체 운영")


def day(text: str | None) -> PartialDay | None:
    return PartialDay.parse(text) if text else None


def happened(programme: str, start: str | None, end: str | None, title: str, place: str | None, text: str,
             **counts: int) -> Happening:
    first = day(start)
    about = ["people"] if "여명" in text else []
    return Happening(programme, first, day(end), first.precision if first else None, title, place,
                     Counts(**counts, about=about), text)


def achieved(year: int, programme: str | None, start: str | None, end: str | None, title: str, place: str | None,
             text: str, **counts: int) -> Result:
    first = day(start)
    about = ["people"] if "여명" in text else []
    return Result(year, programme, title, first, day(end), first.precision if first else None, place,
                  Counts(**counts, about=about), text)


def money() -> Statement:
    lines = [
        Line(2000, 8400, 6400, 320, "사무관리비"),
        Line(35000, 35000, 0, 0, "국외업무여비"),
        Line(8000, 8000, 0, 0, "시책추진업무추진비"),
        Line(1135987, 1127987, -8000, 0, "국제부담금"),
    ]
    basis = [
        Basis("사무관리비", "전자정부 해외진출 민관협의체 운영비", "2,000,000원", 2_000_000, 2000),
        Basis("사무관리비", "열린정부파트너십(OGP) 협의체 운영", "400,000원*4회*4분과", 6_400_000, 6400),
        Basis("국외업무여비", "여비(국외)", "35,000,000원", 35_000_000, 35000),
        Basis("시책추진업무추진비", "시책추진업무추진비", "8,000,000원", 8_000_000, 8000),
        Basis("국제부담금", "세계도시전자정부협의체 운영", "1,127,987,000원", 1_127_987_000, 1127987),
    ]
    settlement = [
        Settlement(635669, 0, 0, 635669, 611006, 0, 24663, year=2014),
        Settlement(687058, 0, 0, 687058, 677893, 0, 9165, year=2015),
        Settlement(837987, 0, 0, 837987, 834318, 0, 3669, year=2016),
    ]
    return Statement(
        title="세계도시 전자정부 협의체 운영", fiscal_year=2018, basis=basis, settlement=settlement,
        overview=Overview(funding=Funding(1179387, None, 1179387)),
        budget=BudgetTable("천원", lines, Line(1180987, 1179387, -1600, 0, "계"), 2017, 2018))


def founding() -> Statement:
    """This function will build the statement with the faults that the paper has."""
    statement = money()
    statement.overview.funding.labels = {"city": "사비"}
    statement.legal = [
        Ground("law", "국가정보화기본법", "제24조 ①②"),
        Ground("directive", "열린정부파트너십 실행계획 수립 이행 기본계획", number="제248호", date=day("2016-08-25")),
        Ground("charter", "세계도시 전자정부 협의체 규약", date=day("2010-09-07")),
        Ground("directive", "WeGO 전담사무국 설치 계획", number="제127호", date=day("2013-05-19"),
               text="WeGO 전담사무국 설치 계획(정보기획담당관-6617, 2013.5.19. 시장 방침 제127호)"),
    ]
    statement.programmes = [
        Programme(WEGO, [
            "조직 : 19개임원도시(의장도시, 부의장도시8, 집행위원도시10)",
            "위치 : 종로구 종로38 서울글로벌센터 7층, 인원: 10명",
            "지역사무소 : 청두(아시아), 울라놉스크(유럽), 멕시코시티(남미), 베요글루(지중해)",
            "회원도시 : 129개도시", "사업기간 : 2018. 1. ~ 12.", "바르셀로나 스마트시티 엑스포 세계 대표자 회의 참가",
        ]),
        Programme(ABROAD, [
            "구성인원 : 15명(KOSMIC, WeGO, NIA, 한국전파협회 등)", "민관협의체 간담회 개최 : 3회 (전자정부 해외진출 방안 논의)",
            "서울시-타슈켄트시간 전자정부 MOU 후속사업 추진",
        ]),
        Programme(OGP, [
            "'18.3월 서울시 OGP실행계획 이행 평가 결과 발표에 따른 후속조치", "'18.1월~2월 2018년 OGP실행계획 이행과제 결정",
            "OGP 총회 참석(조지아 트빌리시)",
        ]),
    ]
    statement.schedule = [
        Step("기본계획 수립", None, day("2018-02"), period=".07~2018.02"),
        Step("사업비 신청", day("2018-01"), day("2018-12"), period="2018.01~2018.12"),
        Step("사업비 교부 및 사업시행", day("2018-01"), day("2018-12"), 1179387, period="2018.01~2018.12"),
        Step("사업비 정산 보고", day("2019-01"), day("2019-02"), period="2019.01~2019.02"),
    ]
    statement.schedule_total = 1179387
    statement.history = _history()
    statement.results = _results()
    for number, fact in enumerate((*statement.legal, *statement.schedule, *statement.history, *statement.results), 10):
        fact.at[""] = Place(block=number, quote=getattr(fact, "text", "") or getattr(fact, "period", ""))
    return statement


def clean() -> Statement:
    """This function will build the statement as it would be without its faults."""
    statement = founding()
    statement.overview.funding.labels = {}
    statement.legal[-1].date = day("2013-05-20")
    statement.legal[-1].text = statement.legal[-1].text.replace("5.19", "5.20")
    statement.schedule[0].start, statement.schedule[0].period = day("2018-01"), "2018.01~2018.02"
    replaced = (("안전4", "안건4"), ("울라놉스크", "울리야노브스크"), ("'18.4월", "'18.3월"), ("운영위원회 개최도시", "집행위원회 개최도시"),
                ("러시아 울리야노브스크 운영위원회", "러시아 울리야노브스크 집행위원회"), ("타슈켄트시간", "타슈켄트시 간"), ("350여명", "400여명"))
    for wrong, right in replaced:
        for programme in statement.programmes:
            programme.facts = [fact.replace(wrong, right) for fact in programme.facts]
        for fact in (*statement.history, *statement.results):
            fact.text, fact.title = fact.text.replace(wrong, right), fact.title.replace(wrong, right)
            fact.place = fact.place and fact.place.replace(wrong, right)
    council = next(r for r in statement.results if r.start == day("2015-09-16"))
    council.start = day("2015-09-14")
    next(h for h in statement.history if h.counts.people == 350).counts.people = 400
    forum, workshop = (next(r for r in statement.results if word in r.title) for word in ("제주포럼", "제주 워크숍"))
    forum.start, forum.end = day("2015-05-21"), day("2015-05-22")
    workshop.start, workshop.end = day("2016-05-30"), day("2016-05-31")
    return statement


def _history() -> list[Happening]:
    return [
        happened(WEGO, "2008-07-07", "2008-07-09", "세계 전자정부 시장 포럼", "서울", "'08.7.7 ~ 9 세계 전자정부 시장 포럼(서울)"),
        happened(WEGO, "2009-09-28", "2009-09-30", "세계도시 CIO 포럼", "서울", "'09.9.28 ~ 30 세계도시 CIO 포럼(서울)"),
        happened(WEGO, "2010-09-06", "2010-09-08", "WeGO 창립총회", "서울",
                 "'10.9.6 ~ 8 WeGO 창립총회 (서울) : 세계50개도시 1,000여명 참석", cities=50, people=1000),
        happened(WEGO, "2011-10-17", "2011-10-18", "WeGO 집행위원회", "바르셀로나시",
                 "'11.10.17 ~ 18 WeGO 집행위원회(바르셀로나시) : 6개 집행위원도시 9명참석", cities=6, people=9),
        happened(WEGO, "2013-09-02", "2013-09-04", "2013년 WeGO 집행위원회", "청두시",
                 "'13. 9.2 ~ 9.4 2013년 WeGO 집행위원회(청두시): 집행위원12개도시 26명참석", cities=12, people=26),
        happened(WEGO, "2015-09-14", "2015-09-18", "2015 WeGO 집행위원회 개최", "울라놉스크",
                 "'15. 9. 14 ~ 18 2015 WeGO 집행위원회 개최(울라놉스크) : 46명참석, '16년 운영위원회 개최도시 결정, 신규회원 승인(13개도시) 등",
                 people=46),
        happened(WEGO, "2016-10-12", "2016-10-14", "2016 WeGO 집행위원회 개최", "베요글루",
                 "'16. 10. 12 ~ 14 2016 WeGO 집행위원회 개최(베요글루):50명, 신규회원 가입승인", people=50),
        happened(WEGO, "2017-06-27", "2017-06-30", "2017 제4차 WeGO총회 개최", "울라놉스크",
                 "'17.6.27~6.30 2017 제4차 WeGO총회 개최(울라놉스크):350여명 참석, 차기 총회 개최도시 선정", people=350),
        happened(ABROAD, "2016-06", "2016-12", "민관협의체 간담회 실시", None, "'16.6~12월 민관협의체 간담회 실시"),
        happened(ABROAD, "2017-04", None, "민관협의체 간담회 실시", None, "'17.4월 민관협의체 간담회 실시: 해외 기술세미나 개최 논의"),
        happened(ABROAD, "2017-07", None, "전자정부 관련 정책공유포럼 및 기술세미나 개최", "타슈켄트시",
                 "'17.7월 전자정부 관련 정책공유포럼 및 기술세미나 개최(타슈켄트시)"),
        happened(OGP, "2016-10", None, "열린정부파트너십 협의체 구성 운영계획 수립", None,
                 "'16.10월 열린정부파트너십 협의체 구성 운영계획 수립 : 안전4(빅데이터분석, 디지털시민시장실, 공간정보, 회의정보공개)"),
        happened(OGP, "2016-12", None, "OGP파리총회 참석 및 서울시 행동계획 공표", None, "'16.12월 OGP파리총회 참석 및 서울시 행동계획 공표"),
        happened(OGP, "2016-12", "2017-12", "공약이행", None, "'16.12~17.12 : 공약이행, ('18.4월 이행 결과 평가공표 예정)"),
        happened(OGP, "2017-04", None, "제4차 OGP협의체 전체회의 개최", None,
                 "'17.4월 제4차 OGP협의체 전체회의 개최(이행과제 진행상황 점검 및 의견공유)"),
        happened(OGP, "2017-10-23", None, "제5차 OGP협의체 전체회의 개최", None,
                 "'17.10.23 제5차 OGP협의체 전체회의 개최(이행과제 진행상황 점검 및 의견공유)"),
    ]


def _results() -> list[Result]:
    return [
        achieved(2015, None, "2015-05-18", "2015-05-20", "회원도시 공무원 초빙 전자정부 교육실시", None,
                 "회원도시 공무원 초빙 전자정부 교육실시 : 10개도시 15명 (5.18 ~ 20)", cities=10, people=15),
        achieved(2015, None, "2015-05-18", "2015-05-20", "평화와 번영을 위한 제주포럼 세션 공동주관", None,
                 "평화와 번영을 위한 제주포럼 세션 공동주관 (5. 18 ~5. 20)"),
        achieved(2015, None, "2015-09-16", "2015-09-18", "러시아 울리야노브스크 운영위원회 진행", None,
                 "러시아 울리야노브스크 운영위원회 진행 (9.16 ~ 9.18)"),
        achieved(2016, None, "2016-05-23", "2016-05-27", "인재개발원 회원도시 공무원 초빙 전자정부 교육실시", None,
                 "인재개발원 회원도시 공무원 초빙 전자정부 교육실시 : 12개도시 16명 (5.23 ~ 5.27)", cities=12, people=16),
        achieved(2016, None, "2016-05-23", "2016-05-27", "제주 워크숍 개최", None, "제주 워크숍 개최 : 10개도시 74명 (5.23 ~ 5.27)",
                 cities=10, people=74),
        achieved(2016, None, "2016-06-09", None, "도시정책공유포럼 전자정부 세션 운영", None,
                 "도시정책공유포럼 전자정부 세션 운영 : 150여명 참석(6.9)", people=150),
        achieved(2016, None, "2016-10-12", "2016-10-14", "2016 WeGO 집행위원회 개최", "터키 베요글루",
                 "2016 WeGO 집행위원회 개최 : 터키 베요글루('16.10.12 ~ 10.14)"),
        achieved(2016, None, None, None, "서울형전자정부 해외진출 민관협의체 운영", None,
                 "서울형전자정부 해외진출 민관협의체 운영 : 간담회 2회실시"),
        achieved(2016, "열린정부파트너십 협의체 운영", None, None, "파리총회 및 운영위원회 참가", None, "파리총회 및 운영위원회 참가"),
        achieved(2017, "세계도시전자정부 협의체(WeGO)운영", "2017-03-26", "2017-04-02",
                 "인재개발원 회원도시 공무원 초빙 전자정부 교육실시", None,
                 "인재개발원 회원도시 공무원 초빙 전자정부 교육실시 : 10개도시 13명 (3.26~4.2)", cities=10, people=13),
        achieved(2017, "세계도시전자정부 협의체(WeGO)운영", "2017-06-27", "2017-06-30",
                 "제4회 WeGO 총회(General Assembly) 개최", None,
                 "제4회 WeGO 총회(General Assembly) 개최 : 48개국, 125개도시, 400여명 참석(6.27~6.30)",
                 countries=48, cities=125, people=400),
        achieved(2017, "서울형 전자정부 민관협의체 운영", "2017-07", None, "전자정부관련 정책공유포럼 개최", "타슈켄트시",
                 "전자정부관련 정책공유포럼 개최(7월) : 타슈켄트시"),
        achieved(2017, "열린정부파트너십(OGP)협의체 운영", None, None, "협의체 회의 개최", None, "협의체 회의 개최 : 2회(분과위원회 회의 각 2회)"),
        achieved(2017, "열린정부파트너십(OGP)협의체 운영", None, None, "OGP아시아태평양지역 포럼 참가", "인도네시아 자카르타",
                 "OGP아시아태평양지역 포럼 참가 : 인도네시아 자카르타"),
    ]
