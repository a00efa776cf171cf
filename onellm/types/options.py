"""What a chat call takes besides model and messages."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from ssl import SSLContext
from typing import Literal, Required, TypeAlias, TypedDict

from onellm._json import JSON
from onellm._timeouts import HttpxTimeout, Timeout


class FunctionDefinition(TypedDict, total=False):
    """A function the model may call; `parameters` is a JSON schema of its arguments."""

    name: Required[str]
    description: str
    parameters: Mapping[str, JSON]
    strict: bool | None


class FunctionTool(TypedDict):
    """A tool that is a function."""

    type: Literal["function"]
    function: FunctionDefinition


Tool: TypeAlias = FunctionTool | Mapping[str, JSON]
"""A function, or a tool of the provider's own in the provider's own words."""


class NamedFunction(TypedDict):
    """A function by its name."""

    name: str


class NamedToolChoice(TypedDict):
    """The one function the model must call."""

    type: Literal["function"]
    function: NamedFunction


class JSONSchema(TypedDict, total=False):
    """A named JSON schema."""

    name: Required[str]
    schema: Mapping[str, JSON]
    description: str
    strict: bool | None


class TextFormat(TypedDict):
    """Free text."""

    type: Literal["text"]


class JSONObjectFormat(TypedDict):
    """Some JSON object."""

    type: Literal["json_object"]


class JSONSchemaFormat(TypedDict):
    """JSON that fits a schema."""

    type: Literal["json_schema"]
    json_schema: JSONSchema


ResponseFormat: TypeAlias = TextFormat | JSONObjectFormat | JSONSchemaFormat


class StreamOptions(TypedDict, total=False):
    """What a stream tells besides its text."""

    include_usage: bool


class CloudOptions(TypedDict, total=False):
    """What the clouds need to know besides a key; each may be set by the environment instead."""

    account: str | None
    api_version: str | None
    credentials_file: str | None
    location: str | None
    region: str | None
    model_dir: str | None
    """Where the GGUF files of models in this process lie."""
    aws_access_key_id: str | None
    aws_secret_access_key: str | None
    aws_session_token: str | None
    aws_profile: str | None
    azure_endpoint: str | None
    azure_deployment: str | None
    """The deployment to ask, where it is not called as the model is."""
    azure_config_path: str | None
    """A JSON file with Azure's endpoints, keys and deployments."""
    azure_ad_token: str | None
    azure_ad_token_provider: Callable[[], str] | None
    """Gives a token of Entra; asked before each attempt, in a thread where a loop runs."""


class CallOptions(CloudOptions, total=False):
    """How a call is made; none of these is ever sent in a body.

    Times are in seconds, None means no limit.
    """

    api_key: str | None
    base_url: str | None
    organization: str | None
    project: str | None
    timeout: float | Timeout | HttpxTimeout | None
    """For the whole answer, each attempt anew; for a stream, until its answer begins. Or several
    clocks in one value."""
    connect_timeout: float | None
    """Until a new connection stands; default 10."""
    pool_timeout: float | None
    """Until one of the pool's connections is free; default 10."""
    first_event_timeout: float | None
    """From sending until the first event of a stream; by default as `timeout`."""
    chunk_timeout: float | None
    """Between two events of a stream; default 30. Pings and empty lines do not count."""
    content_timeout: float | None
    """Between two events of a stream that say something; default 300. Empty deltas do not."""
    deadline: float | None
    """For the whole call: all attempts, the pauses between them, and the stream; default none."""
    max_event_bytes: int
    """The largest event of a stream that is accepted; default 16 MiB."""
    on_malformed: Literal["skip", "raise"]
    """What to do with a chunk of a stream that is no JSON: leave it out with a warning in the log
    and a count on the receipt (the default), or raise StreamingError."""
    proxy: str | None
    """The proxy's address; without it, the environment says whether there is one."""
    verify: bool | str | SSLContext | None
    """The certificates that are trusted: a file or folder of them, or an SSLContext. False trusts
    anybody."""
    cert: str | tuple[str, ...] | None
    """A client certificate: its file, or a tuple of its file, its key's file and a password."""
    max_retries: int
    """How often a call that failed in passing is sent again; default 2."""
    validate: Literal["error", "warn", "off"]
    """What to do with a call that the provider's document or the facts about the model do not
    allow: refuse it before it is sent (the default), send it with a warning, or do not look.
    """
    unsupported: Literal["error", "warn", "drop"]
    """What to do with an option that the provider has no word for or the model does not take:
    refuse it, or leave it out with or without a warning. By default it is refused; what can be
    done in part is done with a warning.
    """
    unknown_options: Literal["pass", "warn", "error"]
    """What to do with an option that neither we nor the provider's document know: send it and say
    so on the receipt (the default), warn as well, or refuse it. A misspelt one is always refused.
    """
    check_size: bool
    """Whether a prompt is refused that cannot fit the model, by an estimate; default False."""
    fetch_images: bool | None
    """Whether an image that is named by its https address may be fetched for a service that takes
    only bytes; default True. Only public hosts, at most 20 MB and 20 s each.
    """
    extra_headers: Mapping[str, str]
    extra_query: Mapping[str, str]
    extra_body: Mapping[str, JSON]
    """Merged into the body as it is, unchecked: for what a provider has and we do not know."""


class ChatOptions(CallOptions, total=False):
    """Options of a chat call, in OpenAI's words; each provider's limits are checked before sending.

    An option of the provider's own (`top_k`, `thinking`, ...) may be given as well.
    """

    temperature: float | None
    top_p: float | None
    top_k: int | None
    n: int | None
    max_tokens: int | None
    max_completion_tokens: int | None
    stop: str | Sequence[str] | None
    seed: int | None
    presence_penalty: float | None
    frequency_penalty: float | None
    logit_bias: Mapping[str, float] | None
    logprobs: bool | None
    top_logprobs: int | None
    tools: Sequence[Tool]
    tool_choice: Literal["auto", "none", "required"] | NamedToolChoice | Mapping[str, JSON]
    parallel_tool_calls: bool
    response_format: ResponseFormat
    reasoning_effort: Literal["none", "minimal", "low", "medium", "high", "xhigh"] | str | None
    thinking: Mapping[str, JSON]
    stream_options: StreamOptions | None
    user: str
    metadata: Mapping[str, str] | None
    service_tier: str | None
    store: bool | None
    modalities: Sequence[str] | None
    audio: Mapping[str, JSON] | None
    prediction: Mapping[str, JSON] | None
    verbosity: Literal["low", "medium", "high"] | str | None
    web_search_options: Mapping[str, JSON]
    prompt_cache_key: str
    safety_identifier: str
    functions: Sequence[FunctionDefinition]
    function_call: Literal["auto", "none"] | NamedFunction
