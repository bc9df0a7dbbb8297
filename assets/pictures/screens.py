"""What shines on the screens of a cabin: shapes without a word."""
import bpy
import cv2
import numpy as np


def drawing(kind):
    """A picture as floats, blue-green-red, its first row at the top."""
    wide, high = (640, 360) if kind == "map" else (640, 220)
    y, x = np.mgrid[0:high, 0:wide].astype(np.float32)
    page = np.zeros((high, wide, 3), np.float32)
    page[:] = np.array([46, 26, 14])
    page *= (0.55 + 0.6 * (1 - y / high))[..., None]
    if kind == "map":
        rng = np.random.default_rng(4)
        for _ in range(26):
            a, b = rng.uniform(0, 1, 2), rng.uniform(0, 1, 2)
            cv2.line(page, (int(a[0] * wide), 0), (int(b[0] * wide), high), (80, 50, 30), 2,
                     cv2.LINE_AA)
            cv2.line(page, (0, int(a[1] * high)), (wide, int(b[1] * high)), (80, 50, 30), 2,
                     cv2.LINE_AA)
        route = np.array([[300, 350], [330, 270], [420, 250], [440, 170], [520, 130], [560, 40]])
        cv2.polylines(page, [route], False, (255, 170, 60), 9, cv2.LINE_AA)
        cv2.circle(page, (300, 345), 13, (255, 255, 255), -1, cv2.LINE_AA)
        cv2.rectangle(page, (24, 24), (216, 336), (34, 20, 12), -1)
        for k, top in enumerate((48, 144, 240)):
            ring = [(240, 160, 70), (190, 190, 190), (90, 90, 230)][k]
            cv2.circle(page, (70, top + 34), 26, ring, 5, cv2.LINE_AA)
            cv2.line(page, (118, top + 24), (196, top + 24), (190, 180, 170), 5, cv2.LINE_AA)
            cv2.line(page, (118, top + 46), (170, top + 46), (110, 100, 95), 5, cv2.LINE_AA)
    else:
        for at, share in ((120, 250), (520, 120)):
            cv2.ellipse(page, (at, 120), (74, 74), 0, 140, 400, (90, 60, 40), 10, cv2.LINE_AA)
            cv2.ellipse(page, (at, 120), (74, 74), 0, 140, 140 + share, (255, 190, 90), 10,
                        cv2.LINE_AA)
            cv2.circle(page, (at, 120), 20, (230, 225, 220), -1, cv2.LINE_AA)
        for s in (-1, 1):
            cv2.line(page, (320 + s * 90, 215), (320 + s * 18, 60), (230, 200, 160), 5, cv2.LINE_AA)
        cv2.rectangle(page, (300, 108), (340, 140), (220, 220, 220), -1)
    return page / 255


def glowing(kind):
    if kind in bpy.data.materials:
        return bpy.data.materials[kind]
    page = drawing(kind)
    high, wide = page.shape[:2]
    image = bpy.data.images.new(kind, wide, high)
    rgba = np.ones((high, wide, 4), np.float32)
    rgba[..., :3] = page[::-1, :, ::-1]
    image.pixels.foreach_set(rgba.ravel())
    material = bpy.data.materials.new(kind)
    material.use_nodes = True
    tree = material.node_tree
    shown = tree.nodes.new("ShaderNodeTexImage")
    shown.image = image
    glow = tree.nodes.new("ShaderNodeEmission")
    glow.inputs[1].default_value = 1.5
    tree.links.new(shown.outputs[0], glow.inputs[0])
    tree.links.new(glow.outputs[0], tree.nodes["Material Output"].inputs[0])
    return material


def lay(thing, wide, high):
    """Lays the drawing on the face that looks at the seats (towards +x)."""
    layer = thing.data.uv_layers.new()
    for loop in thing.data.loops:
        at = thing.data.vertices[loop.vertex_index].co
        # Seen from the seats the driver's side, -y, is on the left.
        layer.data[loop.index].uv = (at.y / wide + 0.5, at.z / high + 0.5)
