"""Lets `python -m mengpaneel` open the window."""

import sys

from mengpaneel.app import main

sys.exit(main())
