"""A chat over HTTP with Django, in one file.

With threads:  gunicorn django_app:wsgi
On a loop:     uvicorn django_app:asgi
"""

from collections.abc import AsyncIterator, Iterator
from secrets import token_urlsafe

from django.conf import settings
from django.core.asgi import get_asgi_application
from django.core.wsgi import get_wsgi_application
from django.http import HttpRequest, HttpResponse, StreamingHttpResponse
from django.urls import path

from onellm import ChatCompletion

MODEL = "openai/gpt-4o-mini"

if not settings.configured:
    settings.configure(
        ALLOWED_HOSTS=["localhost", "127.0.0.1"],
        ROOT_URLCONF=__name__,
        SECRET_KEY=token_urlsafe(),
    )


def answer_sync(request: HttpRequest) -> HttpResponse:
    answer = ChatCompletion.create(MODEL, [{"role": "user", "content": request.GET["question"]}])
    return HttpResponse(answer.choices[0].message.content)


async def answer_async(request: HttpRequest) -> HttpResponse:
    """Django runs this one on a loop, also where it serves with threads."""
    answer = await ChatCompletion.acreate(
        MODEL, [{"role": "user", "content": request.GET["question"]}]
    )
    return HttpResponse(answer.choices[0].message.content)


def stream_sync(request: HttpRequest) -> StreamingHttpResponse:
    """For threads only: on a loop, Django would read the stream to its end first."""
    stream = ChatCompletion.create(
        MODEL, [{"role": "user", "content": request.GET["question"]}], stream=True
    )

    def pieces() -> Iterator[str]:
        with stream:
            for chunk in stream:
                yield chunk.choices[0].delta.content or ""

    return StreamingHttpResponse(pieces(), content_type="text/plain")


async def stream_async(request: HttpRequest) -> StreamingHttpResponse:
    """For a loop only: with threads, Django would read the stream to its end first."""
    stream = await ChatCompletion.acreate(
        MODEL, [{"role": "user", "content": request.GET["question"]}], stream=True
    )

    async def pieces() -> AsyncIterator[str]:
        async with stream:
            async for chunk in stream:
                yield chunk.choices[0].delta.content or ""

    return StreamingHttpResponse(pieces(), content_type="text/plain")


urlpatterns = [
    path("sync", answer_sync),
    path("async", answer_async),
    path("stream-sync", stream_sync),
    path("stream", stream_async),
]

asgi = get_asgi_application()
wsgi = get_wsgi_application()
