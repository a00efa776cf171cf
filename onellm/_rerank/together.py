"""Together's ranking: Cohere's body."""

from __future__ import annotations

from typing import Final

from onellm_clients.together.api.rerank import create_rerank

from onellm._operation import Operation
from onellm._rerank.cohere import CohereRanking

FORMAT: Final = CohereRanking(create_rerank.build_request, Operation("together", "create_rerank"))
