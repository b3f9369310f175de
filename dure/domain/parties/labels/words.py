"""What kinds of organisations, names, facts and contacts are called, in Korean and English."""

from __future__ import annotations

KINDS: dict[str, dict[str, str]] = {
    "city": {"ko": "도시", "en": "City"}, "department": {"ko": "부서", "en": "Department"}, "bureau": {"ko": "실·국", "en": "Bureau"},
    "institution": {"ko": "기관", "en": "Institution"}, "company": {"ko": "기업", "en": "Company"},
    "network": {"ko": "협의체", "en": "Network"}, "organ": {"ko": "기구", "en": "Body"}, "other": {"ko": "그 밖", "en": "Other"},
}
USES: dict[str, dict[str, str]] = {
    "legal": {"ko": "정식 이름", "en": "Legal name"}, "short": {"ko": "줄인 이름", "en": "Short name"},
    "former": {"ko": "옛 이름", "en": "Former name"}, "alias": {"ko": "다른 표기", "en": "Other spelling"},
}
FACTS: dict[str, dict[str, str]] = {
    "population": {"ko": "인구(명)", "en": "Population"},
    "income_usd": {"ko": "1인당 소득(미국 달러)", "en": "Income per head (US dollars)"},
}
CONTACTS: dict[str, dict[str, str]] = {
    "email": {"ko": "전자우편", "en": "E-mail"}, "phone": {"ko": "전화", "en": "Telephone"}, "fax": {"ko": "팩스", "en": "Fax"},
    "address": {"ko": "주소", "en": "Address"}, "url": {"ko": "누리집", "en": "Website"}, "other": {"ko": "그 밖", "en": "Other"},
}
SCHEMES: dict[str, dict[str, str]] = {
    "wikidata": {"ko": "위키데이터", "en": "Wikidata"}, "geonames": {"ko": "GeoNames", "en": "GeoNames"},
    "iso3166-1": {"ko": "ISO 3166-1", "en": "ISO 3166-1"}, "iso3166-2": {"ko": "ISO 3166-2", "en": "ISO 3166-2"},
    "legal-dong": {"ko": "법정동코드", "en": "Legal district code (법정동코드)"},
}
LANGUAGES: dict[str, dict[str, str]] = {
    "ko": {"ko": "한국어", "en": "Korean"}, "en": {"ko": "영어", "en": "English"}, "fr": {"ko": "프랑스어", "en": "French"},
    "es": {"ko": "스페인어", "en": "Spanish"}, "ru": {"ko": "러시아어", "en": "Russian"}, "zh": {"ko": "중국어", "en": "Chinese"},
    "ja": {"ko": "일본어", "en": "Japanese"}, "id": {"ko": "인도네시아어", "en": "Indonesian"}, "tr": {"ko": "튀르키예어", "en": "Turkish"},
    "ar": {"ko": "아랍어", "en": "Arabic"}, "vi": {"ko": "베트남어", "en": "Vietnamese"}, "pt": {"ko": "포르투갈어", "en": "Portuguese"},
}
# what an act did, as a history of a party says it
ACTS: dict[str, dict[str, str]] = {
    "parties.register_organisation": {"ko": "등록", "en": "registered"}, "parties.amend_organisation": {"ko": "고침", "en": "amended"},
    "parties.name_organisation": {"ko": "이름을 붙임", "en": "named"}, "parties.end_name": {"ko": "이름을 끝냄", "en": "ended a name"},
    "parties.remove_name": {"ko": "이름을 지움", "en": "removed a name"}, "parties.identify_party": {"ko": "식별자를 적음", "en": "identified"},
    "parties.remove_identifier": {"ko": "식별자를 지움", "en": "removed an identifier"},
    "parties.record_fact": {"ko": "수치를 적음", "en": "recorded a number"}, "parties.open_post": {"ko": "자리를 둠", "en": "opened a post"},
    "parties.close_post": {"ko": "자리를 없앰", "en": "closed a post"}, "parties.add_contact": {"ko": "연락처를 둠", "en": "kept a contact"},
    "parties.erase_contacts": {"ko": "연락처를 지움", "en": "erased contacts"},
    "messages.erase_contacts": {"ko": "보낸 편지를 지움", "en": "erased letters"},
    "parties.register_organisations": {"ko": "파일로 들여옴", "en": "came in with a file"},
    "parties.register_persons": {"ko": "파일로 들여옴", "en": "came in with a file"},
    "parties.register_person": {"ko": "등록", "en": "registered"}, "parties.amend_person": {"ko": "고침", "en": "amended"},
    "parties.name_person": {"ko": "이름을 붙임", "en": "named"}, "parties.remove_person_name": {"ko": "이름을 지움", "en": "removed a name"},
    "parties.affiliate_person": {"ko": "소속을 적음", "en": "noted a tie"}, "parties.end_affiliation": {"ko": "소속을 끝냄", "en": "ended a tie"},
}
