"""Model fields for small words: plain JSON with exact decimals, translated text, character pairs."""

from __future__ import annotations

import json
import re
import unicodedata
from decimal import Decimal
from typing import Any

from django.contrib.postgres.fields import ArrayField
from django.db import models

from dure.kernel import plain


class ExactEncoder(json.JSONEncoder):
    """Prints JSON as `kernel.plain` does: days as ISO text, decimals digit by digit."""

    def encode(self, o: Any) -> str:
        """This function will print the whole value."""
        return plain.dumps(o, indent=None)


class ExactDecoder(json.JSONDecoder):
    """Reads numbers with a point as Decimal."""

    def __init__(self, **kwargs: Any) -> None:
        super().__init__(**kwargs | {"parse_float": Decimal})


class PlainField(models.JSONField):
    """Plain JSON values (`kernel.plain`) in a `jsonb` column; what was a decimal comes back as one."""

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs | {"encoder": ExactEncoder, "decoder": ExactDecoder})

    def deconstruct(self) -> Any:
        """This function will describe the field to migrations."""
        name, path, args, kwargs = super().deconstruct()
        kwargs.pop("encoder", None)
        kwargs.pop("decoder", None)
        return name, path, args, kwargs


class TranslatedField(models.JSONField):
    """A text by language: ``{"ko": "세계도시", "en": "World cities"}``; the first key is the original language."""

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        kwargs.setdefault("default", dict)
        super().__init__(*args, **kwargs)


def bigrams(text: str) -> list[str]:
    """This function will return the character pairs of a text, folded, in order and each once.

    Words are parted at anything but letters and digits; a word of one character stands alone, and begins the
    pair list of longer words too, so that one character finds what begins with it.
    """
    return list(dict.fromkeys(pair for word in _words(text) for pair in (word[0], *_pairs(word))))


def sought(text: str) -> list[str]:
    """This function will return the pairs that a search text needs; a word of one character is sought as a beginning."""
    return list(dict.fromkeys(pair for word in _words(text) for pair in _pairs(word) or [word]))


def _words(text: str) -> list[str]:
    return re.findall(r"\w+", unicodedata.normalize("NFKC", text).casefold().replace("_", " "))


def _pairs(word: str) -> list[str]:
    return [word[at:at + 2] for at in range(len(word) - 1)]


class BigramField(ArrayField):
    """The character pairs of other fields of the record, kept by itself; give it a GIN index.

    Search with ``field__contains=sought(text)``. No extension of PostgreSQL is needed, and Korean, which has
    no spaces where an index would want them, is found from the middle of a word.
    """

    def __init__(self, *sources: str, **kwargs: Any) -> None:
        self.sources = sources
        kwargs |= {"base_field": models.CharField(max_length=8), "default": list, "editable": False}
        super().__init__(**kwargs)

    def deconstruct(self) -> Any:
        """This function will describe the field to migrations."""
        name, path, _, kwargs = super().deconstruct()
        for given in ("base_field", "default", "editable"):
            kwargs.pop(given, None)
        return name, path, self.sources, kwargs

    def pre_save(self, model_instance: models.Model, add: bool) -> list[str]:
        """This function will compute the pairs anew at every save."""
        pairs = bigrams(" ".join(str(getattr(model_instance, source) or "") for source in self.sources))
        setattr(model_instance, self.attname, pairs)
        return pairs
