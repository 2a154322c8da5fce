"""The room that answers: how do files come in and go out, without harm."""
