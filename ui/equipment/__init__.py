"""The parts of Trang bị PCCC và CNCH."""
