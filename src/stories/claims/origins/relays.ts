import type { StoryArticle } from '../../../model/claim.ts';
import type { Said } from '../said/said.ts';
import { isUnnamedOutlet, mentionWords } from '../speakers/speaker-words.ts';

/** Words that an outlet's name may have or lack. */
const LOOSE = new Set(
  'newspaper newspapers paper news agency magazine broadcaster channel station daily report website site online com co uk television tv radio zeitung tageszeitung wirtschaftszeitung sender nachrichtenagentur journal quotidien periódico diario giornale krant dziennik газета канал агентство'.split(
    ' ',
  ),
);

/** Tells which outlet of the story a name means; its key, or null. */
export type OutletNames = (name: string) => string | null;

export function openOutletNames(articles: readonly StoryArticle[]): OutletNames {
  const byWords = new Map<string, string>();
  const byInitials = new Map<string, string>();
  for (const { outletName, outletKey } of articles) {
    for (const words of [strictWords(outletName), looseWords(outletName)]) {
      if (words !== '' && !byWords.has(words)) byWords.set(words, outletKey);
    }
    const initials = initialsOf(outletName);
    if (initials !== null && !byInitials.has(initials)) byInitials.set(initials, outletKey);
  }
  const asked = new Map<string, string | null>();
  return (name) => {
    const known = asked.get(name);
    if (known !== undefined) return known;
    const outlet =
      byWords.get(strictWords(name)) ??
      byWords.get(looseWords(name)) ??
      byInitials.get(name.trim()) ??
      null;
    asked.set(name, outlet);
    return outlet;
  };
}

const FEWEST_INITIALS = 3;

/** "CPA" of the Coastal Press Agency; null for names of two words, whose initials may be anybody's. */
function initialsOf(name: string): string | null {
  const words = mentionWords(name);
  if (words.length < FEWEST_INITIALS || words.length > 6) return null;
  return words.map((word) => word.charAt(0).toUpperCase()).join('');
}

function strictWords(name: string): string {
  return mentionWords(name).join(' ');
}

/** "The Meridian newspaper" is "The Meridian"; "Channel Nine" is "Channel Nine News". */
function looseWords(name: string): string {
  const words = mentionWords(name);
  const telling = words.filter((word) => !LOOSE.has(word));
  return (telling.length === 0 ? words : telling).join(' ');
}

/** Stands for an outlet that the text does not name. */
export const SOME_OUTLET = '';

/**
 * The outlet that only passes on what a statement says, where the outlet is given as its speaker: its key, SOME_OUTLET
 * for "a national newspaper"; else null.
 */
export function relayOf(said: Said, outlets: OutletNames): string | null {
  const { speaker } = said.statement;
  if (!speaker) return null;
  const outlet = outlets(speaker.name) ?? outlets(speaker.mention.text);
  if (outlet !== null) return outlet === said.article.outletKey ? null : outlet;
  return speaker.key === null && isUnnamedOutlet(mentionWords(speaker.name)) ? SOME_OUTLET : null;
}
