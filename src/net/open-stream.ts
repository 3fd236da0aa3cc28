import type { PageAnswer } from '../model/fetch-page.ts';

export type StreamRequest = {
  readonly url: string;
  /** A Range header (RFC 9110, 14.2), "bytes=0-"; null: all of it. */
  readonly range: string | null;
  readonly accept: string;
  readonly signal?: AbortSignal;
};

/** What comes piece by piece, for what is too large to hold. */
export type StreamAnswer =
  | {
      readonly kind: 'open';
      /** 206: the part that was asked for. */
      readonly status: 200 | 206;
      readonly contentType: string | null;
      /** Bytes of this answer, as the server says. */
      readonly contentLength: number | null;
      readonly contentRange: string | null;
      /** As they come, not decompressed; throws when the connection breaks off. */
      readonly body: AsyncIterable<Uint8Array>;
      /** For whoever stops before the end. */
      readonly close: () => void;
    }
  | Extract<PageAnswer, { kind: 'failed' | 'gone' }>;

/** Never throws for what the network does before the answer begins. */
export type OpenStream = (request: StreamRequest) => Promise<StreamAnswer>;
