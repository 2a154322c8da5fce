"""The empty panel on paper: to fill in with a pen, with the help to do so and the five profiles."""
