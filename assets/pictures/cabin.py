"""The inside of a car: dashboard, wheel, screens, seats, doors, roof and lines of light."""
import math

import numpy as np

import scene
import screens
from seats import pad, seat

WIDE = 0.76   # half the cabin's width at the arm rests


def paints(cabin):
    make = scene.Paints()
    warm = cabin["ambient"]
    make("seat", cabin["seat"], rough=0.42, specular=0.35)
    make("shell", tuple(0.35 * c for c in cabin["dash"]), rough=0.4)
    make("dash", cabin["dash"], rough=0.5, specular=0.3)
    make("dark", (0.022, 0.023, 0.026), rough=0.45)
    make("gloss", (0.003, 0.003, 0.004), rough=0.06)
    make("trim", cabin["trim"], rough=0.28, metal=0.8)
    make("metal", (0.55, 0.57, 0.6), rough=0.25, metal=1.0)
    make("carpet", (0.020, 0.021, 0.024), rough=0.95, specular=0.05)
    make("head", (0.05, 0.05, 0.055), rough=0.9, specular=0.1)
    make("pane", (0.03, 0.04, 0.055), rough=0.5, specular=0.1, glow=(0.30, 0.42, 0.60), strength=0.22)
    make("ambient", glow=warm, strength=5.0)
    make("faint", glow=warm, strength=1.2)
    make("lamp", glow=(0.9, 0.95, 1.0), strength=3.0)
    if "piping" in cabin:
        make("piping", cabin["piping"], rough=0.4)
    return make


class Cabin:
    def __init__(self, cabin):
        self.cabin, self.low = cabin, cabin["low"]
        self.paint = paints(cabin)
        self.belt = self.low + 0.66
        self.ceiling = self.low + (1.40 if cabin.get("tall") else 1.16)
        self.tail = cabin["rear"][-1][0] + 0.62

    def driver(self):
        self.dashboard()
        self.steering()
        self.console()
        for y in (-0.37, 0.37):
            seat(self.cabin, self.paint, self.cabin["front"] + 0.30, y, 0.265)
        for x, places, half in self.cabin["rear"][:1]:
            for y in places:
                seat(self.cabin, self.paint, x + 0.05, y, half)
        self.door(1)
        self.floor()
        low = self.low
        scene.softbox((0.5, -2.2, low + 2.2), (0.4, 0, low + 0.4), (2.6, 1.6), 110, (0.8, 0.9, 1.0))
        scene.softbox((-1.3, 0.2, low + 1.8), (0.5, 0, low + 0.4), (2.4, 1.4), 80, (0.8, 0.9, 1.0))
        scene.softbox((0.7, 0.1, self.ceiling - 0.03), (0.7, 0, low), (1.1, 0.5), 14,
                      (1, 0.93, 0.86))
        return scene.camera((1.34, -1.72, low + 1.10), (0.30, 0.16, low + 0.52), 27)

    def rear_seats(self):
        for x, places, half in self.cabin["rear"]:
            for y in places:
                seat(self.cabin, self.paint, x, y, half)
        if self.cabin.get("captain"):
            self.captain()
        first = self.cabin["rear"][0][0]
        self.door(1)
        self.door(-1)
        self.floor()
        self.roof(0.1, self.tail, (0.55, first + 0.35))
        self.tail_wall()
        for y in (-0.37, 0.37):
            self.front_back(y)
        low = self.low
        scene.softbox((first - 0.45, 0, self.ceiling - 0.04), (first - 0.4, 0, low), (0.6, 1.0), 20,
                      (0.95, 0.96, 1.0))
        scene.softbox((0.05, 0, low + 0.95), (first, 0, low + 0.45), (1.2, 0.6), 18,
                      (0.82, 0.9, 1.0))
        if len(self.cabin["rear"]) > 1:
            scene.softbox((first + 0.6, 0, self.ceiling - 0.04), (first + 0.7, 0, low), (0.4, 1.0),
                          7, (1.0, 0.92, 0.82))
        return scene.camera((0.22, 0.0, low + 0.86), (first, 0.0, low + 0.58), 20)

    # Parts -------------------------------------------------------------------------------------

    def dashboard(self):
        low, top = self.low, self.low + 0.70
        profile = np.array([(-0.34, top - 0.05), (-0.22, top + 0.02), (-0.05, top),
                            (0.02, top - 0.02), (0.045, top - 0.05), (0.03, top - 0.085),
                            (-0.01, top - 0.10),
                            (0.0, top - 0.11), (0.055, top - 0.125), (0.07, top - 0.15),
                            (0.06, top - 0.24), (0.0, top - 0.30), (-0.12, low + 0.22),
                            (-0.30, low + 0.2)])
        y = np.linspace(-WIDE, WIDE, 60)
        bow = 0.10 * (np.abs(y) / WIDE) ** 2.5
        rows = [[(x + b * (0.3 + 0.7 * (x > -0.3)), s, z) for s, b in zip(y, bow)]
                for x, z in refine(profile)]
        scene.grid("dash", rows, self.paint("dash"))
        scene.box("hinge", (-0.10, -WIDE - 0.03, low + 0.34), (0.36, 0.07, 0.70),
                  self.paint("dark"),
                  0.03)

        def strip(x, z, high, paint, reach=WIDE, out=0.004):
            s = np.linspace(-reach, reach, 60)
            b = 0.10 * (np.abs(s) / WIDE) ** 2.5
            scene.grid("strip", [[(x + out + c, a, z + d) for a, c in zip(s, b)]
                                 for d in (0, high)], self.paint(paint))
        strip(0.0, top - 0.098, 0.010, "ambient", out=0.018)
        strip(0.06, top - 0.150, 0.016, "trim", out=0.014)
        strip(0.052, top - 0.195, 0.026, "gloss", out=0.020)
        for k in np.linspace(-0.7, 0.7, 36):
            b = 0.10 * (abs(k) / WIDE) ** 2.5
            scene.box("vane", (0.073 + b, k, top - 0.182), (0.008, 0.003, 0.024),
                      self.paint("metal"))
        wide, high = self.cabin["screen"]
        self.screen((0.075, 0.03, top + 0.015), wide, high, "map", turn=-0.08)
        self.screen((0.02, -0.37, top + 0.03), 0.29, 0.10, "dial")

    def screen(self, at, wide, high, kind, turn=0.0):
        x, y, z = at
        lean = 0.18
        scene.box("screen", (x - 0.008, y, z), (0.014, wide + 0.016, high + 0.016),
                  self.paint("gloss"), 0.006, turn=(0, -lean, turn))
        made = scene.box("picture", (x, y, z), (0.001, wide, high), screens.glowing(kind),
                         turn=(0, -lean, turn))
        screens.lay(made, wide, high)

    def steering(self):
        low = self.low
        middle, tilt = np.array([0.33, -0.37, low + 0.60]), 0.42
        forward = np.array([math.cos(tilt), 0, math.sin(tilt)])     # towards the driver
        up = np.array([-math.sin(tilt), 0, math.cos(tilt)])
        side = np.array([0, 1.0, 0])
        turn = np.linspace(0, 2 * np.pi, 97)
        squash = 0.86 if self.cabin["yoke"] else 0.96
        rim = [middle + 0.183 * (side * math.cos(a) + up * squash * max(math.sin(a), -0.80)
                                 if self.cabin["yoke"] else
                                 side * math.cos(a) + up * squash * math.sin(a)) for a in turn]
        scene.tube("rim", rim[:-1], 0.0165, self.paint("dark"), closed=True)
        for a, paint in ((0.0, "trim"), (math.pi, "trim"), (-math.pi / 2, "trim")):
            out = side * math.cos(a) + up * squash * math.sin(a)
            width = up if abs(math.cos(a)) > 0.5 else side
            rows = [[middle - forward * 0.012 + out * r + width * w * (0.030 - 0.05 * (r - .05))
                     for w in (-1, 1)] for r in np.linspace(0.04, 0.178, 6)]
            scene.grid("arm", rows, self.paint(paint))
        t = np.linspace(0, 1, 12)
        rows = []
        for s in t:
            ring = 0.066 * math.sqrt(max(0, 1 - s ** 4))
            rows.append([middle + forward * (0.030 * s - 0.005) +
                         ring * (side * 1.15 * np.sign(math.cos(a)) * abs(math.cos(a)) ** .6 +
                                 up * 0.85 * np.sign(math.sin(a)) * abs(math.sin(a)) ** .6)
                         for a in turn])
        scene.grid("hub", rows, self.paint("dark"))
        scene.tube("column", [middle - forward * 0.02, middle - forward * 0.30], 0.035,
                   self.paint("dark"))
        for s in (-1, 1):
            scene.tube("stalk", [middle - forward * 0.06, middle - forward * 0.05 + side * s * 0.17
                                 + up * 0.03], 0.007, self.paint("gloss"))

    def console(self):
        low = self.low
        scene.box("console", (0.52, 0, low + 0.20), (1.0, 0.20, 0.36), self.paint("dash"), 0.05)
        scene.box("deck", (0.36, 0, low + 0.385), (0.52, 0.155, 0.02), self.paint("gloss"), 0.01)
        scene.box("arm rest", (0.86, 0, low + 0.41), (0.34, 0.19, 0.07), self.paint("seat"), 0.03)
        for side in (-1, 1):
            scene.tube("line", [(0.05, side * 0.104, low + 0.345),
                                (1.0, side * 0.104, low + 0.345)],
                       0.003, self.paint("ambient"))
        for x in (0.44, 0.54):
            scene.lathe("cup", [(0.040, 0.398), (0.036, 0.398), (0.034, 0.36)], self.paint("metal"),
                        (x, 0, low), axis="z", steps=40)
        if self.cabin.get("sport") or self.cabin.get("tall"):
            scene.lathe("lever", [(0, 0.50), (0.022, 0.495), (0.024, 0.46), (0.010, 0.44),
                                  (0.008, 0.39)], self.paint("metal"), (0.27, 0, low), axis="z")
        else:
            scene.box("charger", (0.24, 0, low + 0.398), (0.17, 0.10, 0.008), self.paint("dark"),
                      0.004)

    def door(self, side):
        low, belt = self.low, self.belt
        x = np.linspace(-0.4, self.tail, 60)
        profile = [(WIDE + 0.02, low - 0.02), (WIDE + 0.01, low + 0.25), (WIDE - 0.03, low + 0.33),
                   (WIDE - 0.07, low + 0.36), (WIDE - 0.075, low + 0.39), (WIDE - 0.01, low + 0.41),
                   (WIDE + 0.005, low + 0.50), (WIDE - 0.01, belt - 0.04), (WIDE, belt),
                   (WIDE + 0.04, belt + 0.01)]
        rows = [[(a, side * y, z) for a in x] for y, z in refine(np.array(profile))]
        scene.grid("door", rows, self.paint("dash"))

        def line(y, z, thick, paint, first=-0.1, last=None):
            last = last or self.tail - 0.1
            scene.tube("line", [(a, side * y, z) for a in np.linspace(first, last, 8)], thick,
                       self.paint(paint))
        line(WIDE - 0.015, low + 0.425, 0.0035, "ambient")
        line(WIDE - 0.008, belt - 0.055, 0.006, "trim")
        line(WIDE - 0.012, belt - 0.075, 0.002, "faint")
        for x0 in (0.22, 1.28):
            scene.lathe("speaker", [(0, 0), (0.075, 0.004), (0.08, 0.0)], self.paint("trim"),
                        (x0, side * (WIDE - 0.012), low + 0.19), steps=40)
            scene.box("pull", (x0 + 0.25, side * (WIDE - 0.02), low + 0.50), (0.14, 0.02, 0.022),
                      self.paint("metal"), 0.008)
        lean = 0.20
        top = self.ceiling - 0.06
        pane = [[(a, side * (WIDE + 0.03), belt) for a in x],
                [(a, side * (WIDE + 0.03 - lean), top) for a in x]]
        scene.grid("pane", pane, self.paint("pane"))
        for x0 in (1.02, self.tail - 0.35):
            scene.grid("pillar", [[(x0, side * (WIDE + 0.015), belt),
                                   (x0 + 0.11, side * (WIDE + 0.015), belt)],
                                  [(x0 + 0.06, side * (WIDE + 0.01 - lean), top),
                                   (x0 + 0.16, side * (WIDE + 0.01 - lean), top)]],
                       self.paint("head"))
        scene.tube("rail", [(-0.2, side * (WIDE - 0.17), top),
                            (self.tail, side * (WIDE - 0.17), top)],
                   0.05, self.paint("head"))

    def floor(self):
        low = self.low
        scene.grid("carpet", [[(-0.6, -0.8, low), (self.tail, -0.8, low)],
                              [(-0.6, 0.8, low), (self.tail, 0.8, low)]], self.paint("carpet"))

    def roof(self, first, last, glass):
        z = self.ceiling
        y = np.linspace(-0.60, 0.60, 20)
        crown = 0.035 * (1 - (y / 0.6) ** 2)
        open_roof = self.cabin["glass_roof"]
        rows = [(first, "head"), (glass[0], "pane" if open_roof else "head"), (glass[1], "head")]
        ends = [r[0] for r in rows[1:]] + [last]
        for (a, paint), b in zip(rows, ends):
            scene.grid("roof", [[(x, s, z + c) for s, c in zip(y, crown)] for x in (a, b)],
                       self.paint(paint))
        if open_roof:
            for s in (-0.46, 0.46):
                scene.tube("line", [(glass[0], s, z + 0.004), (glass[1], s, z + 0.004)], 0.003,
                           self.paint("faint"))

    def tail_wall(self):
        x, low = self.tail, self.low
        scene.grid("wall", [[(x - 0.05, -0.8, low), (x - 0.05, 0.8, low)],
                            [(x - 0.02, -0.8, self.belt), (x - 0.02, 0.8, self.belt)]],
                   self.paint("dash"))
        scene.grid("rear pane", [[(x, -0.66, self.belt), (x, 0.66, self.belt)],
                                 [(x - 0.25, -0.52, self.ceiling), (x - 0.25, 0.52, self.ceiling)]],
                   self.paint("pane"))
        if self.cabin.get("grille"):
            at = self.cabin["rear"][0][0] + 0.42
            for y in np.linspace(-0.66, 0.66, 23):
                scene.tube("bar", [(at, y, low + 0.4), (at, y, self.ceiling)], 0.006,
                           self.paint("metal"))
            for z in np.linspace(low + 0.5, self.ceiling - 0.06, 5):
                scene.tube("bar", [(at, -0.70, z), (at, 0.70, z)], 0.009, self.paint("metal"))

    def captain(self):
        x, places, half = self.cabin["rear"][0]
        for y in places:
            for side in (-1, 1):
                scene.box("arm rest", (x - 0.10, y + side * (half + 0.035), self.low + 0.47),
                          (0.38, 0.07, 0.06), self.paint("seat"), 0.025, turn=(0, 0.06, 0))
            pad("leg rest", (x - 0.52, self.low + 0.25), (x - 0.80, self.low + 0.06), (-0.5, 0.86),
                half * 0.8, 0.035, self.paint("seat"), 0, "rows", 3, shift_y=y)

    def front_back(self, y):
        """The edge of a front seat, seen from behind: what legroom is measured from."""
        low, x = self.low, 0.62
        pad("front back", (x, low + 0.25), (x + 0.12, low + 0.72), (0.95, -0.2),
            0.23, 0.05, self.paint("shell"), 0, "rows", 0, shift_y=y * 1.75)


def refine(profile, times=2):
    """Cuts the corners of an open line until it is smooth."""
    line = np.asarray(profile, float)
    for _ in range(times):
        a, b = line[:-1], line[1:]
        cut = np.empty((2 * len(a), line.shape[1]))
        cut[0::2], cut[1::2] = 0.75 * a + 0.25 * b, 0.25 * a + 0.75 * b
        line = np.concatenate([line[:1], cut[1:-1], line[-1:]])
    return line
