"""The roll as files for machines and spreadsheets; each module makes one format."""
