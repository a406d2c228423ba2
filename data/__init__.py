"""Rows in, rows out: Excel, the ledger, snapshots and DuckDB."""
