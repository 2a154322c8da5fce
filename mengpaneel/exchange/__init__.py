"""The room that answers: how does a snapshot travel."""
