"""What Europass doesn't say."""

from __future__ import annotations

from cvkit.exporters.europass.losses import Losses


def test_each_value_is_told_once() -> None:
    losses = Losses()
    losses.add(("work", 0, "dates"), "is short")
    losses.add(("work", 0, "dates"), "is long")
    losses.add(("basics", "phone", 1), "has no code")
    assert [(one.code, one.route, one.message) for one in losses.diagnostics()] == [
        ("CV310", ("work", 0, "dates"), "`dates` is short"),
        ("CV310", ("basics", "phone", 1), "`phone` has no code"),
    ]
