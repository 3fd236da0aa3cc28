const LONGEST = 60;

/** By which a name is found: the same for all spellings that look alike in Unicode, and for capitals (NFKC, lower case). */
export function nameKey(name: string): string {
  return name.normalize('NFKC').trim().toLowerCase().normalize('NFKC');
}

/** Letters that are there and not seen (Hangul's fillers, variation selectors) or drawn as nothing (Braille's blank). */
const UNSEEN = /[\p{C}\p{Zl}\p{Zp}\p{Default_Ignorable_Code_Point}\u2800]/u;
/** A name that is nothing but signs cannot be read aloud. */
const READABLE = /[\p{L}\p{N}]/u;
/** Marks stacked on a letter until it covers the lines around it; no language puts more than some four. */
const STACKED = /\p{M}{5}/u;

/** A name as it is kept, without space around it; null: none that can be read aloud and typed again. */
export function signInName(typed: string): string | null {
  const name = typed.normalize('NFKC').trim();
  const isName = name.length > 0 && name.length <= LONGEST && READABLE.test(name);
  return isName && !UNSEEN.test(name) && !STACKED.test(name) && name.isWellFormed() ? name : null;
}

/** Alphabets that have letters drawn like another's. */
const ALPHABETS: readonly RegExp[] = [
  /\p{Script=Latin}/u,
  /\p{Script=Cyrillic}/u,
  /\p{Script=Greek}/u,
  /\p{Script=Armenian}/u,
  /\p{Script=Cherokee}/u,
  /\p{Script=Coptic}/u,
  /\p{Script=Lisu}/u,
];

/** Whether a name is put together from alphabets that look alike: nobody's name, and how one passes for somebody else's (UTS #39, 5.2). */
export function isOfMixedAlphabets(name: string): boolean {
  return ALPHABETS.filter((alphabet) => alphabet.test(name)).length > 1;
}
