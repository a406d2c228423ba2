"""The meeting: what is said there, frozen with the data, as slides, official documents and annexes."""
