"""What each provider is sent for edits and variations, exactly, in both colours."""

from __future__ import annotations

from io import BytesIO
from typing import TYPE_CHECKING, Any, Final

import pytest

from .pictures import CAT, DOG, JPEG, MADE, MASK, File, b64, data_url, edit, read_form, vary
from .test_requests import AT_PLACE, GEMINI, PLACE, PROMPT, Case, check, check_made

if TYPE_CHECKING:
    from onellm.testing import Server

both_ways = pytest.mark.parametrize("way", ["sync", "async"])

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


def test_what_shows_no_image_is_sent_as_it_is(server: Server) -> None:
    edit("sync", b"who knows", PROMPT, "openai/m", f"{server.url}/v1")

    sent = dict(read_form(server.requests[-1]))["image"]
    assert sent == File("file.bin", "application/octet-stream", b"who knows")
