"""The intake: one file in, a judgement out, cell by cell. `marking` hands the file back to its sender."""

from data.intake.judging import judge, judge_content

__all__ = ["judge", "judge_content"]
