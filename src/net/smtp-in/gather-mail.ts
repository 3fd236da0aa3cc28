import type { SMTPServerDataStream } from 'smtp-server';
import type { ReceiverLimits } from './receiver-limits.ts';
import { Refusal } from './refusal.ts';

type Use = (bytes: Uint8Array) => Promise<void>;

/**
 * Holds a mail in memory while it comes in, within a bound for one and a bound for all. What is too large is heard to
 * its end and not kept, as smtp-server asks. Throws Refusal.
 */
export function gatherMail({ mailBytes, allBytes }: ReceiverLimits) {
  let held = 0;
  /** False: all that are coming in are too many together. */
  const hold = async (stream: SMTPServerDataStream, mail: Held): Promise<boolean> => {
    let hasRoom = true;
    for await (const chunk of stream) {
      if (!(chunk instanceof Uint8Array) || mail.length + chunk.length > mailBytes) continue;
      hasRoom &&= held + chunk.length <= allBytes;
      if (!hasRoom) continue;
      held += chunk.length;
      mail.length += chunk.length;
      mail.chunks.push(chunk);
    }
    return hasRoom;
  };
  return async (stream: SMTPServerDataStream, use: Use): Promise<void> => {
    const mail: Held = { chunks: [], length: 0 };
    try {
      const hasRoom = await hold(stream, mail);
      if (stream.sizeExceeded) throw new Refusal(552, `Mails have ${mailBytes} bytes at most`);
      if (!hasRoom) throw new Refusal(452, 'Too many mails at once, try again later');
      await use(new Uint8Array(Buffer.concat(mail.chunks)));
    } finally {
      held -= mail.length;
    }
  };
}

type Held = { readonly chunks: Uint8Array[]; length: number };
