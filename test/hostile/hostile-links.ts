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
  (scheme) => `${scheme}://evil.example/%0asteal()`,
];

/** Addresses of the web that are not what they look like. */
const WEB: readonly string[] = [
  ...[
    '//evil.example/',
    '///evil.example/',
    '////evil.example',
    '/\\evil.example/',
    '\\\\evil.example/',
    '\\/evil.example',
    'https:evil.example',
    'https:/evil.example',
  ],
  ...[
    'https:///evil.example',
    'https:\\\\evil.example',
    'http:\\evil.example',
    'https://evil.example\\@news.example/',
    'https://news.example@evil.example/',
    'https://user:secret@x.example/',
  ],
  ...[
    'https://evil.example/"onclick="steal()',
    "https://evil.example/'onclick='steal()",
    'https://evil.example/`onclick=`steal()',
    'https://evil.example/<evil-mark>',
    'https://evil.example/?<script>steal()</script>',
  ],
  ...[
    'https://evil.example/#"><evil-mark>',
    'https://evil.example/ onclick=steal()',
    'https://evil.example/\u2028onclick=steal()',
    'https://evil.example/\u0000',
    'https://evil.example/\r\nSet-Cookie: a=b',
  ],
  ...[
    'https://evil.example/%0d%0aLocation:%20javascript:steal()',
    'https://evil.example/%00',
    'https://evil.example/%',
    'https://evil.example/%zz',
    'https://evil.example/../../x',
    'https://evil.example/%2e%2e/x',
  ],
  ...[
    'https://evil.example:0/',
    'https://evil.example:99999/',
    'https://evil.example:x/',
    'https://[::1]/',
    'https://[::1',
    'https://127.0.0.1:8080/logout',
    'https://0x7f.1/',
    'https://2130706433/',
    'https://localhost/marks/all-read',
  ],
  ...[
    'https://ⓔvil.example/',
    'https://evil。example/',
    'https://еvil.example/',
    'https://xn--vil-5cd.example/',
    'https://evil.example\u200b/',
    'https://evil\u00ad.example/',
    'https://\u202eelpmaxe.live/',
  ],
  ...[
    'https://evil..example/',
    'https://-evil.example/',
    'https://evil_.example/',
    'https://.example/',
    'https://',
    'http://',
    'https:',
    'https',
    '://evil.example',
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
    'news.example',
    'localhost:8080',
  ],
  ...[
    'mailto:',
    'mailto:desk@news.example',
    'mailto:a@b.example?subject=x&body=<evil-mark>',
    'mailto:a@b.example,c@d.example?bcc=e@f.example',
    'mailto:"onclick="steal()@x',
    'mailto:javascript:steal()',
  ],
  ...[
    'https://evil.example/{count}',
    'https://evil.example/$1$&',
    'https://evil.example/__proto__',
    `https://evil.example/${'a'.repeat(9_000)}`,
    `https://${'a'.repeat(300)}.example/`,
    `https://evil.example/?${'a=b&'.repeat(900)}`,
  ],
  ...[
    'HTTPS://EVIL.EXAMPLE/',
    'hTTps://evil.example/',
    ' https://evil.example/ ',
    '\nhttps://evil.example/\n',
    'https://evil.example/a b',
    'https://evil.example/é',
    'https://evil.example/漢',
    'https://evil.example/😀',
    'https://ex ample/',
  ],
  ...[
    'https://evil.example/javascript:steal()',
    'https://evil.example/?next=javascript:steal()',
    'https://evil.example;javascript:steal()',
    'https%3A//evil.example/',
    'https&colon;//evil.example/',
    'x:https://evil.example/',
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
