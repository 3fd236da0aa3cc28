import { createHash, createHmac, randomBytes } from 'node:crypto';

/** 256 random bits, as what a browser or a program carries. */
export function newToken(): string {
  return randomBytes(32).toString('base64url');
}

/** By which the library knows a token. Such a secret cannot be guessed, so no slow hash is needed. */
export function tokenHash(token: string): string {
  return createHash('sha256').update(token).digest('base64url');
}

/**
 * By which the library knows a token that is shown as Fever's programs do: md5 of name and password, in hex. The md5 of 256 random bits
 * cannot be guessed either; that the sum itself is not kept keeps a copy of the library from signing in.
 */
export function feverHash(apiKey: string): string {
  return tokenHash(`fever ${apiKey.toLowerCase()}`);
}

/** What a program that speaks Fever makes of a name and a token (its documentation: "md5($email.':'.$pass)"). */
export function feverKey(name: string, token: string): string {
  return createHash('md5').update(`${name}:${token}`).digest('hex');
}

/** What only we can have said of some words. */
export function signed(key: Uint8Array, words: string): string {
  return createHmac('sha256', key).update(words).digest('base64url');
}

/** Any token of ours. */
export const TOKEN = /^[\w-]{43}$/;
