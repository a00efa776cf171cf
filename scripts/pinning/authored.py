"""Read authored.toml: an API that no published document describes, a date and a link per fact."""

import datetime as dt
import tomllib
from collections.abc import Iterator
from typing import Any, TypeAlias

from pinning.model import PinError
from pinning.pointers import NOTHING, find

Document: TypeAlias = dict[str, Any]

_TABLES = {"openapi", "info", "servers", "facts", "paths", "components"}


def parse_authored(text: bytes) -> Document:
    """Parse an OpenAPI document in TOML whose table `facts` says where each part of it is from.

    A fact covers the place that its JSON pointer names and everything inside.
    """
    try:
        document: Document = tomllib.loads(text.decode())
    except (tomllib.TOMLDecodeError, UnicodeDecodeError) as exc:
        raise PinError([f"authored.toml: {exc}"]) from exc
    problems = [f"authored.toml: unknown table {key}" for key in sorted(document.keys() - _TABLES)]
    facts: Document = document.pop("facts", {})
    problems += [f"authored.toml: fact {pointer}: {fault}" for pointer, fault in _faults(facts)]
    problems += [
        f"authored.toml: fact {pointer}: nothing is there"
        for pointer in facts
        if find(document, pointer) is NOTHING
    ]
    problems += [
        f"authored.toml: no fact for {pointer}"
        for pointer in _places(document)
        if not any(f"{pointer}/".startswith(f"{fact}/") for fact in facts)
    ]
    if problems:
        raise PinError(problems)
    return document


def _faults(facts: Document) -> Iterator[tuple[str, str]]:
    for pointer, fact in facts.items():
        if not isinstance(fact, dict) or fact.keys() != {"date", "link"}:
            yield pointer, "it says a date and a link, and nothing else"
        elif not isinstance(fact["date"], dt.date):
            yield pointer, "its date is no date"
        elif not str(fact["link"]).startswith("https://"):
            yield pointer, "its link is no https address"


def _places(document: Document) -> Iterator[str]:
    """Yield what must be covered: every path and every schema."""
    for path in document.get("paths", {}):
        yield "/paths/" + path.replace("~", "~0").replace("/", "~1")
    for name in document.get("components", {}).get("schemas", {}):
        yield f"/components/schemas/{name}"
