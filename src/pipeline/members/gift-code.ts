import { createHash, randomInt } from 'node:crypto';

/** Without those that are taken for one another: no O and 0, no I and 1. 32 of them: five bits a letter. */
const LETTERS = 'ABCDEFGHJKLMNPQRSTUVWXYZ23456789';
const GROUPS = 4;
const GROUP = 4;

/** A code to hand on, "ABCD-EFGH-JKLM-NPQR": 80 random bits, so that nobody finds one by trying. */
export function newGiftCode(): string {
  const group = () =>
    Array.from({ length: GROUP }, () => LETTERS[randomInt(LETTERS.length)] ?? '').join('');
  return Array.from({ length: GROUPS }, group).join('-');
}

/** By which the library knows a code, however it is typed: small letters, other dashes, spaces. */
export function giftHash(typed: string): string {
  const letters = typed
    .slice(0, 100)
    .toUpperCase()
    .replace(/[^A-Z2-9]/g, '');
  return createHash('sha256').update(`gift ${letters}`).digest('base64url');
}
