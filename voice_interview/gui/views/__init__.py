"""The places of the window: layout and connections."""
