"""What is a mix, a profile, a match, a snapshot, a comparison? Plain values; no Qt, no disk, no language."""
