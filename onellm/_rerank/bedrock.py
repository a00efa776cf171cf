"""Ranking on Bedrock: InvokeModel, in the words of the model's maker.

https://docs.aws.amazon.com/bedrock/latest/userguide/rerank-use.html
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from onellm_clients.bedrock.api.models import invoke_model

from onellm._adapters.draft import Draft
from onellm._operation import Operation
from onellm._rerank.cohere import parse_ranking, write_ranking

if TYPE_CHECKING:
    from collections.abc import Mapping

    from onellm._adapters import Translation
    from onellm._json import JSON
    from onellm._rerank import RankingCall

_COHERE: Final = "cohere."
_VERSION: Final = 2
"""The version of Cohere's API, which its models on Bedrock want to be told."""


class BedrockRanking:
    """The query and the documents; the model is named in the path."""

    def build(self, ranking: RankingCall) -> Translation:
        """Write the body of the maker; how many results shall come must be said."""
        call = ranking.call
        draft = Draft(call.provider.name)
        write_ranking(draft, ranking, Operation("cohere", "create_rerank", binds="bedrock"))
        if "top_n" not in draft.body:
            draft.body["top_n"] = len(ranking.documents)
            draft.notes.append("top_n was set to the number of documents, as one is required")
        if _COHERE in call.model:
            draft.body.setdefault("api_version", _VERSION)
        return draft.finish(invoke_model.build_request(model_id=call.model, body=draft.body))

    def parse(self, body: Mapping[str, JSON]) -> dict[str, JSON] | None:
        """Read the results."""
        return parse_ranking(body)


FORMAT: Final = BedrockRanking()
