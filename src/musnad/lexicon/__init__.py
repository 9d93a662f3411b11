"""What Musnad knows of the language and the field: tables under `data/`, and their loader."""
