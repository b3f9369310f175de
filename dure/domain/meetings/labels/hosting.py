"""Words and sentences of bids to host, in Korean and English."""

from __future__ import annotations

SENTENCES: dict[str, dict[str, str]] = {
    "meetings.call_days": {"ko": "공모가 끝나는 날이 시작하는 날보다 앞섭니다.", "en": "The call closes before it opens."},
    "meetings.call_year": {"ko": "{year}년 회의는 공모가 끝나기 전입니다.", "en": "A meeting of {year} would be before the call closes."},
    "meetings.call_taken": {"ko": "「{key}」 공모가 이미 있습니다.", "en": "There is a call {key} already."},
    "meetings.criteria_wanted": {"ko": "심사 기준이 하나는 있어야 합니다.", "en": "A call has one criterion at least."},
    "meetings.criterion_wrong": {"ko": "심사 기준 「{key}」의 이름이 없거나 두 번 나옵니다.", "en": "The criterion {key} has no name, or stands there twice."},
    "meetings.criterion_points": {"ko": "심사 기준 「{key}」의 배점은 1점부터 {most}점까지입니다.", "en": "The criterion {key} gives from 1 to {most} points."},
    "meetings.criterion_unknown": {"ko": "이 공모에 없는 심사 기준입니다: {key}", "en": "The call has no criterion {key}."},
    "meetings.points": {"ko": "{points}점은 줄 수 없습니다. 0점부터 {most}점까지입니다.", "en": "{points} points cannot be given: 0 to {most}."},
    "meetings.bid_taken": {"ko": "이 도시의 제안서는 이미 접수되었습니다.", "en": "This city's bid was received already."},
    "meetings.bid_settled": {"ko": "이미 처리한 제안서입니다.", "en": "This bid is settled already."},
    "meetings.bid_member": {"ko": "제안서를 낼 수 있는 회원이 아닙니다(필요한 회원 종류: {categories}).",
                            "en": "The bidder is no member that may host (it takes: {categories})."},
    "meetings.bid_standing": {"ko": "{on}에 밀린 회비가 있습니다.", "en": "Dues are owed on {on}."},
    "meetings.bid_late": {"ko": "{received}에 접수되었습니다. 접수 기간은 {opens}부터 {closes}까지입니다.",
                          "en": "Received on {received}; bids are received from {opens} to {closes}."},
    "meetings.bid_plan": {"ko": "개최 계획서가 붙어 있지 않습니다.", "en": "No plan is attached."},
    "meetings.bid_reason": {"ko": "까닭을 적어 주십시오.", "en": "Please say why."},
    "meetings.bid_not_admitted": {"ko": "심사 대상으로 받아들인 제안서가 아닙니다.", "en": "This bid is not admitted."},
    "meetings.call_open": {"ko": "공모가 {closes}까지 열려 있습니다.", "en": "The call is open until {closes}."},
    "meetings.bids_unsettled": {"ko": "아직 처리하지 않은 제안서가 {number}건 있습니다.", "en": "{number} bids are not settled yet."},
    "meetings.bids_none": {"ko": "받아들인 제안서가 없습니다.", "en": "No bid is admitted."},
    "meetings.call_body": {"ko": "이 공모를 결정하는 기구의 회의가 아닙니다.", "en": "This is no meeting of the body that decides."},
    "meetings.bids_put": {"ko": "이미 표결에 부쳤습니다.", "en": "The bids are put to the vote already."},
    "meetings.bids_unknown": {"ko": "표결에 부칠 수 없는 제안서가 들어 있습니다.", "en": "A bid is named that cannot be put to the vote."},
    "meetings.host_undeclared": {"ko": "의장이 아직 표결 결과를 선포하지 않았습니다.", "en": "The chair has not declared the result yet."},
    "meetings.host_not_chosen": {"ko": "표결에서 한 곳이 정해지지 않았습니다.", "en": "The vote has not chosen one bid."},
    "meetings.host_done": {"ko": "개최지가 이미 정해졌습니다.", "en": "The host is taken over already."},
}
GROUNDS: dict[str, dict[str, str]] = {
    "meetings.bid_settled": {"ko": "아직 처리하지 않은 제안서여야 합니다.", "en": "The bid waits."},
    "meetings.bid_member": {"ko": "공모가 끝나는 날에 회원이어야 합니다({categories}).",
                            "en": "The bidder is a member on the last day of the call ({categories})."},
    "meetings.bid_standing": {"ko": "{on}에 밀린 회비가 없어야 합니다.", "en": "No dues are owed on {on}."},
    "meetings.bid_late": {"ko": "{opens}부터 {closes}까지 접수된 제안서여야 합니다.", "en": "It was received from {opens} to {closes}."},
    "meetings.bid_plan": {"ko": "개최 계획서가 있어야 합니다.", "en": "A plan is attached."},
    "meetings.call_open": {"ko": "공모가 끝나야 합니다({closes}).", "en": "The call is over ({closes})."},
    "meetings.bids_unsettled": {"ko": "모든 제안서를 처리했어야 합니다.", "en": "Every bid is settled."},
    "meetings.bids_none": {"ko": "받아들인 제안서가 있어야 합니다.", "en": "One bid at least is admitted."},
    "meetings.call_body": {"ko": "결정하는 기구의 회의여야 합니다.", "en": "It is a meeting of the body that decides."},
    "meetings.bids_put": {"ko": "아직 표결에 부치지 않았어야 합니다.", "en": "They are not put to the vote yet."},
    "meetings.host_undeclared": {"ko": "의장이 결과를 선포했어야 합니다.", "en": "The result is declared."},
    "meetings.host_not_chosen": {"ko": "표결에서 한 곳이 정해졌어야 합니다.", "en": "The vote chose one bid."},
    "meetings.host_done": {"ko": "아직 개최지를 반영하지 않았어야 합니다.", "en": "The host is not taken over yet."},
}
STATES: dict[str, dict[str, str]] = {
    "received": {"ko": "접수", "en": "Received"}, "admitted": {"ko": "심사 대상", "en": "Admitted"}, "refused": {"ko": "반려", "en": "Refused"},
    "withdrawn": {"ko": "철회", "en": "Withdrawn"}}
