const LONGEST = 60;

/** By which a name is found: the same for all spellings that look alike in Unicode, and for capitals (NFKC, lower case). */
export function nameKey(name: string): string {
  return name.normalize('NFKC').trim().toLowerCase().normalize('NFKC');
}

/** A name as it is kept, without space around it; null: none that can be read aloud and typed again. */
export function signInName(typed: string): string | null {
  const name = typed.normalize('NFKC').trim();
  const isName = name.length > 0 && name.length <= LONGEST && !/[\p{C}\p{Zl}\p{Zp}]/u.test(name);
  return isName && name.isWellFormed() ? name : null;
}
