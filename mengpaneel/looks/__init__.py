"""How is it drawn? Plain functions of (painter, room, value, look), shared by screen, beamer, paper and pictures."""
