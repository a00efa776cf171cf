"""What each provider is sent for images, exactly, in both colours, and what its answer becomes."""

from __future__ import annotations

from typing import Any, Final, NamedTuple

import pytest

from onellm import register, unregister
from onellm.testing import Reply, Server

from .pictures import (
    CAT,
    CREATED,
    KEY,
    MADE,
    b64,
    create,
    edit,
    read_form,
)

both_ways = pytest.mark.parametrize("way", ["sync", "async"])


class Case(NamedTuple):
    """A call, and what it becomes."""

    model: str
    options: dict[str, Any]
    base: str
    path: str
    body: Any
    """An object, or the parts of a form."""
    query: str = ""
    notes: tuple[str, ...] = ()


USUAL: Final = "size='1024x1024' is OpenAI's usual one; {} uses its own"
PROMPT: Final = "A cat"
GEMINI: Final = {
    "contents": [{"role": "user", "parts": [{"text": "A cat"}]}],
    "generationConfig": {"responseModalities": ["TEXT", "IMAGE"]},
}
PLACE: Final = {"project": "p", "location": "us-central1"}
AT_PLACE: Final = "/v1/projects/p/locations/us-central1/publishers/google/models/"

NEW: Final = {
    "openai, as existing code asks": Case(
        "openai/dall-e-3",
        {},
        "/v1",
        "/v1/images/generations",
        {"model": "dall-e-3", "prompt": "A cat", "n": 1, "size": "1024x1024"},
    ),
    "openai": Case(
        "openai/gpt-image-1",
        {
            "n": 2,
            "size": "1536x1024",
            "quality": "low",
            "background": "transparent",
            "moderation": "low",
            "image_format": "webp",
            "output_compression": 50,
            "user": "u",
            "output_format": "webp",
            "style": None,
        },
        "/v1",
        "/v1/images/generations",
        {
            "model": "gpt-image-1",
            "prompt": "A cat",
            "n": 2,
            "size": "1536x1024",
            "quality": "low",
            "background": "transparent",
            "moderation": "low",
            "output_format": "webp",
            "output_compression": 50,
            "user": "u",
        },
    ),
    "openai, where nothing more is said": Case(
        "openai/gpt-image-2",
        {"n": None, "size": None, "extra_body": {"prompt_id": 3}},
        "/v1",
        "/v1/images/generations",
        {"model": "gpt-image-2", "prompt": "A cat", "prompt_id": 3},
    ),
    "azure deployment": Case(
        "azure/dall-e-3",
        {"api_version": "2025-04-01-preview", "quality": "hd"},
        "",
        "/openai/deployments/dall-e-3/images/generations",
        {"prompt": "A cat", "n": 1, "size": "1024x1024", "quality": "hd"},
        "api-version=2025-04-01-preview",
    ),
    "azure v1": Case(
        "azure/gpt-image-1",
        {"azure_deployment": "mine", "size": None},
        "/openai/v1",
        "/openai/v1/images/generations",
        {"model": "mine", "prompt": "A cat", "n": 1},
    ),
    "xai": Case(
        "xai/grok-imagine-image",
        {"n": 3, "aspect_ratio": "16:9", "resolution": "2k", "response_format": "b64_json"},
        "/v1",
        "/v1/images/generations",
        {
            "model": "grok-imagine-image",
            "prompt": "A cat",
            "n": 3,
            "aspect_ratio": "16:9",
            "resolution": "2k",
            "response_format": "b64_json",
        },
        notes=(USUAL.format("xai"),),
    ),
    "openrouter": Case(
        "openrouter/google/gemini-image",
        {"size": "1024x1024", "image_format": "png", "seed": 4},
        "/api/v1",
        "/api/v1/images",
        {
            "model": "google/gemini-image",
            "prompt": "A cat",
            "n": 1,
            "size": "1024x1024",
            "output_format": "png",
            "seed": 4,
        },
    ),
    "together": Case(
        "together/black-forest-labs/FLUX.1-schnell",
        {
            "size": "1024x768",
            "response_format": "b64_json",
            "negative_prompt": "dogs",
            "steps": 4,
            "image_format": "jpeg",
        },
        "/v1",
        "/v1/images/generations",
        {
            "model": "black-forest-labs/FLUX.1-schnell",
            "prompt": "A cat",
            "n": 1,
            "width": 1024,
            "height": 768,
            "response_format": "base64",
            "negative_prompt": "dogs",
            "steps": 4,
            "output_format": "jpeg",
        },
    ),
    "together, of its usual size": Case(
        "together/m",
        {"n": None},
        "/v1",
        "/v1/images/generations",
        {"model": "m", "prompt": "A cat"},
        notes=(USUAL.format("together"),),
    ),
    "google": Case(
        "google/models/gemini-image",
        {"aspect_ratio": "16:9", "resolution": "2K", "seed": 3, "safetySettings": []},
        "/v1beta",
        "/v1beta/models/gemini-image:generateContent",
        {
            **GEMINI,
            "generationConfig": {
                "responseModalities": ["TEXT", "IMAGE"],
                "seed": 3,
                "imageConfig": {"aspectRatio": "16:9", "imageSize": "2K"},
            },
            "safetySettings": [],
        },
        notes=(USUAL.format("google"),),
    ),
    "vertexai": Case(
        "vertexai/gemini-image",
        {**PLACE, "image_format": "jpeg", "size": None},
        "/v1",
        f"{AT_PLACE}gemini-image:generateContent",
        {
            **GEMINI,
            "generationConfig": {
                "responseModalities": ["TEXT", "IMAGE"],
                "imageConfig": {"imageOutputOptions": {"mimeType": "image/jpeg"}},
            },
        },
    ),
    "vertexai, Imagen": Case(
        "vertexai/imagen-4",
        {
            **PLACE,
            "n": 2,
            "aspect_ratio": "3:4",
            "resolution": "2K",
            "negative_prompt": "dogs",
            "image_format": "png",
            "addWatermark": False,
        },
        "/v1",
        f"{AT_PLACE}imagen-4:predict",
        {
            "instances": [{"prompt": "A cat"}],
            "parameters": {
                "sampleCount": 2,
                "aspectRatio": "3:4",
                "sampleImageSize": "2K",
                "negativePrompt": "dogs",
                "outputOptions": {"mimeType": "image/png"},
                "addWatermark": False,
            },
        },
        notes=(USUAL.format("vertexai"),),
    ),
    "localai, of which no document is pinned": Case(
        "localai/flux",
        {"quality": "any", "step": 25},
        "/v1",
        "/v1/images/generations",
        {
            "model": "flux",
            "prompt": "A cat",
            "n": 1,
            "size": "1024x1024",
            "quality": "any",
            "step": 25,
        },
    ),
}


def check(server: Server, case: Case) -> None:
    request = server.requests[-1]
    assert (request.method, request.path, request.query) == ("POST", case.path, case.query)
    if isinstance(case.body, list):
        assert read_form(request) == case.body
    else:
        assert request.json() == case.body
    assert KEY in "".join(request.headers.values())


def check_made(made: Any, case: Case) -> None:
    assert made.data[0].content == MADE
    assert made["data"][0]["b64_json"] == b64(MADE)
    assert made.created >= CREATED
    assert made.receipt.provider == case.model.partition("/")[0]
    unknown = [note for note in made.receipt.notes if "is no option we know" not in note]
    assert tuple(unknown) == case.notes


@both_ways
@pytest.mark.parametrize("case", NEW.values(), ids=NEW)
def test_new_images_are_asked_for_exactly(server: Server, way: str, case: Case) -> None:
    made = create(way, PROMPT, case.model, server.url + case.base, **case.options)

    check(server, case)
    check_made(made, case)


@both_ways
def test_a_provider_that_a_user_registered_is_asked_in_openais_words(
    server: Server, way: str
) -> None:
    register("gallery", base_url=f"{server.url}/v1", api_key_env=None)
    try:
        made = create(way, PROMPT, "gallery/m", None)
        changed = edit(way, ("cat.png", CAT), PROMPT, "gallery/m", None)
    finally:
        unregister("gallery")

    assert [request.path for request in server.requests[-2:]] == [
        "/v1/images/generations",
        "/v1/images/edits",
    ]
    assert made.data[0].content == changed.data[0].content == MADE


def test_what_google_counts_is_said_in_openais_words(server: Server) -> None:
    made = create("sync", PROMPT, "google/gemini-image", f"{server.url}/v1beta")

    assert (made.usage.input_tokens, made.usage.output_tokens, made.usage.total_tokens) == (3, 4, 7)
    assert made.model == "gemini-image"
    assert len(made.data) == 1
    assert made.raw["candidates"]


def test_what_imagen_made_of_the_prompt_is_kept(server: Server) -> None:
    made = create("sync", PROMPT, "vertexai/imagen-4", f"{server.url}/v1", **PLACE)

    assert [one.revised_prompt for one in made.data] == ["A better cat"]
    assert made.data[0].mime_type == "image/png"


def test_an_answer_of_google_may_say_nothing_but_the_image() -> None:
    part = {"inlineData": {"mimeType": "image/png", "data": b64(MADE)}}
    body = {"candidates": [{"content": {"parts": [part]}}]}
    with Server(lambda _request: Reply.json(body)) as server:
        made = create("sync", PROMPT, "google/gemini-image", server.url)

    assert (made.data[0].content, made.model, made.usage) == (MADE, None, None)
