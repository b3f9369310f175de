"""Amounts in any currency: integers of its minor unit, and how a language prints them.

Source: `docs/sources.md#currencies`.
"""

from __future__ import annotations

import re
import unicodedata
from decimal import Decimal

from babel.numbers import format_decimal, is_currency

# ISO 4217: the decimals of a currency, where they are not two
DECIMALS: dict[str, int] = {
    **dict.fromkeys(("BIF", "CLP", "DJF", "GNF", "ISK", "JPY", "KMF", "KRW", "PYG", "RWF", "UGX", "UYI", "VND", "VUV",
                     "XAF", "XOF", "XPF"), 0),
    **dict.fromkeys(("BHD", "IQD", "JOD", "KWD", "LYD", "OMR", "TND"), 3),
    **dict.fromkeys(("CLF", "UYW"), 4),
}
WON = "KRW"


def is_code(text: str) -> bool:
    """This function will tell whether a text is a currency's code: ``USD``."""
    return is_currency(text)


def decimals(currency: str) -> int:
    """This function will return how many decimals a currency has: 0 for ``KRW``, 2 for ``USD``, 3 for ``KWD``."""
    return DECIMALS.get(currency, 2)


def in_units(amount: int, currency: str) -> Decimal:
    """This function will turn minor units into the currency's own: 150 cents are ``1.50``. Exact, all decimals kept."""
    return Decimal(amount).scaleb(-decimals(currency))


def in_minor_units(value: Decimal | int, currency: str) -> int:
    """This function will turn an amount of a currency into its minor units: ``1.5`` USD are 150.

    Raises ValueError where the amount has more decimals than the currency.
    """
    minor = Decimal(value).scaleb(decimals(currency))
    if minor != minor.to_integral_value():
        raise ValueError(f"{value} {currency}")
    return int(minor)


def read_amount(text: str, currency: str) -> int:
    """This function will read an amount as it is typed in any habit into minor units: ``1,500.00``, ``1.500,00``, ``1 500,00``.

    The last point or comma begins the decimals where no more than the currency's digits follow it; others part thousands.
    Raises ValueError for what is no amount above nothing.
    """
    bare = re.sub(r"[\s'’]|" + re.escape(currency), "", unicodedata.normalize("NFKC", text).upper()).removesuffix("원")
    found = re.fullmatch(r"(?P<whole>\d{1,3}(?:([.,]?)\d{3})(?:\2\d{3})*|\d+)(?:[.,](?P<part>\d+))?", bare, re.ASCII)
    places = decimals(currency)
    if found is None or len(found["part"] or "") > places:
        raise ValueError(text)
    amount = in_minor_units(Decimal(re.sub(r"[.,]", "", found["whole"]) + "." + (found["part"] or "0")), currency)
    if amount <= 0:
        raise ValueError(text)
    return amount


def printed_number(amount: int, currency: str, language: str = "ko") -> str:
    """This function will print minor units as a language does, without the currency: ``1,234.50``, ``1 234,50``."""
    places = decimals(currency)
    pattern = "#,##0" + ("." + "0" * places if places else "")
    # fonts of printed papers lack the narrow space of French thousands
    return format_decimal(in_units(amount, currency), format=pattern, locale=language).replace("\u202f", "\xa0")


def printed_amount(amount: int, currency: str, language: str = "ko") -> str:
    """This function will print minor units as a language does, with the currency's code: ``USD 1,234.50``,
    ``1 234,50 USD``; won in Korean as ``1,234원``. The code, not a sign: ``$`` is the sign of twenty currencies.
    """
    number = printed_number(amount, currency, language)
    if (currency, language) == (WON, "ko"):
        return f"{number}원"
    return f"{number}\xa0{currency}" if language == "fr" else f"{currency}\xa0{number}"
