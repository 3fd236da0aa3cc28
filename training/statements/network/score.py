"""A quick look at what is found while learning; eval/statements/score-attributions.ts is what counts."""


def score(articles):
    """F1 of exact sources, cues and contents, and of who said what (content shares half, source touches)."""
    values = {}
    for name in ("source", "cue", "content"):
        right = found = gold = 0
        for article in articles:
            given = {tuple(span) for one in article.found for span in one[name]}
            truth = {tuple(span) for one in article.attributions for span in one[name]}
            right, found, gold = right + len(given & truth), found + len(given), gold + len(truth)
        values[name] = rates(right, found, gold)
    right = found = gold = 0
    for article in articles:
        free = list(article.found)
        found, gold = found + len(free), gold + len(article.attributions)
        for truth in article.attributions:
            match = next((one for one in free if agree(one, truth)), None)
            if match is not None:
                free.remove(match)
                right += 1
    values["who"] = rates(right, found, gold)
    return values


def agree(one, truth):
    mine, theirs = words_of(one["content"]), words_of(truth["content"])
    if len(mine & theirs) * 2 < len(mine | theirs):
        return False
    mine, theirs = words_of(one["source"]), words_of(truth["source"])
    return bool(mine & theirs) or not (mine or theirs)


def words_of(spans):
    return {at for start, end in spans for at in range(start, end)}


def rates(right, found, gold):
    return tuple(round(100 * x, 1) for x in (2 * right / max(1, found + gold), right / max(1, found), right / max(1, gold)))
