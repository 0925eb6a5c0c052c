"""Question banks as files: found, read, imported and written."""
