"""The validators of plain values: types, numbers, text, URLs and JSON."""

from __future__ import annotations

import base64
import binascii
import re
from typing import TYPE_CHECKING, Final, TypeVar, cast
from urllib.parse import urlsplit

from onellm._check_schema import find_schema_problems
from onellm._check_values import is_dict, is_list
from onellm._json import dumps, loads
from onellm._problems import Problem, fault, wrong
from onellm._rule import Bound, Rule
from onellm.errors import InvalidRequestError

if TYPE_CHECKING:
    from collections.abc import Callable, Collection, Iterable, Mapping

    from onellm._json import JSON

_T = TypeVar("_T")
_SPACE: Final = re.compile(r"\s+")


def give(value: _T, problems: Iterable[str]) -> _T:
    """Return a value that nothing is wrong with."""
    found = list(problems)
    if found:
        raise InvalidRequestError.of(found)
    return value


def _missing(value: object, name: str, *, allow_none: bool) -> bool:
    """Tell whether nothing was given; raises where something must be."""
    if value is None and not allow_none:
        raise InvalidRequestError.of([Problem(f"{name} is missing", parameter=name)])
    return value is None


def validate_type(
    value: _T, expected_type: type | tuple[type, ...], name: str, allow_none: bool = False
) -> _T:
    """Give a value of one of these types; a boolean is no number."""
    if _missing(value, name, allow_none=allow_none):
        return value
    kinds = expected_type if isinstance(expected_type, tuple) else (expected_type,)
    fits = isinstance(value, kinds) and not (
        isinstance(value, bool) and bool not in kinds and object not in kinds
    )
    meant = " or ".join(kind.__name__ for kind in kinds)
    return give(value, [] if fits else [wrong(name, f"of type {meant}", value)])


def validate_dict(
    value: _T,
    name: str,
    required_keys: Collection[str] | None = None,
    optional_keys: Collection[str] | None = None,
    allow_none: bool = False,
) -> _T:
    """Give a dict with all required keys, and with no others than those where both are told."""
    if _missing(value, name, allow_none=allow_none):
        return value
    return give(value, _key_problems(value, name, required_keys, optional_keys))


def _key_problems(
    value: object,
    name: str,
    required_keys: Collection[str] | None,
    optional_keys: Collection[str] | None,
) -> list[Problem]:
    if not is_dict(value):
        return [wrong(name, "a dict", value)]
    needed = list(required_keys or ())
    problems = [fault(f"{name}.{key}", "is missing") for key in needed if key not in value]
    if optional_keys is not None:
        known = {*needed, *optional_keys}
        problems += [fault(f"{name}.{key}", "is not expected") for key in value if key not in known]
    return problems


def validate_list(
    value: _T,
    name: str,
    item_validator: Callable[[object, str], object] | None = None,
    min_length: int | None = None,
    max_length: int | None = None,
    allow_none: bool = False,
) -> _T:
    """Give a list of a length within bounds, each item of which `item_validator` lets pass."""
    if _missing(value, name, allow_none=allow_none):
        return value
    rule = Rule(name=name, types=("array",), min_items=min_length, max_items=max_length)
    problems: list[str] = list(rule.find_problems(value))
    if item_validator is not None and is_list(value):
        for index, item in enumerate(value):
            try:
                item_validator(item, f"{name}[{index}]")
            except InvalidRequestError as error:
                problems += error.problems or [error.message]
    return give(value, problems)


def validate_string(
    value: _T,
    name: str,
    min_length: int | None = None,
    max_length: int | None = None,
    pattern: str | re.Pattern[str] | None = None,
    allowed_values: Collection[str] | None = None,
    allow_none: bool = False,
) -> _T:
    """Give a string of a length within bounds that begins like `pattern` and is among the words."""
    if _missing(value, name, allow_none=allow_none):
        return value
    rule = Rule(
        name=name,
        types=("string",),
        min_length=min_length,
        max_length=max_length,
        words=tuple(allowed_values or ()),
    )
    problems = list(rule.find_problems(value))
    if isinstance(value, str) and pattern is not None and re.match(pattern, value) is None:
        problems.append(wrong(name, f"like {getattr(pattern, 'pattern', pattern)}", value))
    return give(value, problems)


def validate_number(
    value: _T,
    name: str,
    min_value: float | None = None,
    max_value: float | None = None,
    integer_only: bool = False,
    allow_none: bool = False,
) -> _T:
    """Give a number within bounds; booleans, NaN and infinities are none."""
    if _missing(value, name, allow_none=allow_none):
        return value
    rule = Rule(
        name=name,
        types=("integer",) if integer_only else ("number",),
        low=None if min_value is None else Bound(min_value),
        high=None if max_value is None else Bound(max_value),
    )
    return give_number(value, rule)


def give_number(value: _T, rule: Rule) -> _T:
    """Return a number that a rule lets pass; 2.0 is no integer in Python."""
    if rule.types == ("integer",) and isinstance(value, float):
        raise InvalidRequestError.of([wrong(rule.name, rule.allowed, value)])
    return give(value, rule.find_problems(value))


def validate_boolean(value: _T, name: str, allow_none: bool = False) -> _T:
    """Give True or False; 1 and 0 are neither."""
    if _missing(value, name, allow_none=allow_none):
        return value
    return give(value, Rule(name=name, types=("boolean",)).find_problems(value))


def validate_url(
    value: _T,
    name: str,
    allowed_schemes: Collection[str] | None = None,
    allow_none: bool = False,
) -> _T:
    """Give a URL that has a scheme and a host."""
    if _missing(value, name, allow_none=allow_none):
        return value
    validate_string(value, name)
    try:
        parts = urlsplit(str(value))
        complete = bool(parts.scheme and parts.netloc)
    except ValueError:
        raise InvalidRequestError.of([wrong(name, "a URL", value)]) from None
    if not complete:
        raise InvalidRequestError.of([wrong(name, "a URL with a scheme and a host", value)])
    if allowed_schemes is not None and parts.scheme not in allowed_schemes:
        schemes = ", ".join(sorted(allowed_schemes))
        raise InvalidRequestError.of(
            [wrong(name, f"a URL with one of the schemes {schemes}", value)]
        )
    return value


def validate_base64(
    value: _T, name: str, max_size_bytes: int | None = None, allow_none: bool = False
) -> _T:
    """Give base64 text of at most so many bytes; padding may be left out."""
    if _missing(value, name, allow_none=allow_none):
        return value
    validate_string(value, name, min_length=1)
    text = _SPACE.sub("", str(value)).rstrip("=")
    size = len(text) * 3 // 4
    if max_size_bytes is not None and size > max_size_bytes:
        said = f"is {size} bytes large; at most {max_size_bytes} are allowed"
        raise InvalidRequestError.of([fault(name, said)])
    try:
        base64.b64decode(text + "=" * (-len(text) % 4), validate=True)
    except (binascii.Error, ValueError):
        raise InvalidRequestError.of([wrong(name, "base64", value)]) from None
    return value


def validate_json(
    value: object,
    name: str,
    schema: Mapping[str, JSON] | None = None,
    allow_none: bool = False,
) -> JSON:
    """Give a JSON value, read from text where it is text; a `schema` is only checked itself."""
    if _missing(value, name, allow_none=allow_none):
        return None
    if schema is not None:
        give(schema, find_schema_problems("schema", schema))
    try:
        if isinstance(value, str):
            return loads(value)
        dumps(cast("JSON", value))
    except (ValueError, TypeError, RecursionError) as error:
        raise InvalidRequestError.of([fault(name, f"is no JSON: {error}")]) from None
    return cast("JSON", value)
