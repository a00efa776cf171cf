"""A chat over HTTP with FastAPI: `uvicorn fastapi_app:app`."""

from collections.abc import AsyncIterator, Iterator

from fastapi import FastAPI
from fastapi.responses import StreamingResponse
from starlette.background import BackgroundTask

from onellm import ChatCompletion

MODEL = "openai/gpt-4o-mini"

app = FastAPI()


@app.get("/async")
async def answer_async(question: str) -> dict[str, str]:
    answer = await ChatCompletion.acreate(MODEL, [{"role": "user", "content": question}])
    return {"answer": answer.choices[0].message.content or ""}


@app.get("/sync")
def answer_sync(question: str) -> dict[str, str]:
    """FastAPI runs this one in a thread of its own."""
    answer = ChatCompletion.create(MODEL, [{"role": "user", "content": question}])
    return {"answer": answer.choices[0].message.content or ""}


@app.get("/stream")
async def stream_async(question: str) -> StreamingResponse:
    # Opened here, so that a refusal becomes an error's status and not half an answer.
    stream = await ChatCompletion.acreate(
        MODEL, [{"role": "user", "content": question}], stream=True
    )

    async def pieces() -> AsyncIterator[str]:
        async for chunk in stream:
            yield chunk.choices[0].delta.content or ""

    # The task runs when a client leaves in the middle, too, and lets go of the provider.
    return StreamingResponse(
        pieces(), media_type="text/plain", background=BackgroundTask(stream.aclose)
    )


@app.get("/stream-sync")
def stream_sync(question: str) -> StreamingResponse:
    stream = ChatCompletion.create(MODEL, [{"role": "user", "content": question}], stream=True)
    stream.open()

    def pieces() -> Iterator[str]:
        for chunk in stream:
            yield chunk.choices[0].delta.content or ""

    return StreamingResponse(
        pieces(), media_type="text/plain", background=BackgroundTask(stream.close)
    )
