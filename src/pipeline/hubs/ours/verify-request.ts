import { randomBytes } from 'node:crypto';
import type { Desk } from '../../../desk.ts';
import { areSame } from '../../../keys.ts';
import type { WaitingRequest } from '../../../model/hubs/our-hub.ts';
import { SECOND } from '../../../model/time.ts';
import { OwnFetchError } from '../../../net/own/own-question.ts';
import { openTopic } from './topic.ts';

type VerifyDesk = Pick<Desk, 'store' | 'ask' | 'keys' | 'now'>;

/**
 * Asks a callback whether it is true that it wants to be told, or no more (W3C WebSub, 5.3): anybody could have named it. A clear no ends
 * it; who does not answer is asked again.
 */
export async function verifyRequest(desk: VerifyDesk, request: WaitingRequest): Promise<void> {
  const { hubs } = desk.store;
  const topic = openTopic(desk, request.sealed);
  const word = topic === null ? 'no' : await wordOf(desk, request, topic);
  if (word === 'yes') await hubs.recordVerified(request.id, desk.now());
  if (word === 'no') await hubs.removeHubRequest(request.id);
}

async function wordOf(
  { ask }: VerifyDesk,
  { callback, mode, lease }: WaitingRequest,
  topic: string,
): Promise<'yes' | 'no' | 'silence'> {
  const challenge = randomBytes(24).toString('base64url');
  const url = new URL(callback);
  url.searchParams.append('hub.mode', mode);
  url.searchParams.append('hub.topic', topic);
  url.searchParams.append('hub.challenge', challenge);
  if (mode === 'subscribe')
    url.searchParams.append('hub.lease_seconds', String(Math.floor(lease / SECOND)));
  try {
    const answer = await ask(url);
    if (answer.status >= 500) return 'silence';
    const said = answer.status >= 200 && answer.status < 300 ? await answer.text() : '';
    return areSame(said.slice(0, 200).trim(), challenge) ? 'yes' : 'no';
  } catch (error) {
    if (!(error instanceof OwnFetchError)) throw error;
    return 'silence';
  }
}
