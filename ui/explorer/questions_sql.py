"""What Truy vấn SQL asks of a snapshot besides the visitor's own query."""

from analytics.dictionary import DataDictionary, data_dictionary
from analytics.scope import Scope
from analytics.source import Source


def dictionary(source: Source, scope: Scope) -> DataDictionary:
    """Everything that can be named in a query on the snapshot."""
    return data_dictionary(source)
