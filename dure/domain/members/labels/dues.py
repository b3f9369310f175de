"""Dues in words: what stands in the way, and the letters to members, in Korean, English and French."""

from __future__ import annotations

SENTENCES: dict[str, dict[str, str]] = {
    "members.dues_no_member": {"ko": "{ko}: {on}에 회원이 아닙니다.", "en": "{en} is not a member on {on}."},
    "members.dues_not_owed": {"ko": "{ko}: 회비를 내지 않는 종류의 회원입니다.", "en": "{en} is of a category that owes no dues."},
    "members.dues_no_population": {"ko": "{ko}: 인구를 모릅니다. 기관 정보에 인구를 적어 주십시오.",
                                   "en": "The population of {en} is not known: enter it with the organisation."},
    "members.dues_no_income": {"ko": "{ko}: 1인당 소득을 모릅니다. 기관 정보에 소득을 적어 주십시오.",
                               "en": "The income per head of {en} is not known: enter it with the organisation."},
    "members.dues_no_rate": {"ko": "다른 통화로 청구하려면 환율과 그 날짜, 출처를 적어 주십시오.",
                             "en": "To invoice in another currency, give the rate, its day (not later than today) and its source."},
    "members.invoice_taken": {"ko": "{year}년 청구서가 이미 있습니다: {number}", "en": "There is an invoice for {year} already: {number}"},
    "members.invoice_cancelled": {"ko": "취소된 청구서입니다.", "en": "The invoice is cancelled.", "fr": "La facture est annulée."},
    "members.invoice_paid": {"ko": "납부 기록이 있는 청구서는 취소할 수 없습니다. 먼저 납부를 취소하십시오.",
                             "en": "An invoice with payments is not cancelled: take the payments back first."},
    "members.invoice_reason": {"ko": "이유를 적어 주십시오.", "en": "Please give the reason."},
    "members.pro_forma_unpaid": {"ko": "견적 청구서에는 납부를 기록하지 않습니다.", "en": "A pro forma is not paid: issue the invoice first.",
                                 "fr": "Une facture pro forma ne se paie pas."},
    "members.payment_amount": {"ko": "금액을 0보다 큰 수로 적어 주십시오.", "en": "Please give the amount as a number above nothing.",
                               "fr": "Veuillez indiquer un montant supérieur à zéro."},
    "members.payment_fee": {"ko": "은행 수수료는 0 이상이고 납부한 금액보다 작아야 합니다.",
                            "en": "A bank fee is nothing or more, and less than the payment."},
    "members.write_off_amount": {"ko": "결손 금액은 0보다 크고 남은 금액을 넘지 않아야 합니다.",
                                 "en": "What is written off is above nothing, and not more than is still open."},
    "members.write_off_waits": {"ko": "확인을 기다리는 결손 처리가 이미 있습니다.", "en": "A write-off of this invoice already waits for its approval."},
    "members.write_off_reason": {"ko": "어떤 결정에 따른 결손인지 적어 주십시오.", "en": "Say by which decision it is written off."},
    "members.write_off_settled": {"ko": "결정되지 않았거나 이미 취소된 결손 처리입니다.",
                                  "en": "The write-off is not in force: not approved, or taken back already."},
    "members.proof_wanted": {"ko": "송금 증명 파일을 골라 주십시오.", "en": "Please choose the file of your proof of transfer.",
                             "fr": "Veuillez choisir le fichier de votre preuve de virement."},
    "members.payment_later": {"ko": "받은 날({received_on})이 오늘({on})보다 뒤입니다.",
                              "en": "The day of receipt ({received_on}) is later than today ({on})."},
    "members.payment_before": {"ko": "받은 날({received_on})이 청구한 날({issued_on})보다 앞섭니다.",
                               "en": "The day of receipt ({received_on}) is before the invoice ({issued_on})."},
    "members.payment_settled": {"ko": "이미 확인되었거나 취소된 납부입니다.", "en": "The payment is confirmed or taken back already."},
    "members.reminder_not_due": {"ko": "지금 보낼 독촉이 없습니다.", "en": "No reminder is due now."},
    "members.no_address": {"ko": "{ko}: 보낼 전자우편 주소가 없습니다. 기관의 연락처에 적어 주십시오.",
                           "en": "There is no e-mail address to write to for {en}: enter one with the organisation's contacts."},
}
LETTERS: dict[str, dict[str, tuple[str, str]]] = {
    "invoice": {
        "ko": ("{year}년 회비 청구서 {number}",
               "{name} 귀중\n\n"
               "{year}년 회비를 보내 주시기 바랍니다.\n금액: {amount}\n기한: {due}\n\n"
               "청구서와 은행 확인서, 송금 증명을 올리는 곳:\n\n"
               "{link}"),
        "en": ("Membership dues {year}: invoice {number}",
               "To {name}\n\n"
               "Please transfer the dues for {year}, {amount}, by {due}.\n"
               "The invoice, the bank certificate and a place for your proof of transfer:\n\n"
               "{link}"),
        "fr": ("Cotisation {year} : facture {number}",
               "À {name}\n\n"
               "Merci de virer la cotisation {year}, soit {amount}, avant le {due}.\n"
               "La facture, le certificat bancaire et l’endroit où déposer votre preuve de virement :\n\n"
               "{link}"),
    },
    "reminder": {
        "ko": ("{year}년 회비 안내 {number}",
               "{name} 귀중\n\n"
               "{year}년 회비가 아직 확인되지 않았습니다.\n금액: {amount}\n기한: {due}\n\n이미 보내셨다면 송금 증명을 올려 주십시오.\n\n"
               "{link}"),
        "en": ("Reminder: dues {year}, invoice {number}",
               "To {name}\n\n"
               "The dues for {year}, {amount}, were due on {due} and have not reached us. If you have sent "
               "them, please upload your proof of transfer.\n\n"
               "{link}"),
        "fr": ("Rappel : cotisation {year}, facture {number}",
               "À {name}\n\n"
               "La cotisation {year}, soit {amount}, était due le {due} et ne nous est pas parvenue. Si vous "
               "l’avez virée, merci de déposer votre preuve de virement.\n\n"
               "{link}"),
    },
    "received": {
        "ko": ("{year}년 회비 납부 확인 {number}", "{name} 귀중\n\n회비를 받았습니다. 고맙습니다.\n금액: {amount}\n\n{link}"),
        "en": ("Receipt: dues {year}, invoice {number}",
               "To {name}\n\n"
               "We have received {amount}. Thank you.\n\n"
               "{link}"),
        "fr": ("Reçu : cotisation {year}, facture {number}",
               "À {name}\n\n"
               "Nous avons bien reçu {amount}. Merci.\n\n"
               "{link}"),
    },
}
DEFINITION = {
    "ko": "그해 회비: 인구와 1인당 소득으로 정한 구간의 금액", "en": "The dues of the year: the amount of the band of population and income",
}
