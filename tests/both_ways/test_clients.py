from __future__ import annotations

import asyncio
from typing import TYPE_CHECKING, Any, TypeAlias

import pytest

import onellm
from onellm import AsyncOpenAI, ChatCompletion, Client, OpenAI
from onellm.client import AsyncClient, with_provider
from onellm.errors import (
    AuthenticationError,
    InvalidModelError,
    InvalidRequestError,
    RequestTimeoutError,
    ServiceUnavailableError,
    StreamStalledError,
)
from onellm.testing import Reply, Server

from .conftest import KEY, messages, text_of

if TYPE_CHECKING:
    from collections.abc import Callable

    from onellm.client import ClientOptions
    from onellm.models import ChatCompletionResponse
    from onellm.testing import ReceivedRequest, Simulator

SAID = messages("Good morning")
Options: TypeAlias = Any  # any of a client's or a call's; the tests are about what they do
Ask: TypeAlias = "Callable[..., ChatCompletionResponse]"


def ask_client(client: dict[str, Any], **call: Options) -> ChatCompletionResponse:
    with Client(**client) as made:
        options: Options = {"model": "simulator", "messages": SAID, **call}
        return made.chat.completions.create(**options)


def ask_client_acreate(client: dict[str, Any], **call: Options) -> ChatCompletionResponse:
    options: Options = {"model": "simulator", "messages": SAID, **call}
    return asyncio.run(Client(**client).chat.completions.acreate(**options))


def ask_async_client(client: dict[str, Any], **call: Options) -> ChatCompletionResponse:
    async def main() -> ChatCompletionResponse:
        async with AsyncOpenAI(**client) as made:
            options: Options = {"model": "simulator", "messages": SAID, **call}
            return await made.chat.completions.create(**options)

    return asyncio.run(main())


every_client = pytest.mark.parametrize(
    "ask",
    [ask_client, ask_client_acreate, ask_async_client],
    ids=["Client", "Client.acreate", "AsyncOpenAI"],
)


def mine(simulator: Simulator, **more: Options) -> dict[str, Any]:
    return {"api_key": KEY, "base_url": simulator.base_url, **more}


def last(simulator: Simulator) -> ReceivedRequest:
    return simulator.requests[-1]


def test_openai_is_client_under_the_name_that_code_knows() -> None:
    assert OpenAI is Client
    assert AsyncOpenAI is AsyncClient


@every_client
def test_a_bare_model_name_is_openais(ask: Ask, simulator: Simulator) -> None:
    answer = ask(mine(simulator))

    assert 'You said: "Good morning"' in (answer.choices[0].message.content or "")
    assert last(simulator).path == "/v1/chat/completions"
    assert last(simulator).headers["authorization"] == f"Bearer {KEY}"
    assert last(simulator).json()["model"] == "simulator"


@every_client
def test_a_model_name_with_a_provider_is_that_providers(ask: Ask, simulator: Simulator) -> None:
    ask(mine(simulator), model="anthropic/simulator")

    assert last(simulator).path == "/v1/messages"
    assert last(simulator).headers["x-api-key"] == KEY


@every_client
def test_a_clients_headers_travel_with_each_call(ask: Ask, simulator: Simulator) -> None:
    ask(
        mine(
            simulator,
            organization="org-1",
            project="proj-1",
            default_headers={"X-Team": "blue", "X-Kept": "yes"},
        ),
        extra_headers={"x-team": "red"},
    )

    headers = last(simulator).headers
    assert headers["openai-organization"] == "org-1"
    assert headers["openai-project"] == "proj-1"
    assert headers["x-team"] == "red"
    assert headers["x-kept"] == "yes"
    assert [name for name, _ in last(simulator).raw_headers].count("x-team") == 1


@every_client
def test_a_calls_options_win_over_its_clients(ask: Ask, simulator: Simulator) -> None:
    ask(
        {
            "api_key": "wrong",
            "base_url": "http://127.0.0.1:9/v1",
            "organization": "org-1",
            "project": "proj-1",
            "timeout": 0.001,
            "max_retries": 0,
        },
        api_key=KEY,
        base_url=simulator.base_url,
        organization="org-2",
        project="proj-2",
        timeout=5,
    )

    assert last(simulator).headers["openai-organization"] == "org-2"
    assert last(simulator).headers["openai-project"] == "proj-2"


@every_client
def test_a_clients_clock_and_retries_take_effect(ask: Ask, simulator: Simulator) -> None:
    with pytest.raises(RequestTimeoutError):
        ask(mine(simulator, timeout=0.1, max_retries=0), messages=messages("[[hang]]"))

    simulator.misbehave("503", times=9)
    sent = len(simulator.requests)
    with pytest.raises(ServiceUnavailableError):
        ask(mine(simulator, max_retries=1))
    assert len(simulator.requests) == sent + 2


@every_client
def test_what_a_client_was_not_given_comes_from_configuration_and_environment(
    ask: Ask, simulator: Simulator, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("OPENAI_BASE_URL", simulator.base_url)
    onellm.set_api_key(KEY, "openai")
    onellm.update_provider_config("openai", headers={"x-team": "green"}, organization_id="org-9")

    ask({"api_key": None, "base_url": None, "organization": None, "default_headers": None})

    assert last(simulator).headers["x-team"] == "green"
    assert last(simulator).headers["openai-organization"] == "org-9"


@every_client
def test_clients_with_different_keys_do_not_disturb_each_other(
    ask: Ask, simulator: Simulator
) -> None:
    with pytest.raises(AuthenticationError):
        ask(mine(simulator, api_key="other-key"))
    assert ask(mine(simulator))
    with pytest.raises(AuthenticationError):
        ask(mine(simulator, api_key="other-key"))


@pytest.mark.parametrize("kind", [Client, AsyncOpenAI])
def test_a_misspelt_option_of_a_client_is_refused(kind: type[Client | AsyncClient]) -> None:
    with pytest.raises(TypeError, match="unknown option tiemout; there are: api_key, account"):
        kind(tiemout=5)  # type: ignore[call-arg] # as meant


@pytest.mark.parametrize("kind", [Client, AsyncOpenAI])
def test_a_client_shows_no_key_and_no_header(kind: type[Client | AsyncClient]) -> None:
    options: ClientOptions = {
        "base_url": "http://h/v1",
        "timeout": 5,
        "default_headers": {"x-secret": "private"},
    }

    shown = repr(kind("my-private-key", **options))

    assert "private" not in shown
    assert shown == f"{kind.__name__}(base_url='http://h/v1', timeout=5)"


def test_a_client_streams(simulator: Simulator) -> None:
    with Client(**mine(simulator)) as client:
        stream = client.chat.completions.create(model="simulator", messages=SAID, stream=True)
        assert "You said" in text_of(list(stream))


def test_an_async_client_streams(simulator: Simulator) -> None:
    async def main() -> str:
        async with AsyncOpenAI(**mine(simulator)) as client:
            stream = await client.chat.completions.create(
                model="simulator", messages=SAID, stream=True
            )
            return text_of([chunk async for chunk in stream])

    assert "You said" in asyncio.run(main())


def test_a_clients_clock_for_streams_takes_effect(simulator: Simulator) -> None:
    client = OpenAI(**mine(simulator, chunk_timeout=0.1))

    with pytest.raises(StreamStalledError):
        list(
            client.chat.completions.create(
                model="simulator", messages=messages("[[stall]]"), stream=True
            )
        )


def test_a_client_can_be_closed_and_goes_on_working(simulator: Simulator) -> None:
    client = Client(**mine(simulator))
    client.close()
    assert client.chat.completions.create(model="simulator", messages=SAID)

    async def main() -> None:
        other = AsyncOpenAI(**mine(simulator))
        await other.close()
        assert await other.chat.completions.create(model="simulator", messages=SAID)

    asyncio.run(main())


@pytest.mark.parametrize(
    ("given", "meant"),
    [
        ("gpt-4o", "openai/gpt-4o"),
        ("groq/llama", "groq/llama"),
        ("ft:gpt-4o:org::id", "openai/ft:gpt-4o:org::id"),
        (None, None),
        (7, 7),
    ],
)
def test_a_bare_name_gets_its_provider(given: str, meant: str) -> None:
    assert with_provider(given) == meant


@pytest.mark.parametrize("model", ["", " ", None, 7, "Nope/x", "/x"])
def test_a_client_refuses_what_is_no_model(model: str) -> None:
    with pytest.raises(InvalidModelError):
        Client(api_key="k").chat.completions.create(model=model, messages=SAID)


def test_problems_of_a_client_and_its_call_are_one_error() -> None:
    client = Client(api_key="k", timeout=-1, max_retries=-1)

    with pytest.raises(InvalidRequestError) as caught:
        client.chat.completions.create(model="x", messages=[])

    assert len(caught.value.problems) == 3


def test_create_and_client_send_the_same(simulator: Simulator) -> None:
    ChatCompletion.create("openai/simulator", SAID, temperature=0.5, **mine(simulator))
    Client(**mine(simulator)).chat.completions.create(
        model="simulator", messages=SAID, temperature=0.5
    )

    first, second = simulator.requests
    assert first.body == second.body
    assert first.headers == second.headers


def test_a_client_of_a_cloud_is_given_what_the_cloud_needs() -> None:
    said: Any = {
        "output": {"message": {"role": "assistant", "content": [{"text": "Hi"}]}},
        "stopReason": "end_turn",
        "usage": {"inputTokens": 1, "outputTokens": 1, "totalTokens": 2},
    }
    with Server(lambda _request: Reply.json(said)) as server:
        client = Client(api_key="sk-cloud-key", base_url=server.url, region="eu-west-1")
        answer = client.chat.completions.create(
            model="bedrock/amazon.nova-lite-v1:0", messages=[{"role": "user", "content": "Hi"}]
        )

        assert answer.choices[0].message.content == "Hi"
        assert server.requests[0].path == "/model/amazon.nova-lite-v1%3A0/converse"
        assert server.requests[0].headers["authorization"] == "Bearer sk-cloud-key"


@pytest.mark.parametrize("kind", [Client, AsyncClient])
def test_no_key_of_a_client_is_shown_by_what_it_holds(kind: Any) -> None:
    client = kind(api_key=KEY, aws_secret_access_key="my-aws-secret")

    for part in (client, client.chat, client.chat.completions, client.embeddings):
        shown = f"{part!r} {vars(part)!r}"
        assert KEY not in shown
        assert "my-aws-secret" not in shown
