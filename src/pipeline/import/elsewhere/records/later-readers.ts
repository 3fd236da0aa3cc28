/** Programs in which one saves what one means to read: all that stands in their exports was saved. */
import type { Brought } from '../brought.ts';
import {
  at,
  isSaid,
  lineAt,
  markupAt,
  type Stated,
  statedLine,
  statedList,
  statedObject,
  statedTime,
  webAddress,
  wordsOf,
} from '../stated-values.ts';

/** wallabag puts this in the place of a text that it could not fetch. */
const NOT_FETCHED = /wallabag can.{1,10}t retrieve contents/i;

export function fromWallabag(entry: Stated): Partial<Brought> {
  const added = statedTime(at(entry, 'created_at'));
  const markup = markupAt(entry, 'content');
  const tags = statedList(at(entry, 'tags')).map(
    (tag) => lineAt(statedObject(tag), 'label') ?? tag,
  );
  const starred = isSaid(at(entry, 'is_starred', 'is_fav')) ? ['starred'] : [];
  return {
    url: webAddress(at(entry, 'url')) ?? webAddress(at(entry, 'given_url', 'origin_url')),
    headline: lineAt(entry, 'title'),
    byline: wordsOf(statedList(at(entry, 'published_by'))),
    outlet: lineAt(entry, 'domain_name'),
    language: languageAt(entry, 'language'),
    published: statedTime(at(entry, 'published_at')),
    ...{ addedAt: added, saved: added ?? 'unknown' },
    read: isSaid(at(entry, 'is_archived', 'is_read'))
      ? (statedTime(at(entry, 'archived_at')) ?? 'unknown')
      : null,
    markup: markup === null || NOT_FETCHED.test(markup.slice(0, 2_000)) ? null : markup,
    words: wordsOf([...tags, ...starred]),
  };
}

export function fromOmnivore(entry: Stated): Partial<Brought> {
  const added = statedTime(at(entry, 'savedAt'));
  const state = lineAt(entry, 'state') ?? '';
  const labels = statedList(at(entry, 'labels')).map(
    (label) => lineAt(statedObject(label), 'name') ?? label,
  );
  return {
    url: webAddress(at(entry, 'url')),
    headline: lineAt(entry, 'title'),
    byline: wordsOf([at(entry, 'author')]),
    published: statedTime(at(entry, 'publishedAt')),
    ...{ addedAt: added, saved: added ?? 'unknown' },
    read: /^archived$/i.test(state) ? (statedTime(at(entry, 'updatedAt')) ?? 'unknown') : null,
    words: wordsOf(labels),
  };
}

/** Pocket's own API, of which people kept copies: { list: { "1042": { … } } }. */
export function fromPocketList(entry: Stated): Partial<Brought> {
  const added = statedTime(at(entry, 'time_added'));
  const starred = isSaid(at(entry, 'favorite')) ? ['starred'] : [];
  const tags = Object.keys(statedObject(at(entry, 'tags')) ?? {});
  const title = lineAt(entry, 'resolved_title') ?? lineAt(entry, 'given_title');
  return {
    url: webAddress(at(entry, 'resolved_url')) ?? webAddress(at(entry, 'given_url')),
    headline: webAddress(title) === null ? title : null,
    language: languageAt(entry, 'lang'),
    ...{ addedAt: added, saved: added ?? 'unknown' },
    read: isSaid(at(entry, 'status')) ? (statedTime(at(entry, 'time_read')) ?? 'unknown') : null,
    words: wordsOf([...tags, ...starred]),
  };
}

/** What /saved.json of Hearsay holds (docs/export.md). */
export function fromHearsay(entry: Stated): Partial<Brought> {
  const saved = statedTime(at(entry, 'savedAt'));
  return {
    url: webAddress(at(entry, 'url')),
    headline: lineAt(entry, 'headline'),
    byline: wordsOf(statedList(at(entry, 'byline'))),
    outlet: lineAt(entry, 'outlet'),
    language: languageAt(entry, 'language'),
    published: statedTime(at(entry, 'published')),
    ...{ addedAt: saved, saved },
    read: statedTime(at(entry, 'readAt')),
    words: wordsOf(statedList(at(entry, 'words'))),
  };
}

function languageAt(entry: Stated, name: string): string | null {
  const stated = statedLine(at(entry, name))?.replace('_', '-') ?? '';
  return /^[a-z]{2,3}(?:-[A-Za-z0-9]{2,8}){0,4}$/.test(stated) ? stated : null;
}
