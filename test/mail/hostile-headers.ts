/** Words that would be more than words in the head of a letter, if somebody let them. */

const BREAKS = [
  '\n',
  '\r',
  '\r\n',
  '\n\r',
  '\r\r\n',
  '\u0085',
  '\u2028',
  '\u2029',
  '\u000b',
  '\u000c',
];
const ENCODED = ['%0a', '%0d%0a', '\\n', '\\r\\n', '&#10;', '&#x0d;&#x0a;', '=0A', '=0D=0A'];
const AFTER = [
  ...['Sender: thief@evil.example', 'To: thief@evil.example', 'Cc: a@evil.example, b@evil.example'],
  ...['Reply-To: thief@evil.example', 'List-Unsubscribe: <https://evil.example/>'],
  ...['From: owner@house.example', 'Content-Type: text/html', '\r\n<script>alert(1)</script>'],
];

const NAMES = [
  'Mara <thief@evil.example>',
  '"Mara" <thief@evil.example>',
  'Mara, thief@evil.example',
  'Mara; thief@evil.example',
  'undisclosed-recipients:thief@evil.example;',
  '<thief@evil.example>',
  'thief@evil.example',
  'mara@house.example, thief@evil.example',
  'mara@house.example thief@evil.example',
  'mara@house.example\u0000thief@evil.example',

  '(thief@evil.example) Mara',
  'Mara\\" <thief@evil.example>',
  '@evil.example:mara@house.example',
  '=?utf-8?B?dGhpZWZAZXZpbC5leGFtcGxl?=',
  '=?utf-8?Q?=0D=0ABcc:_thief@evil.example?=',
  '=?utf-7?Q?+AA0ACg-Bcc: thief+AEA-evil.example?=',
  '=?utf-8?Q?unended',
];

const ODD = [
  ...['', ' ', '\t', '\u0000', '\u0001\u0002\u001b[31m', '\u007f', '\ufeff', '\ufffe', '\uffff'],
  ...['\ud800', '\udc00', 'a\ud83d', '\u202ereversed', '\u2066isolated', 'e\u0301\u0301\u0301'],
  ...['😀👩‍👩‍👧‍👦', '田中さん', 'الصحيفة', 'ﷺ', '🏳️‍🌈', 'Ω≈ç√∫˜µ≤≥÷', '¡™£¢∞§¶•ªº–≠'],
  ...['.', '..', '.\r\n', '\r\n.\r\n', '\n.\n', '\r.\r', '.\r\nQUIT\r\n', '\r\nRSET\r\n'],
  ...['\r\n.\r\nMAIL FROM:<thief@evil.example>', '--boundary', '{{7*7}}', '#{7*7}'],
  ...['"', "'", '\\', '<', '>', ',', ';', ':', '@', '<!--', ']]>'],
];

const LONG = [
  'x'.repeat(998),
  'x'.repeat(5000),
  'ä'.repeat(2000),
  `${'a '.repeat(2000)}Bcc: x@y.example`,
];

/** 92 of them. */
export const HOSTILE_WORDS: readonly string[] = [
  ...BREAKS.map((line) => `Ferry${line}Bcc: thief@evil.example`),
  ...ENCODED.map((line) => `Ferry${line}Bcc: thief@evil.example`),
  ...AFTER.map((words) => `Ferry\r\n${words}`),
  ...NAMES,
  ...ODD,
  ...LONG,
];
