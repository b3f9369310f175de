"""Where letters go: a mail server given as a URL, or files under `DURE_HOME/mail` on one's own machine."""

from __future__ import annotations

from dataclasses import dataclass
from urllib.parse import unquote, urlsplit

from dure.kernel.problem import Refused


@dataclass(frozen=True, slots=True)
class Server:
    """A mail server's address and sign-in."""

    host: str = ""
    port: int = 25
    user: str = ""
    password: str = ""
    starttls: bool = False
    tls: bool = False


def settings(url: str) -> tuple[str, Server]:
    """This function will return Django's e-mail back end and the server for ``smtp[s]://user:password@host:port``.

    ``smtp`` asks for STARTTLS unless the port is 25; ``smtps`` speaks TLS from the start. Without a URL letters
    are written as files. Raises Refused for another scheme.
    """
    if not url:
        return "django.core.mail.backends.filebased.EmailBackend", Server()
    parts = urlsplit(url)
    if parts.scheme not in ("smtp", "smtps") or not parts.hostname:
        raise Refused.because("config.mail_url", scheme=parts.scheme)
    tls = parts.scheme == "smtps"
    port = parts.port or (465 if tls else 587)
    server = Server(parts.hostname, port, unquote(parts.username or ""), unquote(parts.password or ""),
                    starttls=not tls and port != 25, tls=tls)
    return "django.core.mail.backends.smtp.EmailBackend", server
