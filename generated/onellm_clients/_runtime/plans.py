"""How the objects of each class are read and written, compiled from the class's annotations.

Whatever does not fit its annotation is kept as it came: reading never fails because of what a
server says. A plan is compiled when its class is first read or written, and so is each reader.
"""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING, Final, NamedTuple, TypeAlias, TypeVar

from .annotations import Shape, read_annotation
from .model import REQUIRED, UnknownVariant, WireModel
from .table import ModelTable

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Mapping

    from .values import JSON

    Reader: TypeAlias = Callable[[JSON], object]
    ObjectReader: TypeAlias = Callable[[Mapping[str, JSON]], object]

Model = TypeVar("Model", bound=WireModel)


class Plan(NamedTuple):
    """How the objects of one class are read and written."""

    reads: Mapping[str, tuple[str, Reader | None, bool]]
    """JSON name to attribute, reader of the value, and whether null is a value."""
    writes: Mapping[str, tuple[str, bool]]
    """Attribute to JSON name, and whether there can be models inside."""
    required: frozenset[str]
    """JSON names that the pinned document promises."""


_PLANS: Final[dict[type[WireModel], Plan]] = {}


def plan_of(cls: type[WireModel]) -> Plan:
    """Find the plan of a class, or compile it."""
    plan = _PLANS.get(cls)
    if plan is None:
        # Two threads may both compile: the plans are equal, and the first one stays.
        plan = _PLANS.setdefault(cls, _compile(cls))
    return plan


def _compile(cls: type[WireModel]) -> Plan:
    table = _table_of(cls)
    reads: dict[str, tuple[str, Reader | None, bool]] = {}
    writes: dict[str, tuple[str, bool]] = {}
    bases = [base for base in reversed(cls.__mro__) if issubclass(base, WireModel)]
    annotations = {name: one for base in bases for name, one in base.__annotations__.items()}
    for attribute in cls.__declared__:
        name = cls.__names__.get(attribute, attribute)
        reader, null = find_reader(table, str(annotations[attribute]))
        reads[name] = (attribute, reader, null)
        writes[attribute] = (name, reader is not None)
    required = (name for name, default in cls.__declared__.items() if default is REQUIRED)
    return Plan(reads, writes, frozenset(cls.__names__.get(name, name) for name in required))


def _table_of(cls: type[WireModel]) -> ModelTable:
    for base in cls.__mro__:
        package = sys.modules.get(base.__module__.rpartition(".")[0])
        table: object = getattr(package, "TABLE", None)
        if isinstance(table, ModelTable):
            return table
    raise TypeError(f"{cls.__qualname__} is not derived from a generated class")


def read_object(cls: type[Model], data: Mapping[str, JSON]) -> Model:
    """Read an object of this class; what it does not know is in `additional_properties`."""
    reads = plan_of(cls).reads
    model = cls.__new__(cls)
    fields = model.__dict__
    unknown: dict[str, JSON] = {}
    for name, value in data.items():
        known = reads.get(name)
        if known is None:
            unknown[name] = value
            continue
        attribute, reader, null = known
        if value is None:
            if null:
                fields[attribute] = None
        elif reader is None:
            fields[attribute] = value
        else:
            fields[attribute] = reader(value)
    fields["additional_properties"] = unknown
    return model


def find_reader(table: ModelTable, annotation: str) -> tuple[Reader | None, bool]:
    """Find what reads a value (None: it is taken as it is), and whether null is a value."""
    found = table.readers.get(annotation)
    if found is None:
        shape = read_annotation(annotation)
        found = table.readers.setdefault(annotation, (_reader(table, shape), shape.null))
    return found


def _reader(table: ModelTable, shape: Shape) -> Reader | None:
    objects = _object_reader(table, shape)
    items = None if shape.items is None else _items_reader(table, shape.items)
    if objects is None:
        return items
    if items is None:
        return lambda value: objects(value) if isinstance(value, dict) else value
    return lambda value: objects(value) if isinstance(value, dict) else items(value)


def _items_reader(table: ModelTable, annotation: str) -> Reader | None:
    item, _ = find_reader(table, annotation)
    if item is None:
        return None
    return lambda value: [item(one) for one in value] if isinstance(value, list) else value


def _object_reader(table: ModelTable, shape: Shape) -> ObjectReader | None:
    classes = list(_classes(table, shape.names))
    if len(classes) == 1:
        return _model_reader(table, classes[0])
    if classes:
        return _variant_reader(table, classes, keep_unknown=shape.values is not None)
    if shape.values is not None:
        value, _ = find_reader(table, shape.values)
        if value is not None:
            return lambda data: {name: value(one) for name, one in data.items()}
    return None


def _classes(table: ModelTable, names: Iterable[str]) -> Iterable[str]:
    for name in names:
        if name in table.unions:
            yield from _classes(table, table.find_union(name))
        elif name in table.classes:
            yield name


def _model_reader(table: ModelTable, name: str) -> ObjectReader:
    cls: type[WireModel] | None = None

    def read(data: Mapping[str, JSON]) -> object:
        nonlocal cls
        if cls is None:
            cls = table.find_class(name)
        return read_object(cls, data)

    return read


def _variant_reader(table: ModelTable, classes: list[str], *, keep_unknown: bool) -> ObjectReader:
    """Choose the member of a union by its tag; members that share one by what they know."""
    readers = {name: _model_reader(table, name) for name in classes}
    tag, by_value, untagged = find_tag(table, classes)

    def read(data: Mapping[str, JSON]) -> object:
        value = data.get(tag) if tag else None
        if isinstance(value, str):
            names = by_value.get(value, untagged)
            if not names:
                return data if keep_unknown else UnknownVariant(data)
        else:
            names = classes
        name = names[0] if len(names) == 1 else _best(table, names, data)
        return readers[name](data)

    return read


def find_tag(
    table: ModelTable, classes: list[str]
) -> tuple[str | None, Mapping[str, list[str]], list[str]]:
    """Find the tag that most members have, its values, and the members that admit any value."""
    counts: dict[str, int] = {}
    for name in classes:
        for tag in table.classes[name][1]:
            counts[tag] = counts.get(tag, 0) + 1
    if not counts:
        return None, {}, classes
    best = max(counts, key=lambda tag: counts[tag])
    by_value: dict[str, list[str]] = {}
    untagged: list[str] = []
    for name in classes:
        values = table.classes[name][1].get(best)
        if values == ():
            untagged.append(name)
        for value in values or ():
            by_value.setdefault(value, []).append(name)
    return best, by_value, untagged


def _best(table: ModelTable, names: Iterable[str], data: Mapping[str, JSON]) -> str:
    """Choose the member that knows most of these fields, and misses the fewest it was promised."""

    def fit(name: str) -> tuple[int, int]:
        plan = plan_of(table.find_class(name))
        return len(plan.reads.keys() & data.keys()), -len(plan.required - data.keys())

    return max(names, key=fit)
