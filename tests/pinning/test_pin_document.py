"""The whole step on a tiny document: text in, api.json and a report out."""

import hashlib
import json
from pathlib import Path
from typing import Any

import pin as command
import pytest
from pinning.model import PinError
from pinning.pinned import pin, report
from pinning.reading import parse_document, read_document

DOCUMENT = """\
openapi: 3.0.3
info: {title: Tiny}
servers: [{url: 'https://api.example.com'}]
paths:
  /ask?beta=true:
    post:
      summary: Ask something
      requestBody:
        content:
          application/json:
            schema:
              type: object
              title: A question
              properties:
                title: {type: string, description: What it is about, minLength: 1}
                n: {type: integer, minimum: 1, maximum: 8, default: 1, nullable: true}
                size: {type: string, enum: [small, large]}
      responses:
        200:
          content:
            application/json: {schema: {$ref: '#/components/schemas/Answer'}}
            text/event-stream: {schema: {$ref: '#/components/schemas/Event'}}
        4XX: {content: {application/json: {schema: {$ref: '#/components/schemas/Answer'}}}}
components:
  schemas:
    Answer: {type: object, x-order: 1, properties: {text: {type: string, example: yes}}}
    Event:
      oneOf: [{$ref: '#/components/schemas/Start'}, {$ref: '#/components/schemas/Stop'}]
    Start: {type: object, properties: {type: {type: string, enum: [start]}}, required: [type]}
    Stop: {type: object, properties: {type: {type: string, enum: [stop]}}, required: [type]}
    Unused: {type: object}
"""
SLICE = """\
[[operation]]
id = "ask"
group = "asking"
method = "post"
path = "/ask?beta=true"

[[stream]]
operation = "ask"
event = "Event"
tag = "type"
"""
CORRECTION = """
[[correction]]
pointer = "{pointer}"
action = "{action}"
reason = "the server accepts more"
link = "https://example.com/docs"
"""


def folder(tmp_path: Path, slice_text: str = SLICE, *, sha256: str | None = None) -> Path:
    specs = tmp_path / "tiny"
    specs.mkdir()
    checksum = hashlib.sha256(DOCUMENT.encode()).hexdigest() if sha256 is None else sha256
    (specs / "source.toml").write_text(
        'provider = "tiny"\ndocument = "openapi.yaml"\npublished = "https://example.com"\n'
        'commit = "0"\ndate = 2026-01-01\nlicence = "MIT"\norigin = "official"\n'
        f'sha256 = "{checksum}"\n'
    )
    (specs / "slice.toml").write_text(slice_text)
    return specs


def pinned(tmp_path: Path, slice_text: str = SLICE) -> dict[str, Any]:
    api: dict[str, Any] = json.loads(pin(DOCUMENT.encode(), folder(tmp_path, slice_text)).text)
    return api


def problems(tmp_path: Path, slice_text: str = SLICE, *, sha256: str | None = None) -> list[str]:
    with pytest.raises(PinError) as caught:
        pin(DOCUMENT.encode(), folder(tmp_path, slice_text, sha256=sha256))
    return list(caught.value.problems)


def test_a_document_becomes_facts(tmp_path: Path) -> None:
    def schema(name: str) -> dict[str, str]:
        return {"$ref": f"#/components/schemas/{name}"}

    assert pinned(tmp_path) == {
        "openapi": "3.1.0",
        "info": {"title": "tiny", "version": "0"},
        "servers": [{"url": "https://api.example.com"}],
        "paths": {
            "/ask": {
                "post": {
                    "operationId": "ask",
                    "tags": ["asking"],
                    "requestBody": {
                        "required": True,
                        "content": {"application/json": {"schema": schema("AskBody")}},
                    },
                    "responses": {
                        "200": {
                            "description": "",
                            "content": {"application/json": {"schema": schema("Answer")}},
                        }
                    },
                }
            }
        },
        "components": {
            "schemas": {
                "Answer": {"type": "object", "properties": {"text": {"type": "string"}}},
                "AskBody": {
                    "type": "object",
                    "properties": {
                        "title": {"type": "string", "minLength": 1},
                        "n": {
                            "anyOf": [
                                {"type": "integer", "minimum": 1, "maximum": 8},
                                {"type": "null"},
                            ]
                        },
                        "size": schema("AskBodySize"),
                    },
                },
                "AskBodySize": {"type": "string", "enum": ["small", "large"]},
                "Event": {
                    "anyOf": [schema("Start"), schema("Stop"), schema("UnknownVariant")],
                    "discriminator": {"propertyName": "type"},
                },
                "Start": {
                    "type": "object",
                    "properties": {"type": {"type": "string", "const": "start"}},
                    "required": ["type"],
                },
                "Stop": {
                    "type": "object",
                    "properties": {"type": {"type": "string", "const": "stop"}},
                    "required": ["type"],
                },
                "UnknownVariant": {"type": "object"},
            }
        },
    }


def test_the_same_document_is_the_same_bytes(tmp_path: Path) -> None:
    specs = folder(tmp_path)

    assert pin(DOCUMENT.encode(), specs).text == pin(DOCUMENT.encode(), specs).text


def test_every_rule_is_counted_and_reported(tmp_path: Path) -> None:
    result = pin(DOCUMENT.encode(), folder(tmp_path))

    applied = {name: count for name, count in result.counts.items() if count}
    assert applied == {
        "version filled in": 1,
        "path suffix stripped": 1,
        "failure response dropped": 1,
        "stream removed from responses": 1,
        "body required": 1,
        "title dropped": 1,
        "prose dropped": 3,
        "default dropped": 1,
        "nullable as null member": 1,
        "oneOf as anyOf": 1,
        "inline object named": 1,
        "tag value as const": 2,
        "inline enumeration named": 1,
        "tag of union named": 1,
        "unknown variant admitted": 1,
    }
    assert all(name in report(result) for name in result.counts)
    assert "1 operations, 7 schemas kept" in report(result)


def test_another_document_than_the_one_named_is_refused(tmp_path: Path) -> None:
    found = hashlib.sha256(DOCUMENT.encode()).hexdigest()

    assert problems(tmp_path, sha256="0" * 64) == [
        f"sha256 is {found}, source.toml says {'0' * 64}"
    ]


def test_a_correction_is_made_before_anything_else(tmp_path: Path) -> None:
    correction = CORRECTION.format(
        pointer="/components/schemas/Answer/properties/text", action="replace"
    )
    values = 'was = { type = "string" }\nvalue = { type = "integer" }\n'

    schemas = pinned(tmp_path, SLICE + correction + values)["components"]["schemas"]

    assert schemas["Answer"]["properties"] == {"text": {"type": "integer"}}


def test_a_correction_adds_to_a_list(tmp_path: Path) -> None:
    correction = CORRECTION.format(pointer="/components/schemas/Start/required/-", action="add")

    schemas = pinned(tmp_path, SLICE + correction + 'value = "type2"\n')["components"]["schemas"]

    assert schemas["Start"]["required"] == ["type"]


def test_a_correction_removes(tmp_path: Path) -> None:
    correction = CORRECTION.format(pointer="/components/schemas/Start/required", action="remove")

    schemas = pinned(tmp_path, SLICE + correction)["components"]["schemas"]

    assert "required" not in schemas["Start"]


@pytest.mark.parametrize(
    ("action", "pointer", "values", "problem"),
    [
        (
            "replace",
            "/components/schemas/Answer/properties/text",
            'was = { type = "number" }\nvalue = { type = "integer" }\n',
            "upstream says {'type': 'string'} now, not {'type': 'number'}",
        ),
        ("remove", "/components/schemas/Answer/required", "", "nothing is there any more"),
        ("remove", "/components/schemas/Gone/required", "", "the place is not there any more"),
        (
            "add",
            "/components/schemas/Answer/type",
            'value = "object"\n',
            "upstream has something there now",
        ),
        (
            "add",
            "/components/schemas/Start/required/-",
            'value = "type"\n',
            "upstream has it now",
        ),
    ],
)
def test_a_correction_that_no_longer_matches_is_an_error(
    tmp_path: Path, action: str, pointer: str, values: str, problem: str
) -> None:
    correction = CORRECTION.format(pointer=pointer, action=action)

    assert problems(tmp_path, SLICE + correction + values) == [
        f"correction {action} {pointer}: {problem}"
    ]


def test_all_that_is_wrong_is_said_at_once(tmp_path: Path) -> None:
    correction = CORRECTION.format(pointer="/components/schemas/Gone", action="remove")
    slice_text = SLICE.replace("/ask?beta=true", "/tell") + correction

    found = problems(tmp_path, slice_text, sha256="0" * 64)

    assert [problem.split()[0] for problem in found] == ["sha256", "correction", "operation"]


def test_a_tag_that_does_not_tell_events_apart_is_an_error(tmp_path: Path) -> None:
    assert problems(tmp_path, SLICE.replace('tag = "type"', 'tag = "kind"')) == [
        "stream of ask: its events are tagged by type, not kind"
    ]


def test_every_fault_of_a_slice_is_said_at_once(tmp_path: Path) -> None:
    slice_text = """
surprise = 1
[[operation]]
id = "ask"
method = "fetch"
path = "/ask"
colour = "red"
[[operation]]
id = "ask"
group = "asking"
method = "post"
path = "/ask"
[[stream]]
operation = "tell"
event = "Event"
[[correction]]
pointer = "/x"
action = "replace"
reason = "so"
[[correction]]
pointer = "/y"
action = "rewrite"
reason = "so"
link = "https://example.com"
"""

    assert problems(tmp_path, slice_text) == [
        "slice.toml: unknown table surprise",
        "slice.toml: operation 1 has no group",
        "slice.toml: operation 1 has an unknown key colour",
        "slice.toml: correction 1 has no link",
        "slice.toml: correction 1 has no value",
        "slice.toml: correction 1 has no was",
        "slice.toml: operation ask is named twice",
        "slice.toml: operation ask: unknown method fetch",
        "slice.toml: stream of tell, which is no operation of the slice",
        "slice.toml: correction /y: unknown action rewrite",
    ]


def test_a_source_that_says_too_little_is_an_error(tmp_path: Path) -> None:
    specs = folder(tmp_path)
    (specs / "source.toml").write_text('sha256 = "0"\n')

    with pytest.raises(PinError) as caught:
        pin(DOCUMENT.encode(), specs)

    assert "source.toml: no licence" in caught.value.problems
    assert "source.toml: no sha256" not in caught.value.problems


def test_yaml_keeps_the_strings_that_its_older_version_would_turn_into_something_else() -> None:
    document = parse_document(
        b"paths: {}\n"
        b"values: [on, off, yes, no, 2024-10-21, 010, 1:30, 1_000, ~, true, 12, 1.5, 1e3]\n"
        b"answers: {200: ok}\n"
    )

    assert document["values"] == [
        *("on", "off", "yes", "no", "2024-10-21", "010", "1:30", "1_000"),
        *(None, True, 12, 1.5, 1000.0),
    ]
    assert document["answers"] == {"200": "ok"}


def test_a_json_document_is_read_as_well() -> None:
    assert parse_document(b'{"paths": {"/a": {}}}') == {"paths": {"/a": {}}}


@pytest.mark.parametrize("text", [b"a: [", b"{", b"[]", b"paths: 1", b"just words"])
def test_what_is_no_openapi_document_is_refused(text: bytes) -> None:
    with pytest.raises(PinError, match="document"):
        parse_document(text)


@pytest.mark.parametrize("location", ["http://example.com/a.yaml", "ftp://example.com/a.yaml"])
def test_a_document_is_not_fetched_unencrypted(location: str) -> None:
    with pytest.raises(PinError, match="over https"):
        read_document(location)


def test_the_command_writes_api_json_and_then_finds_it_up_to_date(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    specs = folder(tmp_path)
    document = tmp_path / "openapi.yaml"
    document.write_text(DOCUMENT)

    assert command.main(["tiny", str(document)], specs=tmp_path) == 0
    assert command.main(["tiny", str(document), "--check"], specs=tmp_path) == 0
    assert "api.json is up to date" in capsys.readouterr().out

    (specs / "api.json").write_text("{}\n")
    assert command.main(["tiny", str(document), "--check"], specs=tmp_path) == 1
    assert (specs / "api.json").read_text() == "{}\n"


def test_the_command_lists_problems_and_writes_nothing(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    specs = folder(tmp_path, sha256="0" * 64)

    assert command.main(["tiny", str(tmp_path / "gone.yaml")], specs=tmp_path) == 1
    assert "No such file or directory" in capsys.readouterr().err
    assert not (specs / "api.json").exists()
