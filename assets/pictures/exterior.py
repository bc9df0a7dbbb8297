"""A whole car from outside: skin, glass, shut lines, lamps, wheels, mirrors."""
import math

import numpy as np

import scene
from body import BELT, MIDDLE, RAIL, SHOULDER, WAIST, Body

ICE, RED = (0.72, 0.86, 1.0), (1.0, 0.035, 0.02)


def paints(colour):
    make = scene.Paints()
    make("paint", colour, rough=0.26, metal=0.5, coat=1.0, specular=0.5)
    make("glass", (0.020, 0.027, 0.036), rough=0.04, specular=0.18)
    make("black", (0.006, 0.006, 0.008), rough=0.12, specular=0.4)
    make("gap", (0.002, 0.002, 0.003), rough=1.0, specular=0.0)
    make("plastic", (0.03, 0.032, 0.036), rough=0.5)
    make("chrome", (0.72, 0.74, 0.78), rough=0.18, metal=1.0)
    make("tyre", (0.012, 0.012, 0.013), rough=0.7)
    make("rim", (0.55, 0.57, 0.60), rough=0.28, metal=0.9)
    make("plate", (0.30, 0.32, 0.35), rough=0.4)
    make("disc", (0.18, 0.18, 0.19), rough=0.35, metal=1.0)
    make("white lamp", glow=ICE, strength=14)
    make("day lamp", glow=ICE, strength=4)
    make("red lamp", glow=RED, strength=7)
    make("red glass", (0.09, 0.004, 0.004), rough=0.08, coat=1.0, glow=RED, strength=0.06)
    make("roof line", glow=ICE, strength=1.6)
    return make


class Exterior:
    def __init__(self, car):
        self.car, self.body, self.paint = car, Body(car), paints(car["colour"])
        self.half = car["half"]

    def build(self):
        self.skin()
        self.windows()
        self.shut_lines()
        self.rocker()
        self.roof_rails()
        self.front()
        self.rear()
        self.wheels()
        self.mirrors()
        self.floor_pan()

    def skin(self):
        p = np.transpose(self.body.points, (1, 0, 2))  # v, u
        mirrored = p[:, ::-1] * np.array([1, -1, 1])
        whole = np.concatenate([p, mirrored[:, 1:]], axis=1)
        rows, columns = whole.shape[:2]
        centres = (whole[:-1, :-1] + whole[1:, 1:]) / 2
        faces = []
        hole = np.zeros(centres.shape[:2], bool)
        for x0 in self.car["axles"]:
            far = np.hypot(centres[..., 0] - x0, centres[..., 2] - self.car["wheel"])
            hole |= (far < self.car["arch"]) & (np.abs(centres[..., 1]) > 0.45)
        for r in range(rows - 1):
            for c in range(columns - 1):
                if not hole[r, c]:
                    a = r * columns + c
                    faces.append((a, a + 1, a + columns + 1, a + columns))
        flat = self.round_arches(whole.reshape(-1, 3))
        scene.mesh("skin", flat, faces, self.paint("paint"))

    def round_arches(self, points):
        """Pulls the points nearest to an arch on to its circle, so that its edge is clean."""
        for x0 in self.car["axles"]:
            dx, dz = points[:, 0] - x0, points[:, 2] - self.car["wheel"]
            far = np.hypot(dx, dz)
            near = (np.abs(far - self.car["arch"]) < 0.026) & (np.abs(points[:, 1]) > 0.45)
            pull = self.car["arch"] / np.maximum(far, 1e-6)
            points[near, 0] = x0 + dx[near] * pull[near]
            points[near, 2] = self.car["wheel"] + dz[near] * pull[near]
        return points

    def sheet(self, name, left, right, low, high, out, across=40, up=12):
        """A patch on the flank: left(t), right(t) are its edges at the height t, 0 to 1."""
        t = np.linspace(0, 1, up)
        x = np.array([np.linspace(left(s), right(s), across) for s in t])
        u = np.repeat((low + (high - low) * t)[:, None], across, axis=1)
        scene.both_sides(name, self.body.at(x, u, out), self.paint(name))

    def windows(self):
        top = RAIL - 0.15
        low = BELT + 0.12
        limit = self.car.get("window_top", 1.0)
        high = low + (top - low) * limit
        for first, last in self.car["windows"]:
            def left(t, x=first):
                return self.inside_rail(x, t) + 0.05 * max(0, 0.15 - t)

            def right(t, x=last):
                return self.inside_rail(x, t, ahead=False)
            self.sheet("glass", left, right, low, high, 0.003, across=60, up=16)
        self.window_frame(low, high)
        foot = self.car["windscreen"][0]
        self.across("black", foot - 0.03, foot + 0.25, bow=0.16, out=0.0025, side=0.45)  # where wipers lie
        self.across("glass", *self.car["windscreen"], bow=0.16)
        if self.car["rear_screen"]:
            self.across("glass", *self.car["rear_screen"], bow=-0.05)
        if self.car["roof_glass"]:
            self.across("glass", *self.car["roof_glass"], bow=0.05)
        if not self.car["rear_screen"]:
            for side in (-1, 1):
                z = 1.62
                scene.box("glass", (self.car["length"] - 0.028, side * 0.42, z),
                          (0.02, 0.66, 0.52), self.paint("glass"), 0.06,
                          turn=(0, -0.045, 0))

    def inside_rail(self, x, t, ahead=True):
        """Leans the ends of the side windows with the pillars."""
        gap = float(self.body.rail(x) - self.body.shoulder(x))
        return x + (0.10 if ahead else 0.03) * t * min(1, gap / 0.3)

    def window_frame(self, low, high):
        first, last = self.car["windows"][0][0], self.car["windows"][-1][1]
        x = np.linspace(first - 0.06, last + 0.1, 160)
        points = self.body.at(np.array([x, x]), np.array([[low - 0.10], [low - 0.04]]) + 0 * x,
                              0.005)
        scene.both_sides("frame", points, self.paint("chrome"))
        x = np.linspace(first - 0.06, last + 0.03, 160)
        u = np.linspace(low, high, 14)[:, None] + 0 * x
        dark = self.body.at(np.repeat(x[None, :], 14, axis=0), u, 0.0015)
        scene.both_sides("pillars", dark, self.paint("black"))

    def across(self, name, first, last, bow, out=0.004, side=0.10):
        """Glass from one rail to the other; its edges bow forward in the middle."""
        s = np.linspace(RAIL + side, MIDDLE, 26)
        share = (s - s[0]) / (s[-1] - s[0])
        lean = bow * (1 - (1 - share) ** 2)
        t = np.linspace(0, 1, 40)
        x = (first + 0.16 * (bow > 0) - lean)[:, None] * (1 - t) + (last - lean * 0.6)[:, None] * t
        u = np.repeat(s[:, None], 40, axis=1)
        scene.both_sides(name, self.body.at(x, u, out), self.paint(name))

    def line(self, x, u, width=0.0035):
        """A groove along the skin: x and u are arrays; it is widened across its own direction."""
        steep = np.ptp(u) > 1
        dx, du = (width, 0.0) if steep else (0.0, 0.022)
        points = self.body.at(np.array([x - dx, x + dx]), np.array([u - du, u + du]), 0.0022)
        scene.both_sides("line", points, self.paint("gap"))

    def shut_lines(self):
        car = self.car
        arch = car["arch"] + 0.03
        for x in car["doors"]:
            u = np.linspace(0.9, BELT + 0.1, 50)
            lean = 0.03 * np.sin((u - 0.9) / 5 * np.pi)
            at = np.full_like(u, x) + lean
            z = self.body.at(at, u)[:, 2]
            for x0 in car["axles"]:  # a door gives way to a wheel
                reach = np.sqrt(np.maximum(arch ** 2 - (z - car["wheel"]) ** 2, 0))
                inside = np.abs(at - x0) < reach
                at = np.where(inside, x0 + np.sign(x - x0) * reach, at)
            self.line(at, u)
        first, last = car["doors"][0], car["doors"][-1]
        x = np.linspace(first, last if len(car["doors"]) > 2 else last, 80)
        clear = np.min([np.abs(x - a) for a in car["axles"]], axis=0) > arch - 0.1
        self.line(x[clear], np.full(clear.sum(), 1.6))
        bonnet = np.linspace(car["front"]["x"][5] + 0.35, car["windscreen"][0] + 0.1, 60)
        self.line(bonnet, np.full(60, SHOULDER + 0.42))
        for x in [0.5 * (a + b) for a, b in zip(car["doors"][:-1], car["doors"][1:])]:
            self.handle(x + 0.33)

    def rocker(self):
        """The dark sill between the wheels, which makes a body look lighter than it is tall."""
        reach = self.car["arch"] + 0.035
        first, last = self.car["axles"][0] + reach, self.car["axles"][1] - reach
        high = 1.25 if self.car.get("cladding") else 0.62
        self.sheet("plastic", lambda t: first - 0.02 * t, lambda t: last + 0.02 * t, 0.0, high, 0.005)

    def roof_rails(self):
        if not self.car.get("roof_rails"):
            return
        x = np.linspace(*self.car["roof_rails"], 60)
        lift = 0.045 * np.minimum(1, np.minimum(x - x[0], x[-1] - x) / 0.16) ** 0.5
        path = self.body.at(x, np.full(60, RAIL + 0.22)) + lift[:, None] * np.array([0, 0, 1])
        for side in (1, -1):
            scene.tube("rail", path * np.array([1, side, 1]), 0.016, self.paint("chrome"))

    def handle(self, x):
        t = np.linspace(x - 0.10, x + 0.10, 16)
        u = np.array([[WAIST + 0.36], [WAIST + 0.50]]) + 0 * t
        scene.both_sides("handle", self.body.at(np.array([t, t]), u, 0.004), self.paint("black"))

    # Noses and tails -----------------------------------------------------------------------

    def band(self, end, y0, y1, low, high, paint, out=0.004, steps=50, rows=16, taper=0.0):
        """A patch round the nose or tail between y0 and y1 metres from the middle."""
        y = np.linspace(y0, y1, steps)
        share = np.linspace(0, 1, steps)
        t = np.linspace(0, 1, rows)
        narrow = (1 - taper * share)
        middle, high_half = (low + high) / 2, (high - low) / 2
        u = middle + high_half * narrow[None, :] * (2 * t[:, None] - 1)
        v = np.array([self.body.v_of(end, s, middle) for s in y])
        points = self.body.along(np.repeat(v[None, :], rows, axis=0), u, out)
        scene.both_sides("band", points, self.paint(paint))

    def front(self):
        kind, reach = self.car["lamps"], self.half - 0.09
        if kind == "bar":
            self.band("nose", 0, reach - 0.02, 4.50, 4.62, "white lamp")
            self.band("nose", reach * 0.62, reach, 4.05, 4.42, "glass", taper=0.6)
            self.band("nose", reach * 0.66, reach - 0.05, 4.18, 4.28, "day lamp", 0.008)
            self.band("nose", 0, reach * 0.70, 1.7, 2.7, "gap", taper=0.22)
            for u in (1.95, 2.2, 2.45):
                self.band("nose", 0, reach * 0.62, u - 0.03, u + 0.03, "plastic", 0.010)
        elif kind == "slit":
            self.band("nose", 0, reach, 4.42, 4.50, "white lamp")
            self.band("nose", reach * 0.55, reach, 4.0, 4.36, "glass", taper=0.75)
            self.band("nose", reach * 0.6, reach - 0.05, 4.12, 4.22, "white lamp", 0.008, taper=.8)
            self.band("nose", 0, reach * 0.58, 1.2, 2.9, "gap", taper=0.3)
            self.band("nose", reach * 0.66, reach * 0.9, 1.3, 2.6, "gap", taper=0.7)
        elif kind == "split":
            self.band("nose", reach * 0.42, reach, 4.55, 4.68, "white lamp")
            self.band("nose", reach * 0.66, reach * 0.96, 3.2, 3.75, "glass", taper=0.2)
            self.band("nose", reach * 0.70, reach * 0.82, 3.35, 3.6, "white lamp", 0.008)
            self.band("nose", 0, reach * 0.6, 2.6, 4.4, "gap")
            for u in np.linspace(2.8, 4.2, 6):
                self.band("nose", 0, reach * 0.58, u - 0.05, u + 0.05, "rim", 0.010)
            self.band("nose", 0, reach * 0.75, 0.9, 1.6, "plastic", taper=0.2)
        elif kind == "veil":
            self.band("nose", 0, reach, 4.66, 4.76, "white lamp")
            self.band("nose", 0, reach * 0.72, 2.2, 4.5, "gap", taper=0.15)
            for y in np.linspace(0.03, reach * 0.70, 14):
                self.band("nose", y - 0.007, y + 0.007, 2.35, 4.4, "rim", 0.010, 3, 24)
            self.band("nose", reach * 0.80, reach, 3.5, 4.3, "glass", taper=0.4)
            self.band("nose", reach * 0.84, reach * 0.93, 3.65, 4.15, "white lamp", 0.008)
        else:
            self.band("nose", 0, reach, 0.4, 3.3, "plastic", 0.010)
            self.band("nose", reach * 0.62, reach, 3.55, 4.55, "glass", taper=0.15)
            self.band("nose", reach * 0.66, reach * 0.80, 3.75, 4.2, "white lamp", 0.008)
            self.band("nose", reach * 0.64, reach * 0.97, 4.36, 4.46, "white lamp", 0.008)
            self.band("nose", 0, reach * 0.56, 3.6, 4.5, "gap")
            for u in (3.85, 4.05, 4.25):
                self.band("nose", 0, reach * 0.55, u - 0.04, u + 0.04, "plastic", 0.012)

    def rear(self):
        kind, reach = self.car["lamps"], self.half - 0.09
        if kind == "block":
            for side in (-1, 1):
                for z, paint in ((1.26, "red lamp"), (1.10, "red glass"), (0.96, "red glass")):
                    scene.box("lamp", (self.car["length"] - 0.01, side * (reach - 0.03), z),
                              (0.06, 0.11, 0.12), self.paint(paint), 0.015)
            length = self.car["length"]
            scene.box("gap", (length + 0.001, 0, 1.3), (0.02, 0.006, 1.6), self.paint("gap"))
            scene.box("handle", (length + 0.02, 0.12, 1.05), (0.03, 0.12, 0.05),
                      self.paint("plastic"), 0.01)
            self.band("tail", 0, reach, 0.4, 2.2, "plastic", 0.015)
            return
        low, high = {"bar": (4.55, 4.68), "slit": (4.5, 4.6), "split": (4.3, 4.48),
                     "veil": (4.5, 4.62)}[kind]
        self.band("tail", 0, reach - 0.01, low - 0.22, high + 0.12, "red glass", 0.003)
        self.band("tail", 0, reach, low, high, "red lamp", 0.007)
        self.band("tail", reach * 0.7, reach, low - 0.16, low - 0.08, "red lamp", 0.007)
        self.band("tail", 0, reach * 0.8, 0.6, 1.6, "plastic", 0.006, taper=0.2)
        self.band("tail", 0, 0.30, 2.35, 3.15, "gap", 0.003)
        self.band("tail", 0, 0.235, 2.48, 3.02, "plate", 0.008)
        self.band("tail", 0, reach * 0.86, 2.08, 2.12, "gap", 0.003)
        y = self.body.v_of("tail", reach * 0.86, 3.0)
        u = np.linspace(2.1, 5.6, 40)
        v = np.full((2, 40), y) + np.array([[-0.0006], [0.0006]])
        scene.both_sides("gap", self.body.along(v, np.array([u, u]), 0.003), self.paint("gap"))

    # What stands on the ground -------------------------------------------------------------

    def wheels(self):
        for x in self.car["axles"]:
            for side in (-1, 1):
                self.wheel(x, side)

    def wheel(self, x, side):
        car, r = self.car, self.car["wheel"]
        face = side * (self.half - 0.045)
        rim, width = r * (0.60 if car.get("work_wheel") else 0.735), 0.23

        def deep(d):
            return face - side * d
        tyre = [(rim, 0.012), (rim + 0.015, 0.0), (r - 0.05, 0.0), (r - 0.018, 0.012),
                (r, 0.04), (r, width - 0.04), (r - 0.03, width)]
        scene.lathe("tyre", [(a, deep(d)) for a, d in tyre], self.paint("tyre"), (x, 0, r),
                    steps=96)
        lip = [(rim + 0.002, 0.02), (rim + 0.002, 0.006), (rim - 0.008, 0.004),
               (rim - 0.018, 0.014),
               (rim - 0.03, 0.10), (rim - 0.03, width)]
        scene.lathe("rim", [(a, deep(d)) for a, d in lip], self.paint("rim"), (x, 0, r), steps=96)
        scene.lathe("disc", [(0.05, deep(0.10)), (r * 0.50, deep(0.10)), (r * 0.50, deep(0.13))],
                    self.paint("disc"), (x, 0, r))
        scene.lathe("hub", [(0, deep(0.035)), (0.035, deep(0.035)), (0.06, deep(0.055)),
                            (0.07, deep(0.10))], self.paint("rim"), (x, 0, r), steps=32)
        scene.lathe("well", [(0, side * 0.5), (car["arch"] + 0.012, side * 0.5),
                             (car["arch"] + 0.012, side * (self.half - 0.06))],
                    self.paint("gap"), (x, 0, r), steps=64)
        if car["caliper"]:
            self.caliper(x, side, deep(0.105), r)
        self.spokes(x, side, r, rim, deep)
        self.arch_edge(x, side, r)

    def arch_edge(self, x, side, r):
        """A lip of paint round the arch, or a broad one of plastic on a car for rough ground."""
        car = self.car
        broad = car.get("cladding", False)
        reach = car["arch"] + (0.012 if broad else 0.002)
        angle = np.linspace(-0.10 * np.pi, 1.10 * np.pi, 70)
        across, up = x + reach * np.cos(angle), r + reach * np.sin(angle)
        edge = np.abs([self.flank_y(a, b) for a, b in zip(across, up)])
        path = np.stack([across, side * (edge - 0.004), up], axis=-1)
        scene.tube("arch", path, 0.024 if broad else 0.009,
                   self.paint("plastic"))

    def flank_y(self, x, z):
        """How far the skin stands from the middle at a place of the flank."""
        u = np.linspace(0, SHOULDER, 40)
        line = self.body.at(np.full(40, x), u)
        return float(np.interp(z, line[:, 2], line[:, 1]))

    def caliper(self, x, side, y, r):
        angle = np.linspace(-0.5, 0.5, 14) + (0.2 if x > 2 else np.pi - 0.2)
        make = scene.Paints()
        paint = self.paint.made.get("caliper") or make(
            "caliper", self.car["caliper"], rough=0.25, coat=1.0)
        self.paint.made["caliper"] = paint
        rows = [[(x + a * math.cos(t), y + side * d, r + a * math.sin(t)) for t in angle]
                for a, d in ((0.118, 0), (0.118, 0.035), (0.19, 0.035), (0.19, 0))]
        scene.grid("caliper", rows, paint, smooth=False)

    def spokes(self, x, side, r, rim, deep):
        count = self.car["spokes"]
        pairs = count <= 7
        for k in range(count):
            middle = 2 * math.pi * k / count + math.pi / 2
            for twist in ((-1, 1) if pairs else (0,)):
                self.spoke(x, r, rim, deep, middle, twist, 0.024 if pairs else 0.026)

    def spoke(self, x, r, rim, deep, middle, twist, thick):
        rows = []
        for s in np.linspace(0, 1, 8):
            radius = 0.05 + (rim - 0.05 - 0.006) * s
            angle = middle + twist * (0.10 + 0.13 * s) * (1.2 if self.car["spokes"] < 6 else 0.8)
            depth = 0.045 - 0.030 * s + 0.02 * math.sin(math.pi * s)
            wide = thick * (1.25 - 0.5 * s)
            across = np.array([-math.sin(angle), 0, math.cos(angle)])
            at = np.array([x + radius * math.cos(angle), 0, r + radius * math.sin(angle)])
            rows.append([at + across * wide * a + np.array([0, deep(depth + d), 0])
                         for a, d in ((-1, 0.05), (-0.8, 0.004), (0, 0), (0.8, 0.004), (1, 0.05))])
        scene.grid("spoke", rows, self.paint("rim"), smooth=False)

    def mirrors(self):
        car = self.car
        x = car["windows"][0][0] + 0.16
        at = self.body.at(np.array([x]), np.array([BELT + 0.02]))[0]
        tall = 0.16 if car.get("work_wheel") else 0.062
        for side in (-1, 1):
            y = side * (at[1] + 0.13)
            s = np.linspace(0, np.pi, 16)[:, None]
            t = np.linspace(0, 2 * np.pi, 32)[None, :]
            px = x - 0.02 + 0.085 * np.cos(s) + 0 * t
            py = y + 0.115 * np.sin(s) ** 0.5 * np.cos(t)
            pz = at[2] + 0.07 + tall * np.sin(s) ** 0.5 * np.sin(t)
            scene.grid("mirror", np.stack([px, py, pz], axis=-1), self.paint("paint"))
            scene.box("stalk", (x, side * (at[1] + 0.02), at[2] + 0.035), (0.07, 0.12, 0.03),
                      self.paint("black"), 0.01, turn=(side * 0.3, 0, 0))

    def floor_pan(self):
        car = self.car
        scene.box("pan", (car["length"] / 2, 0, car["clearance"] + 0.06),
                  (car["length"] - 1.7, 2 * self.half - 0.35, 0.06), self.paint("gap"))
