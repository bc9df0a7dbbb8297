"""Under the raised bonnet: an engine, a hybrid's power unit, or a front boot."""
import math

import numpy as np

import scene
from body import MIDDLE, SHOULDER
from exterior import Exterior

# What lies under each bonnet; colours of the cover and of what stands out.
BAYS = {
    "e5": dict(kind="boot", cover=(0.03, 0.032, 0.036), accent=(0.9, 0.30, 0.02)),
    "s7": dict(kind="hybrid", cover=(0.020, 0.022, 0.026), accent=(0.9, 0.28, 0.02)),
    "v6": dict(kind="hybrid", cover=(0.045, 0.040, 0.034), accent=(0.9, 0.28, 0.02)),
    "c3": dict(kind="engine", cover=(0.30, 0.012, 0.012), accent=(0.55, 0.56, 0.6)),
    "t9": dict(kind="engine", cover=(0.030, 0.034, 0.040), accent=(0.85, 0.55, 0.03)),
}


class OpenBonnet(Exterior):
    def __init__(self, name, car):
        super().__init__(car)
        self.bay = BAYS[name]
        self.edge = SHOULDER + 0.42
        self.first = car["front"]["x"][5] + (0.16 if car["lamps"] == "block" else 0.24)
        self.last = car["windscreen"][0] + 0.02
        self.deck = float(self.body.shoulder((self.first + self.last) / 2)) - 0.05
        self.wide = self.half - 0.20
        more = self.paint
        more.made.pop("caliper", None)
        make = scene.Paints()
        make.made = more.made
        make("cover", self.bay["cover"], rough=0.30, coat=0.6)
        make("accent", self.bay["accent"], rough=0.35)
        make("alloy", (0.42, 0.43, 0.45), rough=0.35, metal=1.0)
        make("moulded", (0.020, 0.021, 0.023), rough=0.5)
        make("lining", (0.004, 0.004, 0.005), rough=0.7, specular=0.2)
        make("hose", (0.012, 0.012, 0.013), rough=0.4)
        make("tank", (0.55, 0.57, 0.6), rough=0.3)
        make("carpet", (0.07, 0.074, 0.08), rough=0.95, specular=0.05)
        make("strip", glow=(0.8, 0.9, 1.0), strength=7.0)

    def in_the_bay(self, place):
        x, y, z = place[..., 0], place[..., 1], place[..., 2]
        reach = np.interp(x, [self.first, self.last], [0.93, 0.97]) * (self.half - 0.17)
        return (x > self.first) & (x < self.last) & (np.abs(y) < reach) & (z > self.deck - 0.25)

    def skin(self):
        p = np.transpose(self.body.points, (1, 0, 2))
        whole = np.concatenate([p, (p[:, ::-1] * np.array([1, -1, 1]))[:, 1:]], axis=1)
        rows, columns = whole.shape[:2]
        centres = (whole[:-1, :-1] + whole[1:, 1:]) / 2
        hole = self.in_the_bay(centres)
        u = np.concatenate([self.body.u, self.body.u[::-1][1:]])
        hole &= ((u[:-1] + u[1:]) / 2 > SHOULDER + 0.2)[None, :]
        for x0 in self.car["axles"]:
            far = np.hypot(centres[..., 0] - x0, centres[..., 2] - self.car["wheel"])
            hole |= (far < self.car["arch"]) & (np.abs(centres[..., 1]) > 0.45)
        faces, lid = [], []
        for r in range(rows - 1):
            for c in range(columns - 1):
                a = r * columns + c
                face = (a, a + 1, a + columns + 1, a + columns)
                if not hole[r, c]:
                    faces.append(face)
                elif centres[r, c, 2] > self.deck - 0.2 and abs(centres[r, c, 1]) < self.half - .12:
                    lid.append(face)
        points = self.round_arches(whole.reshape(-1, 3))
        scene.mesh("skin", points, faces, self.paint("paint"))
        self.lid(points, lid)

    def lid(self, points, faces):
        """The bonnet, turned up about its hinge, with a lined underside and a strip of light."""
        hinge = np.array([self.last, 0, float(self.body.centre(self.last))])
        angle = math.radians(62)
        turn = np.array([[math.cos(angle), 0, math.sin(angle)], [0, 1, 0],
                         [-math.sin(angle), 0, math.cos(angle)]])
        raised = (points - hinge) @ turn.T + hinge
        scene.mesh("lid", raised, faces, self.paint("paint"))
        inner = (points - hinge) * np.array([0.95, 0.93, 1]) + np.array([-0.02, 0, -0.03])
        scene.mesh("lining", inner @ turn.T + hinge, faces, self.paint("lining"))
        y = np.linspace(-0.5, 0.5, 20) * self.wide
        x = np.full(20, self.first + 0.10)
        z = self.body.centre(x) - 0.055 - 0.03 * (y / self.wide) ** 2
        strip = (np.stack([x, y, z], axis=-1) - hinge) @ turn.T + hinge
        scene.tube("strip", strip, 0.008, self.paint("strip"))
        at = strip.mean(axis=0)
        scene.softbox(at + np.array([-0.05, 0, -0.02]), (self.first + 0.3, 0, self.deck - 0.2),
                      (0.9, 0.06), 26, (0.85, 0.93, 1.0), reflects=False)

    def shut_lines(self):
        pass

    def build(self):
        super().build()
        first, last, wide, deck = self.first, self.last, self.wide, self.deck
        mid, deep = (first + last) / 2, last - first
        scene.box("tub", (mid, 0, deck - 0.36), (deep, 2 * wide - 0.3, 0.05),
                  self.paint("gap"))
        scene.box("cowl", (last - 0.03, 0, deck - 0.08), (0.16, 2 * wide, 0.22),
                  self.paint("moulded"), 0.03)
        scene.box("front", (first + 0.05, 0, deck - 0.10), (0.16, 1.3 * wide, 0.14),
                  self.paint("moulded"), 0.03)
        getattr(self, self.bay["kind"])(mid, deep)

    def boot(self, mid, deep):
        deck, wide = self.deck, self.wide
        inside, half = deep * 0.56, wide * 0.62
        x = mid + 0.02
        for side in (-1, 1):  # covers to the left and the right of the well
            scene.box("cover", (x, side * (half + wide) / 2, deck - 0.02),
                      (deep * 0.86, wide - half - 0.03, 0.08), self.paint("cover"), 0.025)
            for k in range(7):
                scene.box("rib", (x - deep * 0.3 + k * deep * 0.1, side * (half + wide) / 2,
                                  deck + 0.022), (0.012, (wide - half) * 0.6, 0.008),
                          self.paint("moulded"), 0.003)
        for a in (-1, 1):
            scene.box("cover", (x + a * (inside / 2 + 0.07), 0, deck - 0.02),
                      (deep * 0.19, 2 * half + 0.02, 0.08), self.paint("cover"), 0.025)
        t = np.linspace(0, 2 * np.pi, 97)
        round_x = np.sign(np.cos(t)) * np.abs(np.cos(t)) ** 0.35
        round_y = np.sign(np.sin(t)) * np.abs(np.sin(t)) ** 0.35
        rows = []
        for share, z in ((1.02, 0.03), (1.0, 0.028), (0.985, 0.0), (0.95, -0.22), (0.90, -0.27),
                         (0.7, -0.275), (0.0, -0.275)):
            rows.append(np.stack([x + inside / 2 * share * round_x, half * share * round_y,
                                  np.full_like(t, deck + z)], axis=-1))
        scene.grid("well", rows, self.paint("carpet"))
        ring = rows[2] + np.array([0, 0, 0.0])
        scene.tube("light", (ring - [x, 0, 0]) * [0.985, 0.985, 1] + [x, 0, -0.012], 0.006,
                   self.paint("strip"))
        scene.tube("seal", rows[0], 0.011, self.paint("hose"), closed=True)
        scene.lathe("drain", [(0, 0.004), (0.02, 0.004), (0.026, 0)], self.paint("alloy"),
                    (x - 0.1, 0.2, deck - 0.273), axis="z", steps=32)
        self.caps(x + deep * 0.36)

    def caps(self, x):
        for y, paint in ((-0.52, "accent"), (0.54, "tank")):
            scene.lathe("cap", [(0, 0.05), (0.03, 0.05), (0.034, 0.02), (0.034, 0)],
                        self.paint(paint), (x, y * self.wide / 0.7, self.deck), axis="z", steps=32)

    def engine(self, mid, deep):
        deck, wide, lengthwise = self.deck, self.wide, self.car["lamps"] == "slit"
        size = (deep * 0.58, 0.44, 0.14) if lengthwise else (0.36, wide * 0.95, 0.14)
        x = mid + 0.02
        self.block(x, 0.0, size)
        for k in (-1, 1):   # the tubes that feed it
            scene.tube("pipe", curve([(x - size[0] / 2, 0.12 * k, deck - 0.06),
                                      (x - size[0] / 2 - 0.10, 0.2 * k, deck - 0.02),
                                      (x - size[0] / 2 - 0.06, 0.42 * k, deck - 0.04),
                                      (x + 0.05, 0.50 * k, deck - 0.06)]), 0.042,
                       self.paint("alloy" if k < 0 else "hose"))
        self.box_of_air(x + 0.02, -wide * 0.78)
        self.battery(x + 0.06, wide * 0.76)
        self.towers(x + 0.14, brace=lengthwise)
        self.tanks(x - 0.12)

    def hybrid(self, mid, deep):
        deck, wide = self.deck, self.wide
        x = mid + 0.02
        self.block(x, -wide * 0.34, (min(0.46, deep * 0.6), wide * 0.72, 0.14))
        scene.box("inverter", (x + 0.02, wide * 0.42, deck - 0.01), (0.36, wide * 0.52, 0.13),
                  self.paint("alloy"), 0.02)
        for k in range(9):
            scene.box("fin", (x - 0.12 + k * 0.034, wide * 0.42, deck + 0.062),
                      (0.012, wide * 0.44, 0.022), self.paint("alloy"), 0.003)
        for k in range(3):
            y = wide * 0.26 + 0.07 * k
            scene.tube("cable", curve([(x - 0.16, y, deck), (x - 0.24, y, deck + 0.03),
                                       (x - 0.27, y - 0.12, deck - 0.03),
                                       (x - 0.22, y - 0.30, deck - 0.10)]), 0.014,
                       self.paint("accent"))
        self.battery(x + 0.12, wide * 0.84)
        self.towers(x + 0.20)
        self.tanks(x - 0.16)
        self.box_of_air(x + 0.05, -wide * 0.84)

    def block(self, x, y, size):
        deck = self.deck
        scene.box("block", (x, y, deck - 0.16), (size[0] * 1.08, size[1] * 1.06, 0.22),
                  self.paint("alloy"), 0.02)
        scene.box("cover", (x, y, deck), size, self.paint("cover"), 0.045, segments=5)
        long_x = size[0] > size[1]
        for k in np.linspace(-0.32, 0.32, 5):
            dx, dy = (0, k * size[1]) if long_x else (k * size[0], 0)
            at = (x + dx, y + dy, deck + 0.071)
            bar = (size[0] * 0.78, 0.022, 0.012) if long_x else (0.022, size[1] * 0.78, 0.012)
            scene.box("rib", at, bar, self.paint("moulded"), 0.005)
        scene.lathe("filler", [(0, 0.10), (0.03, 0.10), (0.036, 0.085), (0.036, 0.06)],
                    self.paint("accent"), (x + size[0] * 0.36, y - size[1] * 0.36, deck), axis="z",
                    steps=32)

    def box_of_air(self, x, y):
        scene.box("air", (x, y, self.deck - 0.02), (0.34, 0.24, 0.16), self.paint("moulded"), 0.04)
        for k in range(4):
            scene.box("clip", (x - 0.12 + 0.08 * k, y + 0.122, self.deck + 0.01),
                      (0.022, 0.01, 0.04), self.paint("alloy"), 0.003)

    def battery(self, x, y):
        scene.box("battery", (x, y, self.deck - 0.03), (0.26, 0.19, 0.17), self.paint("hose"),
                  0.012)
        for k, paint in ((-0.08, "accent"), (0.08, "alloy")):
            scene.box("pole", (x + k, y, self.deck + 0.062), (0.05, 0.05, 0.03), self.paint(paint),
                      0.01)

    def towers(self, x, brace=False):
        for side in (-1, 1):
            y = side * (self.wide - 0.06)
            scene.lathe("tower", [(0, 0.05), (0.03, 0.05), (0.035, 0.03), (0.08, 0.025),
                                  (0.10, -0.01), (0.11, -0.12)], self.paint("alloy"),
                        (x, y, self.deck), axis="z", steps=48)
        if brace:
            scene.tube("brace", [(x, -self.wide + 0.06, self.deck + 0.06),
                                 (x + 0.03, -0.3, self.deck + 0.11),
                                 (x + 0.03, 0.3, self.deck + 0.11),
                                 (x, self.wide - 0.06, self.deck + 0.06)], 0.02,
                                 self.paint("alloy"))

    def tanks(self, x):
        scene.box("tank", (x, self.wide * 0.62, self.deck - 0.02), (0.15, 0.15, 0.14),
                  self.paint("tank"), 0.03)
        scene.lathe("cap", [(0, 0.09), (0.036, 0.09), (0.04, 0.05)], self.paint("accent"),
                    (x, self.wide * 0.62, self.deck), axis="z", steps=32)

    def lights(self):
        first, last, deck = self.first, self.last, self.deck
        mid = (first + last) / 2
        scene.softbox((mid - 1.2, -1.0, deck + 2.6), (mid, 0, deck), (1.8, 0.7), 80,
                      (0.8, 0.9, 1.0))
        scene.softbox((mid, 2.2, deck + 1.6), (mid, 0, deck), (2.6, 0.4), 60, (0.7, 0.85, 1.0))
        scene.softbox((mid - 0.6, -2.6, deck + 1.2), (mid, 0, deck), (2.6, 0.3), 45, (0.7, 0.85, 1))

    def eye(self):
        mid, deck = (self.first + self.last) / 2, self.deck
        return scene.camera((self.first - 1.75, -1.05, deck + 1.30),
                            (mid + 0.10, -0.02, deck + 0.06), 35)


def curve(points, steps=30):
    """A smooth line through a few points."""
    points = np.asarray(points, float)
    line = points
    for _ in range(3):
        a, b = line[:-1], line[1:]
        cut = np.empty((2 * len(a), 3))
        cut[0::2], cut[1::2] = 0.75 * a + 0.25 * b, 0.25 * a + 0.75 * b
        line = np.concatenate([line[:1], cut[1:-1], line[-1:]])
    return line
