"""The same core from a terminal: one module a group of commands (DESIGN §6)."""
