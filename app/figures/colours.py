"""The colours of what is compared, as "#rrggbb"; apart from the figures, as a list shows them too.

Whatever the colour vision, any two differ by more than 20 in CIELAB (simulated after Machado 2009), and each
has a contrast above 3 on its background.
"""

from __future__ import annotations

ON_LIGHT = ("#4a4fd8", "#d9682a", "#3f9268", "#cf63ae", "#1c3968", "#54380a")
ON_DARK = ("#9ba3ff", "#ffab70", "#72eede", "#f4509a", "#ece24a", "#3d9a22")
