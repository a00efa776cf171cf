"""Rules for the order of messages that some providers have and all others do not."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from onellm._check_values import is_dict, is_list
from onellm._problems import fault

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from onellm._problems import Problem


_INSTRUCTIONS: Final = ("system", "developer")


@dataclass(frozen=True, slots=True, kw_only=True)
class Order:
    """What one provider insists on; its own words are behind the link."""

    answers: bool = False
    """Whether the results of all calls follow the message with the calls directly."""
    by_name: bool = False
    """Whether results are matched with calls by the names of functions, not by ids."""
    opens: frozenset[str] = frozenset()
    """Roles of the first message that is no instruction; empty: any."""
    closes: frozenset[str] = frozenset()
    """Roles of the last message; empty: any."""
    unless: str = ""
    """A key of the last message that makes it right whatever its role."""
    blank: bool = True
    """Whether a user may say nothing but blanks."""
    trailing: bool = True
    """Whether an assistant's message at the end may end with blanks."""
    who: str = ""
    """Whose rules these are."""
    link: str = ""
    date: str = ""

    def find_problems(
        self, messages: Sequence[Mapping[str, object]], *, plain: bool = False
    ) -> Iterator[Problem]:
        """Name what is in the wrong place; messages are right in themselves, or `plain` text."""
        said = messages
        if self.answers and not plain:
            yield from self._unanswered(said)
        if self.opens:
            yield from self._opening(said)
        if not self.blank:
            yield from self._blanks(said)
        yield from self._closing(said)

    def _unanswered(self, messages: Sequence[Mapping[str, object]]) -> Iterator[Problem]:
        waiting: dict[object, str] = {}
        for index, message in enumerate(messages):
            role = message.get("role")
            if role == "tool":
                waiting.pop(message.get("tool_call_id"), None)
                continue
            if waiting:
                yield from self._without_result(waiting)
                waiting = {}
            calls = message.get("tool_calls") if role == "assistant" else None
            if is_list(calls):
                waiting = {
                    call.get("id"): f"messages[{index}].tool_calls[{at}]"
                    for at, call in enumerate(calls)
                    if is_dict(call)
                }
        yield from self._without_result(waiting)

    def _without_result(self, waiting: Mapping[object, str]) -> Iterator[Problem]:
        for place in waiting.values():
            yield fault(
                place,
                "has no result: a message with role 'tool' and its id must follow directly",
                self.link,
            )

    def _opening(self, messages: Sequence[Mapping[str, object]]) -> Iterator[Problem]:
        roles = [message.get("role") for message in messages]
        index = next((at for at, role in enumerate(roles) if role not in _INSTRUCTIONS), None)
        if index is not None and roles[index] not in self.opens:
            wanted = " or ".join(sorted(self.opens))
            said = f"is {roles[index]!r}; a conversation must begin with {wanted}"
            yield fault(f"messages[{index}].role", said, self.link)

    def _blanks(self, messages: Sequence[Mapping[str, object]]) -> Iterator[Problem]:
        for index, message in enumerate(messages):
            content = message.get("content")
            if message.get("role") != "user":
                continue
            if isinstance(content, str) and not content.strip():
                said = f"holds nothing that {self.who} can read"
                yield fault(f"messages[{index}]", said, self.link)
            for at, part in enumerate(content if is_list(content) else ()):
                text = part.get("text") if is_dict(part) else None
                if isinstance(text, str) and text.isspace():
                    yield fault(f"messages[{index}].content[{at}].text", "is blank", self.link)

    def _closing(self, messages: Sequence[Mapping[str, object]]) -> Iterator[Problem]:
        place, last = f"messages[{len(messages) - 1}]", messages[-1]
        role, content = last.get("role"), last.get("content")
        if self.closes and role not in self.closes and not (self.unless and last.get(self.unless)):
            wanted = " or ".join(sorted(self.closes))
            yield fault(f"{place}.role", f"is {role!r}; the last must be {wanted}", self.link)
        if (
            not self.trailing
            and role == "assistant"
            and isinstance(content, str)
            and content != content.rstrip()
        ):
            yield fault(f"{place}.content", "must not end with blanks at the end", self.link)


NO_RULES: Final = Order()
"""Of a provider that takes messages in any order."""

_DATE: Final = "2026-11-23"
_OPENAI: Final = Order(
    answers=True, link="https://platform.openai.com/docs/guides/function-calling", date=_DATE
)
_GEMINI: Final = Order(
    by_name=True,
    link="https://ai.google.dev/gemini-api/docs/function-calling",
    date=_DATE,
)

ORDERS: Final[Mapping[str, Order]] = {
    "openai": _OPENAI,
    "azure": _OPENAI,
    "google": _GEMINI,
    "vertexai": _GEMINI,
    "anthropic": Order(
        answers=True,
        blank=False,
        trailing=False,
        who="anthropic",
        link="https://docs.claude.com/en/docs/agents-and-tools/tool-use/implement-tool-use",
        date=_DATE,
    ),
    "bedrock": Order(
        answers=True,
        opens=frozenset({"user"}),
        blank=False,
        who="bedrock",
        link="https://docs.aws.amazon.com/bedrock/latest/APIReference/API_runtime_Message.html",
        date=_DATE,
    ),
    "deepseek": Order(
        answers=True, link="https://api-docs.deepseek.com/guides/function_calling", date=_DATE
    ),
    "mistral": Order(
        answers=True,
        closes=frozenset({"system", "user", "tool"}),
        unless="prefix",
        link="https://docs.mistral.ai/capabilities/function_calling/",
        date=_DATE,
    ),
    "ollama": Order(
        by_name=True, link="https://docs.ollama.com/capabilities/tool-calling", date=_DATE
    ),
    "perplexity": Order(
        closes=frozenset({"system", "user", "tool"}),
        link="https://docs.perplexity.ai/api-reference/chat-completions-post",
        date=_DATE,
    ),
}
"""By provider; one that is not here has no rule that we know of."""
