"""Django's settings. Safe by default: what only one person's machine may do is switched on by `DURE_MODE=local`."""

from __future__ import annotations

from csp.constants import NONE, SELF

from dure.config import env, mail, postgres
from dure.config.secrets import secret_key

LOCAL = env.local()
HOME = env.home()
FILES = HOME / "files"  # papers by their SHA-256
PACKAGE_KEY = HOME / "package-key"  # signs packages to the other side of a grant; made once

SECRET_KEY = secret_key()
DEBUG = False
ALLOWED_HOSTS = [host for host in env.value("DURE_HOSTS").split(",") if host] or (
    ["127.0.0.1", "localhost", "[::1]", "testserver"] if LOCAL else []
)
CSRF_TRUSTED_ORIGINS = [] if LOCAL else [f"https://{host.lstrip('.')}" for host in ALLOWED_HOSTS]

ROOMS = ["journal", "texts", "parties", "papers", "messages", "ledger", "members", "bodies", "budget", "appropriations",
         "programmes", "assessments", "meetings", "elections", "spending", "travel", "grants", "oversight"]
INSTALLED_APPS = [
    "dure.web.common",  # before allauth: its pages are drawn with our templates
    "dure.web.portal",
    "dure.web.counter",
    "dure.web.live",
    "dure.web.desk",
    *(f"dure.domain.{room}" for room in ROOMS),
    "dure.config.schema",
    "allauth",
    "allauth.account",
    "allauth.mfa",
    "pgtrigger",
    "pghistory",
    "django_htmx",
    "csp",
    "django.contrib.auth",
    "django.contrib.contenttypes",
    "django.contrib.sessions",
    "django.contrib.humanize",
    "django.contrib.staticfiles",
    "django.forms",
]
MIDDLEWARE = [
    "django.middleware.security.SecurityMiddleware",
    "whitenoise.middleware.WhiteNoiseMiddleware",
    "csp.middleware.CSPMiddleware",
    "django.contrib.sessions.middleware.SessionMiddleware",
    "django.middleware.locale.LocaleMiddleware",
    "dure.web.common.languages.SpokenHere",
    "django.middleware.common.CommonMiddleware",
    "django.middleware.csrf.CsrfViewMiddleware",
    "django.contrib.auth.middleware.AuthenticationMiddleware",
    "django.contrib.messages.middleware.MessageMiddleware",
    "django.middleware.clickjacking.XFrameOptionsMiddleware",
    "django_htmx.middleware.HtmxMiddleware",
    "allauth.account.middleware.AccountMiddleware",
    "dure.web.common.errors.RefusalsSaid",
]
ROOT_URLCONF = "dure.config.urls"
WSGI_APPLICATION = "dure.config.wsgi.application"
TEMPLATES = [
    {
        "BACKEND": "django.template.backends.django.DjangoTemplates",
        "APP_DIRS": True,
        "OPTIONS": {
            "context_processors": [
                "django.template.context_processors.request",
                "django.contrib.auth.context_processors.auth",
                "django.contrib.messages.context_processors.messages",
                "dure.web.common.context.frame",
            ],
            "builtins": ["django.templatetags.i18n", "django.templatetags.static", "dure.web.common.templatetags.dure"],
        },
    }
]
FORM_RENDERER = "dure.web.common.forms.Renderer"

DATABASES = {
    "default": {
        "ATOMIC_REQUESTS": False,  # actions open their own transactions
        "CONN_MAX_AGE": 60,
        "CONN_HEALTH_CHECKS": True,
        **(
            postgres.from_url(env.value("DATABASE_URL"))
            if env.value("DATABASE_URL")
            else {"ENGINE": "dure.config.embedded", "NAME": postgres.DATABASE, "USER": "postgres"}
        ),
    }
}
DEFAULT_AUTO_FIELD = "django.db.models.BigAutoField"
CACHES = {"default": {"BACKEND": "django.core.cache.backends.db.DatabaseCache", "LOCATION": "shared_cache"}}

# language, days
LANGUAGE_CODE = "ko"
LANGUAGES = [("ko", "한국어"), ("en", "English"), ("fr", "Français")]
# the counter is for visitors from anywhere; the other doors speak these
DESK_LANGUAGES = LANGUAGES[:2]
USE_I18N = True
USE_TZ = True
TIME_ZONE = "Asia/Seoul"

# who comes in
AUTH_USER_MODEL = "parties.Account"
AUTHENTICATION_BACKENDS = ["allauth.account.auth_backends.AuthenticationBackend"]
AUTH_PASSWORD_VALIDATORS = [
    {"NAME": "django.contrib.auth.password_validation.UserAttributeSimilarityValidator",
     "OPTIONS": {"user_attributes": ("email", "name")}},
    {"NAME": "django.contrib.auth.password_validation.MinimumLengthValidator", "OPTIONS": {"min_length": 10}},
    {"NAME": "django.contrib.auth.password_validation.CommonPasswordValidator"},
    {"NAME": "django.contrib.auth.password_validation.NumericPasswordValidator"},
]
ACCOUNT_ADAPTER = "dure.web.common.accounts.Adapter"
ACCOUNT_FORMS = {
    "login": "dure.web.common.forms.SignInForm",
}
ACCOUNT_USER_MODEL_USERNAME_FIELD = None
ACCOUNT_LOGIN_METHODS = {"email"}
ACCOUNT_SIGNUP_FIELDS = ["email*", "password1*", "password2*"]
ACCOUNT_EMAIL_VERIFICATION = "none"  # an address is proved by the invitation sent to it; there is no sign-up
ACCOUNT_LOGOUT_ON_GET = False
ACCOUNT_SESSION_REMEMBER = False
ACCOUNT_PREVENT_ENUMERATION = True
ACCOUNT_EMAIL_UNKNOWN_ACCOUNTS = False
ACCOUNT_EMAIL_SUBJECT_PREFIX = ""
ACCOUNT_DEFAULT_HTTP_PROTOCOL = "http" if LOCAL else "https"
ACCOUNT_RATE_LIMITS = {"login_failed": "10/m/ip,5/300s/key"}
MFA_SUPPORTED_TYPES = ["totp", "recovery_codes"]
MFA_TOTP_ISSUER = "Dure"
MFA_ALLOW_UNVERIFIED_EMAIL = True  # nobody signs up: the address was proved by the invitation
LOGIN_URL = "account_login"
LOGIN_REDIRECT_URL = "desk:today"
LOGOUT_REDIRECT_URL = "portal:home"
PASSWORD_RESET_TIMEOUT = 3 * 24 * 60 * 60

# letters
EMAIL_BACKEND = "dure.jobs.queueing.Queue"  # into the queue, in the act's transaction
LETTERS_BACKEND, EMAIL_OPTIONS = mail.settings(env.value("DURE_MAIL_URL"))
EMAIL_HOST, EMAIL_PORT = EMAIL_OPTIONS.host, EMAIL_OPTIONS.port
EMAIL_HOST_USER, EMAIL_HOST_PASSWORD = EMAIL_OPTIONS.user, EMAIL_OPTIONS.password
EMAIL_USE_TLS, EMAIL_USE_SSL = EMAIL_OPTIONS.starttls, EMAIL_OPTIONS.tls
EMAIL_FILE_PATH = HOME / "mail"
EMAIL_TIMEOUT = 20
DEFAULT_FROM_EMAIL = SERVER_EMAIL = env.value("DURE_MAIL_FROM") or "dure@localhost"

# what the browser may do
CONTENT_SECURITY_POLICY = {
    "DIRECTIVES": {
        "default-src": [SELF],
        "img-src": [SELF, "data:"],
        "object-src": [NONE],
        "base-uri": [SELF],
        "form-action": [SELF],
        "frame-ancestors": [SELF],
    }
}
# where pages with a live screen listen; the others connect to nothing else than themselves
LIVE_BIND, LIVE_URL = env.value("DURE_LIVE_BIND"), env.value("DURE_LIVE_URL")
X_FRAME_OPTIONS = "SAMEORIGIN"
SECURE_REFERRER_POLICY = "same-origin"
SECURE_CONTENT_TYPE_NOSNIFF = True
SECURE_CROSS_ORIGIN_OPENER_POLICY = "same-origin"
SESSION_COOKIE_NAME = "dure_session"
SESSION_COOKIE_HTTPONLY = True
SESSION_COOKIE_AGE = 12 * 60 * 60
SESSION_COOKIE_SAMESITE = CSRF_COOKIE_SAMESITE = "Lax"
SESSION_COOKIE_SECURE = CSRF_COOKIE_SECURE = SECURE_SSL_REDIRECT = not LOCAL
SECURE_HSTS_SECONDS = 0 if LOCAL else 365 * 24 * 60 * 60
SECURE_PROXY_SSL_HEADER = None if LOCAL else ("HTTP_X_FORWARDED_PROTO", "https")
DATA_UPLOAD_MAX_MEMORY_SIZE = 20 * 1024 * 1024
FILE_UPLOAD_MAX_MEMORY_SIZE = 2 * 1024 * 1024

# static files
STATIC_URL = "/static/"
STATIC_ROOT = HOME / "static"
STATICFILES_DIRS = [folder for folder in [env.REPOSITORY / "assets" / "vendor" / "static"] if folder.is_dir()]
STORAGES = {
    "default": {"BACKEND": "django.core.files.storage.FileSystemStorage", "OPTIONS": {"location": FILES}},
    "staticfiles": {"BACKEND": "whitenoise.storage.CompressedManifestStaticFilesStorage"},
}

LOGGING = {
    "version": 1,
    "disable_existing_loggers": False,
    "formatters": {"line": {"format": "{asctime} {levelname} {name}: {message}", "style": "{"}},
    "handlers": {"stderr": {"class": "logging.StreamHandler", "formatter": "line"}},
    "root": {"handlers": ["stderr"], "level": "WARNING"},
}
SILENCED_SYSTEM_CHECKS: list[str] = []
TEST_RUNNER = "django.test.runner.DiscoverRunner"
