"""The console: five channel strips, each with a fader."""
