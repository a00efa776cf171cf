"""Import one library, get one answer, say what that cost; nothing else is imported on purpose."""

import sys
import time
from importlib import import_module

adapter = import_module(f"bench_adapters.{sys.argv[1]}").open_adapter(sys.argv[2])
if not adapter.ask():
    sys.exit("no answer")
print(time.process_time())
