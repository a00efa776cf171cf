"""Ranking of documents by a query: `Rerank.create` and `acreate`."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final, Unpack, cast

from onellm._check import is_dict, is_list
from onellm._flow import arun, run
from onellm._pool import async_transport, sync_transport
from onellm._problems import fault, wrong
from onellm._rerank import RankingCall, find_ranking_format
from onellm._resources import answer, check_call, prepare
from onellm._results.ranking import RerankResponse
from onellm.types.ranking import RerankOptions

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from onellm._flow import Flow
    from onellm._json import JSON
    from onellm._problems import Problem
    from onellm._resources import Answered
    from onellm.types.ranking import RerankDocuments

__all__ = ["Rerank"]

_KNOWN: Final = frozenset(RerankOptions.__annotations__) | {"query", "documents"}
_HERE: Final = frozenset({"return_documents"})


class Rerank:
    """Sort documents by how well they answer a query.

    ranked = Rerank.create("cohere/rerank-v3.5", "Where is Paris?", texts, top_n=3)
    best = texts[ranked.results[0].index]
    """

    @classmethod
    def create(
        cls,
        model: str,
        query: str,
        documents: RerankDocuments,
        **options: Unpack[RerankOptions],
    ) -> RerankResponse:
        """Rank documents; `index` of a result is the place of its document in `documents`.

        `model` is "provider/model". Raises InvalidRequestError before anything is sent, also for a
        provider that ranks nothing.
        """
        return run(_rank(model, query, documents, options), sync_transport())

    @classmethod
    async def acreate(
        cls,
        model: str,
        query: str,
        documents: RerankDocuments,
        **options: Unpack[RerankOptions],
    ) -> RerankResponse:
        """Do what `create` does without blocking the loop."""
        return await arun(_rank(model, query, documents, options), await async_transport())


def _rank(
    model: object, query: object, documents: object, options: Mapping[str, object]
) -> Flow[RerankResponse]:
    problems = list(_find_problems(query, documents, options))
    wire = {name: value for name, value in options.items() if name not in _HERE}
    call = check_call(model, wire, _KNOWN, problems, needs=find_ranking_format)
    form = find_ranking_format(call.provider)
    given = cast("Sequence[JSON]", documents)
    prepared = prepare(call, form.build(RankingCall(call, cast("str", query), given)))

    def parse(answered: Answered) -> RerankResponse | None:
        found = form.parse(answered.fields)
        if found is None:
            return None
        found.setdefault("model", call.model)
        response = RerankResponse(found).with_source(answered.fields, prepared.receipt)
        if options.get("return_documents"):
            _put_documents(response, given)
        return response

    return (yield from answer(prepared, "a ranking", parse))


def _put_documents(response: RerankResponse, documents: Sequence[JSON]) -> None:
    for result in response.results:
        if 0 <= result.index < len(documents) and not result.document:
            document = documents[result.index]
            result["document"] = {"text": document} if isinstance(document, str) else document


def _find_problems(
    query: object, documents: object, options: Mapping[str, object]
) -> Iterator[Problem]:
    if not isinstance(query, str) or not query:
        yield wrong("query", "a text that is not empty", query)
    if is_list(documents) and documents:
        for index, one in enumerate(documents):
            if not isinstance(one, str) and not is_dict(one):
                yield wrong(f"documents[{index}]", "a text or a dict", one)
            elif not one:
                yield fault(f"documents[{index}]", "is empty")
    else:
        yield wrong("documents", "a list of at least one document", documents)
    most = options.get("top_n")
    if most is not None and (not isinstance(most, int) or isinstance(most, bool) or most < 1):
        yield wrong("top_n", "an integer from 1 up", most)
    shown = options.get("return_documents")
    if shown is not None and not isinstance(shown, bool):
        yield wrong("return_documents", "True or False", shown)
