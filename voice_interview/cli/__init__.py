"""The command line: the same engine as the window, for terminals, scripts and tests."""
