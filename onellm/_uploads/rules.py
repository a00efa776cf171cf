"""How strict an upload is: what a call says, else what is configured, else what is here."""

from __future__ import annotations

import os
from collections.abc import Iterable
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final, cast

from onellm._check_values import is_dict
from onellm._problems import Problem, show, wrong
from onellm.errors import InvalidConfigurationError, InvalidRequestError

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from onellm.types.files import FilePath

DEFAULT_MAX_FILE_SIZE: Final = 100 * 1024 * 1024

DEFAULT_ALLOWED_EXTENSIONS: Final = frozenset(
    (
        *(".mp3", ".mpeg", ".mpga", ".m4a", ".wav", ".webm", ".ogg", ".flac"),
        *(".png", ".jpg", ".jpeg", ".gif", ".webp", ".bmp", ".tiff", ".tif"),
        *(
            ".pdf",
            ".txt",
            ".json",
            ".jsonl",
            ".csv",
            ".tsv",
            ".doc",
            ".docx",
            ".xls",
            ".xlsx",
            ".ppt",
            ".pptx",
        ),
        *(
            ".py",
            ".js",
            ".ts",
            ".java",
            ".cpp",
            ".c",
            ".h",
            ".xml",
            ".yaml",
            ".yml",
            ".toml",
            ".ini",
        ),
        *(".zip", ".tar", ".gz", ".bz2", ".7z"),
        *(".mp4", ".avi", ".mov", ".mkv", ".wmv", ".flv"),
    )
)


@dataclass(frozen=True, slots=True, kw_only=True)
class UploadRules:
    """What a file must be to get through."""

    max_size: int = DEFAULT_MAX_FILE_SIZE
    allowed_extensions: frozenset[str] | None = DEFAULT_ALLOWED_EXTENSIONS
    """In lower case and with their dots; None: any, or none at all."""
    validate_mime: bool = True
    base_directory: str | None = None
    must_be_named: bool = False
    """Whether content without a name is refused: somebody said which extensions there may be."""


def find_rules(
    provider: str | None = None,
    *,
    max_size: int | None = None,
    allowed_extensions: Iterable[str] | None = None,
    validate_mime: bool | None = None,
    base_directory: FilePath | None = None,
) -> UploadRules:
    """Join what a call says with the configuration of its provider; the call wins.

    Raises InvalidRequestError with all that is wrong in the call, InvalidConfigurationError with
    all that is wrong in the configuration.
    """
    given = {
        "max_size": max_size,
        "allowed_extensions": allowed_extensions,
        "validate_mime": validate_mime,
        "base_directory": base_directory,
    }
    said, problems = _read(given, _CALL)
    if problems:
        raise InvalidRequestError.of(problems, provider)
    configured, problems = _read(_find_block(provider), _BLOCK)
    if problems:
        raise InvalidConfigurationError("; ".join(problems), provider)
    rules = {**configured, **said}
    extensions = cast("frozenset[str] | None", rules.get("allowed_extensions"))
    return UploadRules(
        max_size=cast("int", rules.get("max_size", DEFAULT_MAX_FILE_SIZE)),
        allowed_extensions=extensions or DEFAULT_ALLOWED_EXTENSIONS,
        validate_mime=rules.get("validate_mime") is not False,
        base_directory=cast("str | None", rules.get("base_directory")),
        must_be_named=extensions is not None,
    )


def find_block_problems(block: object) -> list[Problem]:
    """Name what is wrong with a block `file_upload`, before it is stored."""
    if not is_dict(block):
        return [wrong("file_upload", f"a dict of {', '.join(_BLOCK)}", block)]
    return _read(block, _BLOCK)[1]


def _find_block(provider: str | None) -> Mapping[str, object]:
    from onellm.config import find_setting  # noqa: PLC0415 - it asks this module about its block

    if provider is None:
        return {}
    block = cast("Mapping[str, object]", find_setting(provider)).get("file_upload")
    if block is None or is_dict(block):
        return block or {}
    raise InvalidConfigurationError(str(find_block_problems(block)[0]), provider)


def _read(
    given: Mapping[str, object], table: Mapping[str, tuple[str, Callable[[object], object], str]]
) -> tuple[dict[str, object], list[Problem]]:
    """Read each value as what it stands for; None stands for nothing."""
    found: dict[str, object] = {}
    problems: list[Problem] = []
    for name, value in given.items():
        if name not in table:
            problems.append(
                Problem(
                    f"file_upload has no {show(name)}; there are: {', '.join(table)}",
                    parameter=show(name),
                )
            )
        elif value is not None:
            meaning, read, allowed = table[name]
            found[meaning] = read(value)
            if found[meaning] is None:
                problems.append(wrong(name, allowed, value))
    return found, problems


def _read_size(value: object) -> int | None:
    if isinstance(value, int) and not isinstance(value, bool) and value >= 1:
        return value
    return None


def _read_extensions(value: object) -> frozenset[str] | None:
    if isinstance(value, str | bytes) or not isinstance(value, Iterable):
        return None
    items = list(cast("Iterable[object]", value))
    texts = [one.strip().lower().removeprefix(".") for one in items if isinstance(one, str)]
    return frozenset(f".{one}" for one in texts) if texts and all(texts) and items else None


def _read_switch(value: object) -> bool | None:
    return value if isinstance(value, bool) else None


def _read_folder(value: object) -> str | None:
    try:
        path = os.fspath(cast("FilePath", value))
    except TypeError:
        return None
    return path if path and isinstance(cast("object", path), str) and "\0" not in path else None


_SIZE: Final = ("max_size", _read_size, "an integer from 1 up, in bytes")
_EXTENSIONS: Final = ("allowed_extensions", _read_extensions, 'extensions such as {".png", ".pdf"}')
_SWITCH: Final = ("validate_mime", _read_switch, "True or False")

_CALL: Final = {
    "max_size": _SIZE,
    "allowed_extensions": _EXTENSIONS,
    "validate_mime": _SWITCH,
    "base_directory": ("base_directory", _read_folder, "the path of a folder"),
}
_BLOCK: Final = {
    "max_size": _SIZE,
    "allowed_extensions": _EXTENSIONS,
    "validate_mime_type": _SWITCH,
}
