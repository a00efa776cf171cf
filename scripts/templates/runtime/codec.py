"""Models from JSON and back: tolerant in reading, exact in writing."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, TypeVar, cast

from .model import UnknownVariant, WireModel
from .plans import find_reader, plan_of, read_object
from .values import UNSET, UnexpectedBodyError

if TYPE_CHECKING:
    from collections.abc import Sequence

    from .table import ModelTable
    from .values import JSON

Model = TypeVar("Model", bound=WireModel)


def decode(cls: type[Model], data: JSON) -> Model:
    """Read the object that a JSON object describes; only what is no object is refused."""
    if isinstance(data, Mapping):
        return read_object(cls, data)
    raise UnexpectedBodyError(f"{cls.__name__} is a JSON object, not {type(data).__name__}")


def decode_union(table: ModelTable, annotation: str, data: JSON) -> object:
    """Read the member of a union that a JSON object describes; what is no object is refused."""
    reader, _ = find_reader(table, annotation)
    if isinstance(data, dict) and reader is not None:
        return reader(data)
    raise UnexpectedBodyError(f"the answer is a JSON object, not {type(data).__name__}")


def decode_event(
    table: ModelTable, tag: str | None, classes: Mapping[str, str], data: JSON
) -> object:
    """Read the event that a JSON object describes; an unknown one is kept, whatever it is."""
    if isinstance(data, Mapping):
        value = "" if tag is None else data.get(tag)
        if isinstance(value, str) and value in classes:
            return read_object(table.find_class(classes[value]), data)
    return UnknownVariant(data)


def encode(model: WireModel) -> dict[str, JSON]:
    """Write the JSON object of a model: what was set and nothing else, None as null."""
    writes = plan_of(type(model)).writes
    written: dict[str, JSON] = {}
    for attribute, value in model.__dict__.items():
        if value is UNSET or attribute == "additional_properties":
            continue
        if attribute not in writes:
            raise AttributeError(f"{type(model).__name__} has no field {attribute}")
        name, deep = writes[attribute]
        written[name] = encode_value(value) if deep else value
    for name, extra in model.additional_properties.items():
        written.setdefault(name, extra)
    return written


def encode_value(value: object) -> JSON:
    """Write the JSON of a value that may hold models at any depth."""
    if isinstance(value, WireModel):
        return encode(value)
    if isinstance(value, UnknownVariant):
        return value.raw
    if isinstance(value, Mapping):
        fields = cast("Mapping[str, object]", value)
        return {name: encode_value(one) for name, one in fields.items()}
    if isinstance(value, list | tuple):
        return [encode_value(one) for one in cast("Sequence[object]", value)]
    return cast("JSON", value)
