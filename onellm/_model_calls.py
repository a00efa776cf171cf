"""The calls about models, from what the user gave to what was answered; none of it does I/O."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from onellm._models_list import find_items, find_listing
from onellm._models_list.reading import read_model
from onellm._request import call_ends
from onellm._resources import answer, check_call, check_request, prepare
from onellm._results.model import ModelInfo, ModelList
from onellm.errors import InvalidResponseError, ResourceNotFoundError
from onellm.types.file_options import ModelOptions

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from onellm._flow import Flow
    from onellm._json import JSON
    from onellm._models_list import Listing
    from onellm._receipt import Receipt
    from onellm._resources import Answered, ResourceCall

_OPTIONS: Final = frozenset(ModelOptions.__annotations__)
_MOST_PAGES: Final = 1000


def list_models(provider: object, options: Mapping[str, object]) -> Flow[ModelList]:
    """Ask which models there are, page by page to the end."""
    call = check_request(provider, "models", options, _OPTIONS, needs=find_listing)
    listing = find_listing(call.provider)
    return (yield from _list_all(listing, listing.address(call)))


def retrieve_model(model: object, options: Mapping[str, object]) -> Flow[ModelInfo]:
    """Ask for one model, or look for it in the list where one cannot be asked for."""
    call = check_call(model, options, _OPTIONS, needs=find_listing)
    listing = find_listing(call.provider)
    call = listing.address(call)
    asked = listing.build_retrieve(call, call.model)
    if asked is None:
        return _find_in((yield from _list_all(listing, call)), call)
    prepared = prepare(call, asked)

    def parse(answered: Answered) -> ModelInfo | None:
        fields = answered.fields
        found = read_model(fields, call.provider.name, listing.owner)
        return None if found is None else ModelInfo(found).with_source(fields, prepared.receipt)

    return (yield from answer(prepared, "a model", parse))


def _list_all(listing: Listing, call: ResourceCall) -> Flow[ModelList]:
    until = call_ends(call.target)
    receipt: Receipt | None = None
    found: list[tuple[Mapping[str, JSON], JSON]] = []
    bodies: list[JSON] = []
    seen: set[str | None] = set()
    after: str | None = None
    while after not in seen and len(seen) < _MOST_PAGES:
        seen.add(after)
        prepared = prepare(call, listing.build_list(call, after), receipt=receipt)
        receipt = prepared.receipt
        answered = yield from answer(prepared, "a list of models", _is_list, until)
        bodies.append(answered.body)
        for item in find_items(answered) or ():
            model = read_model(item, call.provider.name, listing.owner)
            if model is not None:
                found.append((item, model))
        after = listing.find_next(answered)
        if after is None:
            return _join(found, bodies, receipt)
    raise InvalidResponseError(
        f"the list of models does not end: after {len(seen)} pages there is one more",
        call.provider.name,
    )


def _join(
    found: Sequence[tuple[Mapping[str, JSON], JSON]], bodies: Sequence[JSON], receipt: Receipt
) -> ModelList:
    raw = bodies[0] if len(bodies) == 1 else bodies
    body = raw if isinstance(raw, dict) else {"answers": raw}
    models = ModelList({"object": "list", "data": [model for _, model in found]})
    for model, (item, _) in zip(models.data, found, strict=True):
        model.with_source(item, receipt)
    return models.with_source(body, receipt)


def _is_list(answered: Answered) -> Answered | None:
    return None if find_items(answered) is None else answered


def _find_in(models: ModelList, call: ResourceCall) -> ModelInfo:
    for model in models.data:
        if call.model in (model.id, model.get("name")):
            return model
    raise ResourceNotFoundError(
        f"{call.provider.name} lists no model {call.model!r}",
        call.provider.name,
        model=call.model,
    )
