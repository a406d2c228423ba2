"""The error of a call that cannot be carried out as written."""


class UnusableCallError(Exception):
    """A call that cannot be carried out as written; `str()` is the Vietnamese sentence."""
