"""The stream of a chat: its chunks, and the whole answer put together from them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from onellm._assemble import Assembler
from onellm._pipeline import open_chat
from onellm._request import explain
from onellm._stream import Stream
from onellm.errors import StreamingError, StreamTruncatedError
from onellm.models import ChatCompletionChunk

if TYPE_CHECKING:
    from onellm._pipeline import PreparedChat
    from onellm.models import ChatCompletionResponse


class ChatStream(Stream[ChatCompletionChunk]):
    """A streamed chat answer; iterate it with `for` or with `async for`."""

    def __init__(self, prepared: PreparedChat) -> None:
        self._prepared = prepared
        self._assembler = assembler = Assembler()

        def complete(error: Exception) -> None:
            """Put on an error whom it is about and what had come until then."""
            explain(error, prepared)
            if isinstance(error, StreamingError):
                error.partial = assembler.whole(prepared.receipt)

        # Nothing here knows the stream itself: one that is forgotten ends at once, uncollected.
        super().__init__(lambda: open_chat(prepared, assembler.add), complete)

    @property
    def partial(self) -> ChatCompletionResponse:
        """What has come until now, as one answer: text, tool calls, reasoning, usage."""
        return self._assembler.whole(self._prepared.receipt)

    def final(self) -> ChatCompletionResponse:
        """Read what is left and give the whole answer; may be asked for again after the end.

        Raises StreamTruncatedError when the stream was closed before its end.
        """
        for _ in self:
            pass
        return self._whole()

    async def afinal(self) -> ChatCompletionResponse:
        """Do what `final` does without blocking the loop."""
        async for _ in self:
            pass
        return self._whole()

    def _whole(self) -> ChatCompletionResponse:
        if not self.ended:
            raise StreamTruncatedError("the stream was closed before its end; see `partial`")
        return self.partial
