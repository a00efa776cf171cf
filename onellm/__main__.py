"""`python -m onellm` is the `onellm` command."""

import sys

from onellm._cli import main

sys.exit(main())
