"""Writes what src/statements/network/read-weights.ts reads: a JSON of tables and matrices.

A matrix has a byte a number and a scale a row; words and endings are there as 32-bit hashes alone.
"""
import base64
import json

import numpy as np


def export(network, vocabulary, path):
    state = {name: values.detach().numpy() for name, values in network.state_dict().items()}
    data = {
        "width": network.first.hidden_size,
        "thirdWidth": network.third.hidden_size,
        "wordHashes": packed(hashes(vocabulary.words), np.uint32),
        "endingHashes": packed(hashes(vocabulary.endings), np.uint32),
        "matrices": {},
        "vectors": {},
    }
    for name, source in TABLES.items():
        add(data, name, state[source])
    for layer in ("first", "second", "third"):
        for direction, suffix in (("forward", ""), ("backward", "_reverse")):
            own = f"{layer}.{direction}"
            add(data, f"{own}.input", state[f"{layer}.weight_ih_l0{suffix}"])
            add(data, f"{own}.state", state[f"{layer}.weight_hh_l0{suffix}"])
            add(data, f"{own}.bias", state[f"{layer}.bias_ih_l0{suffix}"] + state[f"{layer}.bias_hh_l0{suffix}"])
    with open(path, "w", encoding="utf8") as file:
        json.dump(data, file, separators=(",", ":"))
        file.write("\n")


TABLES = {
    "words": "words.weight",
    "endings": "endings.weight",
    "shapes": "shapes.weight",
    "distance": "distance.weight",
    "label": "label.weight",
    "label.bias": "label.bias",
    "labelChain.step": "label_chain.step",
    "labelChain.first": "label_chain.first",
    "labelChain.last": "label_chain.last",
    "cue": "cue.weight",
    "cue.bias": "cue.bias",
    "role": "role.weight",
    "role.bias": "role.bias",
    "roleChain.step": "role_chain.step",
    "roleChain.first": "role_chain.first",
    "roleChain.last": "role_chain.last",
}
EXACT = ("labelChain.step", "roleChain.step")
"""Small tables that decide much are kept whole."""


def add(data, name, values):
    if values.ndim == 1 or name in EXACT:
        data["vectors"][name] = packed(values.reshape(-1), np.float32)
        return
    scales = np.abs(values).max(1) / 127
    scales[scales == 0] = 1
    data["matrices"][name] = {
        "columns": values.shape[1],
        "scales": packed(scales, np.float32),
        "bytes": packed(np.round(values / scales[:, None]), np.int8),
    }


def packed(values, kind):
    return base64.b64encode(np.asarray(values).astype(kind).tobytes()).decode()


def hashes(names):
    """FNV-1a over UTF-16 units, in the order of the numbers, as word-features.ts has it."""
    return np.array([hash_of(name) for name in names], np.uint64)


def hash_of(name):
    value = 0x811C9DC5
    units = name.encode("utf-16-le", "surrogatepass")
    for at in range(0, len(units), 2):
        value = ((value ^ (units[at] | units[at + 1] << 8)) * 0x01000193) & 0xFFFFFFFF
    return value
