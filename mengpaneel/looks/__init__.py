"""How is it drawn? Plain functions of (painter, room, value, look), for screen, beamer and paper."""
