"""Sentences for what the command line refuses."""

SENTENCES: dict[str, dict[str, str]] = {
    "cli.bind": {
        "ko": "{bind} 에서 기다릴 수 없습니다: {reason}. 다른 곳은 --bind 로 정합니다.",
        "en": "Cannot listen on {bind}: {reason}. Choose another place with --bind.",
    },
    "cli.demo_is_local": {
        "ko": "시연은 DURE_MODE=local 에서만 됩니다. 공개 서비스에는 dure migrate 와 dure serve 를 씁니다.",
        "en": "The demo runs in DURE_MODE=local only. A public service uses dure migrate and dure serve.",
    },
    "cli.not_a_file": {
        "ko": "{path} 파일이 없습니다.",
        "en": "There is no file {path}.",
    },
    "cli.cannot_write": {
        "ko": "{path} 에 쓸 수 없습니다: {why}",
        "en": "Cannot write {path}: {why}",
    },
    "cli.template_is_hwpx": {
        "ko": "--template 은 --format hwpx 와 함께 씁니다({format} 아님).",
        "en": "--template goes with --format hwpx, not with {format}.",
    },
    "cli.no_such_question": {
        "ko": "「{act}」에 대해서는 물을 수 없습니다. 물을 수 있는 행위: {known}",
        "en": "Nobody answers for “{act}”. What can be asked: {known}",
    },
    "cli.no_day": {
        "ko": "날짜가 아닙니다: {said} (예: 2017-06-28)",
        "en": "Not a day: {said} (such as 2017-06-28)",
    },
    "cli.no_such_account": {
        "ko": "{email} 계정이 없습니다.",
        "en": "There is no account {email}.",
    },
    "cli.no_such_record": {
        "ko": "「{what}」에 맞는 기록이 없습니다.",
        "en": "There is no record for “{what}”.",
    },
}
