"""The parts of Ghép cột tệp ngoài."""
