"""Slides as a PowerPoint file: native charts, freeform maps, real tables, a master of its own."""
