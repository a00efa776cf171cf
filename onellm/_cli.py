"""The `onellm` command. Results go to standard output, everything else to standard error."""

from __future__ import annotations

import argparse
import os
import sys
from typing import TYPE_CHECKING, Final, cast

from onellm import errors
from onellm._version import __version__
from onellm.chat_completion import ChatCompletion
from onellm.providers import list_providers

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping, Sequence

    from onellm.types import ChatOptions, MessageParam

_OK: Final = 0
_INTERRUPTED: Final = 130

_EXIT_CODES: Final[Mapping[type[errors.OneLLMError], int]] = {
    errors.InvalidRequestError: 2,
    errors.InvalidConfigurationError: 2,
    errors.AuthenticationError: 3,
    errors.PermissionDeniedError: 3,
    errors.StreamingError: 5,
    errors.RequestTimeoutError: 5,
    errors.RateLimitError: 4,
    errors.ServiceUnavailableError: 4,
    errors.BadGatewayError: 4,
    errors.APIConnectionError: 4,
}

_HELP_CODES: Final = """exit codes:
  0  answered                      3  the key is missing, refused or may not do this
  1  any other failure             4  overloaded, rate-limited or unreachable: try again later
  2  the call itself is wrong      5  the answer stalled, broke off or came too late
"""


def main(arguments: Sequence[str] | None = None) -> int:
    """Run one command; gives its exit code."""
    parser = _parser()
    options = parser.parse_args(arguments)
    command = cast("Callable[[argparse.Namespace], int] | None", options.command)
    if command is None:
        parser.print_help()
        return _OK
    try:
        return command(options)
    except errors.OneLLMError as error:
        print(f"onellm: {error}", file=sys.stderr)
        return next((code for kind, code in _EXIT_CODES.items() if isinstance(error, kind)), 1)
    except KeyboardInterrupt:
        return _INTERRUPTED
    except OSError as error:
        # Keep the interpreter from writing what is left once more at its exit.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        if isinstance(error, BrokenPipeError):
            return _OK  # the reader has seen enough (`| head`)
        print(f"onellm: the output cannot be written: {error.strerror}", file=sys.stderr)
        return 1


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(
        prog="onellm",
        description="One typed way to call any LLM provider.",
        formatter_class=argparse.RawDescriptionHelpFormatter,
    )
    parser.add_argument("--version", action="version", version=f"onellm {__version__}")
    parser.set_defaults(command=None)
    commands = parser.add_subparsers(title="commands", metavar="")

    chat = commands.add_parser(
        "chat",
        help="ask a model and print its answer as it comes",
        description="Ask a model and print its answer as it comes.",
        epilog=f"{_HELP_CODES}\nproviders: {', '.join(list_providers())}",
        formatter_class=argparse.RawDescriptionHelpFormatter,
    )
    chat.add_argument("prompt", nargs="*", help="what to ask; piped input is put behind it")
    chat.add_argument("-m", "--model", required=True, metavar="PROVIDER/MODEL")
    chat.add_argument("-s", "--system", metavar="TEXT", help="instructions that go ahead")
    chat.add_argument("-t", "--temperature", type=float, metavar="N")
    chat.add_argument("--max-tokens", type=int, metavar="N")
    chat.add_argument("--base-url", metavar="URL", help="another address of the provider's API")
    chat.add_argument("--timeout", type=float, metavar="S", help="seconds until an answer begins")
    chat.add_argument(
        "--chunk-timeout", type=float, metavar="S", help="seconds between two events (30)"
    )
    chat.add_argument("--json", action="store_true", help="print the whole answer as JSON")
    chat.set_defaults(command=_chat)

    upload = commands.add_parser(
        "upload",
        help="send a file to a provider and print its id",
        description="Send a file to a provider and print its id.",
        epilog=_HELP_CODES,
        formatter_class=argparse.RawDescriptionHelpFormatter,
    )
    upload.add_argument("file", help="the path of a file of at most 100 MB")
    upload.add_argument("-p", "--provider", default="openai", metavar="NAME", help="(openai)")
    upload.add_argument(
        "--purpose", default="assistants", metavar="WORD", help="(the provider's usual one)"
    )
    upload.add_argument("--base-url", metavar="URL", help="another address of the provider's API")
    upload.add_argument("--json", action="store_true", help="print all that is known of it")
    upload.set_defaults(command=_upload)

    demo = commands.add_parser("demo", help="see what the library does: no key, no network")
    demo.set_defaults(command=_demo)
    return parser


def _chat(options: argparse.Namespace) -> int:
    prompt = _read_prompt(cast("list[str]", options.prompt))
    if not prompt:
        print("onellm: nothing to ask: give a prompt, or pipe one in", file=sys.stderr)
        return _EXIT_CODES[errors.InvalidRequestError]
    messages: list[MessageParam] = []
    if options.system:
        messages.append({"role": "system", "content": cast("str", options.system)})
    messages.append({"role": "user", "content": prompt})
    names = ("temperature", "max_tokens", "base_url", "timeout", "chunk_timeout")
    given = {name: getattr(options, name) for name in names if getattr(options, name) is not None}
    # argparse has read each of them with the type that ChatOptions says.
    chat_options = cast("ChatOptions", given)
    model = cast("str", options.model)
    if options.json:
        answer = ChatCompletion.create(model, messages, **chat_options)
        sys.stdout.buffer.write(answer.to_json(indent=True) + b"\n")
        sys.stdout.flush()
        return _OK
    with ChatCompletion.create(model, messages, stream=True, **chat_options) as stream:
        for chunk in stream:
            sys.stdout.write(chunk.choices[0].delta.content or "")
            sys.stdout.flush()
    sys.stdout.write("\n")
    sys.stdout.flush()
    return _OK


def _read_prompt(words: Sequence[str]) -> str:
    """Join the prompt and what is piped in, as in `cat notes | onellm chat -m ... Summarise`."""
    piped = "" if sys.stdin is None or sys.stdin.isatty() else sys.stdin.read()
    return "\n\n".join(part for part in (" ".join(words).strip(), piped.strip()) if part)


def _upload(options: argparse.Namespace) -> int:
    from onellm._cli_files import upload  # noqa: PLC0415 - a chat needs none of it

    return upload(options)


def _demo(options: argparse.Namespace) -> int:
    del options
    from onellm.testing.demo import run_demo  # noqa: PLC0415 - the simulator is for this only

    return run_demo()


if __name__ == "__main__":
    sys.exit(main())
