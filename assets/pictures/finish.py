"""Turns a raw render into the committed picture: less grain, glow round lamps, the stage's night.

python3 finish.py RAW.png OUT.jpg [--inside]
"""
import argparse
import os
import pathlib

os.environ["OPENCV_IO_ENABLE_OPENEXR"] = "1"
import cv2  # noqa: E402
import numpy as np  # noqa: E402

WIDE_PX = 1280


def guides(raw):
    """What faces where, and of which colour it is by itself: both are drawn without grain."""
    def layer(what):
        path = f"{raw.with_suffix('')}.{what}.0001.exr"
        found = cv2.imread(path, cv2.IMREAD_UNCHANGED)
        if found is None:
            raise SystemExit(f"{path} is missing: shots.py writes it beside the picture")
        return found[..., :3].astype(np.float32)
    return layer("normal"), layer("diffcol")


def quiet_lone(picture):
    """A few lone bright pixels are no light but the chance of one ray."""
    middle = np.stack([cv2.medianBlur(np.ascontiguousarray(picture[..., c]), 3)
                       for c in range(3)], axis=-1)
    lone = (picture - middle).max(axis=2) > 0.08
    return np.where(lone[..., None], middle, picture)


def calm(picture, normal, colour, rounds=5, light=0.30):
    """Takes the grain out and leaves edges: each pixel becomes the mean of those round it that face
    its way, are of its colour and about as bright, over a reach that doubles each round (the
    edge-avoiding wavelets of Dammertz et al., "Edge-Avoiding A-Trous Wavelet Transform for fast
    Global Illumination Filtering", 2010)."""
    picture = quiet_lone(picture)
    kernel = (1 / 16, 1 / 4, 3 / 8, 1 / 4, 1 / 16)
    height, wide = picture.shape[:2]
    for n in range(rounds):
        step, edge = 2 ** n, 2 * 2 ** n
        padded = [cv2.copyMakeBorder(a, edge, edge, edge, edge, cv2.BORDER_REFLECT_101)
                  for a in (picture, normal, colour, cv2.GaussianBlur(picture, (0, 0), 1.2))]
        near = padded[3][edge:-edge, edge:-edge]
        total, weights = np.zeros_like(picture), np.zeros((height, wide, 1), np.float32)
        for i in range(5):
            for j in range(5):
                y, x = i * step, j * step
                there = [a[y:y + height, x:x + wide] for a in padded]
                far = (((there[1] - normal) ** 2).sum(axis=2, keepdims=True) / 0.02 +
                       ((there[2] - colour) ** 2).sum(axis=2, keepdims=True) / 0.004 +
                       ((there[3] - near) ** 2).sum(axis=2, keepdims=True) / (light * 0.5 ** n) ** 2)
                weight = kernel[i] * kernel[j] * np.exp(-far)
                total += weight * there[0]
                weights += weight
        picture = total / weights
    return picture


def still_floor(picture):
    """The floor's mirror image is dim and grainy; it may be as soft as it likes."""
    soft = cv2.GaussianBlur(picture, (0, 0), sigmaX=2.0, sigmaY=5.0)
    height = picture.shape[0]
    low = np.clip((np.arange(height) / height - 0.85) / 0.06, 0, 1)[:, None, None]
    return picture * (1 - low) + soft * low


def enlarge(picture, wide):
    """To the committed size, with the edges that a smaller render has lost."""
    size = (wide, picture.shape[0] * wide // picture.shape[1])
    if picture.shape[1] == wide:
        return picture
    large = cv2.resize(picture, size, interpolation=cv2.INTER_LANCZOS4)
    return np.clip(large + 0.5 * (large - cv2.GaussianBlur(large, (0, 0), 1.3)), 0, 1)


def bloom(picture):
    """What is brighter than the paint's reflections shines a little beyond its edge."""
    height = picture.shape[0]
    bright = np.clip(picture - (0.80), 0, 1) * 1.6
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
    ask.add_argument("raw", type=pathlib.Path)
    ask.add_argument("out")
    ask.add_argument("--inside", action="store_true")
    asked = ask.parse_args()
    picture = cv2.imread(str(asked.raw), cv2.IMREAD_UNCHANGED)[..., :3].astype(np.float32) / 65535
    normal, colour = guides(asked.raw)
    picture = calm(picture, normal, colour)
    if not asked.inside:
        picture = still_floor(picture)
    picture = enlarge(picture, WIDE_PX)
    picture = bloom(picture)
    picture = night(picture)
    picture += np.random.default_rng(1).normal(0, 0.0022, picture.shape[:2])[..., None]
    cv2.imwrite(asked.out, np.clip(picture * 255 + 0.5, 0, 255).astype(np.uint8),
                [cv2.IMWRITE_JPEG_QUALITY, 88])


main()
