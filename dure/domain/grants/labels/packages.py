"""What packages between city and Secretariat say."""

from __future__ import annotations

SENTENCES: dict[str, dict[str, str]] = {
    "grants.no_package": {"ko": "교환 꾸러미 파일이 아닙니다.", "en": "The file is no package."},
    "grants.package_changed": {"ko": "서명이 맞지 않습니다. 만든 뒤에 바뀐 꾸러미입니다.",
                               "en": "The signature does not hold: the package was changed after it was made."},
    "grants.package_stranger": {
        "ko": "모르는 열쇠가 서명한 꾸러미입니다: {key}. 상대에게 확인한 뒤 기준값 「교환 꾸러미를 믿는 열쇠」에 적으십시오.",
        "en": "The package is signed by a key that nobody has entered: {key}. Ask the other side, then enter it among the settings (keys of packages).",
    },
    "grants.package_other": {"ko": "다른 약정({said})의 꾸러미입니다. 이 약정은 {key}입니다.", "en": "The package is of the agreement {said}; this is {key}."},
    "grants.package_own": {"ko": "우리 쪽에서 만든 꾸러미입니다.", "en": "The package was made on our own side."},
    "grants.package_there": {"ko": "{number}호 꾸러미는 이미 받았습니다.", "en": "The package number {number} was taken in already."},
    "grants.package_old": {"ko": "마지막으로 받은 꾸러미({last})보다 오래된 것입니다: {as_of}",
                           "en": "The package ({as_of}) is older than the last one taken in ({last})."},
}
SIDES: dict[str, dict[str, str]] = {"city": {"ko": "시", "en": "City"}, "secretariat": {"ko": "사무국", "en": "Secretariat"}}
