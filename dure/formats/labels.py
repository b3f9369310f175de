"""What the codes of this floor say, in both languages."""

from __future__ import annotations

SENTENCES: dict[str, dict[str, str]] = {
    "formats.empty": {"ko": "빈 파일입니다.", "en": "The file is empty."},
    "formats.too_large": {
        "ko": "파일이 너무 큽니다({size:,}바이트). {limit:,}바이트까지 읽습니다.",
        "en": "The file is too large ({size:,} bytes); at most {limit:,} bytes are read.",
    },
    "formats.text_too_large": {
        "ko": "글이 너무 깁니다({size:,}바이트). 글 파일은 {limit:,}바이트까지 읽습니다.",
        "en": "The text is too long ({size:,} bytes); text files are read up to {limit:,} bytes.",
    },
    "formats.not_text": {
        "ko": "글 파일이 아니거나 글자가 깨졌습니다(UTF-8, UTF-16, CP949로 읽히지 않습니다).",
        "en": "This is no text file, or its characters are damaged (neither UTF-8, UTF-16 nor CP949).",
    },
    "formats.unknown": {
        "ko": "알 수 없는 형식입니다. HWPX, DOCX, PDF, XLSX, HTML, Markdown, 글 파일을 읽습니다.",
        "en": "Unknown format. HWPX, DOCX, PDF, XLSX, HTML, Markdown and text files are read.",
    },
    "formats.wrong_type": {
        "ko": "이름은 {named} 파일인데 내용은 {found} 파일입니다.",
        "en": "The file's name says {named}, but its content is {found}.",
    },
    "formats.too_deep": {
        "ko": "목록이나 표가 {limit}겹보다 깊이 들어 있습니다.",
        "en": "Lists or tables are nested more than {limit} deep.",
    },
    "formats.too_many_blocks": {
        "ko": "문단과 칸이 너무 많습니다(문단 {limit:,}개까지 읽습니다).",
        "en": "Too many paragraphs and cells (at most {limit:,} paragraphs are read).",
    },
    "formats.table_too_large": {
        "ko": "표가 너무 큽니다(한도 {limit:,}).",
        "en": "The table is too large (limit {limit:,}).",
    },
}


def sentence(code: str, language: str = "ko", **params: object) -> str:
    """This function will say a code in words. Raises KeyError for a code that this floor does not have."""
    return SENTENCES[code]["ko" if language == "ko" else "en"].format(**params)
