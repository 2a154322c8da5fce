"""How do bytes come in and go out without harm? One bounded read, one atomic write, one strict JSON."""
