import type { Desk } from '../../desk.ts';
import { pauseWhenFull } from '../pause-when-full.ts';
import { openBell, repeatPass } from '../repeat-pass.ts';
import { tendOurHub } from './ours/tend-our-hub.ts';
import type { ReadTopic } from './ours/topic.ts';
import { tendTellers } from './tellers/tend-tellers.ts';

/** Has hubs tell us of news, and tells others of ours; news come without either, too. */
export function startHubs(
  desk: Desk,
  readTopic: ReadTopic,
): { readonly stop: () => Promise<void> } {
  const stopping = new AbortController();
  const { signal } = stopping;
  const pause = pauseWhenFull(desk);
  const tellers = openBell();
  const { hubs: ours } = desk.bells;
  const hasNews = newsWatch(desk);
  const tellOthers = () => tendOurHub(desk, readTopic, { signal, hasNews: hasNews() });
  const loops = [
    repeatPass(desk, { pass: () => tendTellers(desk, signal), bell: tellers, signal, pause }),
    repeatPass(desk, { pass: tellOthers, bell: ours, signal, pause }),
  ];
  return {
    stop: async () => {
      stopping.abort();
      for (const bell of [tellers, ours]) bell.ring();
      await Promise.all(loops);
    },
  };
}

/** Whether news came since it was asked last, or the time before: stories are told some seconds after their articles are there. */
function newsWatch({ counts }: Pick<Desk, 'counts'>): () => boolean {
  let seen = [0, 0];
  return () => {
    const came = counts.articlesAdded + counts.articlesRevised;
    const isNew = seen.some((before) => before !== came);
    seen = [seen[1] ?? 0, came];
    return isNew;
  };
}
