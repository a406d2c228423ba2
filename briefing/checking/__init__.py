"""What is looked at before an export: the figures on slides, in the report and the annexes, traced to one table."""
