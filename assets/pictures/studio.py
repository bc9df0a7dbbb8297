"""The dark studio round a whole car: a black mirror of a floor and long softboxes."""
import numpy as np

import scene


def floor():
    make = scene.Paints()
    ground = make("floor", (0.0035, 0.005, 0.0075), rough=0.085, specular=0.35)
    scene.grid("floor", [[(-40, -40, 0), (50, -40, 0)], [(-40, 40, 0), (50, 40, 0)]], ground)


def lights(view, length, height):
    """Long boxes above and beside the car; what the paint shows is their reflection.

    Boxes beyond the car show in the floor too, so they hang high; those on the camera's side
    cannot, and stand as low as the lines of the flank want them.
    """
    mid = length / 2
    cold, ice = (0.80, 0.90, 1.0), (0.66, 0.82, 1.0)
    # Two tubes along the ceiling draw the bonnet, the screen and the roof.
    for y in (1.3,) if view == "side" else (-1.3, 1.3):
        scene.softbox((mid, y, height + 2.6), (mid, y, 0), (length * 1.5, 0.16), 34, cold)
    scene.softbox((mid, -5.2, 3.3), (mid, 0, 0.8), (length * 1.8, 0.45), 120, cold)
    scene.softbox((mid, -5.4, 1.95), (mid, 0, 0.7), (length * 3.2, 0.24), 110, ice)
    scene.softbox((mid, 5.0, 4.6), (mid, 0, 0.8), (length * 1.5, 0.6), 90, cold)
    if view == "rear":
        scene.softbox((length + 5.5, -0.8, 3.2), (length, 0, 0.9), (6.0, 0.25), 45, ice)


# Where the soft brightness stands that the flank mirrors to the camera.
SHEEN_FROM = {"side": (0, -1), "front45": (0.5, -0.86), "rear": (-0.2, -0.98)}


def shoot(view, length, height):
    """Where the camera stands for each place of the walk round."""
    mid = length / 2
    aim = height * 0.42
    if view == "side":
        eye = scene.camera((mid, -13.5, 1.15), (mid, 0, height * 0.5), 36 * 13.2 / (length * 1.17))
    elif view == "front45":
        eye = scene.camera((-6.6, -6.9, 1.35), (mid - 0.45, 0.05, aim + 0.02), 415 / length)
    else:
        eye = scene.camera((length + 7.0, -5.2, 1.55),
                           (mid + 0.65, 0, max(aim + 0.02, 0.47 * height)),
                           min(430 / length, 155 / height))
    scene.settle()
    return eye
