/** Addresses that must never become a link, or only as an address of the web, in all their spellings. */
import { RUNNING_ADDRESSES } from './attack-grid.ts';

const SCHEMES =
  'javascript vbscript livescript mocha data blob filesystem file about chrome chrome-extension moz-extension resource view-source jar ' +
  'feed intent ms-word ssh telnet ftp gopher ldap dict ws wss tel sms callto facetime magnet steam git mailto: x-y urn cid mid';

/** One scheme in the ways by which filters are passed; "js" stands for any. */
const SPELLINGS: readonly ((scheme: string) => string)[] = [
  (scheme) => `${scheme}:steal()`,
  (scheme) => `${scheme.toUpperCase()}:steal()`,
  (scheme) => ` \n\t${scheme}:steal()`,
  (scheme) => `\u0001\u001f${scheme}:steal()`,
  (scheme) => `${scheme.slice(0, 3)}\t${scheme.slice(3)}:steal()`,
  (scheme) => `${scheme}://evil.test/%0asteal()`,
];

/** Addresses of the web that are not what they look like. */
const WEB: readonly string[] = [
  ...[
    '//evil.test/',
    '///evil.test/',
    '////evil.test',
    '/\\evil.test/',
    '\\\\evil.test/',
    '\\/evil.test',
    'https:evil.test',
    'https:/evil.test',
  ],
  ...[
    'https:///evil.test',
    'https:\\\\evil.test',
    'http:\\evil.test',
    'https://evil.test\\@news.test/',
    'https://news.test@evil.test/',
    'https://user:secret@x.test/',
  ],
  ...[
    'https://evil.test/"onclick="steal()',
    "https://evil.test/'onclick='steal()",
    'https://evil.test/`onclick=`steal()',
    'https://evil.test/<evil-mark>',
    'https://evil.test/?<script>steal()</script>',
  ],
  ...[
    'https://evil.test/#"><evil-mark>',
    'https://evil.test/ onclick=steal()',
    'https://evil.test/\u2028onclick=steal()',
    'https://evil.test/\u0000',
    'https://evil.test/\r\nSet-Cookie: a=b',
  ],
  ...[
    'https://evil.test/%0d%0aLocation:%20javascript:steal()',
    'https://evil.test/%00',
    'https://evil.test/%',
    'https://evil.test/%zz',
    'https://evil.test/../../x',
    'https://evil.test/%2e%2e/x',
  ],
  ...[
    'https://evil.test:0/',
    'https://evil.test:99999/',
    'https://evil.test:x/',
    'https://[::1]/',
    'https://[::1',
    'https://127.0.0.1:8080/logout',
    'https://0x7f.1/',
    'https://2130706433/',
    'https://localhost/marks/all-read',
  ],
  ...[
    'https://ⓔvil.test/',
    'https://evil。test/',
    'https://еvil.test/',
    'https://xn--vil-5cd.example/',
    'https://evil.test\u200b/',
    'https://evil\u00ad.example/',
    'https://\u202eelpmaxe.live/',
  ],
  ...[
    'https://evil..test/',
    'https://-evil.test/',
    'https://evil_.test/',
    'https://.example/',
    'https://',
    'http://',
    'https:',
    'https',
    '://evil.test',
    ':',
    '/',
    '?',
    '#',
    '#marks',
    '?did=read',
    '',
  ],
  ...[
    'relative/path',
    './x',
    '../x',
    '/marks/all-read',
    '/api/settings',
    '/feeds/atom/saved',
    '?x=javascript:steal()',
    '#javascript:steal()',
    ' ',
    '\u0000',
    '\ud800',
    'news.test',
    'localhost:8080',
  ],
  ...[
    'mailto:',
    'mailto:desk@news.test',
    'mailto:a@b.example?subject=x&body=<evil-mark>',
    'mailto:a@b.example,c@d.example?bcc=e@f.example',
    'mailto:"onclick="steal()@x',
    'mailto:javascript:steal()',
  ],
  ...[
    'https://evil.test/{count}',
    'https://evil.test/$1$&',
    'https://evil.test/__proto__',
    `https://evil.test/${'a'.repeat(9_000)}`,
    `https://${'a'.repeat(300)}.example/`,
    `https://evil.test/?${'a=b&'.repeat(900)}`,
  ],
  ...[
    'HTTPS://EVIL.EXAMPLE/',
    'hTTps://evil.test/',
    ' https://evil.test/ ',
    '\nhttps://evil.test/\n',
    'https://evil.test/a b',
    'https://evil.test/é',
    'https://evil.test/漢',
    'https://evil.test/😀',
    'https://ex am.test/',
  ],
  ...[
    'https://evil.test/javascript:steal()',
    'https://evil.test/?next=javascript:steal()',
    'https://evil.test;javascript:steal()',
    'https%3A//evil.test/',
    'https&colon;//evil.test/',
    'x:https://evil.test/',
  ],
];

/** All of them, each once; as text, not escaped. */
export const HOSTILE_LINKS: readonly string[] = [
  ...new Set([
    ...SCHEMES.split(' ').flatMap((scheme) => SPELLINGS.map((spell) => spell(scheme))),
    ...RUNNING_ADDRESSES,
    ...WEB,
  ]),
];
