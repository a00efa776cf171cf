"""Cohere's ranking, and the services that copy it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final, Protocol

from onellm_clients.cohere.api.rerank import create_rerank

from onellm._adapters.draft import Draft
from onellm._json import JSON, as_list, as_object
from onellm._operation import Operation, write_options
from onellm.types.options import CallOptions
from onellm.types.ranking import RerankOptions

if TYPE_CHECKING:
    from collections.abc import Mapping

    from onellm._adapters import Request, Translation
    from onellm._rerank import RankingCall

OURS: Final = frozenset(RerankOptions.__annotations__) - frozenset(CallOptions.__annotations__)
_SCORE: Final = "relevance_score"
_SCORES: Final = (_SCORE, "relevanceScore", "score")
"""How providers call it."""
_LISTS: Final = ("results", "data")


class Create(Protocol):
    """A generated builder of requests."""

    def __call__(self, *, body: Mapping[str, JSON]) -> Request:
        """Build the request."""
        ...


@dataclass(frozen=True, slots=True)
class CohereRanking:
    """A model, a query and documents; answered by index and score."""

    create: Create
    operation: Operation

    def build(self, ranking: RankingCall) -> Translation:
        """Write the body."""
        call = ranking.call
        draft = Draft(call.provider.name)
        draft.body["model"] = call.model
        write_ranking(draft, ranking, self.operation)
        return draft.finish(self.create(body=draft.body))

    def parse(self, body: Mapping[str, JSON]) -> dict[str, JSON] | None:
        """Read the results."""
        return parse_ranking(body)


def write_ranking(draft: Draft, ranking: RankingCall, operation: Operation) -> None:
    """Write all of a body but the model."""
    given: dict[str, JSON] = {"query": ranking.query, "documents": ranking.documents}
    draft.body.update(given)
    draft.body.update(write_options(draft, ranking.call, operation, OURS, given))
    draft.body.update(ranking.call.extra_body)


def parse_ranking(body: Mapping[str, JSON]) -> dict[str, JSON] | None:
    """Read results by whatever name; what Cohere counts stands in `meta`."""
    name = next((one for one in _LISTS if isinstance(body.get(one), list)), None)
    if name is None:
        return None
    answer = {key: value for key, value in body.items() if key != name}
    answer["results"] = [_read_result(one) for one in as_list(body[name])]
    units = as_object(as_object(body.get("meta")).get("billed_units"))
    if units:
        answer.setdefault("usage", units)
    return answer


def _read_result(given: JSON) -> JSON:
    result = as_object(given)
    score = next((result[name] for name in _SCORES if name in result), None)
    kept = {key: value for key, value in result.items() if key not in _SCORES}
    document = kept.get("document")
    if isinstance(document, str):
        kept["document"] = {"text": document}
    return {**kept, _SCORE: score}


FORMAT: Final = CohereRanking(create_rerank.build_request, Operation("cohere", "create_rerank"))
