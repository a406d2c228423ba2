"""The parser's commands as this house wants them: help in Vietnamese, and every error of a call with a way out."""

from collections.abc import Iterator
from typing import Any

from typer.core import TyperArgument, TyperCommand, TyperGroup, TyperOption

from terminal.reading import closest
from terminal.unusable import UnusableCallError
from wording import terminal as words

Context = Any  # the parser's own class for it is private
PROGRAM = "python cli.py"
_GAP = 2


class Command(TyperCommand):
    """A command whose help is Vietnamese and which names the words it does not understand."""

    def get_help(self, ctx: Context) -> str:
        """The help page: what the command does, how it is called, its arguments and options."""
        arguments = [each for each in self.params if isinstance(each, TyperArgument)]
        options = [each for each in self.params if isinstance(each, TyperOption)]
        usage = " ".join([ctx.command_path, *map(_usage, arguments), words.USAGE_OPTIONS])
        return "\n".join(
            [
                self.help or "",
                *_section(words.HELP_USAGE, [(usage, "")]),
                *_section(words.HELP_ARGUMENTS, [(_usage(each), each.help or "") for each in arguments]),
                *_section(words.HELP_OPTIONS, [*map(_option_line, options), *_COMMON]),
            ]
        )

    def parse_args(self, ctx: Context, args: list[str]) -> list[str]:
        """No words left over: those beyond the command's arguments are refused by name."""
        ctx.allow_extra_args = True
        rest = super().parse_args(ctx, args)
        if rest and not ctx.resilient_parsing:
            raise UnusableCallError(words.EXTRA_WORDS.format(value=" ".join(rest), command=ctx.command_path))
        return rest


class Group(TyperGroup):
    """A group of commands. A near miss of a command's name gets a suggestion."""

    command_class = Command

    def get_help(self, ctx: Context) -> str:
        """The help page: what the group is for and its commands, a line each."""
        commands = [(name, command.help or "") for name, command in self.commands.items()]
        usage = f"{ctx.command_path} {words.USAGE_COMMAND} {words.USAGE_OPTIONS}"
        return "\n".join(
            [
                self.help or "",
                *_section(words.HELP_USAGE, [(usage, "")]),
                *_section(words.HELP_COMMANDS, commands),
                *_section(words.HELP_OPTIONS, _COMMON),
            ]
        )

    def resolve_command(self, ctx: Context, args: list[str]) -> tuple[str | None, Any, list[str]]:
        """The command named first, and the words after it. Raises UnusableCallError when there is none of that name."""
        name = args[0]
        if name not in self.commands:
            near = closest(name, self.commands)
            hint = words.HINT.format(name=near) if near else ""
            raise UnusableCallError(words.UNKNOWN_COMMAND.format(value=name, command=ctx.command_path, hint=hint))
        return super().resolve_command(ctx, args)


class ListGroup(Group):
    """A group that lists what it is about when no other command is named."""

    def parse_args(self, ctx: Context, args: list[str]) -> list[str]:
        """The command and its words, `list` where none is named."""
        is_named = bool(args) and (not args[0].startswith("-") or args[0] == "--help")
        return super().parse_args(ctx, args if is_named else ["list", *args])


_COMMON = [("--debug", words.HELP_DEBUG), ("--help", words.HELP_HELP)]


def _usage(argument: TyperArgument) -> str:
    name = argument.metavar or str(argument.name).upper()
    repeated = f"{name}…" if argument.nargs == -1 else name
    return repeated if argument.required else f"[{repeated}]"


def _option_line(option: TyperOption) -> tuple[str, str]:
    names = ", ".join(option.opts)
    required = f" {words.REQUIRED}" if option.required else ""
    return (names if option.is_flag else f"{names} {option.metavar}"), f"{option.help or ''}{required}"


def _section(title: str, lines: list[tuple[str, str]]) -> Iterator[str]:
    """A titled block, the explanations under each other; nothing without lines."""
    if not lines:
        return
    width = max(len(name) for name, _ in lines) + _GAP
    yield ""
    yield f"{title}:"
    yield from (f"  {name:<{width}}{text}".rstrip() for name, text in lines)
