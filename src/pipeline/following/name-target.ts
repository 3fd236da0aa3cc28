import { isSubject } from '../../model/edition/subject.ts';
import type { FollowDoes, FollowTarget, NamedTarget } from '../../model/following.ts';
import type { SearchQuery } from '../../model/search-query.ts';
import type { Store } from '../../store/store.ts';
import { foldSpace } from '../../text/fold-space.ts';
import { parseSearchQuery } from '../../text/search-query.ts';

/** What a rule is to be about, as it is kept. */
export type Naming =
  | { readonly kind: 'named'; readonly named: NamedTarget; readonly problems: readonly string[] }
  /** There is no such story, person, outlet or subject. */
  | { readonly kind: 'unknown' }
  /** words: none that could be found. marks: is: in a rule that follows or mutes. not a search: only a search is saved. */
  | { readonly kind: 'refused'; readonly reason: 'words' | 'marks' | 'not a search' };

export type Asked = {
  readonly does: FollowDoes;
  readonly target: FollowTarget;
  /** For the days of a search. */
  readonly zone: string;
  readonly now: number;
};

const LONGEST_PHRASE = 200;
const LONGEST_SEARCH = 1000;

/** Looks up what a rule is about, and whether it can be. */
export async function nameTarget({ following }: Store, asked: Asked): Promise<Naming> {
  const { does, target } = asked;
  const { kind, key } = target;
  if (does === 'save' && kind === 'phrase') {
    return nameSearch({ ...asked, target: { kind: 'search', key: `"${key}"` } });
  }
  if (does === 'save' && kind !== 'search') return { kind: 'refused', reason: 'not a search' };
  if (kind === 'phrase') return namePhrase(key);
  if (kind === 'search') return nameSearch(asked);
  if (kind === 'subject') return isSubject(key) ? named({ target, name: key }) : UNKNOWN;
  const found = await following.named(target);
  return found === null ? UNKNOWN : named(found);
}

const UNKNOWN: Naming = { kind: 'unknown' };

function named(found: NamedTarget, problems: readonly string[] = []): Naming {
  return { kind: 'named', named: found, problems };
}

/** Quotation marks round it are the reader's way to say that it is one. */
function namePhrase(typed: string): Naming {
  const words = foldSpace(typed.slice(0, LONGEST_PHRASE).toWellFormed().replaceAll(/["“”]/g, ' '));
  if (!/[\p{L}\p{N}]/u.test(words)) return { kind: 'refused', reason: 'words' };
  return named({ target: { kind: 'phrase', key: words }, name: words });
}

function nameSearch({ does, target, zone, now }: Asked): Naming {
  const typed = foldSpace(target.key.slice(0, LONGEST_SEARCH).toWellFormed());
  const query = parseSearchQuery(typed, zone, now);
  if (!asksForAnything(query)) return { kind: 'refused', reason: 'words' };
  // What is read or saved changes with every click: a list that hid by it could not be explained.
  const isOfMarks = query.only !== null || query.labels.length > 0;
  if (does !== 'save' && isOfMarks) return { kind: 'refused', reason: 'marks' };
  return named({ target: { kind: 'search', key: typed }, name: typed }, query.problems);
}

function asksForAnything(query: SearchQuery): boolean {
  const { groups, without, labels, speakers, after, before, only } = query;
  return (
    [...groups, ...without, ...labels, ...speakers].length > 0 ||
    after !== null ||
    before !== null ||
    only !== null
  );
}
