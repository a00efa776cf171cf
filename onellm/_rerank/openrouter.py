"""OpenRouter's ranking: Cohere's body."""

from __future__ import annotations

from typing import Final

from onellm_clients.openrouter.api.rerank import create_rerank

from onellm._operation import Operation
from onellm._rerank.cohere import CohereRanking

FORMAT: Final = CohereRanking(create_rerank.build_request, Operation("openrouter", "create_rerank"))
