"""Words by which a text is known to be a job title, a degree, a school or a place."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable

_TITLES = re.compile(
    r"""\b(?: engineer | developer | programmer | architect | scientist | researcher | analyst
        | manager | director | head | chief | lead | president | vp | cto | ceo | cfo | coo
        | founder | co-?founder | owner | partner | consultant | advisor | adviser | specialist
        | coordinator
        | administrator | assistant | associate | officer | intern | internship | trainee | fellow
        | professor | lecturer | instructor | teacher | tutor | postdoc\w* | nurse | physician
        | doctor | designer | writer | editor | journalist | translator | accountant | auditor
        | clerk | cashier | technician | operator | mechanic | electrician | driver | chef | cook
        | waiter | waitress | bartender | barista | representative | salesperson | recruiter
        | supervisor | foreman | volunteer | student | apprentice | contractor | freelancer?
        | devops | sre | webmaster | librarian | paralegal | lawyer | attorney | counsel
        | entwickler(?:in)? | ingenieur(?:in)? | leiter(?:in)? | praktikant(?:in)?
        | werkstudent(?:in)? | mitarbeiter(?:in)? | berater(?:in)? | wissenschaftler(?:in)?
        | geschäftsführer(?:in)? | développeu[rs]e? | ingénieure? | directeur | directrice
        | stagiaire | gerente | desarrollador[a]? | ingeniero | ingeniera | becari[oa]
        | cheffe? | chercheu(?:r|se) | enseignante? | responsable | chargée?\ d | conseill[eè]re?
        | programador[a]? | director[a]? | profesor[a]? | analista | investigador[a]?
        | engenheir[oa] | desenvolvedor[a]? | diretor[a]? | estagiári[oa] | pesquisador[a]?
        | ingegnere | sviluppatore | sviluppatrice | responsabile | direttore | direttrice
        | tirocinante | ricercatore | ricercatrice | docente | ontwikkelaar | onderzoeker
        | adviseur | utvecklare | ingenjör | udvikler | utvikler | inżynier | programist[ak]a?
        | kierownik | dyrektor | specjalista | analityk | stażyst[ak]a? | инженер | разработчик
        | программист | менеджер | директор | руководитель | аналитик | стажёр | стажер | дизайнер
        | преподаватель | профессор | mühendisi? | geliştirici | yönetici | müdürü? | uzmanı?
        | stajyer )s?\b
      | 工程师|工程師|经理|經理|总监|總監|设计师|設計師|分析师|分析師
      | 研究员|研究員|实习生|實習生|顾问|顧問|教授|讲师|講師|主管|程序员|架构师
      | エンジニア|マネージャー|デザイナー|プログラマー|コンサルタント|インターン
      | 課長|部長|主任|개발자|엔지니어|매니저|연구원|디자이너|팀장|교수|인턴""",
    re.VERBOSE | re.IGNORECASE,
)
_DEGREES = re.compile(
    r"""(?<!\w)(?: Ph\.?\ ?D\.? | D\.?Phil\.? | [BM]\.?\ ?(?:Sc|A|S|Eng|Ed|Phil|Tech|Com|Mus|FA)\.?
        | [BMLJ]\.?\ ?(?:BA|L|D)\.? | MBA | MD | JD | BBA | LL[BM] | Bachelor(?:[’']?s)?
        | Master(?:[’']?s)? | Magister | Diplom\w* | Doctor(?:ate)? | Doktor | Promotion | Licence
        | Associate(?:[’']?s)?\ (?:degree|of) | Abitur | Matura | Baccalauréat | A-levels?
        | GCSEs? | High\ School\ Diploma | Certificate | Licen[cs]iatura | Grado | Máster
        | Doctorado | Maestría | Ingeniería | Mestrado | Bacharel(?:ado)? | Doutorado | Graduação
        | Laurea | Dottorato | Maîtrise | Doctorat | BTS | DUT | Licencjat | Inżynier | Kandidat
        | Бакалавр | бакалавр | Магистр | магистр | Специалист | Аспирантура | Lisans | Doktora
        | [\w.]*\ ?degree )(?!\w)
      | 学士|學士|硕士|碩士|博士|本科|大专|专科|修士|학사|석사|박사""",
    re.VERBOSE,
)
_SCHOOLS = re.compile(
    r"""大学|大學|学院|學院|高校|대학교|대학원|университет\w* | институт\w* | академия
        | uniwersytet\w* | politechnik\w* | üniversite\w* | universidade\w* | universitet\w*
        | universiteit\w* | faculdade | facultad | faculté
        | universit\w* | universidad\w* | università | université | univ\b | colleg\w* | institut\w*
        | school | academy | akademie | hochschule | gymnasium | lycée | école | escuela | \bETH\b
        | \bMIT\b | polytechni\w* | politecnico | faculty""",
    re.VERBOSE | re.IGNORECASE,
)
_PLACE = re.compile(
    r"[^\W\d_][\w.’' -]*(?:\([^()]*\))?(?:,\s*[^\W\d_][\w.’' -]*){1,3}|remote|online|worldwide",
    re.IGNORECASE,
)
_LONGEST_PLACE = 50
_MOST_SMALL_WORDS = 2
"""In the name of a place: “Villa de la Paz, Mexico”."""


@lru_cache(maxsize=4096)
def has_title(text: str) -> bool:
    """Return whether a text has a word of job titles."""
    return _TITLES.search(text) is not None


@lru_cache(maxsize=4096)
def has_degree(text: str) -> bool:
    """Return whether a text has the name of a degree."""
    return _DEGREES.search(text) is not None


def is_degree(text: str) -> bool:
    """Return whether a text is the name of a degree, and at most two words more."""
    found = _DEGREES.match(text.strip())
    return found is not None and len(text[found.end() :].split()) <= 2  # noqa: PLR2004 - as said


@lru_cache(maxsize=4096)
def has_school(text: str) -> bool:
    """Return whether a text has a word of the names of schools."""
    return _SCHOOLS.search(text) is not None


def may_be_place(text: str) -> bool:
    """Return whether a text looks like “Town, Country”, or is a country or “remote”."""
    if len(text) > _LONGEST_PLACE or has_title(text) or has_school(text):
        return False
    if sum(map(str.islower, text.split())) > _MOST_SMALL_WORDS:
        return False
    return _PLACE.fullmatch(text) is not None or text.casefold() in _countries()


def share(texts: Iterable[str], is_one: object) -> float:
    """Return for which part of texts something is true; 0 if there are none."""
    found = [bool(is_one(text)) for text in texts] if callable(is_one) else []
    return sum(found) / len(found) if found else 0.0


@lru_cache(maxsize=1)
def _countries() -> frozenset[str]:
    from babel import Locale

    territories = Locale("en").territories
    return frozenset(name.casefold() for code, name in territories.items() if code.isalpha())
