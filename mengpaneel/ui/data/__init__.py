"""*Gegevens*: the stored data, the backups, the second place and the bin."""
