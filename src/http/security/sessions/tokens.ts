import { createHash, createHmac, randomBytes } from 'node:crypto';

/** 256 random bits, as what a browser or a program carries. */
export function newToken(): string {
  return randomBytes(32).toString('base64url');
}

/** By which the library knows a token. Such a secret cannot be guessed, so no slow hash is needed. */
export function tokenHash(token: string): string {
  return createHash('sha256').update(token).digest('base64url');
}

/** What only we can have said of some words. */
export function signed(key: Uint8Array, words: string): string {
  return createHmac('sha256', key).update(words).digest('base64url');
}

/** Any token of ours. */
export const TOKEN = /^[\w-]{43}$/;
