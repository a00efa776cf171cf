"""TypedDict wire types, written by datamodel-code-generator from the same facts."""

import json
import re
import subprocess
import sys
import tempfile
from pathlib import Path
from typing import Any, Final

from generating.document import PREFIX, UNKNOWN, Document, GenerateError, Schema, refs

_OPTIONS: Final = (
    "--input-file-type=openapi",
    "--output-model-type=typing.TypedDict",
    "--target-python-version=3.11",
    "--enum-field-as-literal=all",
    "--formatters=builtin",
    "--disable-timestamp",
    "--keep-model-order",
    "--strict-nullable",
    "--use-double-quotes",
    "--use-generic-container-types",
    "--use-object-type",
    "--use-standard-collections",
    "--use-union-operator",
)
_ANY: Final = re.compile(r"\bAny\b")
_TYPING: Final = frozenset(
    {
        *("$ref", "additionalProperties", "anyOf", "const", "enum"),
        *("items", "properties", "required", "type"),
    }
)
"""The keywords that make a type; bounds are in _ranges.py."""


def write_wire_types(document: Document, folder: Path, header: str) -> None:
    """Write one module of wire types per group of the roots that the slice names."""
    by_group: dict[str, list[str]] = {}
    for root in document.wire_roots:
        by_group.setdefault(document.groups[root], []).append(root)
    sent = document.reach(name for _, schema in document.requests() for name in refs(schema))
    for group, roots in sorted(by_group.items()):
        names = document.reach(roots) - {UNKNOWN}
        schemas = {
            name: _opened(document.schemas[name], read_only=name not in sent)
            for name in sorted(names)
        }
        _run_generator(schemas, folder / f"{group}.py", header)


def _opened(schema: Schema, *, read_only: bool) -> dict[str, Any]:
    """Open a schema as the types should be: any string beside an enum's, no field promised."""
    opened = {key: value for key, value in schema.items() if key in _TYPING}
    if "properties" in opened:
        opened["properties"] = {
            name: _opened(one, read_only=read_only) for name, one in schema["properties"].items()
        }
        if read_only:
            opened["required"] = [
                name for name in opened.get("required", ()) if "const" in schema["properties"][name]
            ]
    if "anyOf" in opened:
        known = [one for one in schema["anyOf"] if one.get("$ref") != PREFIX + UNKNOWN]
        opened["anyOf"] = [_opened(one, read_only=read_only) for one in known]
    for key in opened.keys() & {"items", "additionalProperties"}:
        opened[key] = _opened(schema[key], read_only=read_only)
    if "enum" in opened:
        return {"anyOf": [opened, {"type": "string"}]}
    if opened.get("type") == "object" and not opened.get("properties"):
        return {"type": "object", "additionalProperties": opened.get("additionalProperties", {})}
    return opened


def _run_generator(schemas: dict[str, Any], target: Path, header: str) -> None:
    document = {
        "openapi": "3.1.0",
        "info": {"title": target.stem, "version": "0"},
        "paths": {},
        "components": {"schemas": schemas},
    }
    with tempfile.TemporaryDirectory() as scratch:
        facts = Path(scratch) / "facts.json"
        facts.write_text(json.dumps(document))
        files = (f"--custom-file-header={header}", f"--input={facts}", f"--output={target}")
        done = subprocess.run(
            [sys.executable, "-m", "datamodel_code_generator", *_OPTIONS, *files],
            capture_output=True,
            text=True,
            check=False,
            cwd=scratch,
        )
    if done.returncode or done.stderr.strip():
        raise GenerateError(f"{target.stem}: datamodel-code-generator says {done.stderr.strip()}")
    target.write_text(_without_any(target.read_text(encoding="utf-8")), encoding="utf-8")


def _without_any(code: str) -> str:
    """Say JSON where the document says nothing: checkers shall know what may stand there."""
    if not _ANY.search(code):
        return code
    head, typing_import, rest = code.partition("from typing import Any, ")
    if not typing_import:
        raise GenerateError("datamodel-code-generator imports Any in a way we do not know")
    ours = "from ..._runtime import JSON\n"  # put in its place by ruff
    return f"{head}{ours}from typing import {_ANY.sub('JSON', rest)}"
