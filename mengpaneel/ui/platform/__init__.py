"""What the system is asked for: motion, files, language, staying awake."""
