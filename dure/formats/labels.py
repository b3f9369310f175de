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
    "formats.damaged": {"ko": "파일이 손상되었습니다({part}).", "en": "The file is damaged ({part})."},
    "formats.part_missing": {
        "ko": "파일 안에 있어야 할 부분이 없습니다({part}).",
        "en": "A part that belongs into the file is missing ({part}).",
    },
    "formats.part_too_large": {
        "ko": "파일 안의 {part} 부분이 너무 큽니다({size:,}바이트, 한도 {limit:,}바이트).",
        "en": "The part {part} of the file is too large ({size:,} bytes, limit {limit:,}).",
    },
    "formats.zip_bomb": {
        "ko": "압축을 풀면 터무니없이 커지는 파일입니다({part}).",
        "en": "Unpacked, the file would grow beyond reason ({part}).",
    },
    "formats.zip_entries": {
        "ko": "압축 파일 안에 든 것이 너무 많습니다({count:,}개, 한도 {limit:,}개).",
        "en": "The package holds too many parts ({count:,}, limit {limit:,}).",
    },
    "formats.zip_too_large": {
        "ko": "압축을 풀면 너무 큽니다({size:,}바이트, 한도 {limit:,}바이트).",
        "en": "Unpacked, the file is too large ({size:,} bytes, limit {limit:,}).",
    },
    "formats.has_doctype": {
        "ko": "문서 형식 선언(DOCTYPE)이 들어 있어 읽지 않습니다({part}).",
        "en": "The file carries a document type (DOCTYPE) and is not read ({part}).",
    },
    "formats.formula_without_value": {
        "ko": "{cell} 칸의 수식에 저장된 값이 없습니다. 엑셀에서 열어 저장한 뒤 다시 올려 주십시오.",
        "en": "The formula in {cell} has no stored value. Save the file in a spreadsheet program and try again.",
    },
    "formats.no_sheet": {
        "ko": "표 파일이 아닙니다. XLSX나 CSV(쉼표, 세미콜론, 탭으로 나눈 글 파일)를 올려 주십시오.",
        "en": "This is no sheet. Send XLSX or CSV (text parted by commas, semicolons or tabs).",
    },
    "formats.pdf_without_text": {
        "ko": "글자가 없는 PDF입니다({pages}쪽). 스캔한 그림이라면 글자 인식을 거치거나 원본 파일을 올려 주십시오.",
        "en": "This PDF has no text ({pages} pages). If it is a scan, run text recognition or send the original file.",
    },
    "formats.too_many_pages": {
        "ko": "쪽수가 너무 많습니다({pages:,}쪽, 한도 {limit:,}쪽). 필요한 쪽만 나누어 올려 주십시오.",
        "en": "Too many pages ({pages:,}, limit {limit:,}). Send only the pages that are needed.",
    },
    "formats.too_long": {
        "ko": "{page}쪽에 이르러 읽을 수 있는 양을 넘었습니다. 필요한 쪽만 나누어 올려 주십시오.",
        "en": "By page {page} there is more than can be read at once. Send only the pages that are needed.",
    },
    "formats.page_too_full": {
        "ko": "한 쪽에 그려진 것이 너무 많습니다(한도 {limit:,}).",
        "en": "A page draws too much (limit {limit:,}).",
    },
    "formats.hwp_unreadable": {
        "ko": "이 HWP 파일은 읽을 수 없습니다. 한글에서 HWPX로 저장한 뒤 다시 올려 주십시오.",
        "en": "This HWP file cannot be read. Save it as HWPX in Hancom Office and try again.",
    },
    "formats.old_office": {
        "ko": "옛 오피스 형식(DOC, XLS, PPT)은 읽지 않습니다. HWPX, DOCX, XLSX로 저장한 뒤 다시 올려 주십시오.",
        "en": "Old Office formats (DOC, XLS, PPT) are not read. Save as HWPX, DOCX or XLSX and try again.",
    },
    "formats.encrypted": {
        "ko": "암호가 걸린 파일입니다. 암호를 풀어 저장한 뒤 다시 올려 주십시오.",
        "en": "The file is locked by a password. Save it without one and try again.",
    },
    "formats.unknown_format": {
        "ko": "{format} 형식으로는 만들지 않습니다. 만들 수 있는 형식: {known}",
        "en": "Papers are not drawn as {format}. Known formats: {known}",
    },
    "formats.fonts_missing": {
        "ko": "인쇄용 글꼴이 없습니다({folder}). make demo가 글꼴을 설치합니다(다른 폴더는 DURE_FONTS).",
        "en": "There are no fonts to print with ({folder}). make demo installs them; DURE_FONTS names another folder.",
    },
    "formats.form_not_hwpx": {
        "ko": "서식은 HWPX 파일이어야 합니다. 한글에서 HWPX로 저장한 뒤 다시 지정해 주십시오.",
        "en": "The form must be an HWPX file. Save it as HWPX in Hancom Office and try again.",
    },
    "formats.form_no_room": {
        "ko": "서식에 채울 자리가 없습니다: {name} ({text})",
        "en": "The form has no room for {name}: {text}",
    },
    "formats.form_no_column": {
        "ko": "서식의 표에 {column} 칸이 없습니다: {name} ({text})",
        "en": "The form's table has no column {column}: {name} ({text})",
    },
    "formats.form_blank_cell": {
        "ko": "서식의 칸이 비어 있습니다: {label}",
        "en": "A cell of the form stayed blank: {label}",
    },
    "formats.form_instruction_left": {
        "ko": "서식의 작성 안내가 그대로 남아 있습니다: {label}",
        "en": "The form's instructions still stand there: {label}",
    },
}


def sentence(code: str, language: str = "ko", **params: object) -> str:
    """This function will say a code in words. Raises KeyError for a code that this floor does not have."""
    return SENTENCES[code]["ko" if language == "ko" else "en"].format(**params)
