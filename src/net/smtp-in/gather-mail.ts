import type { SMTPServerDataStream } from 'smtp-server';
import type { ReceiverLimits } from './receiver-limits.ts';
import { Refusal } from './refusal.ts';

/**
 * Holds a mail in memory while it comes in, within a bound for one and a bound for all. What is too large is heard to
 * its end and not kept, as smtp-server asks. Throws Refusal.
 */
export function gatherMail({ mailBytes, allBytes }: ReceiverLimits) {
  let held = 0;
  return async (
    stream: SMTPServerDataStream,
    use: (bytes: Uint8Array) => Promise<void>,
  ): Promise<void> => {
    const chunks: Uint8Array[] = [];
    let length = 0;
    let isCrowded = false;
    const letGo = () => {
      held -= length;
      length = 0;
      chunks.length = 0;
    };
    try {
      for await (const chunk of stream) {
        if (isCrowded || stream.sizeExceeded || !(chunk instanceof Uint8Array)) continue;
        if (length + chunk.length > mailBytes) continue;
        if (held + chunk.length > allBytes) {
          isCrowded = true;
          letGo();
          continue;
        }
        held += chunk.length;
        length += chunk.length;
        chunks.push(chunk);
      }
      if (stream.sizeExceeded) throw new Refusal(552, `Mails have ${mailBytes} bytes at most`);
      if (isCrowded) throw new Refusal(452, 'Too many mails at once, try again later');
      await use(new Uint8Array(Buffer.concat(chunks)));
    } finally {
      letGo();
    }
  };
}
