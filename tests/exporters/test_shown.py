"""What is shown, for formats of data, and what they leave out of it."""

from __future__ import annotations

from cvkit import selection, source
from cvkit.exporters.shown import ShownResume

GIVEN = """\
basics: {name: Ada, headline: "*Analyst*", phone: ["1", "2"], email: [a@b.test, c@d.test]}
work: [{organization: Mill, keywords: [a, b], bullets: [x, {text: y, private: true}]}]
talks: [{name: One, date: 2020}, {name: Two}]
awards: [{title: Unlisted}]
custom: [{title: Shows, entries: [Vienna]}, {title: Else, entries: [z]}]
export: {sections: [work, talks, Shows]}
"""


def shown() -> ShownResume:
    resume = source.read(GIVEN.encode(), "resume.yaml").resume
    assert resume
    return ShownResume(selection.select(resume), "Other")


def messages(resume: ShownResume) -> list[str]:
    return [f"{'.'.join(map(str, one.route or ()))}: {one.message}" for one in resume.losses()]


def test_what_is_not_read_is_lost_once_for_each_entry_and_list() -> None:
    resume = shown()
    assert resume.basics.text("name") == "Ada"
    resume.basics.write("phone", 0)
    (job,) = resume.entries("work")
    assert (job.text("organization"), job.texts("missing")) == ("Mill", [])
    first, _ = resume.entries("talks")
    first.lose("date", "is only written in part")
    assert messages(resume) == [
        "basics.headline: `headline` has no place in Other",
        "basics.email: `email` has no place in Other",
        "basics.phone.1: `phone` has no place in Other",
        "work.0.bullets.0.text: `text` has no place in Other",
        "work.0.keywords: `keywords` has no place in Other",
        "talks.0: this entry of `talks` has no place in Other",
        "talks.1: this entry of `talks` has no place in Other",
        "custom.0: this entry of `custom` has no place in Other",
        "talks.0.date: `date` is only written in part",
    ]


def test_what_is_hidden_is_not_there() -> None:
    resume = shown()
    (job,) = resume.entries("work")
    assert [bullet.text("text") for bullet in job.parts("bullets")] == ["x"]
    assert resume.entries("awards") == []
    assert [one.text("title") for one in resume.entries("custom")] == ["Shows"]
    assert resume.headline == "Analyst"
