"""Rules for names: every schema a class name of its own that shadows nothing."""

import builtins
import keyword
from dataclasses import replace
from typing import Final

from pinning.model import Api, Schema, pascal, ref_name, ref_to, replace_schemas
from pinning.walk import map_children

# Names that generated modules import; a class of the same name would shadow them.
_SUPPORT: Final = (
    *("Annotated", "Any", "AuthenticatedClient", "BytesIO", "Callable", "ClassVar", "Client"),
    *("Error", "File", "Final", "Generic", "HTTPStatus", "Iterable", "Iterator", "Literal"),
    *("Mapping", "NotRequired", "Optional", "Required", "Response", "Self", "Sequence", "TypeVar"),
    *("TypeAlias", "TypedDict", "UnexpectedStatus", "Union", "UnknownEvent", "Unset", "WireModel"),
)
RESERVED: Final = frozenset((*_SUPPORT, *dir(builtins), *keyword.kwlist))


def class_name(name: str) -> str:
    """Join the words, and suffix what generated modules import or Python owns."""
    name = pascal(name)
    if name[:1].isdigit():
        name = f"Model{name}"
    return f"{name}Object" if name in RESERVED else name


def rename(api: Api) -> tuple[Api, int]:
    """Put every schema under its class name; names that differ only in case are numbered."""
    names: dict[str, str] = {}
    taken: set[str] = set()
    for old in sorted(api.schemas, key=lambda name: (class_name(name) != name, name)):
        new, number = class_name(old), 2
        while new.lower() in taken:
            new = f"{class_name(old)}{number}"
            number += 1
        taken.add(new.lower())
        names[old] = new

    def visit(schema: Schema) -> Schema:
        name = ref_name(schema)
        if name is not None:
            return ref_to(names.get(name, name))
        return map_children(schema, lambda _key, _name, child: visit(child))

    renamed = replace_schemas(api, lambda _name, schema, _component: visit(schema))
    schemas = {names[old]: schema for old, schema in renamed.schemas.items()}
    return (
        replace(renamed, schemas=schemas, roots=frozenset(names[root] for root in api.roots)),
        sum(old != new for old, new in names.items()),
    )
