import { nameKey } from '../../../model/accounts/sign-in-name.ts';

/** NIST SP 800-63B and ASVS 6.2.1: 8 at the least. */
export const SHORTEST = 8;
/** Nobody types so much; whoever sends more wants us to work. */
export const LONGEST = 1000;

export type PasswordTrouble = 'short' | 'long' | 'common' | 'name';

let common: ReadonlySet<string> | null = null;

/** Why a password is not taken; null: it is. No rule says what signs it must be made of (ASVS 6.2.5). */
export async function passwordTrouble(
  password: string,
  name: string,
): Promise<PasswordTrouble | null> {
  if ([...password].length < SHORTEST) return 'short';
  if (password.length > LONGEST) return 'long';
  const folded = password.trim().toLowerCase();
  if (folded === nameKey(name) || folded === 'hearsay') return 'name';
  return isCommon(folded, await commonPasswords()) ? 'common' : null;
}

/** Also with digits or signs put behind, by which a common one is as easily guessed: "password123!". */
function isCommon(folded: string, known: ReadonlySet<string>): boolean {
  const stem = folded.replace(/[\d\W_]{1,4}$/, '');
  return known.has(folded) || known.has(stem) || isRun(folded);
}

/** One sign over and over, or signs that follow each other: "aaaaaaaa", "12345678". */
function isRun(text: string): boolean {
  const codes = [...text].map((sign) => sign.codePointAt(0) ?? 0);
  const steps = new Set(codes.slice(1).map((code, at) => code - (codes[at] ?? 0)));
  return steps.size <= 1 && Math.abs([...steps][0] ?? 0) <= 1;
}

/** Half a megabyte, for the few times that somebody chooses a password. */
async function commonPasswords(): Promise<ReadonlySet<string>> {
  if (common !== null) return common;
  const { dictionary } = await import('@zxcvbn-ts/language-common');
  common = new Set(dictionary['passwords-common']);
  return common;
}
