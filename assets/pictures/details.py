"""Where the camera goes for a detail: close to a part of a scene that is there already."""
import scene

# Of which whole picture each detail is a part.
PART_OF = {"detail_lamp": "front45", "detail_wheel": "side", "detail_tail": "rear",
           "detail_seat": "rear_seats", "detail_screen": "driver"}


def outside(shot, car, body):
    half, length = car["half"], car["length"]
    if shot == "detail_lamp":
        z = float(body.shoulder(0.1))
        return scene.camera((-1.75, -2.15, z + 0.28), (0.36, -half * 0.58, z - 0.07), 52)
    if shot == "detail_wheel":
        x = car["axles"][0]
        return scene.camera((x - 1.5, -3.4, 0.72), (x + 0.02, -half, car["wheel"] + 0.06), 88)
    z = float(body.shoulder(length))
    return scene.camera((length + 1.9, -2.1, z + 0.24), (length - 0.30, -half * 0.60, z - 0.10), 52)


def inside(shot, cabin):
    low = cabin.low
    if shot == "detail_seat":
        x, places, _ = cabin.cabin["rear"][0]
        return scene.camera((x - 0.95, 0.22, low + 0.88), (x + 0.02, places[0] + 0.03, low + 0.52),
                            34)
    return scene.camera((0.92, -0.12, low + 1.02), (0.06, -0.16, low + 0.66), 34)
