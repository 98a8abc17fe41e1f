#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Makes the "Gridhall Inter" fonts from Inter: tabular digits by default, TrueType outlines, only the scripts we use.

Usage: make_fonts.py FOLDER_OF_INTER_OTF OUT_FOLDER   (needs python3-fonttools)
"""
import sys
from pathlib import Path

from fontTools import subset
from fontTools.pens.cu2quPen import Cu2QuPen
from fontTools.pens.ttGlyphPen import TTGlyphPen
from fontTools.ttLib import TTFont, newTable

FAMILY = "Gridhall Inter"
WEIGHTS = {"Regular": 400, "Medium": 500, "SemiBold": 600, "Bold": 700}
RANGES = [(0x20, 0x7E), (0xA0, 0x24F), (0x2B0, 0x36F), (0x370, 0x3FF), (0x2000, 0x206F), (0x2070, 0x209F),
          (0x20A0, 0x20CF), (0x2100, 0x214F), (0x2150, 0x218F), (0x2190, 0x21FF), (0x2200, 0x22FF), (0x25A0, 0x25FF)]


def tabular(font):
    """Digits of the character map become the ones of the tnum feature."""
    gsub = font["GSUB"].table
    swaps = {}
    for record in gsub.FeatureList.FeatureRecord:
        if record.FeatureTag == "tnum":
            for index in record.Feature.LookupListIndex:
                for table in gsub.LookupList.Lookup[index].SubTable:
                    table = getattr(table, "ExtSubTable", table)
                    swaps.update(getattr(table, "mapping", {}))
    for table in font["cmap"].tables:
        for code, name in list(table.cmap.items()):
            if 0x30 <= code <= 0x39 and name in swaps:
                table.cmap[code] = swaps[name]


def quadratic(font):
    """CFF outlines to TrueType ones, within half a unit of 2048."""
    glyphs, order = font.getGlyphSet(), font.getGlyphOrder()
    glyf = newTable("glyf")
    glyf.glyphOrder, glyf.glyphs = order, {}
    for name in order:
        pen = TTGlyphPen(None)
        glyphs[name].draw(Cu2QuPen(pen, 0.5, reverse_direction=True))
        glyf.glyphs[name] = pen.glyph()
    font["loca"], font["glyf"] = newTable("loca"), glyf
    font["hmtx"].metrics = {n: (w, getattr(glyf.glyphs[n], "xMin", 0) or 0) for n, (w, _) in font["hmtx"].metrics.items()}
    for n in order:
        glyf.glyphs[n].recalcBounds(glyf)
        font["hmtx"].metrics[n] = (font["hmtx"].metrics[n][0], getattr(glyf.glyphs[n], "xMin", 0))
    maxp = font["maxp"]
    maxp.tableVersion = 0x00010000
    for field in ("maxZones maxTwilightPoints maxStorage maxFunctionDefs maxInstructionDefs maxStackElements "
                  "maxSizeOfInstructions maxComponentElements maxPoints maxContours maxCompositePoints "
                  "maxCompositeContours maxComponentDepth").split():
        setattr(maxp, field, 1 if field == "maxZones" else 0)
    del font["CFF "]
    if "VORG" in font:
        del font["VORG"]
    font["post"].formatType, font["post"].extraNames, font["post"].mapping = 2.0, [], {}
    font.sfntVersion = "\000\001\000\000"


def rename(font, style, weight):
    """The family of our own, so that no installed Inter with proportional digits is taken for it."""
    plain = style in ("Regular", "Bold")
    names = {1: FAMILY if plain else f"{FAMILY} {style}", 2: style if plain else "Regular",
             3: f"{FAMILY} {style}", 4: f"{FAMILY} {style}", 6: f"{FAMILY.replace(' ', '')}-{style}",
             16: FAMILY, 17: style}
    table = font["name"]
    table.names = [n for n in table.names if n.nameID in (0, 5, 13, 14)]
    for number, words in names.items():
        table.setName(words, number, 3, 1, 0x409)
    font["OS/2"].usWeightClass = weight
    font["head"].created = font["head"].modified = 3_800_000_000


def main(source, target):
    for style, weight in WEIGHTS.items():
        font = TTFont(Path(source) / f"Inter-{style}.otf", recalcTimestamp=False)
        tabular(font)
        options = subset.Options()
        options.layout_features = ["kern", "mark", "mkmk", "ccmp", "locl"]
        options.name_IDs, options.notdef_outline, options.hinting = ["*"], True, False
        worker = subset.Subsetter(options)
        worker.populate(unicodes=[c for low, high in RANGES for c in range(low, high + 1)])
        worker.subset(font)
        quadratic(font)
        rename(font, style, weight)
        font.save(Path(target) / f"GridhallInter-{style}.ttf")


if __name__ == "__main__":
    main(sys.argv[1], sys.argv[2])
