"""The secret key of this installation: from the environment, or made once and kept under `DURE_HOME`."""

from __future__ import annotations

import os
import secrets

from dure.config import env
from dure.kernel.problem import Refused


def secret_key() -> str:
    """This function will return the secret that signs sessions and links.

    On one's own machine it is made once (`DURE_HOME/secret-key`, readable by its owner only); a public service
    must be given `DURE_SECRET_KEY` (at least 50 characters), else Refused.
    """
    given = env.value("DURE_SECRET_KEY")
    if given and (env.local() or len(given) >= 50):
        return given
    if not env.local():
        raise Refused.because("config.secret_key")
    kept = env.home() / "secret-key"
    kept.parent.mkdir(parents=True, exist_ok=True)
    try:
        with os.fdopen(os.open(kept, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600), "w") as file:
            file.write(secrets.token_urlsafe(64))
    except FileExistsError:
        pass
    return kept.read_text()
