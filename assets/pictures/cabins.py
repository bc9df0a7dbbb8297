"""The five cabins as numbers: colours, seats, screens. Metres; x from the dashboard to the tail."""

CABINS = {
    "e5": dict(seat=(0.30, 0.32, 0.35), dash=(0.05, 0.055, 0.065), trim=(0.5, 0.52, 0.56),
               ambient=(0.25, 0.62, 1.0), front=0.62, rear=[(1.62, (-0.47, 0, 0.47), 0.235)],
               low=0.30, screen=(0.42, 0.24), yoke=False, glass_roof=True, stitch="rows"),
    "s7": dict(seat=(0.30, 0.125, 0.05), dash=(0.035, 0.03, 0.028), trim=(0.36, 0.20, 0.09),
               ambient=(1.0, 0.62, 0.30), front=0.66, rear=[(1.70, (-0.48, 0, 0.48), 0.24)],
               low=0.42, screen=(0.40, 0.22), yoke=False, glass_roof=True, stitch="columns"),
    "v6": dict(seat=(0.46, 0.38, 0.29), dash=(0.10, 0.08, 0.065), trim=(0.55, 0.42, 0.26),
               ambient=(1.0, 0.74, 0.42), front=0.62,
               rear=[(1.72, (-0.39, 0.39), 0.29), (2.75, (-0.46, 0, 0.46), 0.23)],
               low=0.36, screen=(0.38, 0.22), yoke=False, glass_roof=True, stitch="rows",
               captain=True),
    "c3": dict(seat=(0.018, 0.018, 0.02), dash=(0.016, 0.016, 0.018), trim=(0.42, 0.43, 0.45),
               ambient=(1.0, 0.10, 0.07), front=0.70, rear=[(1.52, (-0.36, 0.36), 0.27)],
               low=0.22, screen=(0.34, 0.15), yoke=True, glass_roof=False, stitch="columns",
               piping=(0.55, 0.015, 0.015), sport=True),
    "t9": dict(seat=(0.055, 0.065, 0.085), dash=(0.03, 0.032, 0.036), trim=(0.10, 0.11, 0.12),
               ambient=(0.45, 0.70, 1.0), front=0.60, rear=[(1.66, (-0.52, 0, 0.52), 0.25)],
               low=0.55, screen=(0.25, 0.15), yoke=False, glass_roof=False, stitch="columns",
               grille=True, tall=True),
}
