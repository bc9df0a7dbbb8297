"""Turns a raw render into the committed picture: less grain, glow round lamps, the stage's night.

python3 finish.py RAW.png OUT.jpg [--inside]
"""
import argparse

import cv2
import numpy as np

WIDE_PX = 1280


def calm(picture, inside):
    """Takes the grain out and leaves edges: a few lone bright pixels go first."""
    eight = np.clip(picture * 255, 0, 255).astype(np.uint8)
    middle = cv2.medianBlur(eight, 3)
    lone = eight.max(axis=2).astype(int) - middle.max(axis=2) > 20
    eight = np.where(lone[..., None], middle, eight)
    if inside:
        soft = cv2.GaussianBlur(eight, (0, 0), 0.8)
        quiet = cv2.fastNlMeansDenoisingColored(soft, None, 7, 7, 5, 17)
        return quiet.astype(np.float32) / 255
    quiet = cv2.fastNlMeansDenoisingColored(eight, None, 5, 5, 5, 15).astype(np.float32) / 255
    # The floor's mirror image is dim and grainy; it may be as soft as it likes.
    soft = cv2.GaussianBlur(quiet, (0, 0), sigmaX=1.2, sigmaY=3.0)
    height = picture.shape[0]
    low = np.clip((np.arange(height) / height - 0.83) / 0.05, 0, 1)[:, None, None]
    return quiet * (1 - low) + soft * low


def enlarge(picture, wide):
    """To the committed size, with the edges that a smaller render has lost."""
    size = (wide, picture.shape[0] * wide // picture.shape[1])
    if picture.shape[1] == wide:
        return picture
    large = cv2.resize(picture, size, interpolation=cv2.INTER_LANCZOS4)
    return np.clip(large + 0.5 * (large - cv2.GaussianBlur(large, (0, 0), 1.3)), 0, 1)


def bloom(picture, inside):
    """What is brighter than the paint's reflections shines a little beyond its edge."""
    height = picture.shape[0]
    bright = np.clip(picture - (0.72 if inside else 0.60), 0, 1) * 1.6
    red = np.clip(picture[..., 2:] - picture[..., :1] - 0.35, 0, 1) * picture
    source = bright + 0.8 * red
    out = picture.copy()
    for reach, share in ((0.006, 0.5), (0.02, 0.40), (0.07, 0.35)):
        out += share * cv2.GaussianBlur(source, (0, 0), reach * height)
    return out


def night(picture):
    """No black is blacker than the stage's own."""
    deep = np.array([12, 7, 5], np.float32) / 255
    return 1 - (1 - picture) * (1 - deep * (1 - np.clip(picture.max(axis=2) * 3, 0, 1))[..., None])


def main():
    ask = argparse.ArgumentParser()
    ask.add_argument("raw")
    ask.add_argument("out")
    ask.add_argument("--inside", action="store_true")
    asked = ask.parse_args()
    picture = cv2.imread(asked.raw, cv2.IMREAD_UNCHANGED)[..., :3].astype(np.float32) / 65535
    picture = enlarge(calm(picture, asked.inside), WIDE_PX)
    picture = bloom(picture, asked.inside)
    picture = night(picture)
    picture += np.random.default_rng(1).normal(0, 0.0022, picture.shape[:2])[..., None]
    cv2.imwrite(asked.out, np.clip(picture * 255 + 0.5, 0, 255).astype(np.uint8),
                [cv2.IMWRITE_JPEG_QUALITY, 88])


main()
