/** A refresh of another Hearsay: asked for, waited for, told. */
import { setTimeout as wait } from 'node:timers/promises';
import { SECOND } from '../../model/time.ts';
import { complain, printJson } from '../print.ts';
import { showProgress } from '../show-progress.ts';
import { answered } from './answered.ts';
import { type Api, type Server, withApi } from './with-api.ts';

type Options = Server & { readonly progress?: boolean; readonly json?: boolean };

export async function refreshElsewhere({ progress, json, ...server }: Options): Promise<void> {
  await withApi(server, async (api) => {
    const went = progress ? await goes(api) : await untilDone(api);
    if (json) await printJson(went);
    else complain(sentence(went));
    if (!went.isRunning && went.failed > 0) process.exitCode = 1;
  });
}

type Progress = Awaited<ReturnType<typeof goes>>;

async function goes({ client }: Api) {
  return answered(await client.GET('/refresh'));
}

async function untilDone(api: Api): Promise<Progress> {
  let now: Progress = answered(await api.client.POST('/refresh', { body: {} }));
  const bar = showProgress('Fetching', now.total);
  try {
    for (let shown = 0; now.isRunning; now = await goes(api)) {
      for (; shown < now.done; shown += 1) bar.step(now.currentHost ?? '');
      await wait(SECOND);
    }
    return now;
  } finally {
    bar.end();
  }
}

function sentence({ isRunning, done, total, added, failed, startedAt }: Progress): string {
  if (startedAt === null) return 'Nothing was fetched since it was started.';
  const brought = `${added} new articles, ${failed} feeds failed`;
  const since = `${startedAt.slice(0, 16).replace('T', ' ')} UTC`;
  return isRunning
    ? `Fetching since ${since}: ${done} of ${total} feeds asked, ${brought}.`
    : `Last fetched at ${since}: ${total} feeds asked, ${brought}.`;
}
