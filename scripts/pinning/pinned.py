"""The whole pinning step: from the bytes of a document to the text of api.json and its report."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path

from pinning.authored import parse_authored
from pinning.corrections import correct
from pinning.model import Api, PinError, resolve
from pinning.reading import parse_document, sha256_of
from pinning.rules import normalise
from pinning.slice_file import Slice, read_slice, read_source
from pinning.slicing import slice_document
from pinning.writing import to_text


@dataclass(frozen=True, slots=True, kw_only=True)
class Pinned:
    """A pinned API: the text for api.json, and how it came about."""

    api: Api
    text: str
    counts: Mapping[str, int]


def pin(document: bytes, specs: Path) -> Pinned:
    """Pin a document by the source.toml and slice.toml of one provider's folder."""
    problems: list[str] = []
    authored = False
    try:
        source, found = read_source(specs / "source.toml"), sha256_of(document)
        authored = source.authored
        if not authored and found != source.sha256:
            problems.append(f"sha256 is {found}, source.toml says {source.sha256}")
    except PinError as exc:
        problems += exc.problems
    try:
        wanted = read_slice(specs / "slice.toml")
        upstream = parse_authored(document) if authored else parse_document(document)
    except PinError as exc:
        raise PinError([*problems, *exc.problems]) from exc
    corrected, mismatches = correct(upstream, wanted.corrections)
    sliced, missing = slice_document(corrected, wanted)
    problems += mismatches + missing
    if problems:
        raise PinError(problems)
    api, counts = normalise(sliced)
    problems += _renamed(api, wanted)
    problems += _untagged(api, wanted)
    if problems:
        raise PinError(problems)
    counts["correction applied"] = len(wanted.corrections)
    return Pinned(api=api, text=to_text(api), counts=counts)


def _renamed(api: Api, wanted: Slice) -> Iterator[str]:
    for root in sorted(wanted.roots - api.roots):
        yield f"root {root}: api.json needs another name for it, so slice.toml cannot name it"


def _untagged(api: Api, wanted: Slice) -> Iterator[str]:
    for stream in wanted.streams:
        event = resolve(api.schemas.get(stream.event, {}), api.schemas)
        tag = event.get("discriminator", {}).get("propertyName")
        if stream.tag != tag:
            yield f"stream of {stream.operation}: its events are tagged by {tag}, not {stream.tag}"


def report(pinned: Pinned) -> str:
    """Say how often each rule applied, and what is kept."""
    width = max(len(name) for name in pinned.counts)
    lines = [f"{name:<{width}}  {count:>6}" for name, count in pinned.counts.items()]
    kept = f"{len(pinned.api.operations)} operations, {len(pinned.api.schemas)} schemas kept"
    return "\n".join([*lines, f"{kept}, {len(pinned.text.encode())} bytes"])
