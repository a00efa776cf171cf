"""What applications use beside the calls: their own coroutines, and streams of their own."""

from __future__ import annotations

from onellm.utils.async_helpers import maybe_await, run_async
from onellm.utils.file_validator import (
    DEFAULT_ALLOWED_EXTENSIONS,
    DEFAULT_MAX_FILE_SIZE,
    FileValidator,
    SizeLimitedFileWrapper,
)
from onellm.utils.streaming import (
    StreamingError,
    StreamingResponseHandler,
    json_stream_generator,
    line_stream_generator,
    stream_generator,
)

__all__ = [
    "DEFAULT_ALLOWED_EXTENSIONS",
    "DEFAULT_MAX_FILE_SIZE",
    "FileValidator",
    "SizeLimitedFileWrapper",
    "StreamingError",
    "StreamingResponseHandler",
    "json_stream_generator",
    "line_stream_generator",
    "maybe_await",
    "run_async",
    "stream_generator",
]
