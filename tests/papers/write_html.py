"""Papers as a web page."""

from __future__ import annotations

from html import escape

from tests.papers.paper import Box, Grid, Head, Items, Note, Part, Piece, Title


def html(pieces: list[Piece], seed: int) -> bytes:
    """This function will write the paper as one page; every third seed in CP949 as old editors save it."""
    body = []
    for piece in pieces:
        if isinstance(piece, Title):
            body.append(f"<h1>{escape(piece.text)}</h1>")
        elif isinstance(piece, Part):
            number = f"<span>{piece.number}</span> " if piece.number else ""
            body.append(f"<h2>{number}{escape(piece.text)}</h2>")
        elif isinstance(piece, Head):
            tag = "h3" if seed % 2 else "p"
            body.append(f"<{tag}>{piece.mark} {escape(piece.text)}</{tag}>")
        elif isinstance(piece, Note):
            body.append(f'<p style="text-align:right">{escape(piece.text)}</p>')
        elif isinstance(piece, Items):
            body.append(list_html(piece.items))
        elif isinstance(piece, Grid):
            body.append(table_html(piece))
    page = (
        "<!DOCTYPE html>\n<html lang='ko'><head><meta charset='utf-8'><title>문서</title><style>td{border:1px solid}</style></head>\n"
        "<body>\n" + "\n".join(body) + "\n</body></html>\n"
    )
    return page.encode()


def list_html(items: tuple[tuple[int, str, str], ...], styled: bool = False) -> str:
    """This function will nest a list by its levels."""
    style = ' style="list-style-type: none;"' if styled else ""
    out, depth = [], -1
    for level, mark, text in items:
        while depth > level:
            out.append("</li> </ul>")
            depth -= 1
        if depth == level:
            out.append("</li>")
        while depth < level:
            out.append(f"<ul{style}>")
            depth += 1
        out.append(f" <li>{mark} {escape(text)}")
    return "".join(out) + "</li> </ul>" * (depth + 1)


def cell_html(one: Box, styled: bool = False) -> str:
    """This function will write a cell's lines and list."""
    lines = "<br/>".join(escape(line) for line in one.lines)
    return lines + (list_html(one.items, styled) if one.items else "")


def table_html(grid: Grid) -> str:
    """This function will write a table with its spans."""
    rows = []
    for i, row in enumerate(grid.rows):
        tag = "th" if i < grid.heads else "td"
        cells = []
        for one in row:
            spans = (f' rowspan="{one.rows}"' if one.rows > 1 else "") + (f' colspan="{one.columns}"' if one.columns > 1 else "")
            cells.append(f"<{tag}{spans}>{cell_html(one)}</{tag}>")
        rows.append("<tr>" + "".join(cells) + "</tr>")
    return "<table>\n" + "\n".join(rows) + "\n</table>"
