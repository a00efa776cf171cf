"""What is sent for embeddings, provider by provider: exactly this, and nothing that was not set."""

from __future__ import annotations

from typing import Any

import orjson
import pytest

from onellm._embedding_pipeline import prepare_embedding
from onellm.errors import InvalidRequestError

KEY = {"api_key": "sk-test"}

# model, options → address, body, notes
SENT: dict[str, tuple[str, dict[str, Any], str, Any, list[str]]] = {
    "openai": (
        "openai/text-embedding-3-small",
        {"dimensions": 8, "encoding_format": "base64", "user": "u"},
        "https://api.openai.com/v1/embeddings",
        {
            "model": "text-embedding-3-small",
            "input": ["a", "b"],
            "dimensions": 8,
            "encoding_format": "base64",
            "user": "u",
        },
        [],
    ),
    "mistral": (
        "mistral/mistral-embed",
        {},
        "https://api.mistral.ai/v1/embeddings",
        {"model": "mistral-embed", "input": ["a", "b"]},
        [],
    ),
    "perplexity": (
        "perplexity/pplx-embed-v1",
        {},
        "https://api.perplexity.ai/v1/embeddings",
        {"model": "pplx-embed-v1", "input": ["a", "b"]},
        [],
    ),
    "cohere": (
        "cohere/embed-v4.0",
        {"dimensions": 256, "input_type": "search_query", "encoding_format": "float"},
        "https://api.cohere.com/v2/embed",
        {
            "model": "embed-v4.0",
            "texts": ["a", "b"],
            "embedding_types": ["float"],
            "output_dimension": 256,
            "input_type": "search_query",
        },
        [],
    ),
    "cohere, what it requires": (
        "cohere/embed-v4.0",
        {},
        "https://api.cohere.com/v2/embed",
        {
            "model": "embed-v4.0",
            "texts": ["a", "b"],
            "input_type": "search_document",
            "embedding_types": ["float"],
        },
        ["input_type was set", "embedding_types was set"],
    ),
    "google": (
        "google/gemini-embedding-001",
        {"dimensions": 8, "task_type": "RETRIEVAL_QUERY"},
        (
            "https://generativelanguage.googleapis.com/v1beta/models/gemini-embedding-001"
            ":batchEmbedContents"
        ),
        {
            "requests": [
                {
                    "model": "models/gemini-embedding-001",
                    "content": {"parts": [{"text": text}]},
                    "outputDimensionality": 8,
                    "taskType": "RETRIEVAL_QUERY",
                }
                for text in ("a", "b")
            ]
        },
        [],
    ),
    "vertexai": (
        "vertexai/text-embedding-005",
        {"dimensions": 8, "task_type": "RETRIEVAL_QUERY", "project": "p", "location": "us-east1"},
        (
            "https://us-east1-aiplatform.googleapis.com/v1/projects/p/locations/us-east1/publishers/"
            "google/models/text-embedding-005:predict"
        ),
        {
            "instances": [
                {"content": "a", "task_type": "RETRIEVAL_QUERY"},
                {"content": "b", "task_type": "RETRIEVAL_QUERY"},
            ],
            "parameters": {"outputDimensionality": 8},
        },
        [],
    ),
    "bedrock, Cohere's": (
        "bedrock/cohere.embed-english-v3",
        {"region": "us-east-1", "input_type": "search_query"},
        "https://bedrock-runtime.us-east-1.amazonaws.com/model/cohere.embed-english-v3/invoke",
        {"texts": ["a", "b"], "input_type": "search_query", "embedding_types": ["float"]},
        ["embedding_types was set"],
    ),
    "azure": (
        "azure/my-embeddings",
        {"azure_endpoint": "https://me.openai.azure.com", "api_version": "2024-10-21"},
        (
            "https://me.openai.azure.com/openai/deployments/my-embeddings/embeddings"
            "?api-version=2024-10-21"
        ),
        {"input": ["a", "b"]},
        [],
    ),
    "azure, v1": (
        "azure/my-embeddings",
        {"base_url": "https://me.openai.azure.com/openai/v1"},
        "https://me.openai.azure.com/openai/v1/embeddings",
        {"input": ["a", "b"], "model": "my-embeddings"},
        [],
    ),
}


@pytest.mark.parametrize(
    ("model", "options", "url", "body", "notes"), SENT.values(), ids=SENT.keys()
)
def test_a_call_becomes_exactly_this_request(
    model: str,
    options: dict[str, Any],
    url: str,
    body: Any,
    notes: list[str],
) -> None:
    prepared = prepare_embedding(model, ["a", "b"], {**KEY, **options})

    (part,) = prepared.parts
    assert part.request.url == url
    assert orjson.loads(part.request.whole) == body
    assert len(prepared.receipt.notes) == len(notes)
    for expected, note in zip(notes, prepared.receipt.notes, strict=True):
        assert note.startswith(expected)


def test_titan_takes_one_text_a_request() -> None:
    options = {**KEY, "region": "us-east-1", "dimensions": 256, "normalize": True}

    prepared = prepare_embedding("bedrock/amazon.titan-embed-text-v2:0", ["a", "b"], options)

    bodies = [orjson.loads(part.request.whole) for part in prepared.parts]
    assert bodies == [
        {"inputText": "a", "dimensions": 256, "normalize": True},
        {"inputText": "b", "dimensions": 256, "normalize": True},
    ]
    assert "2 inputs were sent in 2 requests" in prepared.receipt.notes


@pytest.mark.parametrize("model", ["cohere/m", "google/m", "vertexai/m", "bedrock/amazon.titan"])
def test_what_cannot_be_said_is_refused_by_name(model: str) -> None:
    options = {**KEY, "region": "us-east-1", "project": "p", "user": "u"}

    with pytest.raises(InvalidRequestError) as caught:
        prepare_embedding(model, [[1, 2]], options)

    text = str(caught.value)
    assert "user='u'" in text
    assert "token numbers" in text
