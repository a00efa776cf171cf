"""Every problem of the tools a call offers, of the choice among them, and of the answer's form."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from onellm._check_schema import find_schema_problems
from onellm._check_values import find_text_fault, is_bool, is_dict, is_list, is_text
from onellm._problems import fault, wrong

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping, Sequence

    from onellm._problems import Problem


@dataclass(frozen=True, slots=True, kw_only=True)
class ToolRules:
    """What a provider insists on beyond what a tool is anywhere."""

    name: re.Pattern[str] | None = None
    """What the name of a function looks like."""
    kinds: frozenset[str] = frozenset()
    """Types of tools; empty: any."""
    formats: frozenset[str] = frozenset()
    """Types of response formats; empty: any."""
    format_needs_name: bool = False
    """Whether a JSON schema in a response format must be named."""
    choice_needs_tools: bool = False
    """Whether even a choice that leaves it to the model needs tools."""
    link: str = ""
    date: str = ""


NO_RULES: Final = ToolRules()
_DATE: Final = "2026-11-23"
_OPENAI: Final = ToolRules(
    name=re.compile(r"[a-zA-Z0-9_-]{1,64}"),
    kinds=frozenset({"function", "custom"}),
    formats=frozenset({"text", "json_object", "json_schema"}),
    format_needs_name=True,
    choice_needs_tools=True,
    link="https://platform.openai.com/docs/api-reference/chat/create",
    date=_DATE,
)

RULES: Final[Mapping[str, ToolRules]] = {
    "openai": _OPENAI,
    "azure": _OPENAI,
    "anthropic": ToolRules(
        name=re.compile(r"[a-zA-Z0-9_-]{1,128}"),
        link="https://docs.claude.com/en/docs/agents-and-tools/tool-use/implement-tool-use",
        date=_DATE,
    ),
    "bedrock": ToolRules(
        name=re.compile(r"[a-zA-Z0-9_-]{1,64}"),
        link="https://docs.aws.amazon.com/bedrock/latest/APIReference/"
        "API_runtime_ToolSpecification.html",
        date=_DATE,
    ),
}
"""By provider; one that is not here has no rule that we know of."""

_CHOICES: Final = ("auto", "none", "required")


def find_tool_problems(tools: object, rules: ToolRules = NO_RULES) -> Iterator[Problem]:
    """Name everything that is wrong with `tools`; a provider's own are looked into less."""
    if not is_list(tools):
        yield wrong("tools", "a list of tools", tools)
        return
    for index, tool in enumerate(tools):
        place = f"tools[{index}]"
        if not is_dict(tool):
            yield wrong(place, "a dict with the 'type' of the tool", tool)
            continue
        kind = tool.get("type")
        if kind is not None and (not isinstance(kind, str) or not kind):
            yield wrong(f"{place}.type", "a string such as 'function'", kind)
        elif rules.kinds and kind not in rules.kinds:
            allowed = f"one of {', '.join(sorted(rules.kinds))}"
            yield wrong(f"{place}.type", allowed, kind, rules.link)
        elif kind == "function" or "function" in tool:
            yield from _function_problems(f"{place}.function", tool.get("function"), rules)
        else:
            schema = tool.get("input_schema")  # as Anthropic writes a function
            if schema is not None:
                yield from find_schema_problems(f"{place}.input_schema", schema)


def find_function_problems(functions: object, rules: ToolRules = NO_RULES) -> Iterator[Problem]:
    """Name everything that is wrong with `functions`, the older word for tools."""
    if not is_list(functions):
        yield wrong("functions", "a list of functions", functions)
        return
    for index, function in enumerate(functions):
        yield from _function_problems(f"functions[{index}]", function, rules)


def _function_problems(place: str, function: object, rules: ToolRules) -> Iterator[Problem]:
    if not is_dict(function):
        yield wrong(place, "a dict with the 'name' of the function", function)
        return
    name = function.get("name")
    yield from _name_problems(f"{place}.name", name, rules)
    description = function.get("description")
    if description is not None and not isinstance(description, str):
        yield wrong(f"{place}.description", "a string", description)
    parameters = function.get("parameters")
    if parameters is not None:
        yield from _parameter_problems(f"{place}.parameters", parameters)
    strict = function.get("strict")
    if strict is not None and not is_bool(strict):
        yield wrong(f"{place}.strict", "True or False", strict)


def _name_problems(place: str, name: object, rules: ToolRules) -> Iterator[Problem]:
    if not isinstance(name, str) or not name.strip() or "\0" in name or find_text_fault(name):
        yield wrong(place, "a string that names it", name)
    elif rules.name is not None and rules.name.fullmatch(name) is None:
        yield wrong(place, f"like {rules.name.pattern}", name, rules.link)


def _parameter_problems(place: str, schema: object) -> Iterator[Problem]:
    yield from find_schema_problems(place, schema)
    kind = schema.get("type") if is_dict(schema) else None
    if isinstance(kind, str) and kind.lower() != "object":
        yield wrong(f"{place}.type", "'object': a function takes named arguments", kind)


def find_choice_problems(
    name: str, choice: object, tools: object, rules: ToolRules = NO_RULES
) -> Iterator[Problem]:
    """Name what is wrong with `tool_choice` or `function_call`, and whom it cannot choose."""
    if not tools:
        offered = "functions" if name == "function_call" else "tools"
        if rules.choice_needs_tools or is_dict(choice) or choice == "required":
            yield fault(name, f"needs {offered} to choose from", rules.link)
    if not is_dict(choice):
        if not isinstance(choice, str) or not choice:
            allowed = f"one of {', '.join(_CHOICES)}, or a dict that names a function"
            yield wrong(name, allowed, choice)
        return
    function = choice if name == "function_call" else choice.get("function")
    if choice.get("type") == "function" or function is not None:
        chosen = function.get("name") if is_dict(function) else None
        if not isinstance(chosen, str) or not chosen:
            yield wrong(name, "a dict that names a function", choice)
        elif is_list(tools) and tools and chosen not in (known := _names_of(tools)):
            yield wrong(name, f"one of the tools given: {', '.join(known)}", chosen)


def _names_of(tools: Sequence[object]) -> list[str]:
    found = [_name_of(tool) for tool in tools]
    return [name for name in found if isinstance(name, str)]


def _name_of(tool: object) -> object:
    if not is_dict(tool):
        return None
    function = tool.get("function")
    return function.get("name") if is_dict(function) else tool.get("name")


def find_format_problems(form: object, rules: ToolRules = NO_RULES) -> Iterator[Problem]:
    """Name everything that is wrong with `response_format`, in any of its forms."""
    place = "response_format"
    if not is_dict(form):
        yield wrong(place, "a dict such as {'type': 'json_object'}", form)
        return
    kind = form.get("type")
    if not isinstance(kind, str) or not kind:
        yield wrong(f"{place}.type", "one of text, json_object, json_schema", kind)
    elif rules.formats and kind not in rules.formats:
        allowed = f"one of {', '.join(sorted(rules.formats))}"
        yield wrong(f"{place}.type", allowed, kind, rules.link)
    elif kind == "json_schema":
        yield from _json_schema_problems(f"{place}.json_schema", form.get("json_schema"), rules)


def _json_schema_problems(place: str, given: object, rules: ToolRules) -> Iterator[Problem]:
    if not is_dict(given):
        yield wrong(place, "a dict with a 'name' and a 'schema'", given)
        return
    name = given.get("name")
    if name is not None or rules.format_needs_name:
        yield from _name_problems(f"{place}.name", name, rules)
    schema = given.get("schema")
    if schema is not None:
        yield from find_schema_problems(f"{place}.schema", schema)
    for key, fits, meant in _OF_SCHEMA:
        value = given.get(key)
        if value is not None and not fits(value):
            yield wrong(f"{place}.{key}", meant, value)


_OF_SCHEMA: Final[tuple[tuple[str, Callable[[object], bool], str], ...]] = (
    ("description", is_text, "a string"),
    ("strict", is_bool, "True or False"),
)
