"""A call as its user meant it: checked, complete and frozen."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, TypeAlias, cast

from onellm._check import (
    CALL_OPTIONS,
    CHAT_OPTIONS,
    find_call_problems,
    find_message_problems,
    find_option_problems,
)
from onellm._check_messages import find_unreadable
from onellm._credentials import (
    read_settings_file,
    resolve_base_url,
    resolve_key,
    resolve_settings,
)
from onellm._http import MAX_EVENT_BYTES, Network, Reading
from onellm._inspect import inspect_chat
from onellm._limits import find_rules
from onellm._local_files import judge_files
from onellm._model_ref import ModelRef
from onellm._policy import DEFAULT, Unsupported
from onellm._problems import wrong
from onellm._retry import RetryConfig
from onellm._settle import resolve_policies, write_numbers
from onellm._timeouts import resolve_clocks
from onellm._wire_errors import revealed
from onellm.config import find_setting
from onellm.errors import InvalidModelError, InvalidRequestError
from onellm.providers import find_provider

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping, Sequence

    from onellm._http import Clocks
    from onellm._json import JSON
    from onellm._policy import Policies
    from onellm._problems import Problem
    from onellm._redact import Secret
    from onellm.config import ProviderConfig
    from onellm.providers import Provider
    from onellm.types.options import CallOptions

Policy: TypeAlias = Unsupported


@dataclass(frozen=True, slots=True, kw_only=True)
class Target:
    """Where a call goes and how it gets there."""

    base_url: str
    key: Secret | None
    headers: tuple[tuple[str, str], ...] = field(repr=False)
    """What the caller and the configuration add to every request."""
    query: Mapping[str, str]
    settings: Mapping[str, str] = field(repr=False)
    """What else the provider needs to know, by name; only what was found."""
    clocks: Clocks
    reading: Reading
    network: Network
    retry: RetryConfig
    token: Callable[[], str] | None = field(default=None, repr=False)
    """Gives a token to sign in with, each attempt anew; it takes the key's place."""
    secrets: tuple[str, ...] = field(default=(), repr=False)
    """What must not appear in any text about a call that goes there."""


@dataclass(frozen=True, slots=True, kw_only=True)
class ChatCall:
    """One chat request, checked; everything in it may be sent."""

    ref: ModelRef
    provider: Provider
    messages: Sequence[Mapping[str, JSON]] = field(repr=False)
    options: Mapping[str, JSON] = field(repr=False)
    """In our words; only what the caller set."""
    extra_body: Mapping[str, JSON] = field(repr=False)
    stream: bool
    fetch_images: bool
    names_files: bool = False
    """Whether files stand in messages that are not read yet: see _local_files."""
    unsupported: Policy | None
    """None: what is degraded warns, what cannot be said is an error."""
    target: Target
    policies: Policies = DEFAULT
    warned: tuple[str, ...] = ()
    """What was found and is sent all the same, or was left out, and is to be warned about."""
    notes: tuple[str, ...] = ()
    """The same for the receipt."""


def check_chat(
    model: object, messages: object, stream: object, options: Mapping[str, object]
) -> ChatCall:
    """Make a call of what the user gave, or raise one InvalidRequestError with all problems.

    An option that is None counts as not given, and so does a list of no stops.
    """
    call_options = cast("CallOptions", options)
    fatal = [*find_call_problems(options), *_stream_problems(stream)]
    try:
        ref, provider = find_target(model, ())
    except InvalidModelError as error:
        others = find_message_problems(messages) + judge_files(messages, None)[1]
        others += find_option_problems(options, CHAT_OPTIONS | CALL_OPTIONS)
        raise type(error).of([*error.problems, *others, *_stream_problems(stream)]) from None
    given = {
        name: value
        for name, value in options.items()
        if value is not None and name not in CALL_OPTIONS and not (name == "stop" and value == [])
    }
    policies = DEFAULT if fatal else resolve_policies(call_options, find_setting(provider.name))
    if policies.validate != "error":
        fatal += find_unreadable(messages)
    judged, unread = judge_files(messages, provider.name)
    fatal += unread
    verdict = inspect_chat(provider, ref.name, judged, given, policies, stream=stream)
    if fatal or verdict.problems:
        raise InvalidRequestError.of([*verdict.problems, *fatal], provider.name)
    return ChatCall(
        ref=ref,
        provider=provider,
        messages=cast("Sequence[Mapping[str, JSON]]", judged),
        names_files=judged is not messages,
        options=write_numbers(find_rules(provider, "chat"), verdict.options),
        extra_body=call_options.get("extra_body") or {},
        stream=bool(stream),
        fetch_images=call_options.get("fetch_images") is not False,
        unsupported=policies.unsupported,
        target=resolve_target(provider, call_options, ref),
        policies=policies,
        warned=verdict.warnings,
        notes=verdict.notes,
    )


def _stream_problems(stream: object) -> list[Problem]:
    return [] if isinstance(stream, bool | None) else [wrong("stream", "True or False", stream)]


def find_target(model: object, problems: Sequence[str]) -> tuple[ModelRef, Provider]:
    """Find whom a call is for; raises InvalidModelError, with the other problems of the call."""
    try:
        ref = ModelRef.parse(model)
        provider = find_provider(ref.provider)
        return (ref.split_host() if provider.host_variable else ref), provider
    except InvalidModelError as error:
        if not problems:
            raise
        raise type(error).of([*error.problems, *problems]) from None


def resolve_target(provider: Provider, options: CallOptions, ref: ModelRef | None = None) -> Target:
    """Find address, key, headers and clocks: from the call, the configuration, or the row."""
    settings = find_setting(provider.name)
    retries = options.get("max_retries")
    if retries is None:
        retries = settings.get("max_retries")
    headers: dict[str, str] = {**settings.get("headers", {})}
    account = {
        "openai-organization": options.get("organization") or settings.get("organization_id"),
        "openai-project": options.get("project") or settings.get("project_id"),
    }
    if "project" in provider.settings:
        del account["openai-project"]  # a cloud's project is part of the path
    headers.update({name: value for name, value in account.items() if value})
    headers.update(options.get("extra_headers") or {})
    file = read_settings_file(provider, options, ref.name if ref else "")
    found = resolve_settings(provider, options, file)
    token = options.get("azure_ad_token_provider") or settings.get("azure_ad_token_provider")
    signs = token is not None or any(
        setting.signs and name in found for name, setting in provider.settings.items()
    )
    hidden = [name for name, setting in provider.settings.items() if setting.secret]
    given = options.get("api_key")
    named = ref.base_url if ref else None
    # A host that only the model's name tells is given no key that was meant for another.
    elsewhere = named is not None and not given
    key = None if elsewhere or (signs and not given) else resolve_key(provider, given, file)
    address = named or options.get("base_url") or options.get("azure_endpoint")
    return Target(
        base_url=resolve_base_url(provider, address, found),
        key=key,
        headers=tuple((name.lower(), value) for name, value in headers.items()),
        query=options.get("extra_query") or {},
        settings=found,
        token=token,
        clocks=resolve_clocks(options, settings, provider.timeout),
        reading=_resolve_reading(options, settings),
        network=_resolve_network(options, settings),
        retry=RetryConfig() if retries is None else RetryConfig(max_retries=retries),
        secrets=(*revealed(key), *(found[name] for name in hidden if name in found)),
    )


def _resolve_reading(options: CallOptions, settings: ProviderConfig) -> Reading:
    return Reading(
        on_malformed=options.get("on_malformed") or settings.get("on_malformed", "skip"),
        log=settings.get("log_streaming_errors", True),
        max_event_bytes=options.get("max_event_bytes")
        or settings.get("max_event_bytes", MAX_EVENT_BYTES),
    )


def _resolve_network(options: CallOptions, settings: ProviderConfig) -> Network:
    verify = options.get("verify")
    return Network(
        proxy=options.get("proxy") or settings.get("proxy"),
        verify=settings.get("verify", True) if verify is None else verify,
        cert=options.get("cert") or settings.get("cert"),
    )
