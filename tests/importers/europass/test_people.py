"""People in Europass's XML of today: their names, how to reach them, and who recommends them."""

from __future__ import annotations

from typing import Any

from imports import data_of, imported


def document(profile: str) -> str:
    return (
        '<Candidate xmlns="http://www.europass.eu/1.0"><CandidatePerson><PersonName><GivenName>A'
        f"</GivenName></PersonName></CandidatePerson><CandidateProfile>{profile}"
        "</CandidateProfile></Candidate>"
    )


def of(referee: str) -> Any:  # noqa: ANN401 - plain data
    text = document(f"<EmploymentReferences>{referee}</EmploymentReferences>")
    return data_of(text).get("references")


def test_referees() -> None:
    channels = (
        "<Communication><ChannelCode>Email</ChannelCode><URI>cb@engine.test</URI></Communication>"
        "<Communication><ChannelCode>Telephone</ChannelCode><CountryDialing>44</CountryDialing>"
        "<DialNumber>20</DialNumber></Communication>"
    )
    referee = (
        "<Referee><RefereeTypeCode>Professional</RefereeTypeCode><PersonName><GivenName>Charles"
        f"</GivenName><FamilyName>Babbage</FamilyName></PersonName>{channels}"
        "<Comment>&lt;p&gt;She is &lt;b&gt;brilliant&lt;/b&gt;&lt;/p&gt;</Comment>"
        "<Role>Engineer</Role><Link>https://cb.test</Link></Referee>"
    )
    assert of(referee) == [
        {
            "name": "Charles Babbage",
            "title": "Engineer",
            "reference": "She is **brilliant**",
            "email": "cb@engine.test",
            "phone": "+44 20",
            "url": "https://cb.test",
        }
    ]
    lost = imported(
        document(f"<EmploymentReferences>{referee}</EmploymentReferences>")
    ).account.lost
    assert [loss.leaf.text for loss in lost] == ["Professional"]


def test_a_referee_without_a_name() -> None:
    assert of("<Referee><Comment>Brilliant</Comment></Referee>") == ["Brilliant"]
    assert of("<Referee/>") is None
