"""What the endpoint template is given: arguments, body, answer."""

from collections.abc import Iterator, Mapping
from typing import Any, Literal, NamedTuple, TypeAlias

from openapi_python_client.parser.openapi import Endpoint

from generating.document import Document, GenerateError, Operation, Schema
from generating.models import import_lines
from generating.names import Names, attribute, class_name, target

Where: TypeAlias = Literal["path", "query", "header"]

_FORM = "multipart/form-data"


class Argument(NamedTuple):
    """One keyword argument of build_request."""

    name: str
    json_name: str
    where: Where
    annotation: str
    default: str | None


class Body(NamedTuple):
    """What is sent: a model, or the JSON it stands for."""

    annotation: str
    wire: str | None
    """The module of wire types that the annotation mentions."""
    code: str
    """The expression of the request's body."""
    form: tuple[str, str] | None
    """Module and class of the model that becomes a form, where other bodies become JSON."""


class Answer(NamedTuple):
    """What comes back: a model, one of several, or something the document does not describe."""

    kind: Literal["class", "union", "raw"]
    annotation: str
    module: str | None


class Call(NamedTuple):
    """One endpoint module."""

    name: str
    group: str
    method: str
    path: str
    arguments: tuple[Argument, ...]
    fixed: tuple[tuple[Where, str, str], ...]
    """Pairs that travel whatever the caller says."""
    body: Body | None
    answer: Answer
    imports: tuple[tuple[str, tuple[str, ...]], ...]

    @property
    def path_code(self) -> str:
        """The expression of the escaped path."""
        path = self.path
        for one in self.arguments:
            if one.where == "path":
                path = path.replace(f"{{{one.json_name}}}", f"{{escape_segment({one.name})}}")
        return "PATH" if path == self.path else f"f{path!r}"

    def pairs_code(self, where: Where) -> str:
        """Write the expression of the query's or the headers' pairs; empty where there are none."""
        pairs = [f"(({name!r}, {value!r}),)" for at, name, value in self.fixed if at == where]
        pairs += [
            f"{where}_pairs({one.json_name!r}, {one.name})"
            for one in self.arguments
            if one.where == where
        ]
        return pairs[0] if len(pairs) == 1 else "".join(f"*{one}, " for one in pairs)

    @property
    def arguments_code(self) -> str:
        """The parameters of build_request: keywords, those that must be given first."""
        first = [f"{one.name}: {one.annotation}" for one in self.arguments if not one.default]
        if self.body:
            first.append(f"body: {self.body.annotation}")
        others = [
            f"{one.name}: {one.annotation} = {one.default}" for one in self.arguments if one.default
        ]
        return ", ".join(["*", *first, *others]) if first or others else ""


def build_call(document: Document, names: Names, operation: Operation, parsed: Endpoint) -> Call:
    """Put together what openapi-python-client parsed and what the facts say of its types."""
    facts = next(one for _, _, one in document.paths() if one["operationId"] == operation.id)
    fixed: dict[tuple[Where, str], str] = {}
    fixed |= {("query", name): value for name, value in operation.query.items()}
    fixed |= {("header", name): value for name, value in operation.headers.items()}
    schemas = {(one["in"], one["name"]): one["schema"] for one in facts.get("parameters", ())}
    arguments = tuple(_arguments(names, parsed, schemas, fixed))
    known = {(one.where, one.json_name) for one in arguments}
    bodies = {
        kind: media["schema"]
        for kind, media in facts.get("requestBody", {}).get("content", {}).items()
    }
    answer = _answer_schema(operation, facts)
    mentioned = {
        name
        for schema in (*schemas.values(), *bodies.values(), answer)
        for name in names.named(schema)
    }
    return Call(
        name=operation.id,
        group=operation.group,
        method=operation.method.upper(),
        path=operation.path.partition("?")[0],
        arguments=arguments,
        fixed=tuple((*key, value) for key, value in fixed.items() if key not in known),
        body=_body(document, names, bodies) if bodies else None,
        answer=_answer(names, answer),
        imports=import_lines(names, mentioned),
    )


def _arguments(
    names: Names,
    parsed: Endpoint,
    schemas: Mapping[tuple[str, str], Schema],
    fixed: Mapping[tuple[Where, str], str],
) -> Iterator[Argument]:
    if parsed.cookie_parameters:
        raise GenerateError(f"{parsed.name} takes cookies")
    located: tuple[tuple[Where, Any], ...] = (
        ("path", parsed.path_parameters),
        ("query", parsed.query_parameters),
        ("header", parsed.header_parameters),
    )
    for where, properties in located:
        for one in properties:
            name = one.name.get_untrusted_value()
            annotation, default = names.annotation(schemas[where, name], null=False), None
            if (where, name) in fixed:
                default = repr(fixed[where, name])
            elif not one.required:
                annotation, default = f"{annotation} | Unset", "UNSET"
            yield Argument(attribute(name), name, where, annotation, default)


def _body(document: Document, names: Names, bodies: Mapping[str, Schema]) -> Body:
    models = [names.annotation(schema) for schema in bodies.values()]
    wired = [name for name in map(target, bodies.values()) if name in document.wire_roots]
    raw = [f"wire.{class_name(name)}" for name in wired if name] or ["Mapping[str, JSON]"]
    form = target(bodies[_FORM]) if _FORM in bodies else None
    code, chosen = "json_body(body)", None
    if form is not None and len(bodies) == 1:
        code = "form_body(body)"
    elif form is not None:
        chosen = (names.groups[form], class_name(form))
        code = f"form_body(body) if isinstance(body, {chosen[1]}) else json_body(body)"
    return Body(
        annotation=" | ".join(dict.fromkeys(models + raw)),
        wire=document.groups[wired[0]] if wired and wired[0] else None,
        code=code,
        form=chosen,
    )


def _answer_schema(operation: Operation, facts: Mapping[str, Any]) -> Schema:
    schemas: list[Schema] = []
    for response in facts["responses"].values():
        schemas += [one["schema"] for one in response.get("content", {}).values()]
    if any(one != schemas[0] for one in schemas):
        raise GenerateError(f"{operation.id} answers in more than one way")
    return schemas[0] if schemas else {}


def _answer(names: Names, schema: Schema) -> Answer:
    annotation = names.annotation(schema)
    name = target(schema)
    if name is not None and names.kind(name) == "class":
        return Answer("class", annotation, names.groups[name])
    if names.members(schema):
        return Answer("union", annotation, None)
    return Answer("raw", "bytes" if annotation == "BinaryFile" else annotation, None)
