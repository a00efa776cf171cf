"""A chat over HTTP with Flask: `flask --app flask_app run`."""

from collections.abc import Iterator

from flask import Flask, Response, request

from onellm import ChatCompletion

MODEL = "openai/gpt-4o-mini"

app = Flask(__name__)


@app.get("/sync")
def answer_sync() -> dict[str, str]:
    question = request.args["question"]
    answer = ChatCompletion.create(MODEL, [{"role": "user", "content": question}])
    return {"answer": answer.choices[0].message.content or ""}


@app.get("/async")
async def answer_async() -> dict[str, str]:
    """Flask runs this one on a loop of its own, if it is installed as flask[async]."""
    question = request.args["question"]
    answer = await ChatCompletion.acreate(MODEL, [{"role": "user", "content": question}])
    return {"answer": answer.choices[0].message.content or ""}


@app.get("/stream-sync")
def stream_sync() -> Response:
    question = request.args["question"]
    stream = ChatCompletion.create(MODEL, [{"role": "user", "content": question}], stream=True)

    def pieces() -> Iterator[str]:
        with stream:
            for chunk in stream:
                yield chunk.choices[0].delta.content or ""

    return Response(pieces(), content_type="text/plain")
