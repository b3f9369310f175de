"""Words for kinds of bodies, seats and how they are filled, in Korean and English."""

from __future__ import annotations

KINDS: dict[str, dict[str, str]] = {
    "assembly": {"ko": "총회", "en": "General Assembly"},
    "executive": {"ko": "집행위원회", "en": "Executive Committee"},
    "secretariat": {"ko": "사무국", "en": "Secretariat"},
    "regional_office": {"ko": "지역사무소", "en": "Regional office"},
    "council": {"ko": "협의체", "en": "Council"},
    "sub_committee": {"ko": "분과", "en": "Sub-committee"},
}

ROLES: dict[str, dict[str, str]] = {
    "president": {"ko": "의장", "en": "President"},
    "executive_vice_president": {"ko": "수석부의장", "en": "Executive Vice-President"},
    "vice_president": {"ko": "부의장", "en": "Vice-President"},
    "chair": {"ko": "위원장", "en": "Chair"},
    "vice_chair": {"ko": "부위원장", "en": "Vice-Chair"},
    "secretary_general": {"ko": "사무총장", "en": "Secretary-General"},
    "director": {"ko": "소장", "en": "Director"},
    "member": {"ko": "위원", "en": "Member"},
    "staff": {"ko": "직원", "en": "Staff"},
    "observer": {"ko": "참관", "en": "Observer"},
}

BASES: dict[str, dict[str, str]] = {
    "election": {"ko": "선출", "en": "Election"},
    "appointment": {"ko": "임명", "en": "Appointment"},
    "ex_officio": {"ko": "당연직", "en": "Ex officio"},
    "register": {"ko": "명부에서", "en": "From the register"},
}

RESULTS: dict[str, dict[str, str]] = {
    "continued": {"ko": "계속", "en": "Continued"},
    "conditional": {"ko": "조건부 계속", "en": "Continued on conditions"},
    "closed": {"ko": "폐지", "en": "To be closed"},
}
