"""Applications in words: the form in Korean, English and French, and what stands in an application's way."""

from __future__ import annotations

SENTENCES: dict[str, dict[str, str]] = {
    "members.application_long": {
        "ko": "최대 {most}자까지 쓸 수 있습니다(지금 {length}자).",
        "en": "At most {most} characters can be kept here; there are {length}.",
        "fr": "Au plus {most} caractères ; il y en a {length}.",
    },
    "members.application_missing": {
        "ko": "이 칸을 채워 주십시오.", "en": "Please fill this in.", "fr": "Veuillez remplir ce champ.",
    },
    "members.application_email": {
        "ko": "전자우편 주소가 아닙니다: {said}", "en": "This is not an e-mail address: {said}",
        "fr": "Ceci n’est pas une adresse électronique : {said}",
    },
    "members.application_url": {
        "ko": "누리집 주소가 아닙니다: {said}", "en": "This is not a web address: {said}",
        "fr": "Ceci n’est pas une adresse de site : {said}",
    },
    "members.application_number": {
        "ko": "사람 수를 숫자로 적어 주십시오: {said}", "en": "Please give a number of people: {said}",
        "fr": "Veuillez indiquer un nombre d’habitants : {said}",
    },
    "members.application_country": {
        "ko": "나라를 골라 주십시오.", "en": "Please choose a country.", "fr": "Veuillez choisir un pays.",
    },
    "members.application_unsigned": {
        "ko": "서명한 신청서를 올려 주십시오.", "en": "Please upload the signed form.",
        "fr": "Veuillez joindre le formulaire signé.",
    },
    "members.category_closed": {
        "ko": "이날에는 없는 회원 종류입니다: {category}", "en": "There is no such category of members on that day: {category}",
        "fr": "Cette catégorie de membres n’existe pas à cette date : {category}",
    },
    "members.application_step": {
        "ko": "지금 상태({state})에서는 할 수 없는 일입니다: {step}",
        "en": "An application that is {state} does not allow this: {step}",
        "fr": "Une demande dans l’état « {state} » ne le permet pas : {step}",
    },
    "members.application_reason": {
        "ko": "이유를 적어 주십시오.", "en": "Please give the reason.", "fr": "Veuillez indiquer le motif.",
    },
    "members.application_changed": {
        "ko": "다른 창에서 먼저 저장했습니다. 적으신 내용은 아래에 그대로 있습니다. 달라진 칸: {fields}",
        "en": "It was saved from another window before. What you typed is kept below. Fields that differ: {fields}",
        "fr": "Le formulaire a été enregistré ailleurs entre-temps. Votre saisie est conservée ci-dessous. Champs différents : {fields}",
    },
    "members.application_file": {
        "ko": "PDF, JPEG, PNG 파일만 받습니다: {name}", "en": "Only PDF, JPEG or PNG files are taken: {name}",
        "fr": "Seuls les fichiers PDF, JPEG ou PNG sont acceptés : {name}",
    },
    "members.application_file_large": {
        "ko": "파일이 너무 큽니다. {most} MB까지 받습니다.", "en": "The file is too large; up to {most} MB are taken.",
        "fr": "Le fichier est trop volumineux ; {most} Mo au plus.",
    },
    "members.organisation_wanted": {
        "ko": "어느 기관인지 골라 주십시오. 비슷한 기관이 이미 있습니다.",
        "en": "Choose which organisation this is: one that looks like it exists already.",
    },
}

CATEGORIES: dict[str, dict[str, str]] = {
    "full": {"ko": "정회원 도시", "en": "Full member (city)", "fr": "Membre titulaire (ville)"},
    "associate": {"ko": "준회원", "en": "Associate member", "fr": "Membre associé"},
    "friendship": {"ko": "우호회원(협회·기관)", "en": "Friendship member (association, agency)",
                   "fr": "Membre ami (association, organisme)"},
    "corporate": {"ko": "기업회원", "en": "Corporate member", "fr": "Membre entreprise"},
}
STATES: dict[str, dict[str, str]] = {
    "draft": {"ko": "작성 중", "en": "Draft", "fr": "En cours de rédaction"},
    "submitted": {"ko": "제출됨", "en": "Submitted", "fr": "Déposée"},
    "returned": {"ko": "보완 요청", "en": "Returned for completion", "fr": "Renvoyée pour complément"},
    "accepted": {"ko": "접수됨", "en": "Accepted by the Secretariat", "fr": "Reçue par le Secrétariat"},
    "admitted": {"ko": "승인됨", "en": "Admitted", "fr": "Admise"},
    "declined": {"ko": "승인되지 않음", "en": "Declined", "fr": "Rejetée"},
    "withdrawn": {"ko": "철회됨", "en": "Withdrawn", "fr": "Retirée"},
}
PARTS: dict[str, dict[str, str]] = {
    "applicant": {"ko": "신청하는 도시·기관", "en": "Who applies", "fr": "Qui demande"},
    "head": {"ko": "대표자(시장)", "en": "Head (mayor)", "fr": "Responsable (maire)"},
    "reasons": {"ko": "신청 이유", "en": "Why", "fr": "Motifs"},
    "contact": {"ko": "연락할 사람", "en": "Whom we write to", "fr": "Personne à contacter"},
}
FIELD_LABELS: dict[str, dict[str, str]] = {
    "name_en": {"ko": "이름(영문)", "en": "Name in English", "fr": "Nom en anglais"},
    "name_local": {"ko": "이름(자국어)", "en": "Name in your own language", "fr": "Nom dans votre langue"},
    "country": {"ko": "나라", "en": "Country", "fr": "Pays"},
    "province": {"ko": "도·주", "en": "Province or state", "fr": "Province ou État"},
    "population": {"ko": "인구", "en": "Population", "fr": "Population"},
    "website": {"ko": "누리집", "en": "Web site", "fr": "Site web"},
    "head_post": {"ko": "직위", "en": "Title", "fr": "Fonction"},
    "head_name": {"ko": "이름", "en": "Name", "fr": "Nom"},
    "reasons": {"ko": "회원이 되려는 이유", "en": "Why you would like to become a member",
                "fr": "Pourquoi souhaitez-vous devenir membre ?"},
    "services": {"ko": "전자정부·스마트도시로 해 온 일", "en": "What you have done in e-government or smart city",
                 "fr": "Vos réalisations en administration électronique ou ville intelligente"},
    "contact_name": {"ko": "이름", "en": "Name", "fr": "Nom"},
    "contact_post": {"ko": "부서·직위", "en": "Department and post", "fr": "Service et fonction"},
    "email": {"ko": "전자우편", "en": "E-mail", "fr": "Courriel"},
    "phone": {"ko": "전화", "en": "Telephone", "fr": "Téléphone"},
    "consent": {
        "ko": "이 연락처를 신청 처리에만 쓰고, 끝난 뒤 정해진 기간이 지나면 지우는 데 동의합니다.",
        "en": "I agree that these contact details are used for this application only, and erased some time after it is settled.",
        "fr": "J’accepte que ces coordonnées servent à cette demande seulement et soient effacées quelque temps après sa clôture.",
    },
    "signed": {"ko": "서명한 신청서", "en": "Signed form", "fr": "Formulaire signé"},
}
HELP: dict[str, dict[str, str]] = {
    "population": {"ko": "숫자로. 예: 1,200,000", "en": "As a number, such as 1,200,000", "fr": "En chiffres, par exemple 1 200 000"},
    "head_post": {"ko": "예: 시장", "en": "Such as: Mayor", "fr": "Par exemple : Maire"},
}
LETTERS: dict[str, dict[str, tuple[str, str]]] = {
    "begun": {
        "ko": ("회원 가입 신청서 이어 쓰기 ({number})",
               "신청서를 이어서 쓰실 수 있는 주소입니다.\n\n{link}\n\n이 주소를 가진 사람은 누구나 신청서를 보고 고칠 수 있습니다. 다른 곳에 알리지 마십시오."),
        "en": ("Your application for membership ({number})",
               "You can go on with your application at this address.\n\n{link}\n\nWhoever has it can read and "
               "change the application; please keep it to yourself."),
        "fr": ("Votre demande d’adhésion ({number})",
               "Vous pouvez poursuivre votre demande à cette adresse.\n\n{link}\n\nToute personne qui la connaît "
               "peut lire et modifier la demande ; ne la communiquez pas."),
    },
    "submitted": {
        "ko": ("신청서가 제출되었습니다 ({number})", "사무국이 확인한 뒤 연락드립니다. 진행 상황은 여기에서 보실 수 있습니다.\n\n{link}"),
        "en": ("Your application was submitted ({number})", "The Secretariat will look at it and write to you. You can see how it stands here.\n\n{link}"),
        "fr": ("Votre demande est déposée ({number})", "Le Secrétariat l’examinera et vous écrira. Vous pouvez en suivre l’état ici.\n\n{link}"),
    },
    "returned": {
        "ko": ("신청서 보완을 부탁드립니다 ({number})", "{reason}\n\n고쳐서 다시 제출해 주십시오.\n\n{link}"),
        "en": ("Please complete your application ({number})", "{reason}\n\nPlease complete it and submit it again.\n\n{link}"),
        "fr": ("Merci de compléter votre demande ({number})", "{reason}\n\nVeuillez la compléter puis la déposer à nouveau.\n\n{link}"),
    },
    "accepted": {
        "ko": ("신청이 접수되었습니다 ({number})", "사무국이 신청을 접수했습니다. 정회원 여부는 정해진 기구가 결정합니다.\n\n{link}"),
        "en": ("Your application was accepted ({number})", "The Secretariat has accepted your application. The body in charge will decide on it.\n\n{link}"),
        "fr": ("Votre demande est reçue ({number})", "Le Secrétariat a reçu votre demande. L’organe compétent se prononcera.\n\n{link}"),
    },
    "admitted": {
        "ko": ("회원 가입이 승인되었습니다 ({number})", "회원이 되신 것을 환영합니다.\n\n{link}"),
        "en": ("You are admitted as a member ({number})", "Welcome to the network.\n\n{link}"),
        "fr": ("Vous êtes admis comme membre ({number})", "Bienvenue dans le réseau.\n\n{link}"),
    },
    "declined": {
        "ko": ("회원 가입 신청 결과 ({number})", "신청이 승인되지 않았습니다.\n\n{reason}\n\n{link}"),
        "en": ("The decision on your application ({number})", "Your application was not approved.\n\n{reason}\n\n{link}"),
        "fr": ("Décision sur votre demande ({number})", "Votre demande n’a pas été retenue.\n\n{reason}\n\n{link}"),
    },
}
