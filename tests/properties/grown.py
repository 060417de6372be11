"""Corpora in which a text has grown in front, by a sentence that is coded."""

import yaml

FRONT = "zyx 🐟 wv\u0301u."
"""A sentence of no word that any tongue has: a sign beyond the first plane, a combining mark."""


def grown(corpus, source, ending, front=FRONT):
    """Return a corpus whose text of a source has a sentence more in front, and its coding."""
    path = f"coding/sources/{source}.yaml"
    coding = yaml.safe_load(corpus[path].decode())
    coding["sentences"].insert(0, {"text": front, "narration": "It comes first."})
    seed = coding["source"]["seed"]
    return {
        **corpus,
        seed: f"{front}{ending}".encode() + corpus[seed],
        path: yaml.safe_dump(coding, allow_unicode=True, sort_keys=False).encode(),
    }
