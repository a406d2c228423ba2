"""A file that is not read at all, with the Problem that says why."""

from data.problems import Problem, Rule, Severity


class FileRefused(ValueError):  # noqa: N818 - the name agreed between the rooms
    """No row of the file is taken; `problem` goes to the sender."""

    def __init__(self, problem: Problem) -> None:
        super().__init__(problem.rule.value)
        self.problem = problem


def refused(name: str, rule: Rule, *context: str, sheet: str = "", value: str = "") -> FileRefused:
    """The refusal of a file by one rule. `context` is what the rule measured, then the limit."""
    return FileRefused(Problem(name, sheet, "", value, rule, Severity.ERROR, context=context))
