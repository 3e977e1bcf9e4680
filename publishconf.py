"""The few values that differ for the site that goes online."""

import sys
from pathlib import Path

sys.path.append(str(Path(__file__).parent))

from pelicanconf import *  # noqa: F403

# Empty: the address is the one in content/du-lieu/trang.yaml
SITEURL = ""
