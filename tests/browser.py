"""A browser for the journeys: find Chromium and Korean letters, install them where that is allowed, else say so.

Run by `make test`. Set CHROMIUM to the path of a Chromium or Chrome to use that one.
"""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from pathlib import Path

NAMES = ("chromium", "chromium-browser", "google-chrome", "google-chrome-stable")
PACKAGES = ("chromium", "fonts-noto-cjk")


def chromium() -> str | None:
    """This function will return the path of a Chromium: CHROMIUM, the system's, or playwright's own; else None."""
    named = os.environ.get("CHROMIUM")
    found = [named] if named else [shutil.which(name) for name in NAMES]
    found += [str(path) for path in sorted(_playwright_folder().glob("chromium-*/chrome-*/chrome"))]
    return next((path for path in found if path and os.access(path, os.X_OK)), None)


def _playwright_folder() -> Path:
    return Path(os.environ.get("PLAYWRIGHT_BROWSERS_PATH") or Path.home() / ".cache" / "ms-playwright")


def korean_letters() -> bool:
    """This function will tell whether the system has a font with Korean letters, as far as fontconfig knows."""
    if shutil.which("fc-list") is None:
        return False
    return bool(subprocess.run(["fc-list", ":lang=ko"], capture_output=True, check=False).stdout.strip())


def install() -> None:
    """This function will try the ways there are: Debian's packages as root, then playwright's own download."""
    if os.geteuid() == 0 and shutil.which("apt-get"):
        print("Installing Chromium and Korean fonts …", flush=True)
        quiet = {"stdout": subprocess.DEVNULL, "stdin": subprocess.DEVNULL}
        environment = {**os.environ, "DEBIAN_FRONTEND": "noninteractive"}
        subprocess.run(["apt-get", "update", "-qq"], check=False, env=environment, **quiet)
        subprocess.run(["apt-get", "install", "-y", "-qq", "--no-install-recommends", *PACKAGES],
                       check=False, env=environment, **quiet)
    if chromium() is None:
        subprocess.run([sys.executable, "-m", "playwright", "install", "chromium"], check=False,
                       stdout=subprocess.DEVNULL, stdin=subprocess.DEVNULL)


def main() -> None:
    """This function will see to it that there is a browser, and say plainly what is missing."""
    if chromium() is None or not korean_letters():
        install()
    if chromium() is None:
        print("Missing: Chromium. Browser tests are skipped. Install it (Debian: apt-get install chromium "
              "fonts-noto-cjk) or set CHROMIUM to its path.")
    elif not korean_letters():
        print("Missing: a system font with Korean letters (Debian: apt-get install fonts-noto-cjk). Pages bring their "
              "own; only pictures of other things may show boxes.")


if __name__ == "__main__":
    main()
