"""What Dure says: every problem has its sentence in both languages, every rule its source, every string its Korean."""

from __future__ import annotations

import ast
import re
from string import Formatter

from babel.messages.pofile import read_po

from dure.kernel.sentences import sentences_of
from tests.code import PACKAGE, REPOSITORY, calls, modules, words

CODE = re.compile(r"^[a-z_]+\.[a-z_]+$")
RAISING = ("Problem", "Refused.because")


def codes() -> dict[str, str]:
    """This function will gather the codes that are raised by name, with where the first of them stands."""
    found: dict[str, str] = {}
    for path, tree in modules().items():
        for call, name in calls(tree):
            if name not in RAISING:
                continue
            given = call.args[:1] or [word.value for word in call.keywords if word.arg == "code"]
            for node in given:
                for _, word in words(node):
                    if CODE.match(word):
                        found.setdefault(word, f"{path}:{call.lineno}")
    return found


def spoken(code: str) -> bool:
    """This function will tell whether a code has both sentences; one made of parts (``papers.review_…``) has some."""
    said = sentences_of(code.partition(".")[0])
    mine = [said[name] for name in said if name == code or (code.endswith("_") and name.startswith(code))]
    return bool(mine) and all(set(both) >= {"ko", "en"} for both in mine)


def test_every_problem_has_a_sentence_in_korean_and_english() -> None:
    found = codes()
    assert len(found) > 50
    silent = {code: where for code, where in found.items()
              if not spoken(code)}
    assert not silent


def same_fact(name: str) -> str:
    """This function will return what a parameter speaks of: ``mode_ko`` and ``mode[ko]`` are ``mode``, ``ko`` and ``en`` are one."""
    plain = name.removesuffix("_ko").removesuffix("_en").removesuffix("[ko]").removesuffix("[en]")
    return "words" if name in ("ko", "en") else plain


def test_both_languages_say_the_same_things() -> None:
    """The Korean and the English sentence of a code name the same facts."""
    for room in {code.partition(".")[0] for code in codes()}:
        for code, said in sentences_of(room).items():
            named = {language: {same_fact(name) for _, name, _, _ in Formatter().parse(text) if name}
                     for language, text in said.items()}
            assert named["ko"] == named["en"], code


def test_every_source_that_is_named_stands_in_the_docs() -> None:
    known = set(re.findall(r"^## (\S+)", (REPOSITORY / "docs/sources.md").read_text(encoding="utf-8"), re.MULTILINE))
    named: dict[str, str] = {}
    for path, tree in modules().items():
        for node in ast.walk(tree):
            if isinstance(node, ast.keyword) and node.arg == "source" and isinstance(node.value, ast.Constant):
                named.setdefault(str(node.value.value), f"{path}:{node.value.lineno}")
            if isinstance(node, ast.Assign) and ast.unparse(node.targets[0]) == "SOURCE":
                named.setdefault(str(ast.literal_eval(node.value)), f"{path}:{node.lineno}")
    named.pop("", None)
    assert len(named) > 3
    assert {name: where for name, where in named.items() if name not in known} == {}


TAGS = (
    re.compile(r"""{%\s*translate\s+(?:"([^"]*)"|'([^']*)')"""),
    re.compile(r"{%\s*blocktranslate\b([^%]*)%}(.*?){%\s*endblocktranslate", re.DOTALL),
)
GETTEXT = {"_", "gettext", "gettext_lazy", "ngettext"}


def strings() -> dict[str, str]:
    """This function will gather what screens say: the English in the code and in the templates."""
    found: dict[str, str] = {}
    for path, tree in modules().items():
        for call, name in calls(tree):
            if name in GETTEXT and call.args and isinstance(call.args[0], ast.Constant):
                found.setdefault(call.args[0].value, f"{path}:{call.lineno}")
    for path in sorted(PACKAGE.rglob("templates/**/*.*")):
        text = path.read_text(encoding="utf-8")
        for match in TAGS[0].finditer(text):
            found.setdefault(match[1] or match[2], path.name)
        for options, body in TAGS[1].findall(text):
            single = re.split(r"{%\s*plural\s*%}", body)[0]
            said = re.sub(r"{{\s*([\w.]+)[^}]*}}", r"%(\1)s", single)
            if "trimmed" in options:
                said = " ".join(line.strip() for line in said.strip().splitlines())
            found.setdefault(said, path.name)
    return found


def translated(language: str) -> set[str]:
    """This function will gather the strings that the catalogues have in a language."""
    known: set[str] = set()
    for path in PACKAGE.rglob(f"locale/{language}/LC_MESSAGES/django.po"):
        with path.open("rb") as file:
            for message in read_po(file):
                said = message.string if isinstance(message.string, tuple) else (message.string,)
                if message.id and all(said) and not message.fuzzy:
                    known.add(message.id[0] if isinstance(message.id, tuple) else message.id)
    return known


def test_every_string_on_a_screen_is_translated() -> None:
    korean = translated("ko")
    silent = {text: where for text, where in strings().items() if text not in korean}
    assert not silent


def test_no_string_is_translated_in_two_ways() -> None:
    """The catalogues are one at run time: the same English must not mean two things, or one page says what another means."""
    for language in ("ko", "fr"):
        said: dict[str, set[str]] = {}
        for path in PACKAGE.rglob(f"locale/{language}/LC_MESSAGES/django.po"):
            with path.open("rb") as file:
                for message in read_po(file):
                    if message.id:
                        said.setdefault(str(message.id), set()).add(str(message.string))
        assert {text: ways for text, ways in said.items() if len(ways) > 1} == {}


def test_the_counter_speaks_french() -> None:
    """What is missing in French would be said in Korean: the pages of the counter and the frame around them have it all."""
    files = [path for path in (PACKAGE / "web/counter").rglob("*.*") if path.suffix in (".py", ".html")]
    files += [PACKAGE / "web/common/templates/common" / f"{name}.html" for name in ("frame", "error", "crumbs")]
    written = "\n".join(path.read_text(encoding="utf-8") for path in files)
    own = {text for text in strings()
           if any(form.format(text) in written for form in ('translate "{}"', "translate '{}'", '_("{}")'))}
    assert len(own) > 40
    assert own - translated("fr") == set()
