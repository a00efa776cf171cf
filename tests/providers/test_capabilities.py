"""What each provider can do: typed, frozen, and no more than the facts say."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final, cast

import pytest

import onellm
from onellm._capabilities import FEATURES, Capabilities
from onellm.errors import UnknownProviderError
from onellm.providers import PROVIDERS

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from onellm.providers import Feature

ROOT: Final = Path(__file__).resolve().parents[2]
CONTRACT: Final = ROOT.parent / "shared" / "CONTRACT.md"
FLAGS: Final[Mapping[str, Feature]] = {
    "J": "json_mode",
    "V": "vision",
    "A": "audio",
    "Vd": "video",
    "S": "stream",
}
SAID_BY: Final[Mapping[Feature, frozenset[str]]] = {
    "vision": frozenset({"image_url"}),
    "audio": frozenset({"input_audio", "audio_url"}),
    "video": frozenset({"video_url", "input_video"}),
    "documents": frozenset({"file", "file_url", "document", "document_url"}),
    "json_mode": frozenset({"json_object"}),
    "json_schema": frozenset({"json_schema"}),
}
CHATS: Final = {"create_chat_completion", "create_chat"}


def pinned_words(name: str) -> set[str]:
    """Give every constant and enumerated word of a provider's pinned chat request."""
    file = ROOT / "specs" / name / "api.json"
    if not file.is_file():
        return set()
    document = json.loads(file.read_text("utf-8"))
    schemas: dict[str, Any] = document["components"]["schemas"]
    seen: set[str] = set()
    words: set[str] = set()

    def walk(value: object) -> None:
        if isinstance(value, dict):
            node = cast("dict[str, Any]", value)
            words.update(str(word) for word in (node.get("const"), *node.get("enum", ())) if word)
            target = str(node.get("$ref", "")).rpartition("/")[2]
            if target and target not in seen:
                seen.add(target)
                walk(schemas[target])
            for item in node.values():
                walk(item)
        elif isinstance(value, list):
            for item in cast("list[object]", value):
                walk(item)

    for operation in operations(document):
        if operation.get("operationId") in CHATS:
            walk(operation["requestBody"])
    return words


def operations(document: dict[str, Any]) -> Iterator[dict[str, Any]]:
    for methods in document["paths"].values():
        yield from (one for one in methods.values() if isinstance(one, dict))


def test_a_provider_says_of_every_feature_whether_it_can() -> None:
    known = onellm.capabilities("groq")

    assert isinstance(known, Capabilities)
    assert tuple(known) == FEATURES
    assert len(known) == len(FEATURES)
    assert {type(value) for value in known.values()} <= {bool, type(None)}
    assert known["tools"] is True
    assert known["audio"] is False
    assert (known.provider, known.date) == ("groq", PROVIDERS["groq"].date)
    assert known.link.startswith("https://")


def test_all_providers_are_described_at_once() -> None:
    everything = onellm.capabilities()

    assert list(everything) == onellm.list_providers()
    assert all(known.provider == name for name, known in everything.items())


def test_what_is_said_cannot_be_changed() -> None:
    known = onellm.capabilities("groq")

    with pytest.raises(TypeError):
        known.features["vision"] = False  # type: ignore[index] # as meant
    with pytest.raises(AttributeError):
        known.provider = "x"  # type: ignore[misc] # as meant
    with pytest.raises(TypeError):
        onellm.capabilities()["groq"] = known  # type: ignore[index] # as meant


def test_an_unknown_provider_is_an_error_that_suggests_another() -> None:
    with pytest.raises(UnknownProviderError, match="Did you mean 'groq'"):
        onellm.capabilities("grok")


def test_of_an_endpoint_of_ones_own_only_what_was_said_is_known() -> None:
    onellm.register("mine", base_url="http://127.0.0.1:9/v1", lacks=["vision"])

    known = onellm.capabilities("mine")

    assert known["vision"] is False
    assert {known[feature] for feature in FEATURES if feature != "vision"} == {None}


def test_a_replaced_provider_has_not_what_the_built_in_one_has() -> None:
    onellm.register("openai", base_url="http://127.0.0.1:9/v1", replace=True)

    assert onellm.capabilities("openai")["embeddings"] is None


@pytest.mark.parametrize("name", sorted(PROVIDERS.keys() - {"local"}))
def test_every_built_in_provider_streams(name: str) -> None:
    assert onellm.capabilities(name)["stream"] is True


def test_a_model_in_this_process_only_embeds() -> None:
    known = onellm.capabilities("local")

    assert {feature for feature in FEATURES if known[feature]} == {"embeddings"}
    assert None not in known.values()


@pytest.mark.parametrize(
    ("name", "feature", "expected"),
    [
        ("openai", "json_schema", True),
        ("openai", "embeddings", True),
        ("openai", "video", False),
        ("anthropic", "documents", True),
        ("anthropic", "seed", False),
        ("anthropic", "count_tokens", True),
        ("anthropic", "embeddings", False),
        ("mistral", "seed", True),
        ("mistral", "logprobs", False),
        ("cohere", "rerank", True),
        ("google", "video", True),
        ("perplexity", "json_mode", False),
        ("vllm", "vision", None),
        ("openrouter", "video", True),
    ],
)
def test_what_is_well_known(name: str, feature: Feature, expected: bool | None) -> None:
    assert onellm.capabilities(name)[feature] is expected


@pytest.mark.parametrize("name", sorted(PROVIDERS))
def test_a_row_lacks_nothing_that_its_pinned_document_has_a_word_for(name: str) -> None:
    words = pinned_words(name)

    for feature in PROVIDERS[name].lacks & SAID_BY.keys():
        assert not SAID_BY[feature] & words, feature


@pytest.mark.skipif(not CONTRACT.exists(), reason="needs ../shared/CONTRACT.md")
def test_what_the_contract_promises_is_not_denied() -> None:
    section = CONTRACT.read_text("utf-8").partition("## 8. Providers")[2].partition("\n## ")[0]
    rows = [[cell.strip() for cell in line.strip("|").split("|")] for line in section.splitlines()]
    promised = {row[0]: row[6].split() for row in rows if row[0] in PROVIDERS and len(row) > 6}

    assert len(promised) >= 16
    for name, flags in promised.items():
        known = onellm.capabilities(name)
        for flag in flags:
            assert flag == "-" or known[FLAGS[flag]] is not False, (name, flag)


def test_the_page_about_providers_is_up_to_date() -> None:
    command = [sys.executable, str(ROOT / "scripts" / "provider_table.py"), "--check"]
    done = subprocess.run(command, capture_output=True, text=True, check=False)

    assert done.returncode == 0, done.stderr
