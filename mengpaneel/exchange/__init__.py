"""How does a snapshot travel? Exchange file, CSV, calendar."""
