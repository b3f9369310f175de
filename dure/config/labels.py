"""Sentences for what the settings and the machine can get wrong."""

SENTENCES: dict[str, dict[str, str]] = {
    "config.database_url": {
        "ko": "DATABASE_URL은 postgresql:// 로 시작해야 합니다 (지금은 {scheme}).",
        "en": "DATABASE_URL must begin with postgresql:// (it begins with {scheme}).",
    },
    "config.mail_url": {
        "ko": "DURE_MAIL_URL은 smtp:// 또는 smtps:// 로 시작해야 합니다 (지금은 {scheme}).",
        "en": "DURE_MAIL_URL must begin with smtp:// or smtps:// (it begins with {scheme}).",
    },
    "config.postgres_start": {
        "ko": "내장 PostgreSQL이 시작되지 않았습니다 ({folder}): {log}",
        "en": "The embedded PostgreSQL did not start ({folder}): {log}",
    },
    "config.secret_key": {
        "ko": "공개 서비스에는 50자 이상의 DURE_SECRET_KEY가 필요합니다.",
        "en": "A public service needs a DURE_SECRET_KEY of at least 50 characters.",
    },
}
