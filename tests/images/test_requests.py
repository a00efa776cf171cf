"""What each provider is sent for images, exactly, in both colours, and what its answer becomes."""

from __future__ import annotations

from io import BytesIO
from typing import TYPE_CHECKING, Any, Final, NamedTuple

import pytest

from onellm import register, unregister

from .pictures import (
    CAT,
    CREATED,
    DOG,
    JPEG,
    KEY,
    MADE,
    MASK,
    File,
    b64,
    create,
    data_url,
    edit,
    read_form,
    vary,
)

if TYPE_CHECKING:
    from onellm.testing import Server

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

ONE: Final = ("cat.png", CAT)
SENT: Final = File("cat.png", "image/png", CAT)
CHANGED: Final = {
    "openai": (
        ONE,
        Case(
            "openai/gpt-image-1",
            {
                "mask": ("mask.png", MASK),
                "n": 2,
                "size": "1536x864",
                "input_fidelity": "high",
                "image_format": "png",
            },
            "/v1",
            "/v1/images/edits",
            [
                ("model", "gpt-image-1"),
                ("prompt", "A cat"),
                ("n", "2"),
                ("input_fidelity", "high"),
                ("output_format", "png"),
                ("size", "1536x864"),
                ("image", SENT),
                ("mask", File("mask.png", "image/png", MASK)),
            ],
        ),
    ),
    "openai, of several": (
        [ONE, BytesIO(DOG), JPEG],
        Case(
            "openai/gpt-image-1",
            {},
            "/v1",
            "/v1/images/edits",
            [
                ("model", "gpt-image-1"),
                ("prompt", "A cat"),
                ("image[]", SENT),
                ("image[]", File("image.png", "image/png", DOG)),
                ("image[]", File("image.jpeg", "image/jpeg", JPEG)),
            ],
        ),
    ),
    "openai, of addresses": (
        None,
        Case(
            "openai/gpt-image-2",
            {
                "images": ["https://example.com/cat.png", {"file_id": "file_1"}],
                "mask": MASK,
                "quality": "low",
            },
            "/v1",
            "/v1/images/edits",
            {
                "model": "gpt-image-2",
                "prompt": "A cat",
                "quality": "low",
                "images": [
                    {"image_url": "https://example.com/cat.png"},
                    {"file_id": "file_1"},
                ],
                "mask": {"image_url": data_url(MASK)},
            },
        ),
    ),
    "azure deployment": (
        ONE,
        Case(
            "azure/gpt-image-1",
            {"api_version": "2025-04-01-preview"},
            "",
            "/openai/deployments/gpt-image-1/images/edits",
            [("prompt", "A cat"), ("image", SENT)],
            "api-version=2025-04-01-preview",
        ),
    ),
    "azure v1": (
        ONE,
        Case(
            "azure/gpt-image-1",
            {"azure_deployment": "mine"},
            "/openai/v1",
            "/openai/v1/images/edits",
            [("model", "mine"), ("prompt", "A cat"), ("image", SENT)],
        ),
    ),
    "xai": (
        ONE,
        Case(
            "xai/grok-imagine-image",
            {"resolution": "1k"},
            "/v1",
            "/v1/images/edits",
            {
                "model": "grok-imagine-image",
                "prompt": "A cat",
                "resolution": "1k",
                "image": {"type": "image_url", "url": data_url(CAT)},
            },
        ),
    ),
    "openrouter": (
        [CAT, JPEG],
        Case(
            "openrouter/openai/gpt-image",
            {"quality": "high"},
            "/api/v1",
            "/api/v1/images",
            {
                "model": "openai/gpt-image",
                "prompt": "A cat",
                "quality": "high",
                "input_references": [
                    {"type": "image_url", "image_url": {"url": data_url(CAT)}},
                    {"type": "image_url", "image_url": {"url": data_url(JPEG, "image/jpeg")}},
                ],
            },
        ),
    ),
    "together": (
        None,
        Case(
            "together/flux-kontext",
            {"images": ["https://example.com/cat.png"]},
            "/v1",
            "/v1/images/generations",
            {
                "model": "flux-kontext",
                "prompt": "A cat",
                "image_url": "https://example.com/cat.png",
            },
        ),
    ),
    "together, of several": (
        [CAT, DOG],
        Case(
            "together/flux-2",
            {},
            "/v1",
            "/v1/images/generations",
            {
                "model": "flux-2",
                "prompt": "A cat",
                "reference_images": [data_url(CAT), data_url(DOG)],
            },
        ),
    ),
    "google": (
        ONE,
        Case(
            "google/gemini-image",
            {},
            "/v1beta",
            "/v1beta/models/gemini-image:generateContent",
            {
                **GEMINI,
                "contents": [
                    {
                        "role": "user",
                        "parts": [
                            {"inlineData": {"mimeType": "image/png", "data": b64(CAT)}},
                            {"text": "A cat"},
                        ],
                    }
                ],
            },
        ),
    ),
    "vertexai, of addresses": (
        None,
        Case(
            "vertexai/gemini-image",
            {**PLACE, "images": ["gs://b/cat.png", {"fileData": {"fileUri": "gs://b/dog.png"}}]},
            "/v1",
            f"{AT_PLACE}gemini-image:generateContent",
            {
                **GEMINI,
                "contents": [
                    {
                        "role": "user",
                        "parts": [
                            {"fileData": {"fileUri": "gs://b/cat.png"}},
                            {"fileData": {"fileUri": "gs://b/dog.png"}},
                            {"text": "A cat"},
                        ],
                    }
                ],
            },
        ),
    ),
    "litellm, of which no document is pinned": (
        ONE,
        Case(
            "litellm/flux",
            {"strength": 0.5},
            "",
            "/images/edits",
            [("model", "flux"), ("prompt", "A cat"), ("strength", "0.5"), ("image", SENT)],
        ),
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
@pytest.mark.parametrize(("image", "case"), CHANGED.values(), ids=CHANGED)
def test_edits_are_asked_for_exactly(server: Server, way: str, image: Any, case: Case) -> None:
    for opened in image if isinstance(image, list) else ():
        if isinstance(opened, BytesIO):
            opened.seek(0)

    made = edit(way, image, PROMPT, case.model, server.url + case.base, **case.options)

    check(server, case)
    check_made(made, case)


@both_ways
def test_a_variation_is_a_form_without_a_prompt(server: Server, way: str) -> None:
    options = {"n": 2, "size": "256x256", "response_format": "b64_json", "user": "u"}

    made = vary(way, ONE, "openai/dall-e-2", f"{server.url}/v1", **options)

    assert server.requests[-1].path == "/v1/images/variations"
    assert read_form(server.requests[-1]) == [
        ("model", "dall-e-2"),
        ("n", "2"),
        ("size", "256x256"),
        ("response_format", "b64_json"),
        ("user", "u"),
        ("image", SENT),
    ]
    assert made.data[0].content == MADE


@both_ways
def test_a_provider_that_a_user_registered_is_asked_in_openais_words(
    server: Server, way: str
) -> None:
    register("gallery", base_url=f"{server.url}/v1", api_key_env=None)
    try:
        made = create(way, PROMPT, "gallery/m", None)
        changed = edit(way, ONE, PROMPT, "gallery/m", None)
    finally:
        unregister("gallery")

    assert [request.path for request in server.requests[-2:]] == [
        "/v1/images/generations",
        "/v1/images/edits",
    ]
    assert made.data[0].content == changed.data[0].content == MADE


def test_a_file_is_sent_piece_by_piece_and_watched(server: Server, tmp_path: Any) -> None:
    path = tmp_path / "large.png"
    path.write_bytes(CAT + bytes(300_000))
    seen: list[tuple[int, int | None]] = []

    edit("sync", path, PROMPT, "openai/m", f"{server.url}/v1", progress=lambda *at: seen.append(at))

    sent = dict(read_form(server.requests[-1]))["image"]
    assert isinstance(sent, File)
    assert sent.content == path.read_bytes()
    assert len(seen) > 2
    assert seen[-1][0] == seen[-1][1]


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
