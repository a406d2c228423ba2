"""The parts of Lực lượng và tuyên truyền."""
