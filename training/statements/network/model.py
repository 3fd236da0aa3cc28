"""The network: see docs/notes/statement-network.md. src/statements/network asks it; both must agree."""
import numpy as np
import torch
import torch.nn.functional as F
from torch import nn

LABELS = 7
ROLES = 5
"""Of the words round one cue: none, source (first, other), content (first, other)."""
REACH = 40
"""Distances from the cue are told apart up to this many words."""


class Chain(nn.Module):
    """A linear-chain conditional random field (Lafferty et al. 2001) over scores of labels."""

    def __init__(self, labels):
        super().__init__()
        self.step = nn.Parameter(torch.zeros(labels, labels))
        self.first = nn.Parameter(torch.zeros(labels))
        self.last = nn.Parameter(torch.zeros(labels))

    def loss(self, scores, labels, mask):
        """Negative log likelihood of each row's labels."""
        weight = mask.float()
        given = scores.gather(2, labels[:, :, None])[:, :, 0]
        steps = self.step[labels[:, :-1], labels[:, 1:]] * weight[:, 1:]
        end = mask.sum(1) - 1
        truth = self.first[labels[:, 0]] + (given * weight).sum(1) + steps.sum(1)
        truth = truth + self.last[labels.gather(1, end[:, None])[:, 0]]
        alpha, transition = self.first + scores[:, 0], self.step.exp()
        for at in range(1, scores.shape[1]):
            top = alpha.max(1, keepdim=True)[0]
            grown = torch.log((alpha - top).exp() @ transition) + top + scores[:, at]
            alpha = torch.where(mask[:, at : at + 1], grown, alpha)
        return torch.logsumexp(alpha + self.last, 1) - truth

    def best(self, scores, mask):
        """The likeliest labels of each row (Viterbi)."""
        alpha, back = self.first + scores[:, 0], []
        stay = torch.arange(scores.shape[2])[None].expand(scores.shape[0], -1)
        for at in range(1, scores.shape[1]):
            value, origin = (alpha[:, :, None] + self.step).max(1)
            here = mask[:, at : at + 1]
            back.append(torch.where(here, origin, stay))
            alpha = torch.where(here, value + scores[:, at], alpha)
        label = (alpha + self.last).argmax(1)
        labels = [label]
        for origin in reversed(back):
            label = origin.gather(1, label[:, None])[:, 0]
            labels.append(label)
        return torch.stack(labels[::-1], 1)


class Network(nn.Module):
    def __init__(self, vocabulary, settings):
        super().__init__()
        width, self.drop, self.drop_input = settings.width, settings.drop, settings.drop_input
        self.words = nn.Embedding(len(vocabulary.words), 100, padding_idx=0)
        self.endings = nn.Embedding(len(vocabulary.endings), 16)
        self.shapes = nn.Embedding(6, 8)
        self.first = memory(100 + 16 + 8 + 8, width)
        self.second = memory(2 * width, width)
        self.label = nn.Linear(2 * width, LABELS)
        self.label_chain = Chain(LABELS)
        self.distance = nn.Embedding(2 * REACH + 1, 16)
        self.cue = nn.Linear(2 * width, 48)
        self.third = memory(2 * width + 16 + 48, settings.third_width)
        self.role = nn.Linear(2 * settings.third_width, ROLES)
        self.role_chain = Chain(ROLES)
        # Only for learning: what a word is in its sentence makes the first layer see sentences.
        self.pos = nn.Linear(2 * width, len(vocabulary.pos))
        self.rel = nn.Linear(2 * width, len(vocabulary.rel))
        self.head_of = nn.Linear(2 * width, 48)
        self.head = nn.Linear(2 * width, 48)

    def read(self, words, endings, shapes, flags, mask):
        """Two layers of states for each word."""
        weight = mask[:, :, None].float()
        given = torch.cat([self.words(words), self.endings(endings), self.shapes(shapes), flags], -1)
        given = F.dropout(given, self.drop_input, self.training) * weight
        first = F.dropout(self.first(given)[0], self.drop, self.training) * weight
        second = first + F.dropout(self.second(first)[0], self.drop, self.training) * weight
        return first, second

    def roles(self, states, windows):
        """Scores of roles for the words of each window: (row, start, end, cue start, cue end)."""
        size, longest = len(windows), max(end - start for _, start, end, _, _ in windows)
        index, far = np.zeros((size, longest), np.int64), np.zeros((size, longest), np.int64)
        mask, cues = np.zeros((size, longest), bool), np.zeros(size, np.int64)
        for at, (row, start, end, cue_start, cue_end) in enumerate(windows):
            here, count = np.arange(start, end), end - start
            index[at, :count] = row * states.shape[1] + here
            before = np.maximum(here - cue_start, -REACH)
            behind = np.minimum(here - cue_end + 1, REACH)
            far[at, :count] = REACH + np.where(here < cue_start, before, np.where(here >= cue_end, behind, 0))
            mask[at, :count] = True
            cues[at] = row * states.shape[1] + cue_start
        index, far, mask, cues = map(torch.from_numpy, (index, far, mask, cues))
        flat = states.reshape(-1, states.shape[2])
        cue = torch.relu(self.cue(flat[cues]))[:, None].expand(size, longest, 48)
        given = torch.cat([flat[index.view(-1)].view(size, longest, -1), self.distance(far), cue], -1)
        third = F.dropout(self.third(given * mask[:, :, None])[0], self.drop, self.training)
        return self.role(third), mask


def memory(inputs, width):
    return nn.LSTM(inputs, width, batch_first=True, bidirectional=True)
