"""Paths of documents behind base URLs, as providers' own and as users give them."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from onellm_clients._runtime import Request

from onellm import native
from onellm.testing import Reply

if TYPE_CHECKING:
    from .conftest import Service


@pytest.mark.parametrize(
    ("provider", "base", "path", "whole"),
    [
        ("openai", "/v1", "/responses", "/v1/responses"),
        ("openai", "/proxy", "/responses", "/proxy/responses"),
        ("anthropic", "/v1", "/v1/files", "/v1/files"),
        ("anthropic", "", "/v1/files", "/v1/files"),
        ("cohere", "/v2", "/v1/models", "/v1/models"),
        ("cohere", "/v2", "/v2/rerank", "/v2/rerank"),
        ("azure", "", "/responses", "/openai/v1/responses"),
        ("azure", "/openai/v1", "/responses", "/openai/v1/responses"),
        ("azure", "/openai", "/v1/embeddings", "/openai/v1/embeddings"),
        ("azure", "", "/deployments/d/embeddings", "/openai/deployments/d/embeddings"),
        ("azure", "/openai/v1", "/deployments/d/embeddings", "/openai/deployments/d/embeddings"),
        ("deepseek", "/v1", "/models", "/v1/models"),
        ("deepseek", "/v1", "/beta/completions", "/beta/completions"),
        ("deepseek", "", "/beta/completions", "/beta/completions"),
        ("groq", "/openai/v1", "/openai/v1/models", "/openai/v1/models"),
        ("groq", "/openai/v1", "/responses", "/openai/v1/responses"),
        ("groq", "", "/openai/v1/models", "/openai/v1/models"),
        ("groq", "/proxy/openai/v1", "/openai/v1/models", "/proxy/openai/v1/models"),
        ("llama_cpp", "/v1", "/props", "/props"),
        ("llama_cpp", "/v1", "/v1/rerank", "/v1/rerank"),
        ("llama_cpp", "", "/health", "/health"),
        ("minimax", "/anthropic/v1", "/v1/files/list", "/v1/files/list"),
        ("minimax", "/v1", "/v1/files/list", "/v1/files/list"),
        ("ollama", "/v1", "/api/tags", "/api/tags"),
        ("ollama", "", "/api/tags", "/api/tags"),
        ("ollama", "/proxy/v1", "/api/tags", "/proxy/api/tags"),
        ("ollama", "/v1", "/responses", "/v1/responses"),
        ("openrouter", "/api/v1", "/rerank", "/api/v1/rerank"),
        ("vercel", "/v1", "/v1/models", "/v1/models"),
    ],
)
def test_a_path_goes_where_its_document_means_it(
    provider: str, base: str, path: str, whole: str, service: Service
) -> None:
    service.replies = [Reply.json({})]

    native.send(
        provider,
        Request("GET", path),
        native.read_json,
        base_url=f"{service.server.url}{base}",
        api_key="sk-x",
    )

    assert service.received.path == whole
