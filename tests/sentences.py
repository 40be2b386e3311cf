"""A sentence for each language of cvkit, and for scripts that résumés have beside them."""

from __future__ import annotations

import unicodedata
from pathlib import Path

from cvkit import languages

DEBIAN_FONTS = Path(__file__).parent / "debian_fonts"
"""Fonts for scripts that no installed package has; ``tests/install_tools`` puts them there."""

FROM_THE_LEFT = {
    "bg": "Работих в **София** като инженер",
    "bn": "আমি বোঝা নিয়ে **কৌশল** শিখেছি এবং কর্মক্ষেত্রে শ্রেষ্ঠ প্রকৌশলী হয়েছি",
    "ca": "Vaig dirigir la **col·laboració** d’enginyers; l’atenció al client és més ràpida",
    "cs": "Příliš žluťoučký **kůň** úpěl ďábelské ódy",
    "da": "Ledede **overgangen** til skyen på Ærø, hvor både søgning og læsning blev hurtigere",
    "de": "Falsche Übungen von Xylophonmusik **quälen** jeden größeren Zwerg",
    "el": "Εργάστηκα στην **Αθήνα** ως μηχανικός λογισμικού, ΰ",
    "en": "The **quick** brown fox’s office—affluent, “naïve” and efficient—jumps over lazy dogs",
    "es": "El pingüino Wenceslao hizo **kilómetros** bajo exhaustiva lluvia y frío: ¿añoraba más?",
    "fi": "Törkylempijä **vongahdus**: Albert osti fagotin ja töräytti puhkuvan melodian",
    "fr": "Dès Noël, où un **zéphyr** haï me vêt de glaçons œuvrés, le maçon déçu s’aigrit",
    "hi": "मैंने दिल्ली में **शिक्षा** और प्रौद्योगिकी की परियोजनाओं का नेतृत्व किया",
    "hr": "Gojazni đačić s **biciklom** drži hmelj i finu vatu u džepu nošnje",
    "hu": "Árvíztűrő **tükörfúrógép** és jó foxim don Quijote húszwattos lámpánál",
    "hy": "Աշխատել եմ Երևանում որպես **ծրագրավորող** և ղեկավար, եւ",
    "id": "Memimpin **pengembangan** aplikasi dan efisiensi layanan di Yogyakarta",
    "it": "Pranzo d’acqua fa **volti** sghembi, perché così più città ne han già",
    "ja": "東京で**機械学習**エンジニアとして勤務し、データ基盤を構築。直接「ガヷ」",
    "ka": "ვმუშაობდი თბილისში **პროგრამისტად** და ხელმძღვანელად. ᲗᲑᲘᲚᲘᲡᲘ",
    "km": "ខ្ញុំធ្វើការនៅភ្នំពេញ **ជាវិស្វករកម្មវិធី** កៀន គ្រឿង ស្រី",
    "ko": "서울에서 **소프트웨어** 엔지니어로 일하며 추론 서비스를 개선했습니다. 漢字",
    "nb": "Vår sære Zulu fra **badeøya** spilte jo whist og quickstep i min taxi",
    "nl": "Pa’s **wijze** lynx bezag vroom het fikse aquaduct; efficiënte coördinatie",
    "pl": "Zażółć gęślą **jaźń**, pchnąć w tę łódź jeża lub ośm skrzyń fig",
    "pt": "Luís argüia à Júlia que «brações, fé, **chá**, óxido, pôr, zângão» eram palavras",
    "ro": "Gheorghe, obezul, a reușit să obțină **jucându-se** un flux în Quebec; țară, însă",
    "ru": "Съешь же ещё этих **мягких** французских булок, да выпей чаю",
    "sk": "Kŕdeľ **ďatľov** učí koňa žrať kôru, vypĺňa ťažké úlohy",
    "sl": "Šerif bo za vajo **spet** kuhal domače žgance",
    "sv": "Flygande **bäckasiner** söka hwila på mjuka tuvor",
    "ta": "கொழும்பு நகரில் **மென்பொருள்** பொறியாளராகப் பணியாற்றினேன், ஸ்ரீ லௌகிகம்",
    "te": "నేను హైదరాబాద్\u200cలో **సాఫ్ట్\u200cవేర్** ఇంజనీర్\u200cగా పని చేశాను, శ్రీకృష్ణ",
    "th": "บริษัท **สยามเทคโนโลยี** จำกัด ทำงานที่กรุงเทพฯ และน้ำใจ",
    "tr": "Pijamalı hasta yağız **şoföre** çabucak güvendi; İstanbul’da ılık IĞDIR",
    "uk": "Працював у **Києві** інженером, їжак і йод",
    "vi": "Tôi đã làm việc tại Hà Nội với tư cách **kỹ sư** phần mềm, Nguyễn Thị Phượng",
    "yo": "Mo ṣiṣẹ́ ní Ọ̀yọ́ **gẹ́gẹ́** bí onímọ̀ ẹ̀rọ. Worked on tools for good roads",
    "zh": "在上海担任**高级**软件工程师，负责推理服务（延迟降低 35%）。直接、骨骼与边界",
    "zh-HK": "在香港擔任**資深**軟件工程師，負責推論服務，啲嘅",
    "zh-Hant": "在臺北擔任**資深**軟體工程師，負責推論服務。直接、骨骼與邊界",
}
"""By language, a BCP 47 tag; a word of each is bold."""

IN_SEVERAL_FORMS = {
    "NFD": unicodedata.normalize("NFD", "Müller, Königsstraße, señor façade, Łódź, Ångström"),
    "NFD ja": unicodedata.normalize("NFD", "ガギグパピプ データベース"),
    "NFD ko": unicodedata.normalize("NFD", "서울에서 소프트웨어 엔지니어로"),
    "mixed": "AВо Вo and ВА",
    "mixed han": "Arbeit in 北京市, 東京タワー und 서울특별시, 𠮷野家",
    "shapes ja": "葛\U000e0100城市と辻\U000e0100さん",
    "old ko": "ᄒᆞᆫ글 훈민정음",
}
"""Letters that can be written in several ways, or that look like others; rare letters."""

FROM_THE_RIGHT = {
    "ar": "عملتُ في **شركةٍ** كبيرةٍ بالقاهرة مهندسًا للبرمجيات",
    "fa": "خلاصه در **تهران** به\u200cعنوان مهندس کار می\u200cکردم",
    "he": "עבדתי **בתל** אביב כמהנדס תוכנה שָׁלוֹם",
}
"""By language, with a bold word each."""


def plain(sentence: str) -> str:
    """Return a sentence without stars, in normalization form C."""
    return unicodedata.normalize("NFC", sentence.replace("**", ""))


def locale(language: str) -> str:
    """Return a language that a résumé can have: itself, or English if cvkit doesn't know it."""
    return language if language.partition("-")[0] in languages.available() else "en"
