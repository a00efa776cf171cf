"""Only type-checked: a chat call and everything that is read from its answer."""

from __future__ import annotations

import json
from pathlib import Path
from typing import assert_type

import onellm
from onellm import ChatCompletion
from onellm.models import (
    ChatCompletionResponse,
    Choice,
    FinishReason,
    FunctionCall,
    Message,
    TokenDetails,
    ToolCall,
    Usage,
)
from onellm.types import JSON


def ask(question: str) -> str:
    answer = ChatCompletion.create(
        model="openai/gpt-4o-mini",
        messages=[
            {"role": "system", "content": "Be brief."},
            {"role": "developer", "content": [{"type": "text", "text": "Be kind."}]},
            {"role": "user", "content": question, "name": "ana"},
        ],
    )
    assert_type(answer, ChatCompletionResponse)
    return answer.choices[0].message.content or ""


def ask_with_every_option() -> ChatCompletionResponse:
    return ChatCompletion.create(
        "anthropic/claude-sonnet-4-5",
        [{"role": "user", "content": "Hello"}],
        temperature=0.2,
        top_p=0.9,
        top_k=40,
        n=1,
        max_tokens=100,
        max_completion_tokens=None,
        stop=["END"],
        seed=7,
        presence_penalty=0,
        frequency_penalty=0.5,
        logit_bias={"50256": -100},
        logprobs=True,
        top_logprobs=2,
        parallel_tool_calls=False,
        reasoning_effort="high",
        thinking={"type": "enabled", "budget_tokens": 2048},
        user="u-1",
        metadata={"team": "blue"},
        service_tier="auto",
        store=False,
        modalities=["text"],
        verbosity="low",
        prompt_cache_key="k",
        safety_identifier="s",
        api_key="sk-...",
        base_url="http://127.0.0.1:8080/v1",
        organization="org",
        project="proj",
        timeout=20,
        chunk_timeout=None,
        max_retries=0,
        unsupported="warn",
        extra_headers={"x-trace": "1"},
        extra_query={"beta": "true"},
        extra_body={"shiny": {"new": [1, 2.5, None, True, "x"]}},
    )


def ask_about_files() -> ChatCompletionResponse:
    return ChatCompletion.create(
        "google/gemini-2.5-flash",
        [
            {
                "role": "user",
                "content": [
                    {"type": "image_url", "image_url": {"url": Path("a.png"), "detail": "low"}},
                    {"type": "image_url", "image_url": Path("a.png")},
                    {"type": "file", "file": {"file_data": Path("report.pdf")}},
                    {"type": "input_audio", "input_audio": {"data": Path("said.wav")}},
                    {"type": "input_audio", "input_audio": {"data": "UklGRg==", "format": "wav"}},
                ],
            }
        ],
    )


def read(answer: ChatCompletionResponse) -> None:
    assert_type(answer.id, str)
    assert_type(answer.object, str)
    assert_type(answer.created, int)
    assert_type(answer.model, str)
    assert_type(answer.system_fingerprint, str | None)
    assert_type(answer.service_tier, str | None)
    assert_type(answer.choices, list[Choice])

    choice = answer.choices[0]
    assert_type(choice.index, int)
    assert_type(choice.finish_reason, FinishReason | None)
    assert_type(choice.native_finish_reason, str | None)

    message = choice.message
    assert_type(message, Message)
    assert_type(message.role, str)
    assert_type(message.content, str | None)
    assert_type(message.refusal, str | None)
    assert_type(message.reasoning_content, str | None)
    assert_type(message.tool_calls, list[ToolCall])
    assert_type(message.function_call, FunctionCall | None)

    usage = answer.usage
    assert_type(usage, Usage | None)
    if usage is not None:
        assert_type(usage.prompt_tokens, int)
        assert_type(usage.completion_tokens, int)
        assert_type(usage.total_tokens, int)
        assert_type(usage.cached_tokens, int)
        assert_type(usage.prompt_tokens_cached, int)
        assert_type(usage.reasoning_tokens, int)
        assert_type(usage.prompt_tokens_details, TokenDetails | None)
        assert_type(usage["total_tokens"], int)


def read_as_mapping(answer: ChatCompletionResponse) -> None:
    assert_type(answer["id"], str)
    assert_type(answer["choices"], list[Choice])
    assert_type(answer["choices"][0]["message"], Message)
    assert_type(answer["choices"][0]["message"]["content"], str | None)
    assert_type(answer["choices"][0]["message"]["tool_calls"], list[ToolCall])
    assert_type(answer["choices"][0]["index"], int)
    assert_type(answer["choices"][0]["finish_reason"], FinishReason | None)
    assert_type(answer["usage"], Usage | None)
    assert_type(answer["what nobody knows yet"], JSON)
    assert_type(answer.get("citations"), JSON)
    assert_type("usage" in answer, bool)
    assert_type(json.dumps(answer), str)
    assert_type(answer.to_dict(), dict[str, JSON])


def read_on(answer: ChatCompletionResponse) -> None:
    """The raw body and the receipt."""
    for key, value in answer.raw.items():
        assert_type(key, str)
        assert_type(value, JSON)
    receipt = answer.receipt
    assert_type(receipt.provider, str)
    assert_type(receipt.model, str)
    assert_type(receipt.request_id, str | None)
    assert_type(receipt.notes, list[str])
    assert_type([attempt.status for attempt in receipt.attempts], list[int | None])
    assert_type(receipt.headers.get("x-request-id"), str | None)


def about_the_library() -> None:
    assert_type(onellm.__version__, str)
    assert_type(onellm.get_version(), str)
    assert_type(onellm.list_providers(), list[str])
    assert_type(onellm.parse_model_name("openai/gpt-4o"), tuple[str, str])
