"""Models and endpoints: parsed by openapi-python-client, written by our templates."""

from pathlib import Path
from typing import Final

from jinja2 import Environment, StrictUndefined
from openapi_python_client import Project
from openapi_python_client.config import Config, ConfigFile, MetaType
from openapi_python_client.parser import GeneratorData
from openapi_python_client.parser.errors import GeneratorError
from openapi_python_client.parser.openapi import Endpoint

from generating.document import Document, GenerateError
from generating.endpoints import build_call
from generating.events import build_events
from generating.models import build_groups, find_tags
from generating.names import FIELD_PREFIX, Names, class_name
from generating.ranges import build_limits
from generating.requests import build_requests

TEMPLATES: Final = Path(__file__).parent.parent / "templates"


def write_client(document: Document, folder: Path, header: str) -> None:
    """Write everything of one provider but its wire types."""
    config = Config.from_sources(
        ConfigFile(literal_enums=True, post_hooks=[], field_prefix=FIELD_PREFIX),
        meta_type=MetaType.NONE,
        document_source=folder,
        file_encoding="utf-8",
        overwrite=True,
        output_path=folder,
    )
    parsed = GeneratorData.from_dict(dict(document.api), config=config)
    if isinstance(parsed, GeneratorError):
        raise GenerateError(f"{document.provider}: {parsed.header}: {parsed.detail}")
    endpoints = _endpoints(document, parsed)
    environment = _environment(
        Project(openapi=parsed, config=config, custom_template_path=TEMPLATES).env
    )

    def write(path: str, template: str, **values: object) -> None:
        target = folder / path
        target.parent.mkdir(parents=True, exist_ok=True)
        text = environment.get_template(template).render(header=header, **values)
        target.write_text(text, encoding="utf-8")

    names = Names(document)
    groups = list(build_groups(document, names, parsed.models))
    for group in groups:
        write(f"models/{group.name}.py", "models_group.py.jinja", group=group)
    write("models/__init__.py", "models_init.py.jinja", groups=groups, tags=find_tags(names))
    for operation in document.operations:
        call = build_call(document, names, operation, endpoints[operation.id])
        write(f"api/{call.group}/{call.name}.py", "endpoint_module.py.jinja", call=call)
    events = list(build_events(document, names))
    module_of = {class_name(name): group for name, group in document.groups.items()}
    if events:
        write("_events.py", "events.py.jinja", events=events, module_of=module_of)
    write("_ranges.py", "ranges.py.jinja", limits=list(build_limits(document)))
    write("_requests.py", "requests.py.jinja", requests=build_requests(document))
    for package in ("", "api/", *(f"api/{group}/" for group in _groups(document))):
        write(f"{package}__init__.py", "package_init.py.jinja")


def _groups(document: Document) -> list[str]:
    return sorted({operation.group for operation in document.operations})


def _endpoints(document: Document, parsed: GeneratorData) -> dict[str, Endpoint]:
    """Find the endpoints, and refuse whatever openapi-python-client warns of or has left out."""
    collections = parsed.endpoint_collections_by_tag.values()
    warnings = [*parsed.errors, *(one for each in collections for one in each.parse_errors)]
    if warnings:
        said = "\n".join(f"  {one.header} {one.detail}" for one in warnings)
        raise GenerateError(f"{document.provider}: openapi-python-client warns:\n{said}")
    endpoints = {str(one.name): one for each in collections for one in each.endpoints}
    expected = {operation.id for operation in document.operations}
    if endpoints.keys() != expected:
        missing, extra = sorted(expected - endpoints.keys()), sorted(endpoints.keys() - expected)
        raise GenerateError(f"{document.provider}: {missing=}, {extra=}")
    return endpoints


def _environment(environment: Environment) -> Environment:
    """Set the templates' environment: an undefined name is an error, values are Python literals."""
    environment.undefined = StrictUndefined
    environment.filters["python"] = repr
    return environment
