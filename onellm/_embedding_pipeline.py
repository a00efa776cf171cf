"""The way of an embedding call: check, translate, send in as many requests as it takes, join."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final, cast

from onellm._call import find_target, resolve_target
from onellm._check import CALL_OPTIONS, find_option_problems, is_list, show
from onellm._embeddings import EmbeddingCall, EmbeddingFormat, Vectors, find_format
from onellm._pipeline import settle
from onellm._receipt import Receipt
from onellm._request import Prepared, build_request, explain, parse_object, send_prepared
from onellm._wire_errors import refusal
from onellm.errors import InvalidRequestError
from onellm.models import EmbeddingResponse
from onellm.types.embeddings import EmbeddingOptions

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from onellm._flow import Flow
    from onellm._json import JSON
    from onellm.types.options import CallOptions

_OPTIONS: Final = frozenset(EmbeddingOptions.__annotations__)


@dataclass(frozen=True, slots=True, kw_only=True)
class PreparedEmbedding:
    """An embedding call as the requests it takes, and the receipt they share."""

    call: EmbeddingCall
    form: EmbeddingFormat
    parts: Sequence[Prepared]
    receipt: Receipt


def prepare_embedding(
    model: object, given: object, options: Mapping[str, object]
) -> PreparedEmbedding:
    """Check and translate; all that can be refused here is refused here, at once."""
    inputs, problems = _read_input(given)
    problems += find_option_problems(options, _OPTIONS)
    ref, provider = find_target(model, problems)
    if problems:
        raise InvalidRequestError.of(problems, provider.name)
    form = find_format(provider)
    call_options = cast("CallOptions", options)
    call = EmbeddingCall(
        ref=ref,
        provider=provider,
        inputs=inputs,
        single=isinstance(given, str) or inputs == [given],
        options={
            name: cast("JSON", value)
            for name, value in options.items()
            if name not in CALL_OPTIONS and value is not None
        },
        extra_body=call_options.get("extra_body") or {},
        unsupported=call_options.get("unsupported"),
        target=resolve_target(provider, call_options),
    )
    size = form.most_inputs(ref.name)
    receipt = Receipt(provider=provider.name, model=ref.name)
    parts: list[Prepared] = []
    for start in range(0, len(inputs), size):
        translation = settle(form.build(call, inputs[start : start + size]), call)
        if not parts:
            receipt.notes += [
                *translation.notes,
                *(f"{x} left out" for x in translation.unsupported),
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
    return PreparedEmbedding(call=call, form=form, parts=parts, receipt=receipt)


def answer_embedding(prepared: PreparedEmbedding) -> Flow[EmbeddingResponse]:
    """Send each part and join their vectors in the order of the input."""
    found: list[Vectors] = []
    bodies: list[JSON] = []
    for part in prepared.parts:
        response = yield from send_prepared(part)
        body = parse_object(response.body)
        vectors = prepared.form.parse(body) if body else None
        if vectors is None:
            error = refusal("embeddings", response.body, response.headers, part.secrets)
            explain(error, part)
            raise error
        found.append(vectors)
        bodies.append(body)
    data: list[JSON] = [vector for one in found for vector in one.vectors]
    answer: dict[str, JSON] = {
        "model": prepared.call.ref.name,
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
    raw = bodies[0] if len(bodies) == 1 else {"answers": bodies}
    return EmbeddingResponse(answer).with_source(cast("Mapping[str, JSON]", raw), prepared.receipt)


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
