/** Akregator on a screen that nobody sees: feeds written into its list, fetched as it starts. */
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { ClientHouse } from '../house/open-client-house.ts';
import { withDesktop } from '../house/open-screen.ts';
import { until } from '../house/until.ts';

/** What its archive holds once it has fetched these feeds and left. */
export async function readByAkregator(
  { newHome, recorder }: ClientHouse,
  addresses: readonly string[],
): Promise<string> {
  const home = newHome('akregator');
  const data = join(home, '.local/share/akregator');
  const config = join(home, '.config');
  for (const folder of [join(data, 'data'), config]) mkdirSync(folder, { recursive: true });
  const outlines = addresses.map(
    (address, index) =>
      `<outline type="rss" version="RSS" id="${index + 1}" text="feed ${index}" title="feed ${index}" xmlUrl="${address.replaceAll('&', '&amp;')}" fetchInterval="0" archiveMode="globalDefault"/>`,
  );
  writeFileSync(
    join(data, 'data/feeds.opml'),
    `<?xml version="1.0" encoding="UTF-8"?><opml version="1.0"><head><text/></head><body>${outlines.join('')}</body></opml>`,
  );
  writeFileSync(
    join(config, 'akregatorrc'),
    '[General]\nFetch On Startup=true\nShow Tray Icon=false\n',
  );
  const environment = {
    QTWEBENGINE_DISABLE_SANDBOX: '1',
    QTWEBENGINE_CHROMIUM_FLAGS: '--no-sandbox',
  };
  recorder.clear();
  const archive = join(data, 'Archive');
  await withDesktop({ home, program: ['akregator'], environment }, async ({ ask }) => {
    // An icon is what it asks for once it has read a feed.
    const icons = () =>
      recorder.exchanges.filter(({ address }) => address.startsWith('/favicon.ico'));
    await until('Akregator has read', () => icons().length >= addresses.length);
    // It writes when it leaves.
    const window = ['--dest', 'org.kde.akregator', '--object-path', '/akregator/MainWindow_1'];
    const quit = ['--method', 'org.kde.KMainWindow.activateAction', 'file_quit'];
    await until('Akregator leaves', async () => {
      const { status } = await ask(['gdbus', 'call', '--session', ...window, ...quit]);
      return status === 0;
    });
    await until('Akregator has written', () => archiveIn(archive).length > EMPTY);
  });
  return archiveIn(archive);
}

/** Its files are there before anything is in them. */
const EMPTY = 1000;

/** Its files hold titles as they are, among other bytes. */
function archiveIn(folder: string): string {
  if (!existsSync(folder)) return '';
  return readdirSync(folder)
    .map((name) => readFileSync(join(folder, name), 'utf8'))
    .join('\n');
}
