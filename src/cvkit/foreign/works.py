"""What people and other programs call the kinds of publications and talks.

A name is here only if it means one kind: a “paper” may be an article or a conference paper. Names
are in lower case, without spaces, dots, hyphens and apostrophes. Labels in the files of languages
are understood as well, and not repeated here.
"""

from types import MappingProxyType

_PUBLICATIONS = {
    "article": """
        articlejournal articlemagazine articlenewspaper journalarticle journalpaper magazinearticle
        newspaperarticle originalarticle peerreviewedarticle peerreviewedjournalarticle
        researcharticle reviewarticle suppperiodical
        fachartikel zeitschriftenaufsatz articlederevue artículo artículoderevista
        """,
    "conference": """
        conferencearticle conferencecontribution conferencepaper conferenceproceedings
        inproceedings paperconference proceedingspaper workshoppaper
        konferenzbeitrag tagungsbeitrag communicationdansdesactes ponencia
        """,
    "book": """
        booklet collection editedbook editedvolume monograph mvbook mvcollection mvproceedings
        proceedings textbook
        buch lehrbuch monographie livre ouvrage libro
        """,
    "chapter": """
        bookchapter booksection chapterinabook chapterinbook inbook incollection suppbook
        suppcollection
        chapitre chapitredelivre chapitredouvrage capítulo capítulodelibro
        """,
    "preprint": "arxiv arxivpreprint biorxivpreprint medrxivpreprint eprint",
    "thesis": """
        bachelorsthesis bachelorthesis dissertation doctoraldissertation doctoralthesis
        mastersthesis masterthesis mscthesis phddissertation phdthesis
        bachelorarbeit diplomarbeit doktorarbeit masterarbeit mémoire thèsededoctorat
        tesisdoctoral tesisdemáster
        """,
    "report": "manual researchreport techreport technicalreport",
    "dataset": "",
    "software": "computerprogram program softwarepackage sourcecode",
}

_TALKS = {
    "keynote": """
        keynoteaddress keynotelecture keynotepresentation keynotespeaker keynotespeech keynotetalk
        plenary plenarylecture plenarytalk
        hauptvortrag plenarvortrag conférenceplénière
        """,
    "invited": "invitedlecture invitedpresentation invitedspeaker invitedtalk",
    "contributed": """
        contributedpresentation contributedtalk oralcommunication oralpresentation
        """,
    "panel": """
        paneldiscussion panelist panellist paneltalk roundtable
        podiumsdiskussion
        """,
    "poster": "posterpresentation postersession posterpräsentation présentationdeposter",
    "seminar": "departmentalseminar departmentseminar researchseminar seminartalk seminarvortrag",
}


def _by_name(kinds: dict[str, str]) -> MappingProxyType[str, str]:
    return MappingProxyType({name: kind for kind, names in kinds.items() for name in names.split()})


PUBLICATIONS = _by_name(_PUBLICATIONS)
"""The kind of a publication by its name elsewhere, BibTeX's and CSL's types among them."""

TALKS = _by_name(_TALKS)
"""The kind of a talk by its name elsewhere."""
