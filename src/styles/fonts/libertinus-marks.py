"""Makes libertinus-marks.woff2 and libertinus-marks-italic.woff2: see README.md.

Run in the folder of the engine, with fonttools and brotli installed.
"""

import math
import unicodedata
from fontTools import subset
from fontTools.misc.transform import Transform
from fontTools.pens.recordingPen import DecomposingRecordingPen
from fontTools.pens.transformPen import TransformPen
from fontTools.pens.ttGlyphPen import TTGlyphPen
from fontTools.ttLib import TTFont

PACKAGES = "node_modules/@fontsource"
UPRIGHT = f"{PACKAGES}/libertinus-math/files/libertinus-math-latin-400-normal.woff2"
ITALIC = f"{PACKAGES}/libertinus-serif/files/libertinus-serif-%s-400-italic.woff2"
OUT = "src/styles/fonts/libertinus-marks"

ACCENTS = range(0x300, 0x370)
GREEK_IN_PHONETICS = [0x3B2, 0x3B8, 0x3BB, 0x3C7]


def is_letter(point):
    """Letters that Unicode has with an accent are put together of both."""
    letter = chr(point)
    return unicodedata.category(letter)[0] == "L" and not unicodedata.decomposition(letter)


def cut():
    """The upright letters and accents, with what says where the one stands at the other."""
    options = subset.Options(hinting=False, layout_features=["mark", "mkmk", "ccmp"])
    font = subset.load_font(UPRIGHT, options)
    letters = filter(is_letter, range(0x41, 0x2B0))
    cutter = subset.Subsetter(options)
    cutter.populate(unicodes=[*letters, *GREEK_IN_PHONETICS, *ACCENTS])
    cutter.subset(font)
    return font


def outline(font, name, transform):
    """A glyph without parts that are other glyphs."""
    recording = DecomposingRecordingPen(font.getGlyphSet())
    font.getGlyphSet()[name].draw(recording)
    pen = TTGlyphPen(None)
    recording.replay(TransformPen(pen, transform))
    return pen.glyph()


def slant(font):
    """Italic letters in the place of upright ones. What the italic has not, is slanted."""
    cuts = [TTFont(ITALIC % name) for name in ("latin", "latin-ext", "greek")]
    lean = math.tan(math.radians(-cuts[0]["post"].italicAngle))
    leaning = Transform(1, 0, lean, 1, 0, 0)
    names = {name: point for point, name in font.getBestCmap().items()}
    glyphs, widths = {}, {}
    for name in font.getGlyphOrder():
        point = names.get(name)
        width, _ = font["hmtx"][name]
        cut = next((one for one in cuts if point in one.getBestCmap()), None)
        if cut is None or point in ACCENTS:
            glyphs[name], widths[name] = outline(font, name, leaning), (width, 1)
        else:
            italic = cut.getBestCmap()[point]
            own, _ = cut["hmtx"][italic]
            glyphs[name], widths[name] = outline(cut, italic, Transform()), (own, own / width)
    anchors = list(anchors_in(font["GPOS"].table))
    for name, glyph in glyphs.items():
        font["glyf"][name] = glyph
        glyph.recalcBounds(font["glyf"])
    for name, (width, _) in widths.items():
        font["hmtx"][name] = (width, getattr(glyphs[name], "xMin", 0))
    for name, anchor in anchors:
        _, ratio = widths[name]
        anchor.XCoordinate = round(anchor.XCoordinate * ratio + anchor.YCoordinate * lean)
    font["post"].italicAngle = cuts[0]["post"].italicAngle


def anchors_in(table):
    """The points at which accents and letters meet, each once."""
    seen = set()
    for lookup in table.LookupList.Lookup:
        for sub in lookup.SubTable:
            for kind, letters in (("Mark", "BaseArray"), ("Mark1", "Mark2Array")):
                marks = getattr(sub, f"{kind}Array", None)
                if marks is None:
                    continue
                found = [
                    (name, record.MarkAnchor)
                    for name, record in zip(getattr(sub, f"{kind}Coverage").glyphs, marks.MarkRecord)
                ]
                other = "Base" if kind == "Mark" else "Mark2"
                records = getattr(getattr(sub, letters), f"{other}Record")
                for name, record in zip(getattr(sub, f"{other}Coverage").glyphs, records):
                    found += [(name, anchor) for anchor in getattr(record, f"{other}Anchor")]
                for name, anchor in found:
                    if anchor is not None and id(anchor) not in seen:
                        seen.add(id(anchor))
                        yield name, anchor


def save(font, name):
    font.flavor = "woff2"
    font.recalcTimestamp = False
    font.save(name)


save(cut(), f"{OUT}.woff2")
italic = cut()
slant(italic)
save(italic, f"{OUT}-italic.woff2")
