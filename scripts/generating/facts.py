"""What models.toml says of models, as the rows of a table."""

import datetime as dt
import tomllib
from collections.abc import Callable, Iterable, Iterator, Mapping
from pathlib import Path
from typing import Any, Final, TypeAlias

from generating.document import GenerateError

FILE: Final = "models.toml"

Row: TypeAlias = Mapping[str, Any]
"""A row of models.toml; its values are whatever TOML holds until they are checked."""

_PLACE: Final = "{}"
_CLASSES: Final = ("Bounds", "Mode", "ModelFacts")


def render_facts(specs: Path, provider: str) -> tuple[list[str], list[str]]:
    """Write every row as a call of `ModelFacts`; tell as well which classes they need."""
    rows = [_call("ModelFacts", row, _FACT) for row in find_facts(specs, provider)]
    used = [name for name in _CLASSES if any(f"{name}(" in row for row in rows)]
    return sorted({*used, "ModelFacts"}), rows


def find_facts(specs: Path, provider: str) -> list[Row]:
    """Find the facts about a provider's models, those about other vendors' models first.

    What is wrong in the files is reported at once, in one GenerateError.
    """
    problems: list[str] = []
    table = _read(specs / provider, problems)
    rows: list[Row] = []
    for vendor in table["vendor"]:
        if not (specs / vendor["provider"] / FILE).exists():
            problems.append(f"{provider}/{FILE}: no facts about models of {vendor['provider']!r}")
        theirs = _read(specs / vendor["provider"], problems)
        rows.extend(_rename(theirs["model"], vendor))
    rows.extend(table["model"])
    if problems:
        raise GenerateError("\n".join(problems))
    return [
        {**row, "mode": [{"link": row["link"], **mode} for mode in row["mode"]]}
        if "mode" in row
        else row
        for row in rows
    ]


def _rename(rows: Iterable[Row], vendor: Row) -> Iterator[Row]:
    """Give a vendor's rows the names that its models have here, and what of them holds here."""
    kept = {*vendor.get("keeps", _FACT), "patterns", "except", "date", "link"}

    def renamed(patterns: Iterable[str]) -> list[str]:
        return [name.replace(_PLACE, one) for name in vendor["names"] for one in patterns]

    for row in rows:
        here = {key: value for key, value in row.items() if key in kept}
        here["patterns"] = renamed(row["patterns"])
        if "except" in row:
            here["except"] = renamed(row["except"])
        if here.keys() - {"patterns", "except", "date", "link"}:
            yield here


def _read(folder: Path, problems: list[str]) -> Mapping[str, list[Row]]:
    """Read one models.toml, without the rows in which something is wrong."""
    found: dict[str, list[Row]] = {"vendor": [], "model": []}
    path = folder / FILE
    if not path.exists():
        return found
    where = f"{folder.name}/{FILE}"
    try:
        table = tomllib.loads(path.read_text(encoding="utf-8"))
    except ValueError as exc:
        problems.append(f"{where}: {exc}")
        return found
    problems.extend(f"{where}: unknown table {key!r}" for key in table.keys() - found.keys())
    for kind, (shape, required) in _TABLES.items():
        rows = table.get(kind, [])
        if not _is_tables(rows):
            problems.append(f"{where}: write [[{kind}]], a row each")
            continue
        for at, row in enumerate(rows):
            wrong = list(_problems(row, shape, required))
            problems.extend(f"{where}: {kind} {at + 1}: {one}" for one in wrong)
            if not wrong:
                found[kind].append(row)
    return found


def _problems(row: Row, shape: Mapping[str, "Check"], required: Iterable[str]) -> Iterator[str]:
    yield from (f"{key} is missing" for key in required if key not in row)
    for key, value in row.items():
        if key not in shape:
            yield f"unknown key {key!r}"
        elif not shape[key](value):
            yield f"{key} cannot be {value!r}"


Check: TypeAlias = Callable[[Any], bool]


def _is_word(value: object) -> bool:
    return isinstance(value, str | int | float)


def _is_text(value: object) -> bool:
    return isinstance(value, str) and bool(value.strip())


def _is_texts(value: object) -> bool:
    return isinstance(value, list) and bool(value) and all(map(_is_text, value))


def _is_words(value: object) -> bool:
    return isinstance(value, list) and all(map(_is_word, value))


def _is_count(value: object) -> bool:
    return isinstance(value, int) and not isinstance(value, bool) and value > 0


def _is_number(value: object) -> bool:
    return isinstance(value, int | float) and not isinstance(value, bool)


def _is_date(value: object) -> bool:
    return isinstance(value, dt.date) and not isinstance(value, dt.datetime)


def _is_link(value: object) -> bool:
    return isinstance(value, str) and value.startswith("https://")


def _is_fixes(value: object) -> bool:
    return isinstance(value, dict) and all(map(_is_word, value.values()))


def _is_limits(value: object) -> bool:
    return isinstance(value, dict) and all(
        isinstance(one, dict) and one and not list(_problems(one, _BOUNDS, ()))
        for one in value.values()
    )


def _is_tables(value: object) -> bool:
    return isinstance(value, list) and all(isinstance(one, dict) for one in value)


def _is_modes(value: object) -> bool:
    return (
        isinstance(value, list)
        and _is_tables(value)
        and not any(list(_problems(mode, _MODE, ("when",))) for mode in value)
    )


def _is_names(value: object) -> bool:
    return _is_texts(value) and isinstance(value, list) and all(_PLACE in one for one in value)


def _is_fields(value: object) -> bool:
    return _is_texts(value) and isinstance(value, list) and set(value) <= _FACT.keys()


_BOUNDS: Final[Mapping[str, Check]] = {
    "minimum": _is_number,
    "maximum": _is_number,
    "exclusive_minimum": _is_number,
    "exclusive_maximum": _is_number,
    "enum": _is_texts,
}
_RULES: Final[Mapping[str, Check]] = {
    "refuses": _is_texts,
    "fixes": _is_fixes,
    "limits": _is_limits,
}
_MODE: Final[Mapping[str, Check]] = {
    "when": _is_text,
    "is": _is_words,
    **_RULES,
    "link": _is_link,
}
_FACT: Final[Mapping[str, Check]] = {
    "patterns": _is_texts,
    "date": _is_date,
    "link": _is_link,
    "except": _is_texts,
    **_RULES,
    "max_output": _is_count,
    "context": _is_count,
    "takes": _is_texts,
    "gives": _is_texts,
    "mode": _is_modes,
}
_VENDOR: Final[Mapping[str, Check]] = {
    "provider": _is_text,
    "names": _is_names,
    "keeps": _is_fields,
    "date": _is_date,
    "link": _is_link,
}
_TABLES: Final = {
    "vendor": (_VENDOR, ("provider", "names", "date", "link")),
    "model": (_FACT, ("patterns", "date", "link")),
}


def _call(name: str, row: Row, fields: Iterable[str]) -> str:
    """Write a row as the call that makes it."""
    given = (f"{_NAMES.get(key, key)}={_value(key, row[key])}" for key in fields if key in row)
    return f"{name}({', '.join(given)})"


_NAMES: Final = {"except": "excepts", "is": "is_", "mode": "modes"}
"""Fields that have another name in Python."""


def _value(key: str, value: object) -> str:
    if isinstance(value, dt.date):
        return repr(value.isoformat())
    if key == "limits" and isinstance(value, dict):
        bounds = (f"{name!r}: {_call('Bounds', one, _BOUNDS)}" for name, one in value.items())
        return f"{{{', '.join(bounds)}}}"
    if key == "mode" and isinstance(value, list):
        return _tuple(_call("Mode", one, _MODE) for one in value)
    return _tuple(map(repr, value)) if isinstance(value, list) else repr(value)


def _tuple(items: Iterable[str]) -> str:
    return f"({''.join(f'{item}, ' for item in items)})"
