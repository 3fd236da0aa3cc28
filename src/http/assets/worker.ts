import type { Asset } from './asset.ts';
import { joinModules } from './join-modules.ts';

const FIRST = new URL('../../../ui/worker/start.ts', import.meta.url);

let joined: string | null = null;

/** The script that stands between pages and network, under the one address that browsers look at for a newer one. */
export function readWorker(): Asset {
  joined ??= joinModules(FIRST).text;
  return { path: '/sw.js', body: joined, type: 'text/javascript; charset=utf-8' };
}

/**
 * What the worker itself may do: ask us, and fetch outlets' pictures if the reader wants them kept. It has no document, so
 * nothing else can come of it.
 */
export const WORKER_POLICY = "default-src 'none'; connect-src 'self' https: http:";
