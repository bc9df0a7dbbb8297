"""The studio round a whole car: a dark floor that is lost in a blue dusk, and large soft boxes."""
import numpy as np

import scene


def floor(middle):
    """A round floor that is lost in the room behind it, so that there is no horizon."""
    make = scene.Paints()
    ground = make("floor", (0.012, 0.016, 0.023), rough=0.20, specular=0.5)
    scene.fade_out(ground, middle, 3.2, 11.0)
    scene.grid("floor", [[(-40, -40, 0), (50, -40, 0)], [(-40, 40, 0), (50, 40, 0)]], ground)


def lights(view, length, height):
    """Large soft boxes: one over the roof, one as long as a wall at the camera's side, which shows
    the colour of the flank, one beyond, which draws the edge, and one before the nose."""
    mid = length / 2
    cold, warm = (0.86, 0.93, 1.0), (1.0, 0.97, 0.93)
    scene.softbox((mid, -0.4, height + 2.4), (mid, 0, 0), (length * 1.5, 4.6), 300, cold)
    scene.softbox((mid, -7.5, 3.6), (mid, 0, 0.6), (length * 2.2, 2.2), 640, warm)
    scene.softbox((mid, 6.0, 4.4), (mid, 0, 0.9), (length * 1.6, 3.0), 220, cold)
    scene.softbox((-7.5, -2.5, 3.2), (0, 0, 0.6), (5.0, 3.2), 190, cold)
    if view == "rear":
        scene.softbox((length + 7, -2.0, 3.4), (length, 0, 0.8), (4.5, 1.4), 180, warm)


# The colour of the room behind a car, where it is brightest.
GLOW = (0.043, 0.060, 0.088)

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
