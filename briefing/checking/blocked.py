"""The error of a briefing that may not leave the house."""


class BlockedError(Exception):
    """A briefing whose figures do not agree; `str()` is the Vietnamese sentence."""
