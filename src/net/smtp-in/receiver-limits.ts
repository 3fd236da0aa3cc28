import { MINUTE, type Millis, SECOND } from '../../model/time.ts';

export type ReceiverLimits = {
  readonly mailBytes: number;
  /** Of all mails that are being handed over. */
  readonly allBytes: number;
  readonly connections: number;
  readonly perHost: number;
  readonly recipients: number;
  /** Unknown addresses in one conversation, before it is ended. */
  readonly unknown: number;
  /** Each unknown address is answered later than the one before by so much. */
  readonly unknownWait: Millis;
  /** Without a word from the other side. */
  readonly silence: Millis;
  /** A whole conversation. */
  readonly conversation: Millis;
};

export const RECEIVER_LIMITS: ReceiverLimits = {
  mailBytes: 25_000_000,
  allBytes: 100_000_000,
  connections: 20,
  perHost: 10,
  recipients: 20,
  unknown: 5,
  unknownWait: SECOND / 2,
  silence: MINUTE,
  conversation: 10 * MINUTE,
};
