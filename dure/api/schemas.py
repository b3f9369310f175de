"""What the doors for machines answer with, described from the dataclasses themselves, as `kernel.plain` prints them.

Every field is always there; what a paper does not say is null. A decimal is a JSON number, or a text of its digits where no
JSON number has exactly these.
"""

from __future__ import annotations

import dataclasses
import types
from datetime import date, datetime
from decimal import Decimal
from typing import Annotated, Any, Literal, Union, get_args, get_origin, get_type_hints

from ninja import Schema
from pydantic import ConfigDict, Field, create_model

from dure.kernel.days import PartialDay
from dure.kernel.place import Place

PLAIN: dict[Any, Any] = {
    Decimal: float | str,
    PartialDay: Annotated[str, Field(pattern=r"^\d{4}(-\d{2}(-\d{2})?)?$", description="ISO 8601, cut to what is known")],
    datetime: Annotated[str, Field(json_schema_extra={"format": "date-time"})],
    date: Annotated[str, Field(json_schema_extra={"format": "date"})],
}


class Whole(Schema):
    """An object that has these fields and no others."""

    model_config = ConfigDict(extra="forbid")


class Schemas:
    """The models made so far by the name of their dataclass; a figure rests on figures, so they may speak of each other."""

    def __init__(self) -> None:
        self.made: dict[str, type[Whole]] = {}

    def of(self, kind: type, without: frozenset[str] = frozenset()) -> type[Whole]:
        """This function will return the model of a dataclass, complete with all that it speaks of, but for fields that are not
        given out."""
        self._name(kind, without)
        for model in self.made.values():
            model.model_rebuild(_types_namespace=self.made)
        return self.made[kind.__name__]

    def _name(self, kind: type, without: frozenset[str] = frozenset()) -> str:
        name = kind.__name__
        if name not in self.made:
            self.made[name] = Whole  # holds the place while its fields are described
            hints = get_type_hints(kind)
            given = {f.name: (self._hint(hints[f.name]), None if kind is Place else ...)
                     for f in dataclasses.fields(kind) if f.name not in without}
            doc = " ".join((kind.__doc__ or "").split())
            self.made[name] = create_model(name, __base__=Whole, __doc__=doc, **given)  # type: ignore[call-overload]
        return name

    def _hint(self, hint: Any) -> Any:
        if hint in PLAIN:
            return PLAIN[hint]
        if dataclasses.is_dataclass(hint):
            return self._name(hint)  # type: ignore[arg-type]
        origin, inner = get_origin(hint), get_args(hint)
        if origin in (Union, types.UnionType):
            return Union[tuple(self._hint(one) for one in inner)]  # noqa: UP007 - made at run time
        if origin is tuple and inner[-1] is not ...:
            return list[Union[tuple(self._hint(one) for one in inner)]]  # noqa: UP007
        if origin in (list, tuple):
            return list[self._hint(inner[0])]  # type: ignore[misc]
        if origin is dict:
            return dict[str, self._hint(inner[1])]  # type: ignore[misc]
        return hint if origin is not Literal else Literal[inner]
