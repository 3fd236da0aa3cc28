import { createHmac, type Hmac } from 'node:crypto';
import { areSame } from '../../../keys.ts';

/** W3C WebSub, 7.1: those that a hub may sign by, with what it writes: hexadecimal digits. */
const LENGTHS: Readonly<Record<string, number>> = { sha1: 40, sha256: 64, sha384: 96, sha512: 128 };

export type SignatureCheck = {
  readonly add: (bytes: Uint8Array) => void;
  /** Once all is there: whether it is what was signed, compared in a time that tells nothing. */
  readonly isRight: () => boolean;
};

/** Of a body that comes piece by piece and is not kept; null: nothing that can be a signature is stated. */
export function checkSignature(stated: string | undefined, secret: string): SignatureCheck | null {
  const [method = '', digits = '', ...more] = (stated ?? '').slice(0, 200).trim().split('=');
  const name = method.toLowerCase();
  const length = Object.hasOwn(LENGTHS, name) ? LENGTHS[name] : undefined;
  if (more.length > 0 || digits.length !== length || !/^[\da-f]+$/i.test(digits)) return null;
  const sum: Hmac = createHmac(name, secret);
  return {
    add: (bytes) => {
      sum.update(bytes);
    },
    isRight: () => areSame(sum.digest('hex'), digits.toLowerCase()),
  };
}
