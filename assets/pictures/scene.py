"""What every picture needs of Blender: materials, meshes out of grids of points, lights, a camera.

Nothing is modelled by hand; each mesh is a grid of points that Python has worked out.
"""
import math

import bpy
import numpy as np
from mathutils import Vector


def clear():
    bpy.ops.wm.read_factory_settings(use_empty=True)


class Paints:
    """Materials by name, made when first asked for."""

    def __init__(self):
        self.made = {}

    def __call__(self, name, colour=(0.01, 0.01, 0.012), rough=0.4, metal=0.0, coat=0.0,
                 glow=None, strength=0.0, specular=0.5, clear_share=0.0):
        if name in self.made:
            return self.made[name]
        material = bpy.data.materials.new(name)
        material.use_nodes = True
        node = material.node_tree.nodes["Principled BSDF"]
        node.inputs["Base Color"].default_value = (*colour, 1)
        node.inputs["Roughness"].default_value = rough
        node.inputs["Metallic"].default_value = metal
        node.inputs["Clearcoat"].default_value = coat
        node.inputs["Clearcoat Roughness"].default_value = 0.02
        node.inputs["Specular"].default_value = specular
        if glow:
            node.inputs["Emission"].default_value = (*glow, 1)
            node.inputs["Emission Strength"].default_value = strength
        if clear_share:
            tree = material.node_tree
            mix = tree.nodes.new("ShaderNodeMixShader")
            through = tree.nodes.new("ShaderNodeBsdfTransparent")
            mix.inputs[0].default_value = clear_share
            tree.links.new(node.outputs[0], mix.inputs[1])
            tree.links.new(through.outputs[0], mix.inputs[2])
            tree.links.new(mix.outputs[0], tree.nodes["Material Output"].inputs[0])
        self.made[name] = material
        return material


def fade_out(material, middle, start, end):
    """Lets a material be clear beyond `end` metres from `middle`, and whole within `start`."""
    tree = material.node_tree
    place = tree.nodes.new("ShaderNodeNewGeometry")
    far = tree.nodes.new("ShaderNodeVectorMath")
    far.operation = "DISTANCE"
    far.inputs[1].default_value = middle
    tree.links.new(place.outputs["Position"], far.inputs[0])
    ramp = tree.nodes.new("ShaderNodeMapRange")
    ramp.interpolation_type = "SMOOTHSTEP"
    ramp.inputs[1].default_value, ramp.inputs[2].default_value = start, end
    tree.links.new(far.outputs["Value"], ramp.inputs[0])
    mix = tree.nodes.new("ShaderNodeMixShader")
    through = tree.nodes.new("ShaderNodeBsdfTransparent")
    tree.links.new(ramp.outputs[0], mix.inputs[0])
    tree.links.new(tree.nodes["Principled BSDF"].outputs[0], mix.inputs[1])
    tree.links.new(through.outputs[0], mix.inputs[2])
    tree.links.new(mix.outputs[0], tree.nodes["Material Output"].inputs[0])


def mesh(name, points, faces, material, smooth=True):
    made = bpy.data.meshes.new(name)
    made.from_pydata([tuple(map(float, p)) for p in points], [], faces)
    made.polygons.foreach_set("use_smooth", [smooth] * len(made.polygons))
    made.materials.append(material)
    made.update()
    thing = bpy.data.objects.new(name, made)
    bpy.context.scene.collection.objects.link(thing)
    return thing


def grid(name, points, material, smooth=True, closed=False):
    """A sheet over points[row][column]; `closed` joins the last row to the first."""
    points = np.asarray(points, float)
    rows, columns = points.shape[:2]
    faces = []
    for r in range(rows if closed else rows - 1):
        below = (r + 1) % rows
        for c in range(columns - 1):
            faces.append((r * columns + c, r * columns + c + 1,
                          below * columns + c + 1, below * columns + c))
    return mesh(name, points.reshape(-1, 3), faces, material, smooth)


def both_sides(name, points, material, smooth=True):
    points = np.asarray(points, float)
    grid(name, points, material, smooth)
    grid(name, points * np.array([1, -1, 1]), material, smooth)


def box(name, centre, size, material, bevel=0.0, turn=(0, 0, 0), segments=3):
    x, y, z = (s / 2 for s in size)
    corners = [(a * x, b * y, c * z) for a in (-1, 1) for b in (-1, 1) for c in (-1, 1)]
    faces = [(0, 1, 3, 2), (4, 6, 7, 5), (0, 4, 5, 1), (2, 3, 7, 6), (0, 2, 6, 4), (1, 5, 7, 3)]
    thing = mesh(name, corners, faces, material, smooth=bevel > 0)
    thing.location = centre
    thing.rotation_euler = turn
    if bevel:
        soft = thing.modifiers.new("soft", "BEVEL")
        soft.width = min(bevel, 0.49 * min(size))
        soft.segments = segments
        thing.data.use_auto_smooth = True
        thing.data.auto_smooth_angle = math.radians(50)
    return thing


def lathe(name, profile, material, centre, axis="y", steps=64, smooth=True):
    """Turns profile[(radius, along)] round an axis through `centre`."""
    angle = np.linspace(0, 2 * np.pi, steps, endpoint=False)
    profile = np.asarray(profile, float)
    radius, along = profile[:, 0], profile[:, 1]
    a = np.outer(np.cos(angle), radius)
    b = np.outer(np.sin(angle), radius)
    d = np.broadcast_to(along, a.shape)
    order = {"y": (a, d, b), "x": (d, a, b), "z": (a, b, d)}[axis]
    points = np.stack(order, axis=-1) + np.asarray(centre, float)
    return grid(name, points, material, smooth, closed=True)


def tube(name, path, radius, material, closed=False):
    curve = bpy.data.curves.new(name, "CURVE")
    curve.dimensions = "3D"
    curve.bevel_depth = radius
    curve.bevel_resolution = 2
    line = curve.splines.new("POLY")
    line.points.add(len(path) - 1)
    for point, at in zip(line.points, path):
        point.co = (*map(float, at), 1)
    line.use_cyclic_u = closed
    curve.materials.append(material)
    thing = bpy.data.objects.new(name, curve)
    bpy.context.scene.collection.objects.link(thing)
    return thing


def look_from(thing, at):
    direction = Vector(at) - thing.location
    thing.rotation_euler = direction.to_track_quat("-Z", "Y").to_euler()


def softbox(at, towards, size, power, colour=(1, 1, 1), spread=180, reflects=True):
    light = bpy.data.lights.new("softbox", "AREA")
    light.shape = "RECTANGLE"
    light.size, light.size_y = size
    light.energy = power
    light.color = colour
    light.spread = math.radians(spread)
    thing = bpy.data.objects.new("softbox", light)
    thing.location = at
    thing.visible_camera = False
    thing.visible_glossy = reflects
    bpy.context.scene.collection.objects.link(thing)
    look_from(thing, towards)
    return thing


def camera(at, towards, lens=70, shift=(0, 0)):
    made = bpy.data.cameras.new("camera")
    made.lens = lens
    made.shift_x, made.shift_y = shift
    made.clip_start = 0.02
    thing = bpy.data.objects.new("camera", made)
    thing.location = at
    bpy.context.scene.collection.objects.link(thing)
    look_from(thing, towards)
    bpy.context.scene.camera = thing
    return thing


def settle():
    bpy.context.view_layer.update()


def dusk(view, sheen_from, glow=(0.009, 0.014, 0.0245), sheen=(0.12, 0.16, 0.22), narrow=0.966):
    """The room without walls: a low glow behind the car, along `view`, and from `sheen_from`
    a soft brightness half way up, which only the paint and the glass see. The glow begins where the
    cosine of the angle to the view is `narrow`: a short lens sees more of the room."""
    world = bpy.data.worlds.new("dusk")
    world.use_nodes = True
    tree = world.node_tree
    place = tree.nodes.new("ShaderNodeTexCoord")
    ahead = Vector((view[0], view[1], 0)).normalized()

    def along(direction, start, end):
        dot = tree.nodes.new("ShaderNodeVectorMath")
        dot.operation = "DOT_PRODUCT"
        tree.links.new(place.outputs["Generated"], dot.inputs[0])
        dot.inputs[1].default_value = direction
        ramp = tree.nodes.new("ShaderNodeMapRange")
        ramp.interpolation_type = "SMOOTHSTEP"
        tree.links.new(dot.outputs["Value"], ramp.inputs[0])
        ramp.inputs[1].default_value, ramp.inputs[2].default_value = start, end
        return ramp.outputs[0]

    def times(a, b):
        product = tree.nodes.new("ShaderNodeMath")
        product.operation = "MULTIPLY"
        tree.links.new(a, product.inputs[0])
        tree.links.new(b, product.inputs[1])
        return product.outputs[0]

    def lit(colour, share):
        shade = tree.nodes.new("ShaderNodeBackground")
        shade.inputs[0].default_value = (*colour, 1)
        tree.links.new(share, shade.inputs[1])
        return shade.outputs[0]

    low = along((ahead + Vector((0, 0, 0.0))).normalized(), narrow, 1.0)
    back = along(Vector((*sheen_from, 0)).normalized(), 0.0, 0.9)
    high = times(along((0, 0, 1), -0.03, 0.5), along((0, 0, -1), -0.98, -0.5))
    both = tree.nodes.new("ShaderNodeAddShader")
    tree.links.new(lit(glow, low), both.inputs[0])
    tree.links.new(lit(sheen, times(back, high)), both.inputs[1])
    tree.links.new(both.outputs[0], tree.nodes["World Output"].inputs[0])
    bpy.context.scene.world = world


def guides(path):
    """Writes, beside the picture, what faces where and of which colour it is by itself: what has no
    grain tells finish.py where it may smooth."""
    scene = bpy.context.scene
    bpy.context.view_layer.use_pass_normal = True
    bpy.context.view_layer.use_pass_diffuse_color = True
    scene.use_nodes = True
    tree = scene.node_tree
    layers = tree.nodes["Render Layers"]
    for what in ("Normal", "DiffCol"):
        out = tree.nodes.new("CompositorNodeOutputFile")
        out.base_path = str(path.parent)
        out.file_slots[0].path = path.stem + "." + what.lower() + "."
        out.format.file_format = "OPEN_EXR"
        tree.links.new(layers.outputs[what], out.inputs[0])


def render(path, size, samples, bounces=5, threads=2):
    scene = bpy.context.scene
    scene.render.engine = "CYCLES"
    scene.cycles.samples = samples
    scene.cycles.seed = 7
    scene.cycles.use_adaptive_sampling = True
    scene.cycles.adaptive_threshold = 0.04
    scene.cycles.adaptive_min_samples = min(12, samples)
    scene.cycles.max_bounces = bounces
    scene.cycles.diffuse_bounces = 2
    scene.cycles.glossy_bounces = 3
    scene.cycles.transparent_max_bounces = 8
    scene.cycles.caustics_reflective = False
    scene.cycles.caustics_refractive = False
    scene.cycles.sample_clamp_indirect = 2.0
    scene.cycles.use_denoising = False
    scene.render.threads_mode = "FIXED"
    scene.render.threads = threads
    scene.render.resolution_x, scene.render.resolution_y = size
    scene.render.resolution_percentage = 100
    scene.view_settings.view_transform = "Filmic"
    scene.view_settings.look = "Medium High Contrast"
    scene.render.image_settings.file_format = "PNG"
    scene.render.image_settings.color_depth = "16"
    scene.render.filepath = str(path)
    guides(path)
    bpy.ops.render.render(write_still=True)
