"""Each rule for operations, and what a slice keeps."""

from dataclasses import replace

from pinning import calls, slicing
from pinning.model import Api, Operation, Schema, ref_to
from pinning.slice_file import Kept, Slice

STRING: Schema = {"type": "string"}
BYTES: Schema = {"type": "string", "format": "binary"}
CALL = Operation(
    id="ask", group="asking", method="post", path="/ask", body={}, responses={"200": {}}
)


def api_with(operation: Operation, **schemas: Schema) -> Api:
    return Api(
        title="tiny",
        version="1",
        servers=(),
        operations=(operation,),
        schemas=schemas,
        roots=frozenset(),
    )


def sliced(
    document: slicing.Document, *paths: str, **more: frozenset[str]
) -> tuple[Api, list[str]]:
    kept = tuple(Kept(id=f"call_{n}", group="g", method="get", path=p) for n, p in enumerate(paths))
    return slicing.slice_document(
        document,
        Slice(
            provider="tiny",
            operations=kept,
            streams=(),
            roots=more.get("roots", frozenset()),
            dropped_parameters=frozenset({("header", "x-api-key")}),
            corrections=(),
        ),
    )


def answer(schema: Schema) -> slicing.Document:
    return {"get": {"responses": {"200": {"content": {"application/json": {"schema": schema}}}}}}


def test_a_missing_version_is_filled_in() -> None:
    after, count = calls.fill_version(replace(api_with(CALL), version=""))

    assert (after.version, count) == ("0", 1)


def test_a_version_is_kept() -> None:
    assert calls.fill_version(api_with(CALL)) == (api_with(CALL), 0)


def test_query_and_fragment_leave_the_path() -> None:
    for written in ("/ask?beta=true", "/ask#stream"):
        after, count = calls.strip_path(api_with(replace(CALL, path=written)))

        assert (after.operations[0].path, count) == ("/ask", 1)


def test_failures_are_dropped() -> None:
    call = replace(CALL, responses={"200": {}, "201": {}, "4XX": {}, "default": {}})

    after, count = calls.drop_failures(api_with(call))

    assert (set(after.operations[0].responses), count) == ({"200", "201"}, 2)


def test_a_stream_is_no_response() -> None:
    media = {
        "application/json": STRING,
        "text/event-stream": STRING,
        "application/x-ndjson": STRING,
    }

    after, count = calls.drop_streams(api_with(replace(CALL, responses={"200": media})))

    assert after.operations[0].responses == {"200": {"application/json": STRING}}
    assert count == 1


def test_audio_is_bytes() -> None:
    call = replace(CALL, responses={"200": {"audio/mpeg": STRING, "audio/wav": STRING}})

    after, count = calls.name_octets(api_with(call))

    assert after.operations[0].responses == {"200": {"application/octet-stream": BYTES}}
    assert count == 1


def test_octets_are_binary_also_where_the_document_calls_them_a_string() -> None:
    call = replace(CALL, responses={"200": {"application/octet-stream": STRING}})

    after, _ = calls.name_octets(api_with(call))

    assert after.operations[0].responses == {"200": {"application/octet-stream": BYTES}}


def test_an_optional_body_is_required() -> None:
    after, count = calls.require_body(api_with(replace(CALL, body={"application/json": STRING})))

    assert (after.operations[0].body_required, count) == (True, 1)


def test_a_call_without_a_body_requires_none() -> None:
    assert calls.require_body(api_with(CALL)) == (api_with(CALL), 0)


def test_names_beside_a_string_in_a_form_are_the_names() -> None:
    known: Schema = {"type": "string", "enum": ["small", "large"]}
    form: Schema = {"type": "object", "properties": {"size": {"anyOf": [known, STRING]}}}
    call = replace(CALL, body={"multipart/form-data": ref_to("Form")})

    after, count = calls.plain_forms(api_with(call, Form=form))

    assert after.schemas["Form"]["properties"] == {"size": known}
    assert count == 1


def test_a_literal_beside_an_object_in_a_form_is_text() -> None:
    literal: Schema = {"type": "string", "const": "auto"}
    form: Schema = {"properties": {"mode": {"anyOf": [literal, ref_to("Config")]}}}
    call = replace(CALL, body={"multipart/form-data": ref_to("Form")})

    after, _ = calls.plain_forms(api_with(call, Form=form, Config={"type": "object"}))

    assert after.schemas["Form"]["properties"] == {"mode": {"anyOf": [STRING, ref_to("Config")]}}


def test_a_json_body_keeps_its_unions() -> None:
    known: Schema = {"type": "string", "enum": ["small"]}
    body: Schema = {"type": "object", "properties": {"size": {"anyOf": [known, STRING]}}}
    call = api_with(replace(CALL, body={"application/json": ref_to("Body")}), Body=body)

    assert calls.plain_forms(call) == (call, 0)


def test_a_slice_keeps_what_its_operations_reach_and_nothing_else() -> None:
    document = {
        "paths": {"/a": answer(ref_to("A")), "/b": answer(ref_to("B"))},
        "components": {
            "schemas": {
                "A": {"type": "object", "properties": {"deep": ref_to("Deep")}},
                "B": STRING,
                "Deep": STRING,
                "Event": STRING,
                "Unused": STRING,
            }
        },
    }

    api, problems = sliced(document, "/a", roots=frozenset({"Event"}))

    assert set(api.schemas) == {"A", "Deep", "Event"}
    assert problems == []


def test_parameters_of_a_path_and_of_components_belong_to_the_operation() -> None:
    document = {
        "paths": {
            "/a/{id}": {
                "parameters": [{"name": "id", "in": "path", "schema": STRING}],
                "get": {
                    "parameters": [
                        {"$ref": "#/components/parameters/Limit"},
                        {"name": "x-api-key", "in": "header", "schema": STRING},
                    ],
                    "responses": {},
                },
            }
        },
        "components": {"parameters": {"Limit": {"name": "limit", "in": "query", "schema": STRING}}},
    }

    api, problems = sliced(document, "/a/{id}")

    assert [(p.name, p.required) for p in api.operations[0].parameters] == [
        ("id", True),
        ("limit", False),
    ]
    assert problems == []


def test_everything_that_is_missing_is_reported_at_once() -> None:
    document = {
        "paths": {
            "/a": answer(ref_to("Gone")),
            "/b": {"get": {"responses": {"200": {"$ref": "#/components/responses/Lost"}}}},
        }
    }

    _, problems = sliced(document, "/a", "/b", "/c", roots=frozenset({"Event"}))

    assert problems == [
        "operation call_1: #/components/responses/Lost is referred to but not there",
        "operation call_2: no GET /c upstream",
        "root Event: no such schema upstream",
        "schema Gone: referred to but not there",
    ]
