import { isOwner } from '../mentions/is-owner.ts';
import type { NameRun } from '../names/name-run.ts';
import type { Page } from '../page.ts';
import { rolesAfter } from '../roles/roles-after.ts';
import { roleAround } from '../roles/roles-before.ts';
import type { Cast } from './cast.ts';

/** Surnames that stand behind a title: who has one of them is a person. */
export function peopleAlone(runs: readonly NameRun[]): ReadonlySet<string> {
  const alone = runs.filter(
    ({ isAlone, isTitled, sort }) => isAlone && isTitled && sort === 'person',
  );
  return new Set(alone.map(({ words }) => words.at(-1) ?? ''));
}

/** Whether a run is a person's name of two words or more, by itself, by those called alone, or by what is told of it. */
export function isFullName(page: Page, run: NameRun, alone: ReadonlySet<string>): boolean {
  if (run.isAlone || run.sort === 'body') return false;
  if (run.sort === 'person' || alone.has(run.words.at(-1) ?? '')) return true;
  // "Bunny Delmar", beside "soap legend Bunny".
  if (run.words.length === 2 && alone.has(run.words[0] ?? '')) return true;
  return isToldAsPerson(page, run);
}

/** "Jane Roe, who", "Jane Roe, 41", "the leader, Jane Roe,"; not "in Harrowgate Vale, the only child". */
function isToldAsPerson(page: Page, run: NameRun): boolean {
  const { tokens, lexicon } = page;
  if (lexicon.isInside.has(tokens[run.runFirst - 1]?.lower ?? '')) return false;
  const next = tokens[run.last + 1]?.lower === ',' ? run.last + 2 : run.last + 1;
  if (lexicon.isPersonal.has(tokens[next]?.lower ?? '')) return true;
  const { roles, age } = rolesAfter(page, run, { bearer: 'person' });
  return roles.length > 0 || age !== null || roleAround(page, run) !== null;
}

/** What has a title and goes on with "which": a play, a ship. */
export function thingsIn(runs: readonly NameRun[]): ReadonlySet<string> {
  const told = runs.filter(({ isTitled, sort }) => isTitled && sort === 'unsure');
  return new Set(told.map(({ words }) => words[0] ?? ''));
}

/** "Mr Tan", "Judge Cole", "his wife Jean", where nobody fuller has that name. */
export function isCalledByTitle(page: Page, cast: Cast, run: NameRun): boolean {
  if (!run.isAlone || run.sort === 'body' || cast.find(run).kind !== 'none') return false;
  if (isOwner(page, run, run.first - 1)) return false;
  // "Kaminski's mother, Danuta, has flown in".
  return (run.isTitled && run.sort === 'person') || roleAround(page, run) !== null;
}
