"""What is committed under specs/: facts only, complete, and what upstream pins to."""

import datetime as dt
import json
import tomllib
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from pinning.pinned import pin
from pinning.reading import sha256_of

ROOT = Path(__file__).parents[2]
UPSTREAM = ROOT.parent / "shared" / "specs" / "upstream"
SPECS = ROOT / "specs"
OPERATIONS = {
    "anthropic": 15,
    "azure": 5,
    "bedrock": 6,
    "cohere": 6,
    "deepseek": 3,
    "fireworks": 4,
    "glm": 1,
    "google": 14,
    "groq": 7,
    "llama_cpp": 9,
    "minimax": 5,
    "mistral": 20,
    "moonshot": 8,
    "ollama": 9,
    "openai": 24,
    "openrouter": 7,
    "perplexity": 4,
    "together": 9,
    "vercel": 4,
    "vertexai": 7,
    "xai": 8,
}
PROVIDERS = tuple(OPERATIONS)

each_provider = pytest.mark.parametrize("provider", PROVIDERS)


def read(provider: str) -> dict[str, Any]:
    api: dict[str, Any] = json.loads((ROOT / "specs" / provider / "api.json").read_bytes())
    return api


def toml(provider: str, name: str) -> dict[str, Any]:
    return tomllib.loads((ROOT / "specs" / provider / name).read_text())


def keywords(schema: dict[str, Any]) -> Iterator[dict[str, Any]]:
    """Yield every schema; the keys of `properties` are names and no keywords."""
    yield schema
    for key, value in schema.items():
        inner: list[Any] = []
        if key == "properties":
            inner = list(value.values())
        elif key == "anyOf":
            inner = value
        elif isinstance(value, dict) and key != "discriminator":
            inner = [value]
        for child in inner:
            yield from keywords(child)


def schemas(api: dict[str, Any]) -> Iterator[dict[str, Any]]:
    for component in api["components"]["schemas"].values():
        yield from keywords(component)
    for operation in operations(api):
        for parameter in operation.get("parameters", ()):
            yield from keywords(parameter["schema"])
        for holder in (operation.get("requestBody", {}), *operation["responses"].values()):
            for media in holder.get("content", {}).values():
                yield from keywords(media["schema"])


def operations(api: dict[str, Any]) -> list[dict[str, Any]]:
    return [operation for item in api["paths"].values() for operation in item.values()]


def test_every_folder_is_known_here() -> None:
    assert {path.name for path in SPECS.iterdir() if path.is_dir()} == set(PROVIDERS)


@each_provider
def test_no_sentence_survives(provider: str) -> None:
    allowed = {
        *("$ref", "additionalProperties", "anyOf", "const", "deprecated", "discriminator", "enum"),
        *("exclusiveMaximum", "exclusiveMinimum", "format", "items", "maxItems", "maxLength"),
        *("maximum", "minItems", "minLength", "minimum", "pattern", "properties", "required"),
        "type",
    }
    api = read(provider)

    assert {key for schema in schemas(api) for key in schema} <= allowed
    assert {schema["format"] for schema in schemas(api) if "format" in schema} <= {"binary"}
    assert set(api) == {"openapi", "info", "servers", "paths", "components"}
    assert set(api["info"]) == {"title", "version"}
    for operation in operations(api):
        assert set(operation) <= {
            *("operationId", "tags", "parameters", "requestBody", "responses", "deprecated"),
        }
        assert {response["description"] for response in operation["responses"].values()} == {""}


@each_provider
def test_no_value_is_a_sentence(provider: str) -> None:
    values = {
        value
        for schema in schemas(read(provider))
        for value in (*schema.get("enum", ()), schema.get("const", ""))
    }

    # a name may be "Black Forest Labs"
    assert {value for value in values if len(value.split()) > 4 or value.endswith(".")} == set()


@each_provider
def test_every_object_and_every_enumeration_is_a_named_component(provider: str) -> None:
    api = read(provider)
    named = {id(schema) for schema in api["components"]["schemas"].values()}
    inline = [schema for schema in schemas(api) if id(schema) not in named]

    assert [s for s in inline if s.get("type") == "object" or "enum" in s] == []


@each_provider
def test_every_reference_leads_somewhere_and_every_schema_is_needed(provider: str) -> None:
    api = read(provider)
    slice_ = toml(provider, "slice.toml")
    used = {s["$ref"].removeprefix("#/components/schemas/") for s in schemas(api) if "$ref" in s}
    roots = {stream["event"] for stream in slice_.get("stream", ())}
    roots |= set(slice_.get("wire", {}).get("roots", ()))

    assert used | roots == set(api["components"]["schemas"])


@each_provider
def test_the_operations_are_those_of_the_slice(provider: str) -> None:
    api, slice_ = read(provider), toml(provider, "slice.toml")

    assert {(o["operationId"], *o["tags"]) for o in operations(api)} == {
        (kept["id"], kept["group"]) for kept in slice_["operation"]
    }
    assert len(operations(api)) == OPERATIONS[provider]


@each_provider
def test_schema_names_are_class_names_that_differ_in_more_than_case(provider: str) -> None:
    names = list(read(provider)["components"]["schemas"])

    assert [name for name in names if not name.isidentifier() or not name[0].isupper()] == []
    assert len({name.lower() for name in names}) == len(names)


@each_provider
def test_a_tagged_union_that_is_streamed_ends_in_the_unknown_variant(provider: str) -> None:
    components = read(provider)["components"]["schemas"]

    for stream in toml(provider, "slice.toml").get("stream", ()):
        if "tag" in stream:
            event = components[stream["event"]]
            assert event["discriminator"] == {"propertyName": stream["tag"]}
            assert event["anyOf"][-1] == {"$ref": "#/components/schemas/UnknownVariant"}


def test_the_bounds_that_callers_meet_most_are_there() -> None:
    request = read("openai")["components"]["schemas"]["CreateChatCompletionRequest"]["properties"]
    message = read("anthropic")["components"]["schemas"]["CreateMessageParams"]["properties"]

    assert request["temperature"]["anyOf"][0] == {"type": "number", "minimum": 0, "maximum": 2}
    assert request["n"]["anyOf"][0] == {"type": "integer", "minimum": 1, "maximum": 128}
    assert request["messages"]["minItems"] == 1
    assert message["temperature"]["maximum"] == 1


@pytest.mark.parametrize("facts", sorted(SPECS.glob("*/models.toml")), ids=lambda p: p.parent.name)
def test_facts_about_models_are_dated_and_can_be_checked(facts: Path) -> None:
    table = tomllib.loads(facts.read_text())

    assert set(table) <= {"model", "vendor"}
    for fact in (*table.get("model", ()), *table.get("vendor", ())):
        assert fact.get("patterns") or fact.get("names")
        assert dt.date(2024, 1, 1) < fact["date"] <= dt.datetime.now(dt.UTC).date()
        assert fact["link"].startswith("https://")


@pytest.mark.parametrize("facts", sorted(SPECS.glob("*/models.toml")), ids=lambda p: p.parent.name)
def test_a_fact_is_no_sentence(facts: Path) -> None:
    def texts(value: Any) -> Iterator[str]:
        if isinstance(value, str):
            yield value
        elif isinstance(value, dict | list):
            for one in value.values() if isinstance(value, dict) else value:
                yield from texts(one)

    assert {text for text in texts(tomllib.loads(facts.read_text())) if " " in text} == set()


@each_provider
def test_every_correction_has_a_reason_and_can_be_checked(provider: str) -> None:
    for correction in toml(provider, "slice.toml").get("correction", ()):
        assert correction["reason"]
        assert correction["link"].startswith("https://")


@each_provider
def test_the_document_pins_to_what_is_committed(provider: str) -> None:
    pinned = pin(document_of(provider), SPECS / provider)

    assert pinned.text.encode() == (SPECS / provider / "api.json").read_bytes()


def document_of(provider: str) -> bytes:
    """Read the document a provider is pinned from; upstream's are not in the repository."""
    source = toml(provider, "source.toml")
    if source["origin"] == "authored":
        return Path(SPECS, provider, source["document"]).read_bytes()
    if not UPSTREAM.is_dir():
        pytest.skip("the upstream documents are not on this machine")
    for path in UPSTREAM.iterdir():
        content = path.read_bytes()
        if sha256_of(content) == source["sha256"]:
            return content
    pytest.skip(f"{source['document']} is not among the upstream documents on this machine")
