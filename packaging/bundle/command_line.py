"""Runs in a bundle as `mengpaneel-cli`: the command line."""

import sys

from mengpaneel.cli import main

sys.exit(main())
