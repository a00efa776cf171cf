"""Only type-checked: an application's own tests against the simulated provider."""

from __future__ import annotations

from typing import assert_type

from onellm import ChatCompletion
from onellm.testing import Hang, Pause, ReceivedRequest, Reply, Server, Simulator, sse_event


def with_the_simulator() -> None:
    with Simulator(api_key="sk-mine", models=["a"], pace=0.01) as simulator:
        assert_type(simulator, Simulator)
        assert_type(simulator.base_url, str)
        simulator.misbehave("429", times=2)
        answer = ChatCompletion.create(
            "openai/a",
            [{"role": "user", "content": "[[stall]] Hello"}],
            api_key="sk-mine",
            base_url=simulator.base_url,
        )
        assert_type(answer.choices[0].message.content, str | None)
        assert_type(simulator.requests[0], ReceivedRequest)
        assert_type(simulator.requests[0].path, str)


def reply(request: ReceivedRequest) -> Reply:
    if request.path != "/v1/chat/completions":
        return Reply.json({"error": {"message": "nothing here"}}, status=404)
    return Reply(body=[sse_event("{}"), Pause(0.5), Hang()])


def with_a_server_of_my_own() -> None:
    with Server(reply) as server:
        assert_type(server.url, str)
