"""The way of an embedding call: check, translate, send in as many requests as it takes, join."""

from __future__ import annotations

from dataclasses import dataclass, replace
from functools import partial
from typing import TYPE_CHECKING, Final, cast

from onellm._body import find_body_problems
from onellm._call import find_target, resolve_target
from onellm._check import CALL_OPTIONS, find_call_problems, find_option_problems, is_list, show
from onellm._embeddings import EmbeddingCall, EmbeddingFormat, find_format
from onellm._embeddings.packed import asks_for_a_form, unpack
from onellm._inspect import inspect_embedding
from onellm._limits import find_rules
from onellm._pipeline import settle
from onellm._policy import DEFAULT
from onellm._receipt import Receipt
from onellm._request import (
    Prepared,
    build_request,
    call_ends,
    explain,
    parse_object,
    send_prepared,
)
from onellm._settle import resolve_policies, write_numbers
from onellm._wire_errors import refusal
from onellm.config import find_setting
from onellm.errors import InvalidRequestError
from onellm.models import EmbeddingResponse
from onellm.providers._row import IN_PROCESS
from onellm.types.embeddings import EmbeddingOptions

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping, Sequence

    from onellm._adapters import Translation
    from onellm._embeddings import Answered, Vectors
    from onellm._flow import Flow
    from onellm._json import JSON
    from onellm._model_ref import ModelRef
    from onellm.types.options import CallOptions

_OPTIONS: Final = frozenset(EmbeddingOptions.__annotations__)


@dataclass(frozen=True, slots=True, kw_only=True)
class PreparedEmbedding:
    """An embedding call that is ready: how its vectors are come by, and its receipt."""

    ref: ModelRef
    receipt: Receipt
    ask: Callable[[], Flow[Answered]]
    parts: Sequence[Prepared] = ()
    """The requests it takes; none when the model is in this process."""


def prepare_embedding(
    model: object, given: object, options: Mapping[str, object]
) -> PreparedEmbedding:
    """Check and translate; all that can be refused here is refused here, at once."""
    inputs, problems = _read_input(given)
    spelling = find_option_problems(options, _OPTIONS)
    ref, provider = find_target(model, [*problems, *spelling])
    if provider.adapter == IN_PROCESS:
        return _prepare_local(ref, inputs, options, [*problems, *spelling])
    call_options = cast("CallOptions", options)
    fatal = list(find_call_problems(options))
    policies = DEFAULT if fatal else resolve_policies(call_options, find_setting(provider.name))
    wanted = {
        name: value
        for name, value in options.items()
        if name not in CALL_OPTIONS and value is not None
    }
    verdict = inspect_embedding(provider, ref.name, inputs, wanted, policies)
    problems += [*verdict.problems, *fatal]
    if problems:
        raise InvalidRequestError.of(problems, provider.name)
    form = find_format(provider)
    call = EmbeddingCall(
        ref=ref,
        provider=provider,
        inputs=inputs,
        single=isinstance(given, str) or inputs == [given],
        options=write_numbers(find_rules(provider, "embedding"), verdict.options),
        packed=provider.quirks.embeddings_as_base64 and not asks_for_a_form(options),
        extra_body=call_options.get("extra_body") or {},
        unsupported=policies.unsupported,
        validate=policies.validate,
        warned=verdict.warnings,
        target=resolve_target(provider, call_options),
    )
    size = form.most_inputs(ref.name)
    receipt = Receipt(provider=provider.name, model=ref.name, notes=list(verdict.notes))
    parts: list[Prepared] = []
    for start in range(0, len(inputs), size):
        translation = settle(_judge(form.build(call, inputs[start : start + size]), call), call)
        if not parts:
            receipt.notes += [
                *translation.notes,
                *(f"{x} left out" for x in translation.unsupported),
                *(f"sent all the same: {x}" for x in translation.doubtful),
            ]
        parts.append(
            Prepared(
                provider=provider,
                model=ref.name,
                target=call.target,
                request=build_request(provider, call.target, translation.request),
                receipt=receipt,
                secrets=call.target.secrets,
            )
        )
    if len(parts) > 1:
        receipt.notes.append(f"{len(inputs)} inputs were sent in {len(parts)} requests")
    ask = partial(_send_parts, form, parts, packed=call.packed)
    return PreparedEmbedding(ref=ref, receipt=receipt, ask=ask, parts=parts)


def _judge(translation: Translation, call: EmbeddingCall) -> Translation:
    """Judge a body by the provider's own document."""
    if call.validate == "off":
        return translation
    wrong = find_body_problems(
        call.provider,
        translation.request,
        skip=call.extra_body,
        kind="embedding",
    )
    if not wrong:
        return translation
    if call.validate == "warn":
        return replace(translation, doubtful=tuple(wrong))
    return replace(translation, problems=(*translation.problems, *wrong))


def _prepare_local(
    ref: ModelRef, inputs: Sequence[JSON], options: Mapping[str, object], problems: Sequence[str]
) -> PreparedEmbedding:
    from onellm._embeddings.local import prepare_local  # noqa: PLC0415 - for those who use it

    receipt = Receipt(provider=ref.provider, model=ref.name)
    local = prepare_local(ref, inputs, options, problems, receipt)
    return PreparedEmbedding(ref=ref, receipt=receipt, ask=local.compute)


def answer_embedding(prepared: PreparedEmbedding) -> Flow[EmbeddingResponse]:
    """Have the vectors made and join them in the order of the input."""
    answers = yield from prepared.ask()
    found = [vectors for vectors, _ in answers]
    data: list[JSON] = [vector for one in found for vector in one.vectors]
    answer: dict[str, JSON] = {
        "model": prepared.ref.name,
        **found[0].rest,
        "object": "list",
        "data": [
            {"object": "embedding", "index": index, "embedding": vector}
            for index, vector in enumerate(data)
        ],
    }
    counts = [one.prompt_tokens for one in found if one.prompt_tokens is not None]
    if counts:
        answer["usage"] = {"prompt_tokens": sum(counts), "total_tokens": sum(counts)}
    bodies: list[JSON] = [body for _, body in answers]
    raw = bodies[0] if len(bodies) == 1 else {"answers": bodies}
    return EmbeddingResponse(answer).with_source(cast("Mapping[str, JSON]", raw), prepared.receipt)


def _send_parts(
    form: EmbeddingFormat, parts: Sequence[Prepared], *, packed: bool
) -> Flow[Answered]:
    """Send one request after the other."""
    answers: list[tuple[Vectors, Mapping[str, JSON]]] = []
    until = call_ends(parts[0].target)
    for part in parts:
        response = yield from send_prepared(part, until)
        body = parse_object(response.body)
        vectors = _read_vectors(form, body, packed=packed) if body else None
        if vectors is None or body is None:
            error = refusal("embeddings", response.body, response.headers, part.secrets)
            explain(error, part)
            raise error
        answers.append((vectors, body))
    return answers


def _read_vectors(
    form: EmbeddingFormat, body: Mapping[str, JSON], *, packed: bool
) -> Vectors | None:
    vectors = form.parse(body)
    if vectors is None or not packed:
        return vectors
    try:
        return replace(vectors, vectors=[unpack(vector) for vector in vectors.vectors])
    except ValueError:
        return None


def _read_input(given: object) -> tuple[list[JSON], list[str]]:
    """Give the inputs one by one: texts, or lists of token numbers."""
    if isinstance(given, str):
        return ([given], []) if given else ([], ["input is empty; give at least one text"])
    if not is_list(given):
        return [], [f"input must be a text or a list of texts, not {show(given)}"]
    if not given:
        return [], ["input is an empty list; give at least one text"]
    if all(_is_token(one) for one in given):
        return [cast("JSON", list(given))], []
    problems = [
        f"input[{index}] must be a text that is not empty, not {show(one)}"
        for index, one in enumerate(given)
        if not (
            (isinstance(one, str) and one) or (is_list(one) and one and all(map(_is_token, one)))
        )
    ]
    return [cast("JSON", one) for one in given], problems


def _is_token(value: object) -> bool:
    return isinstance(value, int) and not isinstance(value, bool)
