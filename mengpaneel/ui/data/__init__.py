"""*Gegevens*: what is kept, the copies, the second place and the bin."""
