import { createHmac, timingSafeEqual } from 'node:crypto';
import type { Keys } from '../../keys.ts';
import { isCoveredBy } from '../../model/own/title-sign-in.ts';
import { PICTURE_WIDTHS, type PictureWidth } from '../../pipeline/pictures/open-pictures.ts';

/** Where a page finds what outlets have to be seen and heard: under our own address, signed. */
export type PictureAddresses = {
  /** Null: this reader wants none. */
  readonly picture: (url: string, width: PictureWidth) => string | null;
  readonly sound: (url: string) => string;
};

/**
 * The same for an article that is one reader's alone, of an outlet that they sign in with: such pictures are shown to that reader
 * and fetched as them. Only in such articles: else whoever is read could have this house ask their outlet for anything.
 */
export function ownPictureAddresses(
  keys: Keys,
  plain: PictureAddresses,
  own: { readonly readerId: number; readonly hosts: readonly string[] },
): PictureAddresses {
  return {
    ...plain,
    picture: (url, width) => {
      const host = URL.parse(url)?.hostname ?? '';
      const isOwn = own.hosts.some((kept) => isCoveredBy(host, kept));
      if (!isOwn || plain.picture(url, width) === null) return plain.picture(url, width);
      return `/own-picture/${width}/${signed(keys, ownKind(own.readerId), url)}`;
    },
  };
}

/** Addresses that only this house can make, so that nobody has it fetch what no page of ours shows. */
export function pictureAddresses(keys: Keys, showsPictures = true): PictureAddresses {
  return {
    picture: (url, width) =>
      showsPictures ? `/picture/${width}/${signed(keys, 'picture', url)}` : null,
    sound: (url) => `/sound/${signed(keys, 'sound', url)}`,
  };
}

/** A picture may be asked for as a picture only, sound as sound. */
export type SignedKind = 'picture' | 'sound' | `picture of reader ${number}`;

export function ownKind(readerId: number): SignedKind {
  return `picture of reader ${readerId}`;
}

function signed(keys: Keys, kind: SignedKind, url: string): string {
  return `${signature(keys, kind, url).toString('base64url')}/${Buffer.from(url).toString('base64url')}`;
}

/** Bytes: half of SHA-256 (RFC 2104, section 5). */
const SIGNATURE_BYTES = 16;

function signature(keys: Keys, kind: SignedKind, url: string): Buffer {
  const mac = createHmac('sha256', keys.keyFor('pictures')).update(`${kind}\n${url}`).digest();
  return mac.subarray(0, SIGNATURE_BYTES);
}

type Asked = { readonly kind: SignedKind; readonly signature: string; readonly address: string };

/** The outlet's address in one of ours; null: we did not make it. Compared in a time that tells nothing. */
export function signedAddress(keys: Keys, asked: Asked): string | null {
  const url = Buffer.from(asked.address, 'base64url').toString('utf8');
  const stated = Buffer.from(asked.signature, 'base64url');
  const right = signature(keys, asked.kind, url);
  return stated.length === right.length && timingSafeEqual(stated, right) ? url : null;
}

/** One of the widths that pages ask for; null: another. */
export function pictureWidth(stated: string): PictureWidth | null {
  return PICTURE_WIDTHS.find((width) => String(width) === stated) ?? null;
}
