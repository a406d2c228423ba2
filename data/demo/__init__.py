"""Demonstration data: an invented district, written as the workbooks its wards would send."""

from data.demo.files import DemoFile, demo_files, story_periods, write_demo
from data.demo.story import StoryError

__all__ = ["DemoFile", "StoryError", "demo_files", "story_periods", "write_demo"]
