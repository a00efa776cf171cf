"""What a slice says of things that upstream describes in place, or in too much detail."""

import zipfile
from pathlib import Path
from typing import Any

import pytest
from pinning.corrections import correct
from pinning.inline import name_inline
from pinning.model import PinError
from pinning.reading import read_document
from pinning.slice_file import Correction, Kept, Slice

QUESTION = {"type": "object", "properties": {"text": {"type": "string"}}}
ANSWER = {"type": "object", "properties": {"n": {"type": "integer"}}}
FAILURE = {"type": "object", "properties": {"error": {"type": "string"}}}


def media(schema: dict[str, Any], kind: str = "application/json") -> dict[str, Any]:
    return {"content": {kind: {"schema": schema}}}


def document() -> dict[str, Any]:
    answers = media(ANSWER)
    answers["content"] |= media(FAILURE, "text/event-stream")["content"]
    return {
        "paths": {
            "/ask": {
                "post": {
                    "requestBody": media(QUESTION),
                    "responses": {"200": answers, "400": media(FAILURE)},
                }
            }
        },
        "components": {"schemas": {"Taken": {}}},
    }


def named(
    *, body: str | None = None, answer: str | None = None
) -> tuple[dict[str, Any], list[str]]:
    kept = Kept(id="ask", group="asking", method="post", path="/ask", body=body, answer=answer)
    wanted = Slice(
        provider="tiny",
        operations=(kept,),
        streams=(),
        roots=frozenset(),
        dropped_parameters=frozenset(),
        corrections=(),
    )
    return name_inline(document(), wanted)


def test_a_body_and_an_answer_get_the_names_of_the_slice() -> None:
    after, problems = named(body="Question", answer="Answer")
    call = after["paths"]["/ask"]["post"]

    assert problems == []
    assert after["components"]["schemas"] == {"Taken": {}, "Question": QUESTION, "Answer": ANSWER}
    assert call["requestBody"] == media({"$ref": "#/components/schemas/Question"})
    assert call["responses"]["200"]["content"]["application/json"] == {
        "schema": {"$ref": "#/components/schemas/Answer"}
    }
    assert call["responses"]["400"] == media(FAILURE)


def test_nothing_is_named_unless_the_slice_asks() -> None:
    assert named() == (document(), [])


def test_a_name_that_upstream_uses_is_refused() -> None:
    assert named(body="Taken")[1] == ["operation ask: upstream has a schema Taken"]


def test_a_name_for_something_that_is_not_there_once_is_refused() -> None:
    twice = document()
    twice["paths"]["/ask"]["post"]["requestBody"]["content"] |= media(QUESTION, "text/json")[
        "content"
    ]
    wanted = Slice(
        provider="tiny",
        operations=(
            Kept(id="ask", group="a", method="post", path="/ask", body="Question"),
            Kept(id="gone", group="a", method="get", path="/gone", answer="Answer"),
        ),
        streams=(),
        roots=frozenset(),
        dropped_parameters=frozenset(),
        corrections=(),
    )

    assert name_inline(twice, wanted)[1] == [
        "operation ask: 2 schemas in place that Question could name",
        "operation gone: 0 schemas in place that Answer could name",
    ]


def opened(pointer: str, value: Any = None) -> tuple[dict[str, Any], list[str]]:
    link = "https://example.com"
    correction = Correction(
        pointer=pointer, action="open", reason="too deep", link=link, value=value
    )
    return correct({"deep": {"oneOf": [1, 2]}}, [correction])


def test_a_place_is_opened_whatever_it_says() -> None:
    assert opened("/deep") == ({"deep": {}}, [])


def test_a_place_is_opened_to_what_the_correction_leaves_of_it() -> None:
    assert opened("/deep", {"type": "object"}) == ({"deep": {"type": "object"}}, [])


def test_a_place_that_is_gone_cannot_be_opened() -> None:
    assert opened("/gone")[1] == ["correction open /gone: nothing is there any more"]


def test_a_document_is_read_out_of_a_wheel(tmp_path: Path) -> None:
    wheel = tmp_path / "tiny-1.0-py3-none-any.whl"
    with zipfile.ZipFile(wheel, "w") as archive:
        archive.writestr("tiny/api.json", "{}")

    assert read_document(str(wheel), "tiny/api.json") == b"{}"
    with pytest.raises(PinError, match="no item named"):
        read_document(str(wheel), "tiny/gone.json")


def test_a_wheel_that_is_none_is_an_error(tmp_path: Path) -> None:
    wheel = tmp_path / "tiny-1.0-py3-none-any.whl"
    wheel.write_text("no archive")

    with pytest.raises(PinError, match="zip"):
        read_document(str(wheel), "tiny/api.json")
