"""Numbers: metrics, facts, measure, risk and comparison over one snapshot."""
