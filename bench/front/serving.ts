import { startServer } from '../million/server.ts';
import { serveFreshrss } from './freshrss-page.ts';
import type { Homes } from './lists.ts';

const PORT = 18_486;
const FRESHRSS_PORT = 18_487;
/** Until stories are told and nothing works behind the pages any more, milliseconds. */
const SETTLING = 1500;
const LONGEST_SETTLING = 180_000;

/** The sample edition, with its stories told. */
export async function serveSample(home: string) {
  const server = await startServer(home, PORT);
  await send(`${server.origin}/sample-edition/follow`);
  await untilSettled(server.origin);
  return server;
}

/** Asks for the stories until their page stays as it is. */
async function untilSettled(origin: string): Promise<void> {
  const end = Date.now() + LONGEST_SETTLING;
  let before = '';
  let isSame = 0;
  while (Date.now() < end && isSame < 3) {
    await new Promise((resolve) => setTimeout(resolve, SETTLING));
    const page = await (await fetch(`${origin}/stories`)).text();
    // Since when the page is as it is, it says itself.
    const stories = page
      .slice(page.indexOf('<main'), page.indexOf('</main>'))
      .replace(/since=\d+/, '');
    const isTold = stories.includes('/stories/') && !stories.includes('Look again');
    isSame = isTold && stories === before ? isSame + 1 : 0;
    before = stories;
  }
}

/** Pages that list the same articles, by both programs. */
export async function serveLists(homes: Homes, source: string) {
  const server = await startServer(homes.hearsay, PORT);
  const peer =
    homes.freshrss === null ? null : await serveFreshrss(source, homes.freshrss, FRESHRSS_PORT);
  return {
    urls: {
      hearsay: `${server.origin}/latest`,
      ...(peer === null ? {} : { freshrss: peer.url }),
    },
    /** A list with as many lines as can be set. */
    longList: async (): Promise<string> => {
      await send(`${server.origin}/settings`, { pageLength: '500' });
      return `${server.origin}/latest`;
    },
    stop: async () => {
      peer?.stop();
      await server.stop();
    },
  };
}

async function send(url: string, fields: Record<string, string> = {}): Promise<void> {
  const { origin } = new URL(url);
  const body = new URLSearchParams(fields);
  const answer = await fetch(url, { method: 'POST', headers: { origin }, body });
  if (!answer.ok) throw new Error(`${url} answered ${answer.status}`);
}
