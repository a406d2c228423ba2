"""The parts of Kế hoạch 141 and Kế hoạch 245."""
