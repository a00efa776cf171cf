"""Read an upstream document exactly as its author wrote it."""

import hashlib
import json
import re
import urllib.request
import zipfile
from pathlib import Path
from typing import Any, Final

import yaml

from pinning import aws, discovery
from pinning.model import PinError

_TIMEOUT_SECONDS: Final = 120.0


class _CoreLoader(yaml.CSafeLoader):
    """YAML with the scalars of JSON only: dates, `on`, `off` and `010` stay strings."""


# YAML 1.1 would turn the enum value `no` into False and `2024-10-21` into a date.
_CoreLoader.yaml_implicit_resolvers = {}
for _tag, _pattern, _first in (
    ("bool", r"true|false", "tf"),
    ("null", r"null|~|", ["n", "~", ""]),
    ("int", r"[-+]?(?:0|[1-9][0-9]*)", "-+0123456789"),
    (
        "float",
        r"[-+]?(?:[0-9]+\.[0-9]*|\.[0-9]+|[0-9]+(?=[eE]))(?:[eE][-+]?[0-9]+)?",
        "-+.0123456789",
    ),
    ("merge", r"<<", "<"),
):
    _CoreLoader.add_implicit_resolver(
        f"tag:yaml.org,2002:{_tag}", re.compile(f"^(?:{_pattern})$"), list(_first)
    )


def read_document(location: str, member: str = "") -> bytes:
    """Read the bytes of a document: from a file, over https, or a member of a Python wheel."""
    if location.startswith("https://"):
        try:
            # S310 fears other schemes: the line above admits https alone.
            with urllib.request.urlopen(location, timeout=_TIMEOUT_SECONDS) as answer:  # noqa: S310
                body: bytes = answer.read()
                return body
        except OSError as exc:
            raise PinError([f"{location}: {exc}"]) from exc
    if "://" in location:
        raise PinError([f"{location}: a document is read from a file or over https"])
    try:
        if location.endswith(".whl"):
            with zipfile.ZipFile(location) as wheel:
                return wheel.read(member)
        return Path(location).read_bytes()
    except OSError as exc:
        raise PinError([f"{location}: {exc.strerror}"]) from exc
    except (KeyError, zipfile.BadZipFile) as exc:
        raise PinError([f"{location}: {exc}"]) from exc


def sha256_of(document: bytes) -> str:
    """Compute the checksum that source.toml names."""
    return hashlib.sha256(document).hexdigest()


def parse_document(document: bytes) -> dict[str, Any]:
    """Parse the document into an OpenAPI one, whether it is that in JSON, in YAML, or converted."""
    text = document.decode()
    try:
        # S506 fears unsafe loaders: this one is the safe loader with fewer scalars.
        parsed = json.loads(text) if text.lstrip()[:1] == "{" else yaml.load(text, _CoreLoader)  # noqa: S506
    except (yaml.YAMLError, json.JSONDecodeError) as exc:
        raise PinError([f"the document cannot be parsed: {exc}"]) from exc
    if isinstance(parsed, dict):
        for dialect in (aws, discovery):
            if dialect.is_dialect(parsed):
                parsed = dialect.to_openapi(parsed)
    if not isinstance(parsed, dict) or not isinstance(parsed.get("paths"), dict):
        raise PinError(["the document is no OpenAPI document: it has no paths"])
    return {key: _as_json(value) for key, value in parsed.items()}


def _as_json(value: Any) -> Any:  # noqa: ANN401 - JSON is whatever the document holds
    """Make every key a string: a bare 200 is a status, not a number."""
    if isinstance(value, dict):
        return {str(key): _as_json(item) for key, item in value.items()}
    if isinstance(value, list):
        return [_as_json(item) for item in value]
    return value
