"""Run one import statement in a fresh process; print CPU seconds, peak memory in KiB, modules."""

import resource
import sys
import time

statement = compile(sys.argv[1], "import", "exec")
modules = len(sys.modules)
memory = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
started = time.process_time()
exec(statement)
cpu = time.process_time() - started
unit = 1024 if sys.platform == "darwin" else 1
grown = (resource.getrusage(resource.RUSAGE_SELF).ru_maxrss - memory) / unit
print(cpu, grown, len(sys.modules) - modules)
