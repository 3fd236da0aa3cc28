import { createHash } from 'node:crypto';

/** What is served as it is, under an address that changes when it does where browsers keep it for good. */
export type Asset = {
  readonly path: string;
  readonly body: string | Uint8Array<ArrayBuffer>;
  /** Its content type. */
  readonly type: string;
};

export function shortHash(body: string | Uint8Array): string {
  return createHash('sha256').update(body).digest('base64url').slice(0, 12);
}
