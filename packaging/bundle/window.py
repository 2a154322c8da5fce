"""Runs in a bundle as `mengpaneel`: opens the window."""

import sys

from mengpaneel.__main__ import main

sys.exit(main())
