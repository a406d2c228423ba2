"""The parts of So sánh các phường."""
