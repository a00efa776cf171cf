"""Documents that are no OpenAPI: service models of AWS and discovery documents of Google."""

import json
from typing import Any

from pinning.reading import parse_document

SERVICE: dict[str, Any] = {
    "metadata": {"protocol": "rest-json", "apiVersion": "2023-09-30"},
    "operations": {
        "Converse": {
            "http": {"method": "POST", "requestUri": "/model/{modelId+}/converse?x=1"},
            "input": {"shape": "ConverseRequest"},
            "output": {"shape": "ConverseResponse"},
        },
        "ConverseStream": {
            "http": {
                "method": "POST",
                "requestUri": "/model/{modelId}/converse-stream",
                "responseCode": 202,
            },
            "input": {"shape": "ConverseRequest"},
            "output": {"shape": "StreamResponse"},
        },
        "Invoke": {
            "http": {"method": "POST", "requestUri": "/invoke"},
            "input": {"shape": "InvokeRequest"},
            "output": {"shape": "InvokeResponse"},
        },
        "Ping": {
            "http": {"method": "GET", "requestUri": "/ping"},
            "input": {"shape": "PingRequest"},
        },
    },
    "shapes": {
        "ConverseRequest": {
            "type": "structure",
            "required": ["modelId", "messages"],
            "members": {
                "modelId": {"shape": "Name", "location": "uri", "locationName": "modelId"},
                "messages": {"shape": "Messages"},
                "limit": {"shape": "Limit"},
                "extra": {"shape": "Document"},
                "tags": {"shape": "Tags"},
                "image": {"shape": "Bytes"},
                "role": {"shape": "Role"},
            },
        },
        "ConverseResponse": {"type": "structure", "members": {"text": {"shape": "Name"}}},
        "StreamResponse": {
            "type": "structure",
            "members": {"stream": {"shape": "Output"}},
            "payload": "stream",
        },
        "Output": {
            "type": "structure",
            "members": {"start": {"shape": "Block"}},
            "eventstream": True,
        },
        "Block": {"type": "structure", "members": {"text": {"shape": "Name"}}, "union": True},
        "InvokeRequest": {
            "type": "structure",
            "members": {
                "body": {"shape": "Bytes"},
                "trace": {"shape": "Role", "location": "header", "locationName": "X-Trace"},
            },
            "payload": "body",
        },
        "InvokeResponse": {
            "type": "structure",
            "members": {"body": {"shape": "Bytes"}},
            "payload": "body",
        },
        "PingRequest": {
            "type": "structure",
            "members": {"page": {"shape": "Limit", "location": "querystring"}},
        },
        "Name": {"type": "string", "min": 1, "max": 64, "pattern": "[a-z]+"},
        "Messages": {"type": "list", "member": {"shape": "Block"}, "min": 1},
        "Limit": {"type": "integer", "min": 1, "max": 8},
        "Document": {"type": "structure", "members": {}, "document": True},
        "Tags": {"type": "map", "key": {"shape": "Name"}, "value": {"shape": "Name"}},
        "Bytes": {"type": "blob"},
        "Role": {"type": "string", "enum": ["user", "assistant"]},
    },
}
NAME = {"type": "string", "minLength": 1, "maxLength": 64, "pattern": "[a-z]+"}

DISCOVERY: dict[str, Any] = {
    "kind": "discovery#restDescription",
    "version": "v1",
    "canonicalName": "Thing",
    "baseUrl": "https://thing.example.com/",
    "resources": {
        "projects": {
            "resources": {
                "models": {
                    "methods": {
                        "ask": {
                            "httpMethod": "POST",
                            "path": "v1/{+model}:ask",
                            "flatPath": "v1/projects/{projectsId}/models/{modelsId}:ask",
                            "parameters": {
                                "model": {"location": "path", "type": "string"},
                                "pageSize": {"location": "query", "type": "integer"},
                            },
                            "request": {"$ref": "GoogleCloudThingV1Question"},
                            "response": {"$ref": "Answer"},
                        },
                        "list": {"httpMethod": "GET", "path": "v1/models"},
                    }
                }
            }
        }
    },
    "schemas": {
        "GoogleCloudThingV1Question": {
            "id": "GoogleCloudThingV1Question",
            "type": "object",
            "properties": {
                "schema": {"$ref": "GoogleCloudThingV1Schema"},
                "share": {"type": "number", "minimum": "0", "maximum": "1.5"},
                "model": {"type": "string", "required": True},
            },
        },
        "GoogleCloudThingV1Schema": {
            "type": "object",
            "properties": {"anyOf": {"type": "array", "items": {"$ref": "Answer"}}},
        },
        "Answer": {"type": "object", "additionalProperties": {"type": "any"}},
        "GoogleCloudThingV1Answer": {"type": "object"},
    },
}


def parse(document: dict[str, Any]) -> dict[str, Any]:
    return parse_document(json.dumps(document).encode())


def media(schema: dict[str, Any]) -> dict[str, Any]:
    return {"application/json": {"schema": schema}}


def ref(name: str) -> dict[str, str]:
    return {"$ref": f"#/components/schemas/{name}"}


def test_members_of_an_aws_request_travel_where_the_model_says() -> None:
    paths = parse(SERVICE)["paths"]
    converse = paths["/model/{modelId}/converse"]["post"]
    invoke = paths["/invoke"]["post"]

    assert converse["parameters"] == [
        {"name": "modelId", "in": "path", "required": True, "schema": NAME}
    ]
    assert converse["requestBody"] == {"required": True, "content": media(ref("ConverseRequest"))}
    assert invoke["parameters"] == [
        {"name": "X-Trace", "in": "header", "required": False, "schema": ref("Role")}
    ]
    assert paths["/ping"]["get"]["parameters"][0]["in"] == "query"
    assert "requestBody" not in paths["/ping"]["get"]


def test_an_aws_body_is_the_payload_where_there_is_one() -> None:
    paths = parse(SERVICE)["paths"]

    assert paths["/invoke"]["post"]["requestBody"]["content"] == media({})
    assert paths["/invoke"]["post"]["responses"] == {"200": {"content": media({})}}
    assert paths["/model/{modelId}/converse-stream"]["post"]["responses"] == {
        "202": {"content": {"application/vnd.amazon.eventstream": {"schema": ref("Output")}}}
    }


def test_aws_structures_and_enumerations_are_schemas_and_everything_else_is_in_its_place() -> None:
    schemas = parse(SERVICE)["components"]["schemas"]

    assert schemas["ConverseRequest"] == {
        "type": "object",
        "properties": {
            "messages": {"type": "array", "minItems": 1, "items": ref("Block")},
            "limit": {"type": "integer", "minimum": 1, "maximum": 8},
            "extra": ref("Document"),
            "tags": {"type": "object", "additionalProperties": NAME},
            "image": {"type": "string"},
            "role": ref("Role"),
        },
        "required": ["messages"],
    }
    assert schemas["Document"] == {}
    assert schemas["Block"]["properties"] == {"text": NAME}
    assert schemas["Role"] == {"type": "string", "enum": ["user", "assistant"]}
    assert not {"Name", "Messages", "Limit", "Tags", "Bytes"} & schemas.keys()


def test_a_discovery_method_is_a_path_with_arguments_of_one_kind() -> None:
    document = parse(DISCOVERY)
    ask = document["paths"]["/v1/projects/{project}/models/{model}:ask"]["post"]

    assert [(p["name"], p["in"]) for p in ask["parameters"]] == [
        ("project", "path"),
        ("model", "path"),
        ("pageSize", "query"),
    ]
    assert ask["requestBody"] == {"content": media(ref("Question"))}
    assert ask["responses"] == {"200": {"content": media(ref("Answer"))}}
    assert document["paths"]["/v1/models"]["get"]["responses"] == {"200": {}}
    assert document["servers"] == [{"url": "https://thing.example.com"}]


def test_discovery_schemas_lose_the_prefix_of_their_version_unless_the_name_is_taken() -> None:
    schemas = parse(DISCOVERY)["components"]["schemas"]

    assert schemas.keys() == {"Question", "Schema", "Answer", "GoogleCloudThingV1Answer"}


def test_discovery_schemas_become_json_schemas() -> None:
    schemas = parse(DISCOVERY)["components"]["schemas"]

    assert schemas["Question"]["properties"] == {
        "schema": ref("Schema"),
        "share": {"type": "number", "minimum": 0, "maximum": 1.5},
        "model": {"type": "string"},
    }
    assert schemas["Schema"]["properties"] == {"anyOf": {"type": "array", "items": ref("Answer")}}
    assert schemas["Answer"] == {"type": "object", "additionalProperties": {}}
