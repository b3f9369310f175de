"""Which organisation or person is meant: by name in any script and spelling, by country, by identifiers."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Sequence
from itertools import chain

from dure.domain.parties.models import Identifier, Organisation, OrganisationName, PersonName
from dure.domain.parties.rules.identifiers import identifier_of, scheme_of
from dure.domain.parties.rules.matching import Candidate, Party, Sought, ranked

MOST = 20


def candidates(name: str, country: str = "", identifiers: Iterable[tuple[str, str]] = (), kind: str = "") -> list[Candidate]:
    """This function will return the organisations that may be meant, the likeliest first, each with its reasons.

    Found by identifier, by any name in any spelling, and by names that sound alike in another script. `country` is ISO
    3166-1 alpha-2. Reasons are codes of `labels.REASONS`. A fixed number of queries.
    """
    return candidates_of([Sought((name,), country, tuple(identifiers))], kind)[0]


def candidates_of(sought: Sequence[Sought], kind: str = "") -> list[list[Candidate]]:
    """This function will return the candidates for each party that is sought, in order; as many queries as for one."""
    asked = [Sought(s.names, s.country, tuple((scheme_of(a), identifier_of(scheme_of(a), b)) for a, b in s.identifiers))
             for s in sought]
    by_fold, by_sound, by_pair = (defaultdict[object, set[int]](set) for _ in range(3))
    named = OrganisationName.objects.filter(organisation__kind=kind) if kind else OrganisationName.objects.all()
    folds, sounds = (set(chain.from_iterable(words)) for words in ([s.folds for s in asked], [s.sounds for s in asked]))
    for fold, organisation in named.filter(folded__in=folds).values_list("folded", "organisation_id"):
        by_fold[fold].add(organisation)
    for sound, organisation in named.filter(sound__in=sounds).values_list("sound", "organisation_id"):
        by_sound[sound].add(organisation)
    pairs = {pair for s in asked for pair in s.identifiers}
    identified = Identifier.objects.filter(organisation__isnull=False, identifier__in={b for _, b in pairs})
    for scheme, identifier, organisation in identified.values_list("scheme", "identifier", "organisation_id"):
        by_pair[scheme, identifier].add(organisation)
    meant = [set().union(*(by_fold[f] for f in s.folds), *(by_sound[f] for f in s.sounds), *(by_pair[p] for p in s.identifiers))
             for s in asked]
    known = parties(set().union(*meant))
    return [ranked(s, (known[pk] for pk in ids if pk in known))[:MOST] for s, ids in zip(asked, meant, strict=True)]


def parties(ids: Iterable[int]) -> dict[int, Party]:
    """This function will return what the register knows of organisations, by their numbers. Three queries."""
    wanted = set(ids)
    names, identifiers = defaultdict[int, list[str]](list), defaultdict[int, set[tuple[str, str]]](set)
    for organisation, name in OrganisationName.objects.filter(organisation__in=wanted).order_by("id").values_list(
            "organisation_id", "name"):
        names[organisation].append(name)
    for organisation, scheme, identifier in Identifier.objects.filter(organisation__in=wanted).values_list(
            "organisation_id", "scheme", "identifier"):
        identifiers[organisation or 0].add((scheme, identifier))
    return {pk: Party(pk, key, tuple(dict.fromkeys(names[pk])), country, frozenset(identifiers[pk]))
            for pk, key, country in Organisation.objects.filter(pk__in=wanted).values_list("pk", "key", "country")}


def person_candidates(name: str) -> list[Candidate]:
    """This function will return the persons that go or went by a name in any spelling or script, the likeliest first."""
    sought = Sought((name,))
    ids = set(PersonName.objects.filter(folded__in=sought.folds).values_list("person_id", flat=True)[:200])
    ids |= set(PersonName.objects.filter(sound__in=sought.sounds).values_list("person_id", flat=True)[:200])
    names, keys = defaultdict[int, list[str]](list), dict[int, str]()
    for person, key, known in PersonName.objects.filter(person__in=ids).order_by("id").values_list(
            "person_id", "person__key", "name"):
        names[person].append(known)
        keys[person] = key
    return ranked(sought, (Party(pk, keys[pk], tuple(known)) for pk, known in names.items()))[:MOST]
