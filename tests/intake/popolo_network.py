"""A Popolo file with everything that files of countries carry. Names are invented."""

from __future__ import annotations

import json
from typing import Any


def network() -> dict[str, Any]:
    """This function will return a new copy of the file's content."""
    return {
        "people": [
            {"id": "p1", "name": "Mark Sample", "family_name": "Sample", "given_name": "Mark", "birth_date": "1970", "gender": "male",
             "honorific_prefix": "Dr", "image": "https://x.example/1.jpg", "links": [{"url": "https://x.example", "note": "site"}],
             "identifiers": [{"scheme": "wikidata", "identifier": "Q1"}, {"scheme": "wikidata", "identifier": "odd"}],
             "other_names": [{"lang": "ko", "name": "마크", "note": "multilingual"},
                             {"name": "Marcus Sample", "note": "former name", "end_date": "1999-12-31"},
                             {"name": "M. Sample", "start_date": "2009", "family_name": "Sample"}],
             "contact_details": [{"type": "email", "value": "mark@x.example"}], "email": "mark@x.example"},
            {"id": "p2", "name": "Anna Sample", "death_date": "circa 1900"},
        ],
        "organizations": [
            {"id": "parliament", "name": "Sample Parliament", "classification": "legislature", "seats": 101,
             "other_names": [{"lang": "ko", "name": "표본 의회", "note": "multilingual"}], "children": [
                 {"id": "committee/1", "name": "First Committee", "founding_date": "2001-05"}],
             "contact_details": [{"type": "url", "value": "https://parliament.example"}]},
            {"id": "party/A", "name": "Party of A", "classification": "party"},
            {"id": "seoul", "name": "Sample City", "classification": "city",
             "other_names": [{"name": "Sample City", "lang": "en", "note": "legal", "start_date": "2001-01-01"},
                             {"name": "표본시", "lang": "ko", "note": "legal"}],
             "dure": {"country": "KR", "latitude": 37.5667, "longitude": 126.9783, "sample": True,
                      "facts": [{"kind": "population", "value": 9741381, "as_of": "2017-12-31", "source": "표본"}]}},
        ],
        "posts": [{"id": "chair", "label": "Chair", "organization_id": "parliament", "area_id": "area/1", "start_date": "2001"}],
        "memberships": [
            {"person_id": "p1", "organization_id": "parliament", "on_behalf_of_id": "party/A", "role": "member", "area_id": "area/1",
             "legislative_period_id": "term/1", "start_date": "2015-04-09", "sources": [{"url": "https://x.example"}]},
            {"person_id": "p1", "organization_id": "parliament", "post_id": "chair", "start_date": "2016", "end_date": "2017-03"},
            {"id": "m3", "member": {"@type": "Organization", "id": "party/A"}, "organization_id": "parliament", "role": "government"},
            {"person_id": "p2", "organization": {"id": "council", "name": "Council"}, "area": {"name": "North"}},
        ],
        "areas": [{"id": "area/1", "name": "Harbour", "type": "constituency", "other_names": [{"lang": "ko", "name": "항구"}]}],
        "events": [{"id": "term/1", "name": "First term", "start_date": "2015"}],
        "meta": {"sources": ["https://x.example"]},
    }


def as_file(content: Any) -> bytes:
    """This function will return the bytes of a file."""
    return json.dumps(content, ensure_ascii=False).encode()
