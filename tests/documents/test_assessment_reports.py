"""Reports of self-assessments: what they say in three languages, that anyone recomputes them, and that nobody is named without consent."""

from __future__ import annotations

import csv
import io
import json
import re
from datetime import date
from itertools import pairwise
from pathlib import Path
from typing import Any

import pytest
from pypdf import PdfReader

from dure.cli.main import main
from dure.documents.assessments import data
from dure.documents.assessments.city import city_paper
from dure.documents.assessments.composed import reported
from dure.documents.assessments.laid import percent
from dure.documents.assessments.network import network_of, network_paper
from dure.documents.assessments.words import WIDENED_IN_FRENCH, WORDS
from dure.domain.assessments.actions import answering, reviewing
from dure.domain.assessments.labels import SENTENCES
from dure.domain.assessments.models import Assessment, Submission
from dure.domain.assessments.queries.opened import open_rows, release_of
from dure.domain.assessments.rules.peers import standing_out
from dure.formats.blocks import Picture, Table, words
from dure.formats.drawing import draw
from dure.formats.reading import read
from dure.formats.same import same
from tests.domain.assessments import network as net

pytestmark = pytest.mark.django_db
ON = date(2026, 3, 20)


@pytest.fixture
def cities() -> list[Assessment]:
    net.network(net.published(), 12)
    return list(Assessment.objects.select_related("version", "organisation").order_by("key"))


def text_of(record: Assessment, language: str) -> str:
    return words(city_paper(reported(record, ON, language)).blocks)


def test_the_report_says_where_a_city_stands_in_three_languages(cities: list[Assessment]) -> None:
    record = cities[0]
    stored = Submission.objects.get(assessment=record, kind="verified")
    claimed = Submission.objects.get(assessment=record, kind="claimed")
    for language, title, verdict in (("ko", "표본시 0 자가진단 보고서", "검토에서 달라진 답"), ("en", "Self-assessment report: Sample City 0", "What the review changed"),
                                     ("fr", "Rapport d’auto-évaluation : Sample City 0", "Réponses modifiées par la vérification")):
        text = text_of(record, language)
        for wanted in (title, verdict, stored.scores["nodes"]["ALL"]["printed"], claimed.scores["nodes"]["ALL"]["printed"], record.version.sha256,
                       "표본: 증빙이 다름", "dure score instrument.yaml answers.csv"):
            assert wanted in text, (language, wanted)
    assert stored.scores["nodes"]["ALL"]["printed"] != claimed.scores["nodes"]["ALL"]["printed"]


def test_other_cities_are_not_named_in_a_city_s_report(cities: list[Assessment]) -> None:
    text = text_of(cities[1], "en")
    assert "Compared with 11 cities of the same region and size." in text
    for other in (*range(1), *range(2, 12)):
        assert not re.search(rf"Sample City {other}\b|city-{other:02}", text), other


def test_recommendations_stand_by_gain_over_effort_and_strengths_apart_from_gaps(cities: list[Assessment]) -> None:
    report = reported(cities[4], ON, "en")
    ratios = [float(one.gain.split(" ")[0]) / one.effort for one in report.advice if one.effort and not one.opened]
    assert len(ratios) > 3
    assert all(one >= other - 0.001 for one, other in pairwise(ratios))  # printed to three digits
    strong, weak = standing_out(report.axes)
    assert not {one.key for one in strong} & {one.key for one in weak}


def test_a_draft_tells_what_is_missing_and_that_nothing_is_verified() -> None:
    version = net.published()
    organisation = net.city(1)
    made = answering.open_assessment(by=net.staff(organisation.key), on=net.ON, at=net.AT, version=version.pk, organisation=organisation.pk)
    answering.give_answers(by=net.staff(organisation.key), at=net.AT, assessment=made.key, answers={"POL.1": "adopted", "POL.2": "unsure", "POL.3": "none"})
    text = text_of(made, "en")
    for wanted in ("answers still being given", "no score", "3 of 11 questions", "Not answered (8): GOV.1, GOV.2", "(1): POL.2",
                   "without evidence (1): POL.1", "No interval of places"):
        assert wanted in text, wanted
    assert "What the review changed" not in text


def test_evidence_stands_with_its_link_and_verdict(cities: list[Assessment]) -> None:
    record = cities[0]
    reviewing.reopen_assessment(by=net.BY, at=net.AT, assessment=record.key, reason="표본")
    answering.keep_evidence(by=net.staff("city-00"), on=net.ON, at=net.AT, assessment=record.key, item="POL.1", url="https://city.example/act/7",
                            dated_on=net.ON, said="조례 (표본)")
    text = text_of(record, "ko")
    for wanted in ("https://city.example/act/7", "조례 (표본)", "검토 전", str(net.ON)):
        assert wanted in text, wanted


def score(folder: Path, instrument: bytes, answers: bytes, capsys: Any) -> dict[str, Any]:
    """What the command line says of an instrument and answers as they were handed out."""
    (folder / "instrument.yaml").write_bytes(instrument)
    (folder / "answers.csv").write_bytes(answers)
    capsys.readouterr()
    assert main(["score", str(folder / "instrument.yaml"), str(folder / "answers.csv"), "--json"]) == 0
    found: dict[str, Any] = json.loads(capsys.readouterr().out)
    return found


def test_anyone_recomputes_the_report_to_the_last_digit(cities: list[Assessment], tmp_path: Path, capsys: Any) -> None:
    for record in cities[:3]:
        report = reported(record, ON, "en")
        found = score(tmp_path, data.instrument_file(record.version), data.answers_csv(record.version, [("city", report.answers)]), capsys)
        said = json.dumps(found)
        assert record.version.sha256 in said
        for one in report.dimensions:
            assert json.dumps(one.printed) in said, one
        stored = Submission.objects.get(assessment=record, kind="verified").scores["nodes"]
        assert all(json.dumps(part["exact"]) in said for part in stored.values() if part.get("exact"))


def test_papers_are_drawn_and_read_back(cities: list[Assessment]) -> None:
    paper = city_paper(reported(cities[0], ON, "fr"))
    for form in ("pdf", "hwpx", "html"):
        text = words(read(draw(paper, form), f"report.{form}").blocks)
        assert "Points forts" in text, form
        assert cities[0].version.sha256 in text.replace("\n", "").replace(" ", ""), form


def test_pictures_show_what_the_table_says_and_say_what_stands_out(cities: list[Assessment]) -> None:
    record = cities[0]
    report = reported(record, ON, "en")
    paper = city_paper(report)
    radar, bars = (block for block in paper.blocks if isinstance(block, Picture))
    shares = {one.title: one.share for one in report.axes}
    best, worst = max(shares, key=lambda one: shares[one]), min(shares, key=lambda one: shares[one])
    assert f"Radar of 4 dimensions. The highest is {best} with {percent(shares[best])}, the lowest {worst} with {percent(shares[worst])}" in radar.alternative
    for one in report.axes:
        assert f"<title>{one.title} Verified {float(one.share * 100):.1f}</title>" in radar.svg
        assert f"<title>{one.title} Median of peers {float(one.quartiles[1] * 100):.1f}</title>" in radar.svg
        assert one.printed in bars.svg
    assert "shape claimed" in radar.svg  # the review found another score than was claimed
    above = sum(one.ahead > 0 for one in (report.root, *report.axes))
    assert f"Bars of 5 scores against the peers: {above} above the median" in bars.alternative
    # the text twin: every score that is drawn stands in the table
    table = next(block for block in paper.blocks if isinstance(block, Table) and block.header_rows and "Share of what can be reached" in block.rows[0][3].words)
    said = {row[0].words.strip(): (row[1].words, row[3].words) for row in table.rows[1:]}
    assert said == {one.title: (one.printed, percent(one.share)) for one in report.dimensions}
    assert not re.search(r"[■□]", words(paper.blocks))


def test_without_peers_there_are_no_bars_and_without_scores_no_radar() -> None:
    made = net.network(net.published(), 7)
    assert [type(block).__name__ for block in city_paper(reported(made[0], ON, "en")).blocks].count("Picture") == 1
    organisation = net.city(20)
    fresh = answering.open_assessment(by=net.staff(organisation.key), on=net.ON, at=net.AT, version=made[0].version.pk, organisation=organisation.pk)
    assert not any(isinstance(block, Picture) for block in city_paper(reported(fresh, ON, "fr")).blocks)
    assert not any(isinstance(block, Picture) for block in network_paper(network_of(made[0].version, "en")).blocks)


def test_the_network_s_pictures_stand_in_every_format_in_three_languages(cities: list[Assessment]) -> None:
    for language, wanted in (("ko", "도시 12곳의 수준별 막대그림"), ("en", "Bars of 12 cities by level"), ("fr", "Barres de 12 villes par niveau")):
        paper = network_paper(network_of(cities[0].version, language))
        quartiles, levels = (block for block in paper.blocks if isinstance(block, Picture))
        assert wanted in levels.alternative
        assert len(re.findall(r'class="box"', quartiles.svg)) == 5 + 1  # the sum, four parts, the key
        assert not re.search(r"Sample City|표본시", quartiles.svg + levels.svg)
        assert same(paper, read(draw(paper, "hwpx"), "report.hwpx")) == []
        drawn = draw(paper, "pdf")
        assert b"<pdfuaid:part>1</pdfuaid:part>" in drawn
        reader = PdfReader(io.BytesIO(drawn))
        parts = (reader.get_object(number) for number in range(1, len(reader.xref[0]) + 1))
        assert {one["/Alt"] for one in parts if isinstance(one, dict) and one.get("/S") == "/Figure"} == {quartiles.alternative, levels.alternative}


def test_the_network_s_report_names_only_those_who_consent(cities: list[Assessment]) -> None:
    for language, wanted in (("ko", "수준별 분포"), ("en", "Distribution over levels"), ("fr", "Répartition par niveau")):
        text = words(network_paper(network_of(cities[0].version, language)).blocks)
        assert wanted in text
        for n, record in enumerate(cities):
            name = f"표본시 {n}" if language == "ko" else f"Sample City {n}"
            assert bool(re.search(rf"{name}\b", text)) is record.named, (language, n)


def test_with_seven_cities_the_network_s_report_tells_nothing() -> None:
    made = net.network(net.published(), 7)
    text = words(network_paper(network_of(made[0].version, "en")).blocks)
    assert "There are not enough cities yet" in text
    assert "Sample City" not in text


def test_open_data_names_nobody_and_recomputes(cities: list[Assessment], tmp_path: Path, capsys: Any) -> None:
    version = cities[0].version
    release = release_of(version)
    rows = open_rows(release)
    files = [data.open_csv(version, rows), data.groups_csv(version, rows), data.open_json(release, rows)]
    for file in files:
        assert not re.search(rb"city-|Sample|\xed\x91\x9c\xeb\xb3\xb8\xec\x8b\x9c", file)
    assert [row.code for row in open_rows(release)] == [row.code for row in rows]  # who asks again gets the same codes
    consented = version.assessments.filter(named=False).first()
    assert consented is not None
    answering.consent(by=net.staff(consented.organisation.key), at=net.AT, assessment=consented.key, named=True)
    assert not {row.code for row in open_rows(release_of(version))} & {row.code for row in rows}  # what changed a group hides behind new ones
    answering.consent(by=net.staff(consented.organisation.key), at=net.AT, assessment=consented.key, named=False)
    assert json.loads(files[2])["instrument"]["sha256"] == version.sha256
    groups = list(csv.DictReader(io.StringIO(files[1].decode())))
    assert {one["region"] for one in groups} == {"asia"}
    said = json.dumps(score(tmp_path, data.instrument_file(version), files[0], capsys))
    stored = {row.scores["nodes"]["ALL"]["exact"] for row in Submission.objects.filter(kind="verified")}
    assert len(rows) == 12
    assert all(json.dumps(exact) in said for exact in stored)


def test_why_the_peers_are_a_wider_group_is_said_in_french_too() -> None:
    made = net.network(net.published(), 8)
    text = text_of(made[0], "fr")
    assert "Seules 7 autres villes sont vérifiées" in text
    assert not re.search(r"Only|needed", text)
    for code, french in WIDENED_IN_FRENCH.items():
        assert set(re.findall(r"{(\w+)}", french)) == set(re.findall(r"{(\w+)}", SENTENCES[code]["en"])), code
    assert {code for code in SENTENCES if code.startswith("assessments.peers_")} == set(WIDENED_IN_FRENCH)


def test_every_word_stands_in_three_languages_with_the_same_params() -> None:
    for name, said in WORDS.items():
        fields = [set(re.findall(r"{(\w+)}", one)) for one in said]
        assert len(said) == 3, name
        assert all(said), name
        assert fields[0] == fields[1] == fields[2], name
