"""Charts of a package, for notebooks and pages: ``timeline``, ``network``, ``speakers``.

They are Altair charts, which the extra ``plot`` installs: shown by themselves in a notebook, and
saved by ``chart.save("timeline.svg")``. Each carries its data, and words for who cannot see it.
"""

from raisi_visit_dataset.plot.network import network
from raisi_visit_dataset.plot.speakers import speakers
from raisi_visit_dataset.plot.timeline import timeline

__all__ = ["network", "speakers", "timeline"]
