"""Every operation we need exists, and costs nobody who does not call it."""

from __future__ import annotations

import json
import subprocess
import sys
import tomllib
from importlib import import_module
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest
from onellm_clients import SPEC_VERSIONS
from onellm_clients._runtime.plans import find_tag
from onellm_clients.anthropic._ranges import RANGES as ANTHROPIC_RANGES
from onellm_clients.openai._ranges import RANGES as OPENAI_RANGES

if TYPE_CHECKING:
    from collections.abc import Iterator

    from onellm_clients._runtime import Limit

ROOT = Path(__file__).parents[2]

OPERATIONS = {
    "openai": {
        "audio": ["create_speech", "create_transcription", "create_translation"],
        "chat": ["create_chat_completion"],
        "completions": ["create_completion"],
        "embeddings": ["create_embedding"],
        "files": [
            *("delete_file", "list_files", "retrieve_file", "retrieve_file_content"),
            "upload_file",
        ],
        "images": ["create_image", "create_image_variation", "edit_image"],
        "models": ["delete_model", "list_models", "retrieve_model"],
        "moderations": ["create_moderation"],
        "responses": [
            *("cancel_response", "count_response_tokens", "create_response", "delete_response"),
            *("list_response_input_items", "retrieve_response"),
        ],
    },
    "anthropic": {
        "batches": [
            *("cancel_message_batch", "create_message_batch", "delete_message_batch"),
            *("list_message_batches", "retrieve_message_batch", "retrieve_message_batch_results"),
        ],
        "files": [
            *("delete_file", "download_file", "list_files", "retrieve_file_metadata"),
            "upload_file",
        ],
        "messages": ["count_message_tokens", "create_message"],
        "models": ["list_models", "retrieve_model"],
    },
}
MODULES = [
    f"onellm_clients.{provider}.api.{group}.{operation}"
    for provider, groups in OPERATIONS.items()
    for group, operations in groups.items()
    for operation in operations
]


def loaded_after(code: str) -> set[str]:
    """The modules that a fresh interpreter has loaded after running the code."""
    script = f"{code}\nimport sys, json; print(json.dumps(sorted(sys.modules)))"
    done = subprocess.run(
        [sys.executable, "-c", script], capture_output=True, text=True, check=True
    )
    return set(json.loads(done.stdout))


@pytest.mark.parametrize("module", MODULES)
def test_an_expected_operation_builds_requests_and_reads_answers(module: str) -> None:
    operation = import_module(module)
    assert operation.METHOD in {"GET", "POST", "DELETE"}
    assert operation.PATH.startswith("/")
    assert callable(operation.build_request)
    assert callable(operation.parse_response)


@pytest.mark.parametrize("provider", OPERATIONS)
def test_there_is_no_operation_that_is_not_expected(provider: str) -> None:
    package = import_module(f"onellm_clients.{provider}")
    folder = Path(str(package.__file__)).parent / "api"
    found = {
        (path.parent.name, path.stem) for path in folder.glob("*/*.py") if path.stem != "__init__"
    }
    expected = {(group, one) for group, names in OPERATIONS[provider].items() for one in names}
    assert found == expected


@pytest.mark.parametrize("module", MODULES)
def test_importing_an_operation_imports_no_types_and_no_http_client(module: str) -> None:
    loaded = loaded_after(f"import {module}")
    assert not {one for one in loaded if ".models" in one and "onellm_clients" in one} - {
        one for one in loaded if ".api.models" in one
    }
    assert not {one for one in loaded if ".wire" in one and "onellm_clients" in one}
    assert loaded.isdisjoint({"httpx", "attr", "attrs", "pydantic", "dataclasses"})


def test_reading_a_chat_answer_loads_the_types_of_chat_only() -> None:
    loaded = loaded_after(
        "from onellm_clients.openai.api.chat import create_chat_completion as operation\n"
        "operation.parse_response(200, {'choices': [{'message': {'content': 'hi'}}]})"
    )
    types = {one for one in loaded if one.startswith("onellm_clients.openai.models.")}
    assert types == {"onellm_clients.openai.models.chat"}
    assert "attr" not in loaded


def test_an_event_loads_the_types_of_its_group_only() -> None:
    loaded = loaded_after(
        "from onellm_clients.openai import _events\n"
        "_events.parse_create_transcription_event({'type': 'transcript.text.delta'})"
    )
    types = {one for one in loaded if one.startswith("onellm_clients.openai.models.")}
    assert types == {"onellm_clients.openai.models.audio"}


def test_limits_come_from_the_document_with_the_place_they_stand_at() -> None:
    temperature = OPENAI_RANGES["create_chat_completion"]["temperature"]
    assert (temperature.minimum, temperature.maximum) == (0, 2)
    assert temperature.types == ("number", "null")
    top = OPENAI_RANGES["create_chat_completion"]["top_logprobs"]
    assert (top.minimum, top.maximum) == (0, 20)
    assert OPENAI_RANGES["create_chat_completion"]["messages"].required
    assert ANTHROPIC_RANGES["create_message"]["max_tokens"].minimum is not None
    assert ANTHROPIC_RANGES["list_models"]["limit"].maximum == 1000


def test_a_bound_that_a_float_has_rounded_is_no_bound() -> None:
    seed = OPENAI_RANGES["create_chat_completion"]["seed"]
    assert (seed.minimum, seed.maximum) == (None, None)


def test_an_enum_beside_any_string_is_no_limit() -> None:
    assert OPENAI_RANGES["create_chat_completion"]["model"].enum == ()
    assert "high" in OPENAI_RANGES["create_chat_completion"]["reasoning_effort"].enum


@pytest.mark.parametrize(
    ("provider", "limits"),
    [
        (provider, limit)
        for provider, ranges in (("openai", OPENAI_RANGES), ("anthropic", ANTHROPIC_RANGES))
        for limit in [[one for each in ranges.values() for one in each.values()]]
    ],
)
def test_every_limit_can_be_found_in_the_pinned_document(
    provider: str, limits: list[Limit]
) -> None:
    document = json.loads((ROOT / "specs" / provider / "api.json").read_text())
    for limit in limits:
        found = document
        for step in limit.pointer.split("/")[1:]:
            name = step.replace("~1", "/").replace("~0", "~")
            found = found[int(name)] if isinstance(found, list) else found[name]
        for ours, theirs in (
            ("minimum", "minimum"),
            ("maximum", "maximum"),
            ("max_items", "maxItems"),
        ):
            if getattr(limit, ours) is not None:
                assert found[theirs] == getattr(limit, ours)


@pytest.mark.parametrize("provider", OPERATIONS)
def test_the_package_says_which_document_it_was_written_from(provider: str) -> None:
    source = tomllib.loads((ROOT / "specs" / provider / "source.toml").read_text())
    assert SPEC_VERSIONS[provider]["sha256"] == source["sha256"]
    assert SPEC_VERSIONS[provider]["commit"] == source["commit"]


def unions(value: Any) -> Iterator[Any]:  # noqa: ANN401 - any JSON
    """Every union inside a JSON schema that names the tag of its members."""
    if isinstance(value, dict):
        if "discriminator" in value and "anyOf" in value:
            yield value
        for one in value.values():
            yield from unions(one)
    elif isinstance(value, list):
        for one in value:
            yield from unions(one)


@pytest.mark.parametrize("provider", OPERATIONS)
def test_members_of_a_union_are_told_apart_by_the_tag_that_the_document_names(
    provider: str,
) -> None:
    table = import_module(f"onellm_clients.{provider}.models").TABLE
    document = json.loads((ROOT / "specs" / provider / "api.json").read_text())
    checked = 0
    for union in unions(document["components"]["schemas"]):
        names = [one.get("$ref", "").rpartition("/")[2] for one in union["anyOf"]]
        members = [name for name in names if name in table.classes]
        if len(members) > 1:
            assert find_tag(table, members)[0] == union["discriminator"]["propertyName"]
            checked += 1
    assert checked > 10
