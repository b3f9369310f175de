"""Pictures of the package: the paper says where and how large, the file stands in `BinData`."""

from __future__ import annotations

from dure.formats.blocks import Picture
from dure.formats.drawers.hwpx.writing import Writing
from dure.formats.drawers.hwpx.xml import said
from dure.formats.drawers.raster import raster, size_of

_DOT = 75  # HWPUNIT of a dot, as Hancom counts them
_SAME = 'e1="1" e2="0" e3="0" e4="0" e5="1" e6="0"'


def picture_xml(body: Writing, picture: Picture, width: int) -> str:
    """This function will write a picture that stands in the line like a letter, in a text of a width in HWPUNIT."""
    wide = width * min(100, max(1, picture.width)) // 100
    png = raster(picture.svg, wide)
    across, down = size_of(png)
    high = wide * down // across
    size = f'width="{wide}" height="{high}"'
    body.pictures.append(png)
    return (
        f'<hp:pic id="{body.identity()}" zOrder="0" numberingType="PICTURE" textWrap="TOP_AND_BOTTOM" textFlow="BOTH_SIDES" lock="0" '
        f'dropcapstyle="None" href="" groupLevel="0" instid="{body.identity()}" reverse="0"><hp:offset x="0" y="0"/><hp:orgSz {size}/>'
        f'<hp:curSz {size}/><hp:flip horizontal="0" vertical="0"/><hp:rotationInfo angle="0" centerX="{wide // 2}" centerY="{high // 2}" '
        f'rotateimage="1"/><hp:renderingInfo><hc:transMatrix {_SAME}/><hc:scaMatrix {_SAME}/><hc:rotMatrix {_SAME}/></hp:renderingInfo>'
        f'<hc:img binaryItemIDRef="image{len(body.pictures)}" bright="0" contrast="0" effect="REAL_PIC" alpha="0"/>'
        f'<hp:imgRect><hc:pt0 x="0" y="0"/><hc:pt1 x="{wide}" y="0"/><hc:pt2 x="{wide}" y="{high}"/><hc:pt3 x="0" y="{high}"/></hp:imgRect>'
        f'<hp:imgClip left="0" right="{across * _DOT}" top="0" bottom="{down * _DOT}"/><hp:inMargin left="0" right="0" top="0" bottom="0"/>'
        f'<hp:imgDim dimwidth="{across * _DOT}" dimheight="{down * _DOT}"/><hp:effects/>'
        f'<hp:sz width="{wide}" widthRelTo="ABSOLUTE" height="{high}" heightRelTo="ABSOLUTE" protect="0"/>'
        '<hp:pos treatAsChar="1" affectLSpacing="0" flowWithText="1" allowOverlap="0" holdAnchorAndSO="0" vertRelTo="PARA" '
        'horzRelTo="COLUMN" vertAlign="TOP" horzAlign="LEFT" vertOffset="0" horzOffset="0"/>'
        '<hp:outMargin left="0" right="0" top="0" bottom="0"/>'
        f'<hp:shapeComment>{said(picture.alternative)}</hp:shapeComment></hp:pic>')
