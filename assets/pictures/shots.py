"""Renders pictures: blender -b -P shots.py -- OUT CAR/SHOT [CAR/SHOT ...] [--size W H] ..."""
import argparse
import pathlib
import sys
import time

from mathutils import Vector

sys.path.insert(0, str(pathlib.Path(__file__).parent))
import scene  # noqa: E402
import details  # noqa: E402
from cars import CARS  # noqa: E402
from details import PART_OF  # noqa: E402


def draw_outside(car, detail):
    shot = PART_OF.get(detail, detail)
    import exterior
    import studio
    whole = exterior.Exterior(car)
    whole.build()
    height = float(whole.body.points[..., 2].max())
    studio.floor((car["length"] / 2, 0, 0))
    studio.lights(shot, car["length"], height)
    eye = studio.shoot(shot, car["length"], height)
    if detail != shot:
        eye = details.outside(detail, car, whole.body)
        scene.settle()
    scene.dusk(eye.matrix_world.to_quaternion() @ Vector((0, 0, -1)),
               studio.SHEEN_FROM[shot], glow=studio.GLOW, sheen=(0.30, 0.36, 0.44),
               narrow=0.966 if detail == shot else 0.8)


def draw_inside(car, detail):
    shot = PART_OF.get(detail, detail)
    import studio
    from cabin import Cabin
    from cabins import CABINS
    inside = Cabin(CABINS[car])
    eye = getattr(inside, shot)()
    if detail != shot:
        eye = details.inside(detail, inside)
    scene.settle()
    scene.dusk(eye.matrix_world.to_quaternion() @ Vector((0, 0, -1)), (0, -1),
               glow=studio.GLOW, sheen=(0.10, 0.13, 0.17), narrow=0.6)


def draw_bay(name, car):
    import studio
    from bay import OpenBonnet
    whole = OpenBonnet(name, car)
    whole.build()
    whole.lights()
    studio.floor((car["length"] / 2, 0, 0))
    eye = whole.eye()
    scene.settle()
    scene.dusk(eye.matrix_world.to_quaternion() @ Vector((0, 0, -1)), (-0.6, -0.8),
               glow=studio.GLOW, sheen=(0.22, 0.27, 0.34), narrow=0.8)


def main():
    ask = argparse.ArgumentParser()
    ask.add_argument("out", type=pathlib.Path)
    ask.add_argument("shots", nargs="+")
    ask.add_argument("--size", nargs=2, type=int, default=(1280, 720))
    ask.add_argument("--samples", type=int, default=32)
    asked = ask.parse_args(sys.argv[sys.argv.index("--") + 1:])
    for name in asked.shots:
        car, shot = name.split("/")
        started = time.time()
        scene.clear()
        if PART_OF.get(shot, shot) in ("driver", "rear_seats"):
            draw_inside(car, shot)
        elif shot == "bay":
            draw_bay(car, CARS[car])
        else:
            draw_outside(CARS[car], shot)
        path = asked.out / car / (shot + ".png")
        path.parent.mkdir(parents=True, exist_ok=True)
        built = time.time()
        scene.render(path, asked.size, asked.samples)
        print(f"PICTURE {name}: built {built - started:.1f} s, drawn {time.time() - built:.1f} s",
              flush=True)


main()
