import { say } from '../../language/say.ts';
import { spoken } from '../../language/spoken.ts';
import { PAPER } from './paper.ts';

/** What a system needs to install Hearsay as an app (W3C Web Application Manifest). */
export function appManifest() {
  const { tag, direction } = spoken();
  return {
    id: '/',
    name: 'Hearsay',
    short_name: 'Hearsay',
    description: say(
      'All your news in one place, every story told once, every claim traced to who said it.',
    ),
    lang: tag,
    dir: direction,
    start_url: '/',
    scope: '/',
    display: 'standalone',
    background_color: PAPER.light,
    theme_color: PAPER.light,
    categories: ['news'],
    icons: ICONS,
    shortcuts: [
      { name: say('Latest'), url: '/latest' },
      { name: say('Stories'), url: '/stories' },
      { name: say('Saved'), url: '/saved' },
      { name: say('Search'), url: '/search' },
    ],
    // Some systems put the address among the words that are shared.
    share_target: {
      ...{ action: '/add', method: 'GET' },
      params: { title: 'title', url: 'url', text: 'text' },
    },
  };
}

const ICONS = [
  { src: '/icon.svg', type: 'image/svg+xml', sizes: 'any' },
  { src: '/icon-192.png', type: 'image/png', sizes: '192x192' },
  { src: '/icon-512.png', type: 'image/png', sizes: '512x512' },
  { src: '/icon-maskable-512.png', type: 'image/png', sizes: '512x512', purpose: 'maskable' },
];
