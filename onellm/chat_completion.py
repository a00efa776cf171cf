"""Chat, for every provider: `ChatCompletion.create` and `acreate`."""

from __future__ import annotations

from typing import TYPE_CHECKING, Literal, Unpack, overload

from onellm._call import check_chat
from onellm._chat_stream import ChatStream
from onellm._flow import arun, run
from onellm._pipeline import answer_chat, prepare_chat
from onellm._pool import async_transport, sync_transport

if TYPE_CHECKING:
    from collections.abc import Sequence

    from onellm.models import ChatCompletionResponse
    from onellm.types import ChatOptions, MessageParam

__all__ = ["ChatCompletion"]


class ChatCompletion:
    """Ask a chat model.

    answer = ChatCompletion.create("openai/gpt-4o-mini", [{"role": "user", "content": "Hi"}])
    print(answer.choices[0].message.content)
    """

    @overload
    @classmethod
    def create(
        cls,
        model: str,
        messages: Sequence[MessageParam],
        stream: Literal[False] = False,
        **options: Unpack[ChatOptions],
    ) -> ChatCompletionResponse: ...
    @overload
    @classmethod
    def create(
        cls,
        model: str,
        messages: Sequence[MessageParam],
        stream: Literal[True],
        **options: Unpack[ChatOptions],
    ) -> ChatStream: ...
    @overload
    @classmethod
    def create(
        cls,
        model: str,
        messages: Sequence[MessageParam],
        stream: bool,
        **options: Unpack[ChatOptions],
    ) -> ChatCompletionResponse | ChatStream: ...
    @classmethod
    def create(
        cls,
        model: str,
        messages: Sequence[MessageParam],
        stream: bool = False,
        **options: Unpack[ChatOptions],
    ) -> ChatCompletionResponse | ChatStream:
        """Ask and wait for the answer; with `stream=True` iterate it as it comes.

        `model` is "provider/model". Options are OpenAI's, for every provider; None means not
        given. The stream works with `for` and `async for`, and sends its request at the first step.

        Raises InvalidRequestError with all problems of the call before anything is sent,
        AuthenticationError when there is no key or it is refused, and other APIErrors for what
        the provider answers. Works anywhere, also inside a running event loop.
        """
        prepared = prepare_chat(check_chat(model, messages, stream, options))
        if prepared.call.stream:
            return ChatStream(prepared)
        return run(answer_chat(prepared), sync_transport())

    @overload
    @classmethod
    async def acreate(
        cls,
        model: str,
        messages: Sequence[MessageParam],
        stream: Literal[False] = False,
        **options: Unpack[ChatOptions],
    ) -> ChatCompletionResponse: ...
    @overload
    @classmethod
    async def acreate(
        cls,
        model: str,
        messages: Sequence[MessageParam],
        stream: Literal[True],
        **options: Unpack[ChatOptions],
    ) -> ChatStream: ...
    @overload
    @classmethod
    async def acreate(
        cls,
        model: str,
        messages: Sequence[MessageParam],
        stream: bool,
        **options: Unpack[ChatOptions],
    ) -> ChatCompletionResponse | ChatStream: ...
    @classmethod
    async def acreate(
        cls,
        model: str,
        messages: Sequence[MessageParam],
        stream: bool = False,
        **options: Unpack[ChatOptions],
    ) -> ChatCompletionResponse | ChatStream:
        """Do what `create` does without blocking the loop.

        With `stream=True` the request is sent, and its errors raised, before this returns.
        """
        prepared = prepare_chat(check_chat(model, messages, stream, options))
        if prepared.call.stream:
            return await ChatStream(prepared).aopen()
        return await arun(answer_chat(prepared), await async_transport())
