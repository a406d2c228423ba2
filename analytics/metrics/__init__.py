"""The metric definitions, one file a subject. `analytics.registry` gathers them."""
