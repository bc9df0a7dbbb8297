"""Upholstery: every part of a seat is a closed pad with bolsters and stitched channels."""
import math

import numpy as np

import scene


def pad(name, start, end, front, half, thick, paint, bolster=0.0, stitch="rows", channels=6,
        taper=0.0, inset=0.62, shift_y=0.0):
    """A padded block from `start` to `end` (x, z); `front` is the way its face looks (x, z)."""
    t = np.linspace(0, 1, 120)
    square = 0.42
    # The face, where the stitches are, gets most of the points of a turn.
    face_x, back_x = np.linspace(1, -1, 100), np.linspace(-1, 1, 26)[1:-1]
    across = np.concatenate([face_x, back_x])
    deep = (1 - np.abs(across) ** (2 / square)) ** (square / 2)
    deep[100:] *= -1
    close = (1 - np.abs(2 * t - 1) ** 9) ** (1 / 3)
    close[0] = close[-1] = 0.0
    wide = half * (1 - taper * t) * (0.86 + 0.14 * close)
    face = np.clip(deep, 0, 1)[None, :]
    side = np.abs(across)[None, :]
    swell = bolster * np.clip((side - inset) / (1 - inset), 0, 1) ** 1.3 * np.sin(np.pi * np.clip(
        t * 0.86 + 0.10, 0, 1))[:, None]
    seam = np.exp(-((side - inset) / 0.03) ** 2)
    if stitch == "rows":
        wave = np.abs(np.sin(np.pi * channels * t))[:, None] ** 0.5
    else:
        wave = np.abs(np.sin(np.pi * channels * (across[None, :] / inset + 1) / 2)) ** 0.5
    inner = (side < inset) * ((t > 0.1) & (t < 0.94))[:, None]
    lift = face * (swell - 0.016 * seam - 0.022 * (1 - wave) * inner)
    out = deep[None, :] * thick * close[:, None] + lift * close[:, None]
    y = shift_y + across[None, :] * wide[:, None] * (0.05 + 0.95 * close[:, None])
    base = np.array(start)[None, :] + t[:, None] * (np.array(end) - np.array(start))[None, :]
    x = base[:, 0][:, None] + out * front[0]
    z = base[:, 1][:, None] + out * front[1]
    points = np.stack([x, y, z], axis=-1)
    scene.grid(name, np.concatenate([points, points[:, :1]], axis=1), paint)


def seat(cabin, paint, x, y, half, back=0.62, rest=True):
    """One place: `x` is where back and cushion meet, `y` its middle."""
    low = cabin["low"]
    sport = cabin.get("sport", False)
    cloth, shell = paint("seat"), paint("shell")
    bolster = 0.085 if sport else 0.05
    recline = 0.36
    root = (x - 0.02, low + 0.27)
    up = np.array([math.sin(recline), math.cos(recline)])
    top = np.array(root) + up * back
    look = (-math.cos(recline), math.sin(recline))
    kind = cabin["stitch"]
    pad("cushion", (x + 0.06, low + 0.20), (x - 0.50, low + 0.25), (0, 1), half, 0.085, cloth,
        bolster * 0.8, kind, 5, shift_y=y)
    pad("back", root, top, look, half * 0.97, 0.075, cloth, bolster, kind, 6, taper=0.14,
        shift_y=y)
    behind = np.array(look) * -0.055
    pad("shell", np.array(root) + behind, top + behind * 0.9, look, half * 0.93, 0.06, shell,
        0, kind, 0, taper=0.14, shift_y=y)
    if rest:
        head = top + up * (0.03 if sport else 0.055)
        pad("headrest", head - up * 0.01, head + up * 0.19, look, half * 0.52, 0.055, cloth,
            0.015, "rows", 1, shift_y=y)
        for side in (-1, 1):
            a, b = top - up * 0.05, head + up * 0.05
            scene.tube("stem", [(a[0], y + side * 0.05, a[1]), (b[0], y + side * 0.05, b[1])],
                       0.007, paint("metal"))
    if "piping" in paint.made:
        for side in (-1, 1):
            t = np.linspace(0.06, 0.95, 30)
            line = np.array(root)[None] + t[:, None] * (top - np.array(root))[None]
            out = 0.076 + bolster * 0.05
            scene.tube("piping", [(p[0] + look[0] * out, y + side * half * 0.60 * (1 - 0.14 * s),
                                   p[1] + look[1] * out) for p, s in zip(line, t)], 0.004,
                       paint("piping"))
