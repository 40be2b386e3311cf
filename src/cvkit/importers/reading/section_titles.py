"""Knows the sections of a résumé by their titles, in every language of cvkit."""

from __future__ import annotations

import re
import unicodedata
from functools import lru_cache
from types import MappingProxyType
from typing import TYPE_CHECKING

from cvkit import languages

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

_OTHERS: Mapping[str, tuple[str, ...]] = MappingProxyType(
    {
        "summary": ("about", "about me", "profile", "objective", "career objective", "bio",
                    "professional summary", "personal statement", "introduction", "kurzprofil"),
        "work": ("work", "experience", "work experience", "professional experience", "employment",
                 "employment history", "work history", "career", "career history", "positions",
                 "industry experience", "research experience", "relevant experience",
                 "professional background", "internships", "arbeitserfahrung", "werdegang",
                 "beruflicher werdegang", "praktische erfahrung"),
        "volunteer": ("volunteering", "volunteer work", "volunteer experience",
                      "volunteering experience",
                      "community", "community service", "ehrenamtliches engagement"),
        "education": ("education", "education and training", "academic background", "studies",
                      "academic history", "academic qualifications", "schulbildung", "studium"),
        "projects": ("selected projects", "personal projects", "side projects", "open source",
                     "open source projects", "open-source projects", "projects and research"),
        "publications": ("selected publications", "papers", "research papers", "articles",
                         "publications and preprints", "veröffentlichungen"),
        "talks": ("presentations", "invited talks", "speaking", "conference talks", "conferences",
                  "talks and presentations", "lectures"),
        "patents": ("patents and inventions",),
        "grants": ("funding", "grants and funding", "research grants"),
        "awards": ("honors", "honours", "honors and awards", "awards and honors", "achievements",
                   "awards and achievements", "scholarships", "prizes", "distinctions",
                   "fellowships and awards", "accomplishments"),
        "teaching": ("teaching experience", "courses taught"),
        "supervision": ("students supervised", "mentoring"),
        "service": ("academic service", "professional service", "reviewing"),
        "certificates": ("certifications", "licenses and certifications",
                         "certificates and licenses", "training", "zertifikate"),
        "licenses": ("licences", "professional licenses"),
        "skills": ("technical skills", "technologies", "skills and tools", "core skills", "tools",
                   "key skills", "technical expertise", "expertise", "core competencies",
                   "competencies", "technical strengths", "programming skills", "computer skills",
                   "it skills", "software skills", "areas of expertise", "it-kenntnisse",
                   "fähigkeiten"),
        "languages": ("language skills", "spoken languages", "sprachkenntnisse"),
        "interests": ("hobbies", "hobbies and interests", "interests and hobbies", "hobbys"),
        "memberships": ("affiliations", "professional affiliations", "organizations",
                        "professional memberships"),
        "references": ("recommendations", "testimonials"),
    }
)  # fmt: skip
"""Titles that people write besides those that cvkit prints."""

_ELSEWHERE: Mapping[str, str] = MappingProxyType(
    {
        "summary": """profil professionnel; à propos; à propos de moi; perfil profesional; resumen;
            resumen profesional; sobre mí; objetivo; resumo; resumo profissional; sobre mim; sobre;
            profilo; profilo professionale; chi sono; profiel; over mij; om mig; om meg; profilo
            personale; o mnie; podsumowanie; podsumowanie zawodowe; обо мне; о себе; profilim;
            hakkımda; özet; 自我评价; 个人总结; 关于我; 自我介紹; 自己pr; 자기소개; 소개""",
        "work": """expérience; expériences; expériences professionnelles; parcours professionnel;
            experiencia laboral; experiencia profesional; experiencias; experiência; experiências;
            experiência profissional; histórico profissional; esperienza; esperienze; esperienza
            lavorativa; esperienze lavorative; esperienza professionale; esperienze professionali;
            werkervaring; ervaring; loopbaan; arbetslivserfarenhet; erfarenhet; erhvervserfaring;
            arbeidserfaring; doświadczenie; doświadczenie zawodowe; опыт; опыт работы; трудовая
            деятельность; deneyim; iş deneyimi; 工作经验; 实习经历; 职业经历; 工作經驗; 工作經歷;
            職歴; 職務経歴; 経歴; 경력; 경력사항; 경력 사항""",
        "education": """études; formations; formation académique; diplômes; parcours académique;
            educación; estudios; formación académica; educação; formação; formação acadêmica;
            istruzione; istruzione e formazione; formazione; formazione accademica; opleiding;
            opleidingen; onderwijs; utbildning; uddannelse; utdanning; wykształcenie; edukacja;
            образование; eğitim; eğitim bilgileri; 教育经历; 学历; 教育經歷; 學歷; 学歴; 학력;
            학력사항; 학력 사항; 교육""",
        "projects": """projets personnels; proyectos personales; projetos; projetos pessoais;
            progetti; progetti personali; projecten; projekt; projekter; prosjekter; projekty;
            проекты; pet-проекты; projeler; 项目经验; 项目; 專案經驗; 프로젝트; 개인 프로젝트""",
        "publications": """publicaciones; publicações; pubblicazioni; publicaties; publikationer;
            publikacje; 论文; 论文发表; 論文; 논문""",
        "awards": """prix; prix et distinctions; récompenses; premios y reconocimientos; logros;
            prêmios; conquistas; premi; riconoscimenti; prijzen; utmärkelser; nagrody; osiągnięcia;
            достижения; ödüller; 荣誉奖项; 奖项; 荣誉; 受賞; 수상; 수상 경력""",
        "skills": """compétences techniques; compétences clés; compétences informatiques;
            habilidades; habilidades técnicas; competencias técnicas; aptitudes; conocimientos;
            habilidades e competências; competências; competências técnicas; competenze; competenze
            tecniche; competenze informatiche; vaardigheden; kompetenser; färdigheder; ferdigheter;
            umiejętności; ключевые навыки; профессиональные навыки; технологии; beceriler;
            yetenekler; 技能; 技能特长; 个人技能; 专业能力; 技術スキル; 기술;
            기술 스택; 보유 기술""",
        "languages": """langues étrangères; línguas; lenguas; lingue; lingue straniere; competenze
            linguistiche; talen; talenkennis; språk; sprog; języki; języki obce; языки; иностранные
            языки; diller; yabancı diller; 语言; 外语; 語言能力; 言語; 외국어; 어학""",
        "interests": """loisirs; intérêts; centres d'intérêt; aficiones; pasatiempos; interesses;
            interessi; hobby; hobby's; fritidsintressen; zainteresowania; хобби; увлечения; hobiler;
            兴趣; 趣味; 취미""",
        "certificates": """certifications et formations; certificaciones; certificações;
            certificazioni; certificaten; certifieringar; certyfikaty; sertifikalar; 证书; 資格;
            자격증""",
        "volunteer": """expérience bénévole; engagement associatif; trabalho voluntário;
            volontariato;
            vrijwilligerswerk; ideellt arbete; wolontariat; волонтёрство; волонтерство; 志愿者经历;
            봉사활동""",
        "references": "referencje; referências; referenze; referenties; referenser; рекомендации",
    }
)
"""Titles that people write in other languages than English and German, parted by semicolons."""

_AROUND = re.compile(r"^(?:[\W_]*\d{1,2}[.)])?[\W_]+|[\W_]+$")
_AND = re.compile(r"\s*(?:&|\+|/)\s*")


def section_of(title: str) -> str:
    """Return the name of the section with a title; empty if it is none of cvkit's.

    Args:
        title: The title, in any language of cvkit, any case, with or without numbers and signs
            around it.
    """
    wanted = _normal(title)
    return _by_english_title().get(wanted) or _by_title().get(wanted, "")


def language_of(titles: Iterable[str]) -> str:
    """Return the language in which most titles are those that cvkit prints; English if in doubt.

    Args:
        titles: The titles, without signs around them.
    """
    wanted = [title.casefold() for title in titles]
    counts = {
        tag: sum(title in _printed(tag) for title in wanted)
        for tag in ("en", *languages.available())
    }
    return max(counts, key=lambda tag: counts[tag])


def _printed(tag: str) -> frozenset[str]:
    titles = languages.titles("en") | languages.titles(tag)
    return frozenset(title.casefold() for title in titles.values())


def _normal(title: str) -> str:
    text = _AND.sub(" and ", unicodedata.normalize("NFKC", title).casefold())
    return " ".join(_AROUND.sub("", text).split())


@lru_cache(maxsize=1)
def _by_english_title() -> dict[str, str]:
    found = {_normal(title): name for name, title in languages.titles("en").items()}
    for section, titles in _OTHERS.items():
        found |= {_normal(title): section for title in titles}
    return found


@lru_cache(maxsize=1)
def _by_title() -> dict[str, str]:
    # English comes first: where two languages use a word for different sections, its own wins.
    found: dict[str, str] = {}
    for tag in languages.available():
        for section, title in languages.titles(tag).items():
            found.setdefault(_normal(title), section)
    for section, titles in _ELSEWHERE.items():
        for title in titles.split(";"):
            found.setdefault(_normal(title), section)
    return found
