#!/usr/bin/env python3
"""Draws the demo dealer's logo, data/assets/logo.png: a sun that rises over the road, and a name.

    assets/logo/make.py [FILE]

Needs nothing but Python. Everything is strokes (lines and arcs with round ends) of one colour, set
out in a box of 658 by 128; how much of a pixel they cover is worked out from their distance.
"""
import math
import pathlib
import struct
import sys
import zlib

WIDTH, HEIGHT = 658, 128
COLOUR = (0x18, 0x49, 0xD6)


def line(x0, y0, x1, y1, thick):
    """The distance of a point from a stroke; below zero inside it."""
    dx, dy = x1 - x0, y1 - y0
    square = dx * dx + dy * dy or 1

    def distance(x, y):
        t = max(0, min(1, ((x - x0) * dx + (y - y0) * dy) / square))
        return math.hypot(x - x0 - t * dx, y - y0 - t * dy) - thick / 2

    return distance


def arc(cx, cy, radius, begin, end, thick):
    """Degrees, clockwise on the picture from three o'clock."""
    a, b = math.radians(begin), math.radians(end)
    middle, half = (a + b) / 2, (b - a) / 2
    ends = [(cx + radius * math.cos(t), cy + radius * math.sin(t)) for t in (a, b)]

    def distance(x, y):
        turn = math.atan2(y - cy, x - cx) - middle
        turn = (turn + math.pi) % (2 * math.pi) - math.pi
        if abs(turn) <= half:
            return abs(math.hypot(x - cx, y - cy) - radius) - thick / 2
        return min(math.hypot(x - ex, y - ey) for ex, ey in ends) - thick / 2

    return distance


def half_disc(cx, cy, radius):
    def distance(x, y):
        return max(math.hypot(x - cx, y - cy) - radius, y - cy)

    return distance


def emblem():
    yield half_disc(80, 74, 27)
    yield arc(80, 74, 45, 180, 360, 8)
    yield arc(80, 74, 64, 205, 335, 8)
    yield line(6, 100, 154, 100, 10)  # the horizon, and its light on the road
    yield line(32, 119, 128, 119, 6)


def letters(left, top, tall, thick):
    """C H E N Y A O, each as (width, strokes)."""
    x, foot, half = left, top + tall, tall / 2
    gap = 27
    middle = top + half
    yield arc(x + half, middle, half, 48, 312, thick)
    x += tall * .86 + gap
    wide = tall * .72
    yield line(x, top, x, foot, thick)
    yield line(x + wide, top, x + wide, foot, thick)
    yield line(x, middle, x + wide, middle, thick)
    x += wide + gap
    wide = tall * .56
    for y in (top, middle, foot):
        yield line(x, y, x + wide, y, thick)
    x += wide + gap
    wide = tall * .74
    yield line(x, top, x, foot, thick)
    yield line(x, top, x + wide, foot, thick)
    yield line(x + wide, top, x + wide, foot, thick)
    x += wide + gap
    wide = tall * .8
    yield line(x, top, x + wide / 2, middle + 2, thick)
    yield line(x + wide, top, x + wide / 2, middle + 2, thick)
    yield line(x + wide / 2, middle + 2, x + wide / 2, foot, thick)
    x += wide + gap * .7
    wide = tall * .86
    yield line(x, foot, x + wide / 2, top, thick)
    yield line(x + wide, foot, x + wide / 2, top, thick)
    x += wide + gap
    yield arc(x + half - 4, middle, half, -180, 179.9, thick)


def rows(strokes):
    for y in range(HEIGHT):
        row = bytearray([0])  # no filter
        for x in range(WIDTH):
            near = min(stroke(x + .5, y + .5) for stroke in strokes)
            cover = max(0, min(1, .5 - near))
            row += bytes((*COLOUR, round(cover * 255)))
        yield bytes(row)


def chunk(kind, body):
    return struct.pack(">I", len(body)) + kind + body + struct.pack(">I", zlib.crc32(kind + body))


def main():
    root = pathlib.Path(__file__).resolve().parent.parent.parent
    out = pathlib.Path(sys.argv[1]) if len(sys.argv) > 1 else root / "data/assets/logo.png"
    strokes = [*emblem(), *letters(192, 36, 56, 9)]
    body = b"".join(rows(strokes))
    header = struct.pack(">IIBBBBB", WIDTH, HEIGHT, 8, 6, 0, 0, 0)
    out.write_bytes(b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", header) +
                    chunk(b"IDAT", zlib.compress(body, 9)) + chunk(b"IEND", b""))


if __name__ == "__main__":
    main()
