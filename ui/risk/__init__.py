"""Parts of Nguy cơ cháy và thứ tự ưu tiên."""
