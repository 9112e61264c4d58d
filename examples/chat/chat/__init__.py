"""A chat server: see server.Server."""
