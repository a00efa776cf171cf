"""The way of every call that is no chat and no embedding: files, audio, images, ranking, models.

check_call, or check_request for what has no model → a format's build_* → prepare
→ answer, or make_stream and make_bytes of _resource_streams → a format's parse_*

A call with files is a flow from its beginning, as opening one may block:

    with ExitStack() as files:
        opened = yield from open_files(files, problems, partial(open_upload, source, rules))
        call = check_call(model, options, OPTIONS, problems)
        ...
        return (yield from answer(prepare(call, translation), "a transcription", parse))
"""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from importlib import import_module
from typing import TYPE_CHECKING, Final, TypeVar, cast

from onellm._call import Target, find_target, resolve_target
from onellm._check import CALL_OPTIONS, find_option_problems
from onellm._flow import Call, Flow
from onellm._json import JSON, as_object, loads
from onellm._model_ref import ModelRef
from onellm._pipeline import settle
from onellm._policy import DEFAULT, find_unknown
from onellm._problems import Problem, wrong
from onellm._receipt import Receipt
from onellm._request import Prepared, build_request, call_ends, explain, send_prepared
from onellm._settle import resolve_policies
from onellm._wire_errors import error_from_event, find_base_refusal, refusal
from onellm.config import find_setting
from onellm.errors import InvalidModelError, InvalidRequestError, OneLLMError
from onellm.providers import find_provider

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Mapping, Sequence
    from contextlib import AbstractContextManager, ExitStack

    from onellm._adapters import Translation
    from onellm._bodies import Progress
    from onellm._http import HttpResponse
    from onellm._policy import Policies, Unsupported, Validate
    from onellm.providers import Provider
    from onellm.providers._row import Feature
    from onellm.types.options import CallOptions

T = TypeVar("T")

LONG: Final = 600.0
"""Seconds for a call that carries a file or has one made, where nobody says how many."""
_IDENTITY: Final = frozenset({"id", "object", "name"})
"""Keys of a thing of the provider's, which may tell of its own failure under `error`."""


@dataclass(frozen=True, slots=True, kw_only=True)
class ResourceCall:
    """One call, checked; everything in it may be sent."""

    ref: ModelRef
    """The model that is asked; for a call without one, what is asked for: "openai/files"."""
    model: str
    """The model's name; empty for a call without one."""
    provider: Provider
    options: Mapping[str, JSON] = field(repr=False)
    """In our words; only what the caller set."""
    unknown: frozenset[str]
    """Those of the options that are none of ours; they go as they are."""
    extra_body: Mapping[str, JSON] = field(repr=False)
    policies: Policies
    """How strict the call is."""
    warned: tuple[str, ...] = ()
    """What is to be warned about, though it is sent."""
    target: Target

    @property
    def unsupported(self) -> Unsupported | None:
        """What becomes of what the provider has no words for; None: it is refused."""
        return self.policies.unsupported

    @property
    def validate(self) -> Validate:
        """What becomes of a value outside the limits of the provider's document."""
        return self.policies.validate


def check_call(
    model: object,
    options: Mapping[str, object],
    known: Iterable[str],
    problems: Sequence[Problem] = (),
    *,
    seconds: float | None = None,
    needs: Callable[[Provider], object] | None = None,
) -> ResourceCall:
    """Make a call of what the user gave, or raise one InvalidRequestError with all problems.

    `known` are the options of this kind of call. An option that is None counts as not given.
    `seconds` is how long it may take at least, if nobody says: see LONG. `needs` finds the format
    and refuses a provider that has none: that is told before a key is missed.
    """
    names = frozenset(known) | CALL_OPTIONS
    found = [*problems, *find_option_problems(options, names)]
    ref, provider = find_target(model, found)
    return _complete(
        ref, ref.name, provider, options, names=names, problems=found, seconds=seconds, needs=needs
    )


def check_request(
    provider: object,
    what: str,
    options: Mapping[str, object],
    known: Iterable[str],
    problems: Sequence[Problem] = (),
    *,
    seconds: float | None = None,
    needs: Callable[[Provider], object] | None = None,
) -> ResourceCall:
    """Do the same for a call that has no model; `what` it asks for, like "files", names it."""
    names = frozenset(known) | CALL_OPTIONS
    found = [*problems, *find_option_problems(options, names)]
    if not isinstance(provider, str) or not provider:
        found.append(wrong("provider", "a name like 'openai'", provider))
        raise InvalidRequestError.of(found)
    try:
        row = find_provider(provider)
    except InvalidModelError as error:
        if not found:
            raise
        raise type(error).of([*error.problems, *found], provider) from None
    return _complete(
        None, what, row, options, names=names, problems=found, seconds=seconds, needs=needs
    )


def _complete(
    ref: ModelRef | None,
    what: str,
    provider: Provider,
    options: Mapping[str, object],
    *,
    names: frozenset[str],
    problems: Sequence[Problem],
    seconds: float | None,
    needs: Callable[[Provider], object] | None,
) -> ResourceCall:
    call_options = cast("CallOptions", options)
    policies = DEFAULT if problems else resolve_policies(call_options, find_setting(provider.name))
    wire = {
        name: cast("JSON", value)
        for name, value in options.items()
        if name not in CALL_OPTIONS and value is not None
    }
    unknown = frozenset(wire) - names
    strange = tuple(find_unknown(unknown))
    problems = list(problems)
    if policies.unknown_options == "error":
        problems += strange
    if needs is not None:
        problems += _find_lack(needs, provider)
    if problems:
        raise InvalidRequestError.of(problems, provider.name)
    patient = replace(provider, timeout=max(provider.timeout, seconds or 0.0))
    return ResourceCall(
        ref=ref or ModelRef(provider.name, what),
        model=ref.name if ref else "",
        provider=provider,
        options=wire,
        unknown=unknown,
        extra_body=call_options.get("extra_body") or {},
        policies=policies,
        warned=strange if policies.unknown_options == "warn" else (),
        target=resolve_target(patient, call_options, ref),
    )


def _find_lack(needs: Callable[[Provider], object], provider: Provider) -> Sequence[Problem]:
    try:
        needs(provider)
    except InvalidRequestError as error:
        return error.problems or (Problem(error.message),)
    return ()


def find_format(
    package: str, names: Mapping[str, str], provider: Provider, feature: Feature, what: str
) -> object:
    """Load the format in which a provider has something; raises InvalidRequestError that says who.

    `names` are modules of `package` by a provider's name, and by an adapter's for those that users
    registered. What is given is the module's FORMAT, or what stands there behind a dot.
    """
    name = names.get(provider.name)
    if name is None and not is_built_in(provider):
        name = names.get(provider.adapter)
    if name is None or feature in provider.lacks:
        from onellm.providers import PROVIDERS  # noqa: PLC0415 - for this error only

        others = ", ".join(sorted(names.keys() & PROVIDERS.keys()))
        problem = f"{provider.name} has no {what}; these have: {others}"
        raise InvalidRequestError.of([problem], provider.name)
    module, _, attribute = name.partition(".")
    return cast("object", getattr(import_module(f"{package}.{module}"), attribute or "FORMAT"))


def is_built_in(provider: Provider) -> bool:
    """Tell whether a provider's row came with the library."""
    from onellm.providers import PROVIDERS  # noqa: PLC0415 - read when asked, as rows may change

    return PROVIDERS.get(provider.name) is provider


def open_files(
    files: ExitStack, problems: list[Problem], *openers: Callable[[], AbstractContextManager[T]]
) -> Flow[list[T]]:
    """Open what may block, beside a running loop; `files` closes it.

    What is wrong with a file is added to `problems`, so that all of a call's are told at once; the
    list that is given is complete only where nothing is.
    """
    opened: list[T] = []

    def open_all() -> None:
        for opener in openers:
            try:
                opened.append(files.enter_context(opener()))
            except InvalidRequestError as error:
                problems.extend(error.problems or [Problem(error.message)])

    yield Call(open_all)
    return opened


def prepare(
    call: ResourceCall,
    translation: Translation,
    *,
    receipt: Receipt | None = None,
    accept: str | None = None,
    stream: bool = False,
    progress: Progress | None = None,
) -> Prepared:
    """Write the request; all that the provider has no words for is refused here, or warned about.

    `receipt` goes on with that of an earlier request of the same call. `accept` is the content
    type that is asked for, where it is neither JSON nor events.
    """
    # What is wrong with the call itself is said once, with its first request.
    settle(translation, call if receipt is None else replace(call, warned=()))
    target = call.target
    if translation.base_url is not None:
        target = replace(target, base_url=translation.base_url)
    request = translation.request
    if accept is not None:
        request = request._replace(headers=(("accept", accept), *request.headers))
    if receipt is None:
        receipt = Receipt(provider=call.provider.name, model=call.model)
        receipt.notes += [
            f"{name} is no option we know; it was sent as it is" for name in sorted(call.unknown)
        ]
    receipt.notes += [
        *translation.notes,
        *translation.doubtful,
        *translation.degraded,
        *(f"{line} was left out" for line in translation.unsupported),
    ]
    return Prepared(
        provider=call.provider,
        model=call.model,
        target=target,
        request=build_request(call.provider, target, request, stream=stream, progress=progress),
        receipt=receipt,
        secrets=target.secrets,
    )


@dataclass(frozen=True, slots=True)
class Answered:
    """A whole answer before it is read, for a format's `parse_*`."""

    status: int
    headers: Mapping[str, str] = field(repr=False)
    """Names in lower case."""
    content: bytes = field(repr=False)
    body: JSON = field(repr=False, default=None)
    """The content as JSON; None when it is none."""

    @property
    def fields(self) -> Mapping[str, JSON]:
        """The body when it is an object, else an empty one."""
        return as_object(self.body)

    @property
    def text(self) -> str:
        """The content as text, in UTF-8."""
        return self.content.decode(errors="replace")

    @property
    def content_type(self) -> str:
        """The kind of the content, in lower case and without parameters."""
        return self.headers.get("content-type", "").partition(";")[0].strip().lower()


def answer(
    prepared: Prepared,
    expected: str,
    parse: Callable[[Answered], T | None],
    until: float | None = None,
) -> Flow[T]:
    """Send a call, read its whole answer and have it parsed; None from `parse` is a refusal.

    `expected` says what should have come, for the error. A body that is an error of the provider's
    is raised before `parse` sees it. `until` is when the call must be over, if it is one of several
    requests.
    """
    ends = call_ends(prepared.target) if until is None else until
    response = yield from send_prepared(prepared, ends)
    try:
        answered = _read(response)
        check_refusal(answered.body, prepared.secrets)
        found = parse(answered)
        if found is None:
            raise refusal(expected, response.body, response.headers, prepared.secrets)
    except OneLLMError as error:
        explain(error, prepared)
        raise
    return found


def _read(response: HttpResponse) -> Answered:
    try:
        body = loads(response.body)
    except ValueError:
        body = None
    return Answered(response.status, response.headers, response.body, body)


def check_refusal(body: JSON, secrets: Sequence[str]) -> None:
    """Raise the error that came inside a success; a thing may tell of its own failure."""
    fields = as_object(body)
    if fields.get("error") and not fields.keys() & _IDENTITY:
        raise error_from_event(fields, secrets)
    if refused := find_base_refusal(fields):
        raise error_from_event(refused, secrets)
