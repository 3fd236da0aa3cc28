/** Three outlets with a happening that two of them tell; the third is the owner's alone. */

export const SHARED_FEED = 'https://coast-courier.example/feed.xml';
export const OWNERS_FEED = 'https://zephyr-letter.example/feed.xml?key=zephyr-key';

type Entry = readonly [headline: string, paragraphs: readonly string[]];

const SHARED: readonly Entry[] = [
  [
    'Ferry and freighter collide off Kestrel Bay',
    [
      'A ferry with 140 people on board collided with a freighter off Kestrel Bay on Friday morning, the coastguard said. Nobody was seriously hurt.',
      '“The ferry kept its course until the last minute,” said Ruth Alder, the harbour master of Kestrel Bay.',
      'The freighter’s owner, Northline, has denied that its crew was at fault. “Our lights were on,” said Jonas Hale, its spokesman.',
    ],
  ],
  [
    'Council of Kestrel Bay votes for a new school',
    [
      'The council of Kestrel Bay voted on Thursday to build a school for 400 pupils, after nine years of argument.',
      '“It is the right place and the right time,” said Mayor Ines Corran.',
    ],
  ],
];

const OWNERS: readonly Entry[] = [
  [
    'Zephyr letter: ferry collides with freighter off Kestrel Bay',
    [
      'A ferry with 140 people on board collided with a freighter off Kestrel Bay on Friday morning. Nobody was seriously hurt, the coastguard said.',
      '“Zephyr winds had nothing to do with it,” said Odalys Zephyrine, who was on board the ferry in Kestrel Bay.',
      '“The ferry kept its course until the last minute,” said Ruth Alder, the harbour master of Kestrel Bay.',
    ],
  ],
  [
    'Zephyr letter: what subscribers alone are told',
    [
      'What stands here is for the subscribers of the Zephyr letter alone, and its editor has asked them to keep it so.',
      '“We tell it to zephyr subscribers first,” said Odalys Zephyrine, the editor.',
    ],
  ],
];

/** The feeds, and the pages that their entries lead to. */
export const OUTLETS: ReadonlyMap<string, string> = new Map([
  ...pagesOf('https://coast-courier.example', SHARED),
  ...pagesOf('https://zephyr-letter.example', OWNERS),
  [SHARED_FEED, feedOf('Coast Courier', 'https://coast-courier.example', SHARED)],
  [OWNERS_FEED, feedOf('Zephyr Letter', 'https://zephyr-letter.example', OWNERS)],
]);

function feedOf(title: string, home: string, entries: readonly Entry[]): string {
  const items = entries.map(([headline, paragraphs], at) => {
    const text = paragraphs.map((paragraph) => `&lt;p>${paragraph}&lt;/p>`).join('');
    return `<item><title>${headline}</title><link>${home}/${at}</link><guid>${home}/${at}</guid><pubDate>Fri, 20 Nov 2026 ${9 + at}:00:00 GMT</pubDate><description>${text}</description></item>`;
  });
  return `<rss version="2.0"><channel><title>${title}</title><link>${home}</link><language>en</language>${items.join('')}</channel></rss>`;
}

function pagesOf(home: string, entries: readonly Entry[]): [string, string][] {
  return entries.map(([headline, paragraphs], at) => {
    const text = paragraphs.map((paragraph) => `<p>${paragraph}</p>`).join('');
    const page = `<!doctype html><html lang="en"><title>${headline}</title><article><h1>${headline}</h1>${text}</article></html>`;
    return [`${home}/${at}`, page];
  });
}
