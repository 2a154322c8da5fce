"""What do we remember, and how is it never lost? A folder, a database and a file with settings; no Qt."""
