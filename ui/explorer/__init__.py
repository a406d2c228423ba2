"""Exploration: the visitor's own questions to the snapshot."""
