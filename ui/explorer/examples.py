"""The worked examples, one click away."""

from ui.explorer import questions
from ui.explorer.address import address_of
from ui.links import IN_APP
from ui.markup import show, tag
from ui.view import View
from wording import exploring as words
from wording.exploring_examples import EXAMPLES


def show_examples(view: View) -> None:
    """Ten links."""
    links = [
        tag("li", tag("a", EXAMPLES[name], css=IN_APP, href=address_of(question)))
        for name, question in view.ask(questions.worked).items()
    ]
    show(tag("p", words.EXAMPLES_UNDER, css="under"), tag("ol", *links))
