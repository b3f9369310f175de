"""What stands in the way of publishing grants as 360Giving."""

from __future__ import annotations

SENTENCES: dict[str, dict[str, str]] = {
    "grants.none_signed": {"ko": "{on}까지 체결한 약정이 없어 쓸 것이 없습니다.", "en": "No agreement was signed until {on}: there is nothing to write."},
    "grants.giving_sums": {"ko": "{grant}: 「{field}」의 합이 맞지 않아 쓰지 않았습니다.",
                           "en": "{grant}: the sums of {field} do not agree; nothing was written."},
}
