"""The empty panel on paper: to fill in with a pen, with help and the five profiles."""
