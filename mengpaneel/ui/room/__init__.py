"""*Presenteren*: what the room sees, and what the laptop keeps to itself meanwhile."""
