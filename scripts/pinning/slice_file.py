"""Read slice.toml and source.toml into values, with every fault found in them."""

import tomllib
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Final, TypeAlias

from pinning.model import PinError

Table: TypeAlias = dict[str, Any]

METHODS: Final = frozenset({"get", "post", "put", "patch", "delete"})
# The keys of each array of tables in slice.toml: those it must have, and those it may have.
_KEYS: Final = {
    "operation": ({"id", "group", "method", "path"}, {"query", "headers", "body", "answer"}),
    "stream": ({"operation", "event"}, {"tag", "format"}),
    "drop_parameter": ({"in", "name", "reason"}, set[str]()),
    "correction": ({"pointer", "action", "reason", "link"}, {"was", "value"}),
}
_NEEDED_BY_ACTION: Final[dict[str, set[str]]] = {
    "add": {"value"},
    "remove": set(),
    "replace": {"was", "value"},
    "open": set(),
}
_SOURCE_KEYS: Final = (
    *("provider", "document", "published", "commit", "date", "sha256", "licence", "origin"),
)
# What is written here has no commit, licence or checksum of its own.
_AUTHORED_KEYS: Final = ("provider", "document", "published", "date", "origin")


@dataclass(frozen=True, slots=True, kw_only=True)
class Kept:
    """One operation of the slice: our name for it, its group, and where it is upstream."""

    id: str
    group: str
    method: str
    path: str
    body: str | None = None
    """Our name for a body that upstream describes in place."""
    answer: str | None = None
    """Our name for an answer that upstream describes in place."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Stream:
    """What an operation streams: the schema of one event, and the property that tags it."""

    operation: str
    event: str
    tag: str | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Correction:
    """One change to the upstream document, with the reason and where that can be checked."""

    pointer: str
    action: str
    reason: str
    link: str
    was: Any = None
    value: Any = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Slice:
    """Everything slice.toml says that pinning needs."""

    provider: str
    operations: tuple[Kept, ...]
    streams: tuple[Stream, ...]
    roots: frozenset[str]
    dropped_parameters: frozenset[tuple[str, str]]
    corrections: tuple[Correction, ...]


def read_slice(path: Path) -> Slice:
    """Read the slice of one provider; every fault of the file is raised at once."""
    table = _read(path)
    faults = [*_misshapen(table), *_contradictions(table)]
    problems = [f"{path.name}: {fault}" for fault in faults]
    if problems:
        raise PinError(problems)
    streams = tuple(
        Stream(operation=entry["operation"], event=entry["event"], tag=entry.get("tag"))
        for entry in table.get("stream", ())
    )
    return Slice(
        provider=path.parent.name,
        operations=tuple(
            Kept(
                id=e["id"],
                group=e["group"],
                method=e["method"],
                path=e["path"],
                body=e.get("body"),
                answer=e.get("answer"),
            )
            for e in table["operation"]
        ),
        streams=streams,
        roots=frozenset(
            (*(stream.event for stream in streams), *table.get("wire", {}).get("roots", ()))
        ),
        dropped_parameters=frozenset((e["in"], e["name"]) for e in table.get("drop_parameter", ())),
        corrections=tuple(Correction(**entry) for entry in table.get("correction", ())),
    )


def _misshapen(table: Table) -> Iterator[str]:
    yield from (f"unknown table {key}" for key in sorted(table.keys() - {*_KEYS, "wire"}))
    for kind, (needed, allowed) in _KEYS.items():
        for number, entry in enumerate(table.get(kind, ()), start=1):
            wanted = needed | _NEEDED_BY_ACTION.get(entry.get("action"), set())
            for key in sorted(wanted - entry.keys()):
                yield f"{kind} {number} has no {key}"
            for key in sorted(entry.keys() - needed - allowed):
                yield f"{kind} {number} has an unknown key {key}"


def _contradictions(table: Table) -> Iterator[str]:
    operations = table.get("operation", ())
    if not operations:
        yield "no operation is kept"
    names = [str(entry.get("id")) for entry in operations]
    for name in sorted({name for name in names if names.count(name) > 1}):
        yield f"operation {name} is named twice"
    for entry in operations:
        if entry.get("method") not in METHODS:
            yield f"operation {entry.get('id')}: unknown method {entry.get('method')}"
    for entry in table.get("stream", ()):
        if entry.get("operation") not in names:
            yield f"stream of {entry.get('operation')}, which is no operation of the slice"
    for entry in table.get("correction", ()):
        if entry.get("action") not in _NEEDED_BY_ACTION:
            yield f"correction {entry.get('pointer')}: unknown action {entry.get('action')}"


@dataclass(frozen=True, slots=True, kw_only=True)
class Source:
    """Where a provider's document is: its name there, and its checksum where it has one."""

    document: str
    sha256: str | None

    @property
    def authored(self) -> bool:
        """Whether the document is written by hand and kept beside source.toml."""
        return self.sha256 is None


def read_source(path: Path) -> Source:
    """Read source.toml; every fault of the file is raised at once."""
    table = _read(path)
    authored = table.get("origin") == "authored"
    wanted = _AUTHORED_KEYS if authored else _SOURCE_KEYS
    problems = [f"{path.name}: no {key}" for key in wanted if not table.get(key)]
    if problems:
        raise PinError(problems)
    sha256 = None if authored else str(table["sha256"])
    return Source(document=str(table["document"]), sha256=sha256)


def _read(path: Path) -> Table:
    try:
        return tomllib.loads(path.read_text(encoding="utf-8"))
    except OSError as exc:
        raise PinError([f"{path}: {exc.strerror}"]) from exc
    except tomllib.TOMLDecodeError as exc:
        raise PinError([f"{path.name}: {exc}"]) from exc
