"""Services of the operating system: animations, files, language, keeping the screen on."""
