"""Cells of a notebook, in the form that editors and Jupytext read; nothing needs patching."""

# %%
from onellm import ChatCompletion
from onellm.utils import run_async

MODEL = "openai/gpt-4o-mini"
QUESTION = "What is a loop, in one sentence?"

# %% A plain call works, although a loop runs here already.
answer = ChatCompletion.create(MODEL, [{"role": "user", "content": QUESTION}])
print(answer.choices[0].message.content)

# %% So does a stream.
for chunk in ChatCompletion.create(MODEL, [{"role": "user", "content": QUESTION}], stream=True):
    print(chunk.choices[0].delta.content or "", end="")
print()


# %% A coroutine of your own, from code that is not async.
async def ask_twice() -> list[str]:
    answers = [
        await ChatCompletion.acreate(MODEL, [{"role": "user", "content": QUESTION}])
        for _ in range(2)
    ]
    return [answer.choices[0].message.content or "" for answer in answers]


print(run_async(ask_twice()))
