"""What clients and their namespaces share: options, and how a call's are put over them."""

from __future__ import annotations

from typing import TYPE_CHECKING, Literal, TypeVar, Unpack, cast

from onellm._timeouts import CLOCKS, spell_out
from onellm.types.options import CloudOptions

if TYPE_CHECKING:
    from collections.abc import Mapping
    from ssl import SSLContext

    from onellm._timeouts import HttpxTimeout, Timeout
    from onellm.types import CallOptions

_O = TypeVar("_O", bound="CallOptions")


class Unshown(dict[str, object]):
    """Options whose repr names them and shows none: some are keys."""

    def __repr__(self) -> str:
        return f"<{', '.join(self) or 'no options'}>"


class ClientOptions(CloudOptions, total=False):
    """What a client does for each of its calls; a call's own options win. Times are in seconds."""

    base_url: str | None
    organization: str | None
    project: str | None
    timeout: float | Timeout | HttpxTimeout | None
    connect_timeout: float | None
    pool_timeout: float | None
    first_event_timeout: float | None
    chunk_timeout: float | None
    content_timeout: float | None
    deadline: float | None
    max_event_bytes: int
    on_malformed: Literal["skip", "raise"]
    proxy: str | None
    verify: bool | str | SSLContext | None
    cert: str | tuple[str, ...] | None
    max_retries: int
    validate: Literal["error", "warn", "off"]
    unsupported: Literal["error", "warn", "drop"]
    unknown_options: Literal["pass", "warn", "error"]
    check_size: bool
    default_headers: Mapping[str, str] | None


class Base:
    """Keeps a client's options; the key is shown by no repr."""

    def __init__(self, api_key: str | None = None, **options: Unpack[ClientOptions]) -> None:
        unknown = options.keys() - ClientOptions.__annotations__.keys()
        if unknown:
            raise TypeError(
                f"unknown option {', '.join(sorted(unknown))}; there are: api_key, "
                f"{', '.join(sorted(ClientOptions.__annotations__))}"
            )
        self._options = _to_call_options(api_key, options)

    def __repr__(self) -> str:
        shown = {k: v for k, v in self._options.items() if k in {"base_url", "timeout"}}
        return f"{type(self).__name__}({', '.join(f'{k}={v!r}' for k, v in shown.items())})"


def _to_call_options(api_key: str | None, options: ClientOptions) -> CallOptions:
    """Give only what was set: None for a time is a setting, for a text it is none."""
    found: CallOptions = {}
    if api_key is not None:
        found["api_key"] = api_key
    headers = options.get("default_headers")
    if headers:
        found["extra_headers"] = headers
    rest = {
        name: value
        for name, value in spell_out(options).items()
        if name != "default_headers" and (value is not None or name in CLOCKS)
    }
    # The names and types of ClientOptions are those of CallOptions, but for default_headers.
    return cast("CallOptions", Unshown({**found, **rest}))


def merge(defaults: CallOptions, options: _O) -> _O:
    """Put a call's options over its client's; headers are joined."""
    merged: dict[str, object] = {**defaults, **spell_out(options)}
    given: CallOptions = options  # a client's options are options of every kind of call
    usual, own = defaults.get("extra_headers"), given.get("extra_headers")
    if usual and own:
        merged["extra_headers"] = {**usual, **own}
    return cast("_O", merged)


def with_provider(model: str) -> str:
    """Give a bare model name OpenAI's prefix, as code written for OpenAI's client has none.

    What is no text is left alone, to be refused with all else that is wrong.
    """
    if not isinstance(cast("object", model), str):
        return model
    return model if "/" in model else f"openai/{model}"
