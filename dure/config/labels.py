"""Sentences for what the settings and the machine can get wrong."""

SENTENCES: dict[str, dict[str, str]] = {
    "config.database_url": {
        "ko": "DATABASE_URL은 postgresql:// 로 시작해야 합니다 (지금은 {scheme}).",
        "en": "DATABASE_URL must begin with postgresql:// (it begins with {scheme}).",
    },
    "config.database_silent": {
        "ko": "데이터베이스에 연결되지 않습니다: {why}",
        "en": "The database does not answer: {why}",
    },
    "config.tables_older": {
        "ko": "데이터베이스의 표가 이전 판의 것입니다(변경 {number}건 남음, 처음 {first}). dure backup 으로 백업하고 dure migrate 를 실행하십시오.",
        "en": "The tables are of an earlier version ({number} changes missing, the first {first}). Make a backup with dure backup, "
              "then run dure migrate.",
    },
    "config.tables_newer": {
        "ko": "데이터베이스의 표가 더 새로운 판의 것입니다(모르는 변경 {number}건, 처음 {first}). 그 판의 두레를 쓰십시오.",
        "en": "The tables are of a later version ({number} unknown changes, the first {first}). Use that version of Dure.",
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
    "config.backup_exists": {
        "ko": "{path} 파일이 이미 있습니다. 다른 이름을 쓰십시오.",
        "en": "{path} exists already. Choose another name.",
    },
    "config.backup_failed": {
        "ko": "백업하지 못했습니다: {reason}",
        "en": "The backup failed: {reason}",
    },
    "config.restore_unreadable": {
        "ko": "{path} 은(는) 두레의 백업 파일이 아니거나 손상되었습니다 ({reason}). 아무것도 바꾸지 않았습니다.",
        "en": "{path} is no backup of Dure, or it is damaged ({reason}). Nothing was changed.",
    },
    "config.restore_format": {
        "ko": "{path} 의 형식 {format} 은(는) 이 판의 두레가 알지 못합니다. 아무것도 바꾸지 않았습니다.",
        "en": "{path} has format {format}, which this version of Dure does not know. Nothing was changed.",
    },
    "config.restore_damaged": {
        "ko": "{path} 안의 {member} 이(가) 목록의 해시와 다릅니다. 아무것도 바꾸지 않았습니다.",
        "en": "{member} in {path} differs from the hash in its list. Nothing was changed.",
    },
    "config.restore_not_empty": {
        "ko": "데이터베이스가 비어 있지 않습니다. 지금 있는 것을 버리고 되살리려면 --replace 를 붙이십시오.",
        "en": "The database is not empty. To throw away what is there and restore, add --replace.",
    },
    "config.restore_failed": {
        "ko": "되살리지 못했습니다: {reason}. 아무것도 바꾸지 않았습니다.",
        "en": "The restore failed: {reason}. Nothing was changed.",
    },
}
