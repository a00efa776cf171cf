"""`provider/model`, parsed once."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace

from onellm._hosts import base_url_of, names_host_and_port
from onellm._problems import Problem
from onellm.errors import InvalidModelError

_PROVIDER = re.compile(r"[a-z0-9_-]+")
NAME_RULE = "lower-case letters, digits, '-' and '_' only"
_LONGEST = 256
_UNPRINTABLE = re.compile(r"[\x00-\x1f\x7f-\x9f\ud800-\udfff]")


@dataclass(frozen=True, slots=True)
class ModelRef:
    """A model and the provider it is asked of."""

    provider: str
    name: str
    base_url: str | None = None
    """Where it is served, if its name says so."""

    @classmethod
    def parse(cls, model: object) -> ModelRef:
        """Split at the first "/"; raises InvalidModelError (a ValueError) that says what is wrong.

        No list of model names is consulted: a name nobody knows yet is sent as it is.
        """
        if not isinstance(model, str):
            raise _refused(f"model must be a string like 'openai/gpt-4o-mini', not {model!r:.80}")
        if not model.strip():
            raise _refused(
                "model is empty; give 'provider/model', for instance 'openai/gpt-4o-mini'"
            )
        if len(model) > _LONGEST:
            raise _refused(f"model is {len(model)} characters long; at most {_LONGEST} are allowed")
        if _UNPRINTABLE.search(model):
            raise _refused(f"model contains a control character: {model!a}")
        provider, slash, name = model.partition("/")
        if not slash:
            raise _refused(
                f"model {model!r} names no provider; write 'provider/model', "
                f"for instance 'openai/{model}'"
            )
        if not is_provider_name(provider):
            raise _refused(f"{provider!r} in model {model!r} cannot be a provider: {NAME_RULE}")
        if not name.strip():
            raise _refused(f"model {model!r} names a provider but no model")
        if name in {".", ".."}:
            # It is part of a path at some services, and would be another path there.
            raise _refused(f"model {model!r} names a folder and no model")
        return cls(provider, name)

    def split_host(self) -> ModelRef:
        """Take the host off a name such as "llama3@gpu-box:11434"; raises InvalidModelError."""
        name, at, host = self.name.rpartition("@")
        if not at:
            return self
        if not name.strip() or not names_host_and_port(host):
            raise _refused(f"model {str(self)!r} must end like 'model@host:port'")
        return replace(self, name=name, base_url=base_url_of(host))

    def __str__(self) -> str:
        return f"{self.provider}/{self.name}"


def is_provider_name(name: str) -> bool:
    """Tell whether model names can begin with this."""
    return _PROVIDER.fullmatch(name) is not None


def _refused(problem: str) -> InvalidModelError:
    return InvalidModelError.of([Problem(problem, parameter="model")])
