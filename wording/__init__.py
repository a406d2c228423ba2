"""Vietnamese: interface strings, numbers, dates, sentences about scopes, findings and errors."""
