"""Learns the network that finds attributions: see ../README.md for the command.

Prints after each pass over the articles how well those of --dev are found, by the measures of
eval/statements/score-attributions.ts. Needs PyTorch and NumPy (Debian: python3-torch).
"""
import argparse
import random
import time

import numpy as np
import torch
import torch.nn.functional as F

from articles import Vectors, Vocabulary, read_articles
from export import export
from model import Network
from score import score
from windows import cues_in, false_windows, gold_windows, spans_in, window_of

parser = argparse.ArgumentParser()
parser.add_argument("--train", required=True)
parser.add_argument("--own", default=None, help="articles of our own, each counted --own-weight times")
parser.add_argument("--own-weight", type=int, default=3)
parser.add_argument("--dev", required=True)
parser.add_argument("--vectors", required=True)
parser.add_argument("--out", required=True)
parser.add_argument("--keep", default=None, help="where to keep PyTorch's own weights")
parser.add_argument("--start", default=None, help="PyTorch's own weights to go on from, learned from the same articles")
parser.add_argument("--passes", type=int, default=10)
parser.add_argument("--width", type=int, default=64)
parser.add_argument("--third-width", type=int, default=64)
parser.add_argument("--common", type=int, default=40000)
parser.add_argument("--batch", type=int, default=24)
parser.add_argument("--rate", type=float, default=2e-3)
parser.add_argument("--drop", type=float, default=0.35)
parser.add_argument("--drop-input", type=float, default=0.3)
parser.add_argument("--hide-names", type=float, default=0.2, help="share of names hidden, since they tell one year's people")
parser.add_argument("--limit", type=int, default=None)
parser.add_argument("--seed", type=int, default=1)
settings = parser.parse_args()
random.seed(settings.seed)
np.random.seed(settings.seed)
torch.manual_seed(settings.seed)
torch.set_num_threads(1)

train = read_articles(settings.train)[: settings.limit]
own = read_articles(settings.own) * settings.own_weight if settings.own else []
dev = read_articles(settings.dev)
vectors = Vectors(settings.vectors)
vocabulary = Vocabulary(train + own, vectors, settings.common)
for article in [*train, *own, *dev]:
    vocabulary.number(article)
network = Network(vocabulary, settings)
if settings.start:
    network.load_state_dict(torch.load(settings.start))
with torch.no_grad():
    for word, at in () if settings.start else vocabulary.words.items():
        if word in vectors.index:
            network.words.weight[at] = torch.from_numpy(vectors.of(word))
        elif at > 0:
            network.words.weight[at] *= 0.1
print(len(vocabulary.words), "words,", sum(p.numel() for p in network.parameters()), "weights", flush=True)


def chunks_of(articles):
    return [(article, start, end) for article in articles for start, end in article.chunks()]


def arrays(chunks, hide=0.0):
    """What the network is given for chunks, and what it should say."""
    longest = max(end - start for _, start, end in chunks)

    def empty(*more, kind=np.int64, fill=0):
        return np.full((len(chunks), longest, *more), fill, kind)

    given = {name: empty() for name in ("word", "ending", "shape", "labels", "pos", "rel")}
    given["flags"], given["mask"] = empty(8, kind=np.float32), empty(kind=bool, fill=False)
    given["head"] = empty(fill=-2)
    for row, (article, start, end) in enumerate(chunks):
        count = end - start
        word, ending = article.word[start:end].copy(), article.ending[start:end].copy()
        if hide:
            hidden = article.is_name[start:end] & (np.random.rand(count) < hide)
            word[hidden], ending[hidden] = 1, 0
            word[np.random.rand(count) < 0.02] = 1
        head = article.head[start:end]
        inside = np.where((head >= start) & (head < end), head - start, -2)
        inside = np.where(head == -1, np.arange(count), inside)
        for name, values in (
            ("word", word),
            ("ending", ending),
            ("shape", article.shape[start:end]),
            ("flags", article.flags[start:end]),
            ("labels", article.labels[start:end]),
            ("pos", article.pos_number[start:end]),
            ("rel", article.rel_number[start:end]),
            ("head", inside),
            ("mask", True),
        ):
            given[name][row, :count] = values
    return {name: torch.from_numpy(values) for name, values in given.items()}


def grammar_loss(first, given):
    """Of parts of speech, relations and heads, where the article has them."""
    if not (given["pos"] > 0).any():
        return 0.0
    loss = F.cross_entropy(network.pos(first).transpose(1, 2), given["pos"], ignore_index=0)
    loss = loss + F.cross_entropy(network.rel(first).transpose(1, 2), given["rel"], ignore_index=0)
    scores = network.head_of(first) @ network.head(first).transpose(1, 2) / 7
    scores = scores.masked_fill(~given["mask"][:, None, :], -1e9)
    return loss + F.cross_entropy(scores.transpose(1, 2), given["head"], ignore_index=-2)


def role_loss(states, windows, roles):
    """Windows of like length go together, so that little is padding."""
    order = sorted(range(len(windows)), key=lambda at: windows[at][2] - windows[at][1])
    cuts = [0, len(order) // 2, len(order) * 5 // 6, len(order)] if len(order) >= 12 else [0, len(order)]
    loss = 0.0
    for low, high in zip(cuts, cuts[1:]):
        some = order[low:high]
        scores, mask = network.roles(states, [windows[at] for at in some])
        truth = np.zeros(mask.shape, np.int64)
        for row, at in enumerate(some):
            truth[row, : len(roles[at])] = roles[at]
        loss = loss + network.role_chain.loss(scores, torch.from_numpy(truth), mask).sum()
    return loss


def find(articles):
    """Gives each article what the network finds in it, as `found`."""
    network.eval()
    for article in articles:
        article.found = []
    chunks = sorted(chunks_of(articles), key=lambda chunk: chunk[2] - chunk[1])
    with torch.no_grad():
        for at in range(0, len(chunks), 32):
            find_in(chunks[at : at + 32])
    network.train()


def find_in(chunks):
    given = arrays(chunks)
    _, states = network.read(given["word"], given["ending"], given["shape"], given["flags"], given["mask"])
    labels = network.label_chain.best(network.label(states), given["mask"]).numpy()
    windows = []
    for row, (article, low, high) in enumerate(chunks):
        for start, end in cues_in(labels[row, : high - low]):
            first, last = window_of(article, (low, high), (low + start, low + end))
            windows.append((row, first - low, last - low, start, end))
    if not windows:
        return
    scores, mask = network.roles(states, windows)
    for (row, first, last, start, end), roles in zip(windows, network.role_chain.best(scores, mask).numpy()):
        article, low, _ = chunks[row]
        spans = spans_in(roles[: last - first])
        place = lambda kind: [(a + first + low, b + first + low) for k, a, b in spans if k == kind]
        if place(1):
            article.found.append({"source": place(0), "cue": [(start + low, end + low)], "content": place(1)})


def one_pass(chunks, optimizer, rate, with_false):
    total = 0.0
    random.shuffle(chunks)
    near = settings.batch * 20
    groups = [sorted(chunks[at : at + near], key=lambda chunk: chunk[2] - chunk[1]) for at in range(0, len(chunks), near)]
    batches = [group[at : at + settings.batch] for group in groups for at in range(0, len(group), settings.batch)]
    random.shuffle(batches)
    for batch in batches:
        for group in optimizer.param_groups:
            group["lr"] = next(rate) * group["share"]
        given = arrays(batch, settings.hide_names)
        first, states = network.read(given["word"], given["ending"], given["shape"], given["flags"], given["mask"])
        scores = network.label(states)
        words = given["mask"].sum()
        loss = network.label_chain.loss(scores, given["labels"], given["mask"]).sum() / words
        windows, roles = gold_windows(batch)
        if with_false:
            more, none = false_windows(batch, scores.detach().argmax(-1).numpy())
            windows, roles = windows + more, roles + none
        if windows:
            loss = loss + role_loss(states, windows, roles) / words
        loss = loss + 0.15 * grammar_loss(first, given)
        optimizer.zero_grad()
        loss.backward()
        torch.nn.utils.clip_grad_norm_(network.parameters(), 2.0)
        optimizer.step()
        total += loss.item()
    return total / len(batches)


def rates(steps):
    """Up in a hundred steps, then down along a cosine; asked once for each group of weights."""
    at = 0
    while True:
        rate = settings.rate * min(1, at / 100) * max(0.02, 0.5 * (1 + np.cos(np.pi * min(1, at / steps))))
        yield rate
        yield rate
        at += 1


chunks = chunks_of(train + own)
slow = list(network.words.parameters())
others = [p for name, p in network.named_parameters() if not name.startswith("words.")]
optimizer = torch.optim.Adam([{"params": others, "share": 1.0}, {"params": slow, "share": 0.5}], lr=settings.rate)
rate = rates(settings.passes * (len(chunks) // settings.batch + 1))
for number in range(settings.passes):
    began = time.time()
    loss = one_pass(chunks, optimizer, rate, number > 0)
    find(dev)
    print(number + 1, round(loss, 4), score(dev), f"{time.time() - began:.0f} s", flush=True)
    if settings.keep:
        torch.save(network.state_dict(), settings.keep)
export(network, vocabulary, settings.out)
