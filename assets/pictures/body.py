"""The skin of a car as one smooth surface, and how to find a place on it.

A ring runs round the car from the middle of the nose to the middle of the tail; six rings make
the flanks, and above them each section goes on over the belt line and the roof rail to the middle
of the roof. `v` counts along a ring, `u` across the rings: 0 sill, 5 shoulder, 6 belt line,
7 roof rail, 9 middle of the roof. A place is asked for by its x and its u.
"""
import numpy as np

SILL, WAIST, SHOULDER, BELT, RAIL, MIDDLE = 0, 4, 5, 6, 7, 9

# Of each ring: how far inside the widest one it lies, and how high between sill and shoulder.
INSET = (0.13, 0.045, 0.03, 0.035, 0.0, 0.035)
HEIGHT = (0.0, 0.05, 0.22, 0.50, 0.84, 1.0)
# How much of the way to its neighbours a corner of a section is rounded.
ROUND = (0.3, 0.5, 0.5, 0.5, 0.35, 0.30, 0.16, 0.42, 0.5, 0.5)


def smooth_line(points, length, soften):
    """A profile through `points`, its corners rounded over `soften` metres."""
    x = np.linspace(-0.6, length + 0.6, 3000)
    px, pz = np.array(points, float).T
    first, last = (pz[1] - pz[0]) / (px[1] - px[0]), (pz[-1] - pz[-2]) / (px[-1] - px[-2])
    z = np.interp(x, px, pz)
    z = np.where(x < px[0], pz[0] + first * (x - px[0]), z)
    z = np.where(x > px[-1], pz[-1] + last * (x - px[-1]), z)
    step = x[1] - x[0]
    reach = np.arange(-int(4 * soften / step), int(4 * soften / step) + 1) * step
    weight = np.exp(-0.5 * (reach / soften) ** 2)
    padded = np.pad(z, len(reach) // 2, mode="edge")
    z = np.convolve(padded, weight / weight.sum(), mode="valid")
    return lambda at: np.interp(at, x, z)


class Body:
    def __init__(self, car):
        self.car = car
        length, soften = car["length"], car["soften"]
        self.shoulder = smooth_line(car["shoulder"], length, 0.12)
        self.centre = smooth_line(car["centre"], length, soften)
        self.rail = smooth_line(car["rail"], length, soften)
        self.roof_z = float(self.rail(np.linspace(0, length, 400)).max())
        rings = [self._ring(i) for i in range(6)]
        self.points, self.u = self._sections(np.array(rings))
        self._swell()

    def _ring(self, i):
        car, length = self.car, self.car["length"]
        half = car["half"] - INSET[i]
        theta = np.linspace(0, np.pi / 2, 70)

        def corner(end):
            power = 2 / end["power"]
            # Both ends are sampled so that the quick turn of the corner gets its share.
            out = 1 - np.cos(theta) ** power
            return out * end["corner"], np.sin(theta) ** power

        front_x, front_y = corner(car["front"])
        rear_x, rear_y = corner(car["rear"])
        front_x = front_x + car["front"]["x"][i]
        rear_x = length - car["rear"]["x"][i] - rear_x[::-1]
        side_x = np.linspace(front_x[-1], rear_x[0], 190)[1:-1]
        x = np.concatenate([front_x, side_x, rear_x])
        y = np.concatenate([front_y, np.ones_like(side_x), rear_y[::-1]])
        middle = length * 0.53
        y = y * half * (1 - 0.05 * ((x - middle) / (length / 2)) ** 2)
        low = car["clearance"]
        z = low + HEIGHT[i] * (self.shoulder(x) - low)
        if i == 0:
            z = z + 0.05 * np.exp(-x / 0.25) + 0.07 * np.exp((x - length) / 0.25)
        return np.stack([x, y, z], axis=-1)

    def _sections(self, rings):
        car = self.car
        top = rings[5]
        x, ring_y, ring_z = top[:, 0], top[:, 1], top[:, 2]
        narrow = ring_y / (car["half"] - INSET[5])
        rail_z, centre_z = self.rail(x), self.centre(x)
        rail_z = np.maximum(rail_z, ring_z + 0.004)
        centre_z = np.maximum(centre_z, rail_z + 0.003)
        lift = np.clip((rail_z - ring_z - 0.06) / (self.roof_z - ring_z - 0.06), 0, 1)
        lean = lift ** 0.85
        rail_y = narrow * ((1 - lean) * 0.80 * car["half"] + lean * car["roof_half"])
        belt_z = ring_z + np.minimum(car["belt"], 0.5 * (rail_z - ring_z))
        belt_y = narrow * (car["half"] - INSET[5] - 0.035)
        zero = np.zeros_like(x)
        rows = list(rings) + [
            np.stack([x, belt_y, belt_z], axis=-1),
            np.stack([x, rail_y, rail_z], axis=-1),
            np.stack([x, 0.52 * rail_y, rail_z + 0.78 * (centre_z - rail_z)], axis=-1),
            np.stack([x, zero, centre_z], axis=-1)]
        return round_sections(np.array(rows))

    def _swell(self):
        """Haunches over the wheels and a lip round each arch."""
        car = self.car
        p = self.points
        half = car["half"]
        for x0 in car["axles"]:
            dx, dz = p[..., 0] - x0, p[..., 2] - car["wheel"]
            far = np.hypot(dx, dz)
            side = np.clip((np.abs(p[..., 1]) / half - 0.6) / 0.25, 0, 1)
            lip = 0.016 * np.exp(-((far - car["arch"]) / 0.055) ** 2)
            broad = car["haunch"] * np.exp(-(dx / 0.42) ** 2 - ((dz - 0.42) / 0.20) ** 2)
            p[..., 1] += side * (lip + broad)

    def at(self, x, u, out=0.0):
        """Points at `x` along the car and `u` across it, `out` metres off the skin."""
        x, u = np.broadcast_arrays(np.asarray(x, float), np.asarray(u, float))
        flat_x, flat_u = x.ravel(), u.ravel()
        k = np.clip(np.searchsorted(self.u, flat_u) - 1, 0, len(self.u) - 2)
        share = (flat_u - self.u[k]) / (self.u[k + 1] - self.u[k])
        found = np.empty((flat_x.size, 3))
        for n in range(flat_x.size):
            line = (1 - share[n]) * self.points[k[n]] + share[n] * self.points[k[n] + 1]
            found[n] = [flat_x[n], np.interp(flat_x[n], line[:, 0], line[:, 1]),
                        np.interp(flat_x[n], line[:, 0], line[:, 2])]
        return self._off(found.reshape(x.shape + (3,)), out)

    def along(self, v, u, out=0.0):
        """Points at `v` (0 nose, 1 tail, by index) and `u`: for noses and tails, where x says
        little."""
        v, u = np.broadcast_arrays(np.asarray(v, float), np.asarray(u, float))
        count = self.points.shape[1]
        j = np.clip(v * (count - 1), 0, count - 1.001)
        k = np.clip(np.searchsorted(self.u, u) - 1, 0, len(self.u) - 2)
        a = ((u - self.u[k]) / (self.u[k + 1] - self.u[k]))[..., None]
        j0 = j.astype(int)
        b = (j - j0)[..., None]
        p = self.points
        found = ((1 - a) * ((1 - b) * p[k, j0] + b * p[k, j0 + 1]) +
                 a * ((1 - b) * p[k + 1, j0] + b * p[k + 1, j0 + 1]))
        return self._off(found, out)

    def v_of(self, end, y, u):
        """The `v` at which the nose (or tail) is `y` metres from the middle."""
        k = int(np.argmin(np.abs(self.u - u)))
        line = self.points[k]
        count = line.shape[0]
        if end == "nose":
            return float(np.interp(y, line[:75, 1], np.arange(75))) / (count - 1)
        back = line[::-1][:75, 1]
        return (count - 1 - float(np.interp(y, back, np.arange(75)))) / (count - 1)

    def _off(self, grid, out):
        if out == 0.0 or grid.ndim < 3:
            return grid
        along = np.gradient(grid, axis=0)
        across = np.gradient(grid, axis=1)
        normal = np.cross(along, across)
        size = np.linalg.norm(normal, axis=-1, keepdims=True)
        normal = normal / np.maximum(size, 1e-9)
        middle = np.array([self.car["length"] / 2, 0.0, 0.6])
        if np.sum(normal * (grid - middle)) < 0:
            normal = -normal
        return grid + out * normal


def round_sections(rows):
    """Rounds the corners of all sections at once; rows are (control point, v, xyz)."""
    count = len(rows)
    out, us = [rows[0]], [0.0]
    steps = np.linspace(0, 1, 9)
    flat = np.linspace(0, 1, 5)[1:-1]
    before = rows[0]
    for i in range(1, count - 1):
        a = rows[i] + (rows[i - 1] - rows[i]) * ROUND[i]
        b = rows[i] + (rows[i + 1] - rows[i]) * ROUND[i]
        start = us[-1]
        for t in flat:
            out.append(before + (a - before) * t)
            us.append(start + (i - 0.25 - start) * t)
        for t in steps:
            out.append((1 - t) ** 2 * a + 2 * t * (1 - t) * rows[i] + t * t * b)
            us.append(i - 0.25 + 0.5 * t)
        before = b
    start = us[-1]
    for t in np.linspace(0, 1, 6)[1:]:
        out.append(before + (rows[-1] - before) * t)
        us.append(start + (count - 1 - start) * t)
    us = np.array(us)
    keep = np.concatenate([[True], np.diff(us) > 1e-6])
    return np.array(out)[keep], us[keep]
