"""What providers really answered, read through `Embedding` and read independently."""

from __future__ import annotations

import asyncio
import json
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final

import pytest

from onellm import Embedding
from onellm.testing import Reply, Server

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

FOLDER: Final = Path(__file__).resolve().parents[3] / "shared" / "recordings"
if not FOLDER.is_dir():
    pytest.skip(f"the recorded exchanges are not here: {FOLDER}", allow_module_level=True)

OPENAI: Final = ("openai", lambda body: [item["embedding"] for item in body["data"]])

# The file and the endpoint → the provider they are read as, and where the vectors are.
READERS: Final[Mapping[tuple[str, str], tuple[str, Callable[[Any], list[Any]]]]] = {
    ("openai", "embeddings"): OPENAI,
    ("azure", "embeddings"): OPENAI,
    ("llama_cpp", "embeddings"): OPENAI,
    ("openrouter", "embeddings"): OPENAI,
    ("other", "embeddings"): OPENAI,
    ("mistral", "embeddings"): ("mistral", OPENAI[1]),
    ("cohere", "embeddings"): ("cohere", lambda body: body["embeddings"]["float"]),
    ("google", "embeddings.batch"): ("google", lambda b: [e["values"] for e in b["embeddings"]]),
    ("vertexai", "predict"): (
        "vertexai",
        lambda body: [one["embeddings"]["values"] for one in body["predictions"]],
    ),
    ("bedrock", "invoke_model"): ("bedrock", lambda body: [body["embedding"]]),
}


SETTINGS: Final[Mapping[str, Any]] = {
    "vertexai": {"project": "p"},
    "bedrock": {"region": "us-east-1"},
}


def load() -> list[tuple[str, str, Any, list[Any]]]:
    found: list[tuple[str, str, Any, list[Any]]] = []
    for (name, endpoint), (provider, read) in READERS.items():
        for line in (FOLDER / f"{name}.jsonl").read_text().splitlines():
            recording = json.loads(line)
            if recording["endpoint"] != endpoint or recording["provider"] == "voyage":
                continue
            try:
                body = json.loads(recording["response"]["body"])
                vectors = read(body)
            except (KeyError, TypeError, ValueError):
                continue  # other things are asked of these endpoints too: images, chats
            found.append((f"{name}-{recording['id']}", provider, body, vectors))
    return found


RECORDED: Final = load()


def test_every_provider_of_embeddings_is_among_the_recordings() -> None:
    assert {provider for _, provider, _, _ in RECORDED} == {
        provider for provider, _ in READERS.values()
    }
    assert len(RECORDED) >= 25


@pytest.mark.parametrize("way", ["create", "acreate"])
@pytest.mark.parametrize(
    ("provider", "body", "vectors"),
    [entry[1:] for entry in RECORDED],
    ids=[entry[0] for entry in RECORDED],
)
def test_vectors_are_those_of_the_body(
    provider: str,
    body: Any,
    vectors: list[Any],
    way: str,
) -> None:
    texts = [f"text {index}" for index in range(len(vectors))]
    options: Any = {
        "api_key": "sk-test-recordings",
        "max_retries": 0,
        **SETTINGS.get(provider, {}),
    }
    with Server(lambda _request: Reply.json(body)) as server:
        options["base_url"] = server.url
        if way == "create":
            result = Embedding.create(f"{provider}/m", texts, **options)
        else:
            result = asyncio.run(Embedding.acreate(f"{provider}/m", texts, **options))

    assert [item.embedding for item in result.data] == vectors
    assert result.raw == body
    usage = body.get("usage") or {}
    if "prompt_tokens" in usage:
        assert result.usage is not None
        assert result.usage.prompt_tokens == usage["prompt_tokens"]
