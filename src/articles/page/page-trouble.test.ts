import assert from 'node:assert/strict';
import { test } from 'node:test';
import { blocksOf } from '../tree/blocks.ts';
import { parseMarkup } from '../tree/parse-markup.ts';
import { pageTrouble } from './page-trouble.ts';
import { readMetadata } from './read-metadata.ts';

function troubleOf(html: string): string | null {
  const root = parseMarkup(html);
  const blocks = blocksOf(root);
  const { documentTitle, title, isArticle } = readMetadata(
    root,
    'https://herald.example/1',
    blocks,
  );
  const titles = [documentTitle, title].filter((one) => one !== null);
  return pageTrouble({ root, blocks, titles, isArticle });
}

function page(title: string, body: string): string {
  return `<html><head><title>${title}</title></head><body>${body}</body></html>`;
}

const PAGES: readonly (readonly [RegExp, string])[] = [
  [
    /person is reading/,
    page('Just a moment...', '<p>Enable JavaScript and cookies to continue</p>'),
  ],
  [
    /person is reading/,
    page('herald.example', '<h1>Verify you are human</h1><p>This will take a second.</p>'),
  ],
  [/person is reading/, page('Проверка', '<p>Подтвердите: я не робот</p>')],
  [/person is reading/, page('安全验证', '<div>请完成下列验证后继续</div>')],
  [
    /not let in/,
    page(
      'Access Denied',
      '<h1>Access Denied</h1><p>You don’t have permission to access this page.</p>',
    ),
  ],
  [/not let in/, page('Herald', '<p>Our content is not available in your region.</p>')],
  [/not found/, page('404 Not Found', '<h1>Not Found</h1><hr>nginx')],
  [/not found/, page('Page not found | Harbour Herald', '<h1>Sorry</h1><p>Try our search.</p>')],
  [/not found/, page('Kurier', '<h1>Seite nicht gefunden</h1>')],
  [/not found/, page('Journal', '<h1>Page introuvable</h1>')],
  [/not found/, page('Diario', '<h2>La página que buscas no existe</h2>')],
  [/not found/, page('Вести', '<h1>Страница не найдена</h1>')],
  [/not found/, page('新闻', '<p>抱歉，您访问的页面不存在</p>')],
  [/not found/, page('Jornal', '<h1>Página não encontrada</h1>')],
  [
    /JavaScript/,
    '<html><body><noscript>You need to enable JavaScript to run this app.</noscript><div id="root"></div></body></html>',
  ],
  [/JavaScript/, '<html><body><div id="__next"></div><script src="/a.js"></script></body></html>'],
  [/JavaScript/, page('Bote', '<p>Bitte aktivieren Sie JavaScript in Ihrem Browser.</p>')],
  [
    /cookies/,
    page(
      'Before you continue',
      '<h1>Before you continue to Herald</h1><p>We use cookies to keep our services running.</p>',
    ),
  ],
  [
    /cookies/,
    page(
      'Bote',
      '<h2>Mit Werbung weiterlesen</h2><p>Wir und unsere Partner verwenden Cookies.</p>',
    ),
  ],
  [
    /cookies/,
    page('Journal', '<p>Nous utilisons des cookies.</p><button>Continuer sans accepter</button>'),
  ],
  [/log in or to subscribe/, page('Sign in', '<h1>Sign in</h1><form>Forgot your password?</form>')],
  [/log in or to subscribe/, page('Bote', '<h1>Anmelden</h1><p>Passwort vergessen?</p>')],
  [/log in or to subscribe/, page('Diario', '<p>Suscríbete para seguir leyendo</p>')],
  [/for sale, or parked/, page('lamp.example', '<h1>This domain is for sale</h1>')],
  [/for sale, or parked/, page('lamp.example', '<p>Diese Domain steht zum Verkauf!</p>')],
  [/out of order/, page('502 Bad Gateway', '<h1>502 Bad Gateway</h1>')],
  [/out of order/, page('Herald', '<h1>The site is down for maintenance</h1>')],
  [
    /frames/,
    '<html><frameset cols="20%,80%"><frame src="menu.html"><frame src="text.html"></frameset></html>',
  ],
  [
    /another address/,
    '<html><head><meta http-equiv="refresh" content="0; url=/amp/1"></head><body></body></html>',
  ],
];

test('a page that is no article says what it is', () => {
  for (const [reason, html] of PAGES) assert.match(troubleOf(html) ?? 'no trouble', reason, html);
});

const SENTENCE =
  'The council said on Monday that the office at the harbour will show every visitor the same form before the ferry leaves, and that nobody is to be turned away. ';

const ARTICLES: readonly string[] = [
  page(
    'Why every site asks you to accept cookies | Herald',
    `<h1>Why every site asks you to accept cookies</h1><p>${SENTENCE.repeat(6)}</p>`,
  ),
  page(
    '“I am not a robot”: who solves captchas? | Herald',
    `<h1>“I am not a robot”: who solves captchas?</h1><p>${SENTENCE.repeat(6)}</p><p>Log in</p>`,
  ),
  page(
    'Page not found: the lost leaf of the chronicle',
    `<h1>Page not found: the lost leaf of the chronicle</h1><p>${SENTENCE.repeat(12)}</p>`,
  ),
  page(
    'Ferry back',
    `<nav><a href="/login">Log in</a> <a href="/s">Subscribe</a></nav><h1>Ferry back</h1><p>${SENTENCE.repeat(2)}</p><p>Subscribe</p>`,
  ),
  page(
    'Sperrung aufgehoben',
    `<h1>Sperrung aufgehoben</h1><p>${SENTENCE.repeat(2)}</p><p>Anmelden</p>`,
  ),
  `<html><head><meta property="og:type" content="article"><title>404 Media sued</title></head><body><h1>404 Media sued</h1><p>${SENTENCE.repeat(2)}</p></body></html>`,
];

test('articles about such pages are articles', () => {
  for (const html of ARTICLES) assert.equal(troubleOf(html), null, html.slice(0, 120));
});
