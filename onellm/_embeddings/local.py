"""Embeddings in this process: no request is sent and nothing is fetched."""

from __future__ import annotations

import re
import time
import warnings
from dataclasses import dataclass
from functools import partial
from typing import TYPE_CHECKING, Final, TypeVar, cast

from onellm._check import CALL_OPTIONS, find_option_problems, is_text, show
from onellm._embeddings import Answered, Vectors
from onellm._flow import Call
from onellm._local.description import POOLINGS, Pooling
from onellm._local.loaded import load_model
from onellm._local.vectors import normalise, plan_batches
from onellm.config import find_setting
from onellm.errors import InvalidRequestError, RequestTimeoutError
from onellm.types.embeddings import EmbeddingOptions

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping, Sequence

    from onellm._flow import Flow
    from onellm._json import JSON
    from onellm._local.model import LocalModel, Tokens
    from onellm._model_ref import ModelRef
    from onellm._receipt import Receipt

_T = TypeVar("_T")

_OPTIONS: Final = frozenset(EmbeddingOptions.__annotations__)
_HALF: Final = re.compile(r"[\ud800-\udfff]")
_HEEDED: Final = frozenset({"timeout", "unsupported"})
"""Options of every call that mean something where nothing is sent."""


@dataclass(frozen=True, slots=True, kw_only=True)
class LocalEmbedding:
    """What is to be computed, checked."""

    ref: ModelRef
    texts: Sequence[str]
    receipt: Receipt
    dimensions: int | None
    task: str | None
    pooling: Pooling | None
    max_length: int | None
    beyond: bool
    revision: str | None
    timeout: float | None

    def compute(self) -> Flow[Answered]:
        """Load the model and embed batch by batch, each a step of its own.

        Between two of them a call can be cancelled, and its time can run out.
        """
        deadline = None if self.timeout is None else time.monotonic() + self.timeout
        model = yield from _call(partial(load_model, self.ref.name, self.revision))
        texts = self._begin(model)
        tokens = yield from _call(partial(model.read, texts, self.max_length, beyond=self.beyond))
        self._note_cuts(model, tokens)
        vectors: dict[int, JSON] = {}
        for places in plan_batches([len(one.ids) for one in tokens]):
            if deadline is not None and time.monotonic() > deadline:
                raise RequestTimeoutError(
                    f"{len(vectors)} of {len(texts)} texts were embedded within "
                    f"{self.timeout:g} seconds",
                    "local",
                    model=self.ref.name,
                )
            batch = [tokens[place] for place in places]
            computed = yield from _call(partial(model.embed, batch, self.pooling))
            for place, vector in zip(places, computed, strict=True):
                vectors[place] = cast("JSON", self._finish(vector))
        found = Vectors(
            [vectors[place] for place in range(len(texts))],
            sum(len(one.ids) for one in tokens),
            {"model": str(self.ref)},
        )
        return [(found, {})]

    def _begin(self, model: LocalModel) -> Sequence[str]:
        """Say in front of each text what it is for, in the model's own words if it has some."""
        known = model.description
        if self.task is None:
            prompt = known.default_prompt
        else:
            prompt = known.prompts.get(self.task, f"{self.task}: ")
        if not prompt:
            return self.texts
        self.receipt.notes.append(f"each text was begun with {prompt!r}")
        return [prompt + text for text in self.texts]

    def _note_cuts(self, model: LocalModel, tokens: Sequence[Tokens]) -> None:
        cut = sum(one.cut for one in tokens)
        if cut:
            length = self.max_length or model.description.max_length
            self.receipt.notes.append(f"{cut} of {len(tokens)} texts were cut to {length} tokens")

    def _finish(self, vector: list[float]) -> list[float]:
        if self.dimensions is not None and self.dimensions > len(vector):
            problem = f"dimensions must be at most {len(vector)}, not {self.dimensions}"
            error = InvalidRequestError.of([f"{problem} ({self.ref.name})"], "local")
            error.model = self.ref.name
            raise error
        return normalise(vector, self.dimensions)


def prepare_local(
    ref: ModelRef,
    inputs: Sequence[JSON],
    options: Mapping[str, object],
    problems: Sequence[str],
    receipt: Receipt,
) -> LocalEmbedding:
    """Check what can be checked without the model; `problems` are those found already.

    What has no meaning here is refused, or left out with a note where the call allows it;
    options of a request, which a client gives with every call, are only noted.
    """
    given = {name: value for name, value in options.items() if value not in (None, {})}
    found = [*problems, *_find_problems(inputs, given)]
    policy = given.get("unsupported")
    unknown = [
        f"{name}={show(value)}"
        for name, value in given.items()
        if name not in _RULES
        and (name not in CALL_OPTIONS or name == "extra_body")
        and (name, value) != ("encoding_format", "float")
        and not find_option_problems({name: None}, _OPTIONS)  # one that is misspelt is known of
    ]
    if policy in {None, "error"}:
        found += [
            f"{line} means nothing to a model in this process; leave it out, "
            'or pass unsupported="warn" to go on without it'
            for line in unknown
        ]
    if found:
        raise InvalidRequestError.of(found, ref.provider)
    if policy == "warn":
        for line in unknown:
            warnings.warn(f"{ref}: {line} left out", UserWarning, stacklevel=5)
    unsent = [name for name in given if name in CALL_OPTIONS - _HEEDED and name != "extra_body"]
    receipt.notes += [f"{line} left out" for line in unknown]
    if unsent:
        receipt.notes.append(f"no request is sent, so these do nothing: {', '.join(unsent)}")
    clocks = options if "timeout" in options else find_setting(ref.provider)
    return LocalEmbedding(
        ref=ref,
        texts=cast("Sequence[str]", inputs),
        receipt=receipt,
        dimensions=cast("int | None", given.get("dimensions")),
        task=cast("str | None", given.get("task")),
        pooling=cast("Pooling | None", given.get("pooling")),
        max_length=cast("int | None", given.get("max_length")),
        beyond=given.get("allow_exceed_model_max_length") is True,
        revision=cast("str | None", given.get("revision")),
        timeout=cast("float | None", clocks.get("timeout")),
    )


def _find_problems(inputs: Sequence[JSON], given: Mapping[str, object]) -> list[str]:
    problems = [
        f"{name} must be {meant}, not {show(given[name])}"
        for name, (fits, meant) in _RULES.items()
        if name in given and not fits(given[name])
    ]
    if not all(isinstance(one, str) for one in inputs):
        problems.append("input must be text; a model in this process takes no token numbers")
    problems += [
        f"input[{place}] holds half of a character, which no tokenizer can read"
        for place, one in enumerate(inputs)
        if isinstance(one, str) and _HALF.search(one)
    ]
    return problems


def _is_size(value: object) -> bool:
    return isinstance(value, int) and not isinstance(value, bool) and value > 0


def _is_switch(value: object) -> bool:
    return isinstance(value, bool)


_RULES: Final[Mapping[str, tuple[Callable[[object], bool], str]]] = {
    "dimensions": (_is_size, "an integer from 1 up"),
    "max_length": (_is_size, "an integer from 1 up"),
    "pooling": (lambda value: value in POOLINGS, f"one of {', '.join(POOLINGS)}"),
    "revision": (is_text, "a branch, a tag or a commit"),
    "task": (is_text, "a string"),
    "allow_exceed_model_max_length": (_is_switch, "True or False"),
    "trust_remote_code": (
        lambda value: value is False,
        "left out: code in a model's folder is never run",
    ),
}


def _call(function: Callable[[], _T]) -> Flow[_T]:
    """Run what blocks as a step of a flow: `yield from` gives what it returns."""
    kept: list[_T] = []
    yield Call(lambda: kept.append(function()))
    return kept[0]
