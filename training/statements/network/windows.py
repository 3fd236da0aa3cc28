"""The words round a cue, and what role each has for that cue."""
import numpy as np

REACH = 64
"""A window holds at most this many words on each side of its cue, all in the cue's line."""


def window_of(article, bounds, cue):
    (low, high), (start, end) = bounds, cue
    return (
        max(low, article.line_start[start], start - REACH),
        min(high, article.line_end[start], end + REACH),
    )


def gold_windows(chunks):
    """A window for each cue by hand, and its roles."""
    windows, roles = [], []
    for row, (article, low, high) in enumerate(chunks):
        for attribution in article.attributions:
            if not attribution["cue"] or not low <= attribution["cue"][0][0] < high:
                continue
            start, end = attribution["cue"][0]
            end = min(end, high)
            first, last = window_of(article, (low, high), (start, end))
            role = np.zeros(last - first, np.int64)
            for name, label in (("source", 1), ("content", 3)):
                for begin, stop in attribution[name]:
                    begin, stop = max(begin, first), min(stop, last)
                    if begin < stop:
                        role[begin - first : stop - first] = label + 1
                        role[begin - first] = label
            windows.append((row, first - low, last - low, start - low, end - low))
            roles.append(role)
    return windows, roles


def false_windows(chunks, labels):
    """Windows of cues that are given but are none: no word round them has a role."""
    windows, roles = [], []
    for row, (article, low, high) in enumerate(chunks):
        truth = article.labels[low:high]
        for start, end in cues_in(labels[row, : high - low]):
            if np.isin(truth[start:end], (3, 4)).any():
                continue
            first, last = window_of(article, (low, high), (low + start, low + end))
            windows.append((row, first - low, last - low, start, end))
            roles.append(np.zeros(last - first, np.int64))
    return windows, roles


def cues_in(labels):
    return [(start, end) for kind, start, end in spans_in(labels) if kind == 1]


def spans_in(labels):
    """(kind, start, end) of the runs that labels 1 + 2k and 2 + 2k spell."""
    spans, kind, begin = [], None, 0
    for at, label in enumerate([*labels, 0]):
        if kind is not None and (label == 0 or label % 2 == 1 or (label - 1) // 2 != kind):
            spans.append((kind, begin, at))
            kind = None
        if label and kind is None:
            kind, begin = int(label - 1) // 2, at
    return spans
