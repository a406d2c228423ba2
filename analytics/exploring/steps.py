"""How days are put together into groups: by a number while records are counted, told as a text once per group.

Ten million days written out as texts take a second and more; as numbers a tenth of it.
"""

from collections.abc import Mapping

from analytics.exploring.question import Step

_NUMBERS: Mapping[Step, str] = {
    Step.EACH: "{}",
    Step.MONTH: "100 * year({0}) + month({0})",
    Step.QUARTER: "10 * year({0}) + quarter({0})",
    Step.YEAR: "year({0})",
}
_TEXTS: Mapping[Step, str] = {
    Step.EACH: "{0}",
    Step.MONTH: "format('{{}}-{{:02d}}', {0} // 100, {0} % 100)",
    Step.QUARTER: "({0} // 10) || '-Q' || ({0} % 10)",
    Step.YEAR: "{0}::varchar",
}


def number_of(step: Step, sql: str) -> str:
    """The SQL of what a value is grouped by: 201910, 20194, 2019."""
    return _NUMBERS[step].format(sql)


def text_of(step: Step, sql: str) -> str:
    """The SQL of the group's key, of that number: 2019-10, 2019-Q4, 2019."""
    return _TEXTS[step].format(sql)


def is_in_group(step: Step, sql: str, key: str) -> str:
    """The predicate that a value belongs to the group of a key; a key that is none has no members."""
    if step is Step.EACH:
        return f"({sql})::varchar = {key}"
    return f"{number_of(step, sql)} = try_cast(translate({key}, '-Q', '') as bigint)"
