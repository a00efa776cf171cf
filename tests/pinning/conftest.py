import sys
from pathlib import Path

# The scripts are commands of this repository, not part of the installed package.
sys.path.insert(0, str(Path(__file__).parents[2] / "scripts"))
