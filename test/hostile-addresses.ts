/** Where nothing on the public internet is, in every spelling that we know; P stands for a port where somebody listens. */

/** This machine. */
export const LOOPBACK: readonly string[] = [
  ...['127.0.0.1:P', '127.0.0.1:P/feed.xml', '127.1:P', '127.0.1:P', '127.255.255.254:P'],
  ...['127.127.127.127:P', '127.0.0.2:P', '127.16777215:P', '127.0.65535:P', '2130706433:P'],
  ...['2147483646:P', '0x7f000001:P', '0X7F000001:P', '0x7F000001.:P', '017700000001:P'],
  ...['0x7f.1:P', '0177.1:P', '0x7f.0x0.0x0.0x1:P', '0177.0.0.01:P', '0177.0000000.0.1:P'],
  ...['127.0x1:P', '127.0.0.1.:P', '0x7f.0.0.01:P', '127.000000.0.1:P', '%31%32%37.0.0.1:P'],
  ...['127%2e0%2E0.1:P', '127.0.0.%31:P', '１２７.０.０.１:P', '127。0。0。1:P', '127．0．0．1:P'],
  ...['127｡0｡0｡1:P', '①②⑦.0.0.1:P', '⓪x7f000001:P', '𝟏𝟐𝟕.𝟎.𝟎.𝟏:P', '1\u00ad27.0.0.1:P'],
  ...['127.0.\t0.1:P', '127\u200b.0.0.1:P', '0:P', '00:P', '0x:P', '0.0.0.0:P', '0.0.0.0.:P'],
  ...[
    '0x0:P',
    '0.1.2.3:P',
    '0.255.255.255:P',
    'public.example@127.0.0.1:P',
    '127.0.0.1:P\\@public.example',
  ],
  ...[
    '127.0.0.1:P#@public.example',
    '127.0.0.1:P?@public.example',
    '[::1]:P',
    '[0:0:0:0:0:0:0:1]:P',
  ],
  ...['[0000:0000:0000:0000:0000:0000:0000:0001]:P', '[::0001]:P', '[::0.0.0.1]:P', '[::]:P'],
  ...['[0::0]:P', '[::ffff:127.0.0.1]:P', '[::ffff:7f00:1]:P', '[0:0:0:0:0:ffff:7f00:0001]:P'],
  ...['[::FFFF:127.0.0.1]:P', '[::ffff:0.0.0.0]:P', '[::ffff:0:127.0.0.1]:P', '[::127.0.0.1]:P'],
  ...['[::7f00:1]:P', '[64:ff9b::127.0.0.1]:P', '[64:ff9b::7f00:1]:P', '[64:ff9b:1::127.0.0.1]:P'],
  ...['[64:ff9b:1:ffff::7f00:1]:P', '[2002:7f00:1::]:P', '[2002:7f00:1::1]:P', '[2002:0:0::]:P'],
  ...[
    '[2001:0:7f00:1::]:P',
    '[2001::ffff:80ff:fffe]:P',
    '[::1%25lo]:P',
    '[::1%lo]:P',
    'localhost:P',
  ],
  ...['LOCALHOST:P', 'localhost.:P', 'ⓛⓞⓒⓐⓛⓗⓞⓢⓣ:P', 'feeds.localhost:P', 'loop.example:P'],
  ...['loop.example.:P', 'loop6.example:P', 'mapped.example:P', 'mapped-hex.example:P'],
  ...['nat64.example:P', 'any.example:P', 'any6.example:P', 'both.example:P', 'octal.example:P'],
  ...['xn--.example:P', 'nothing.example:P'],
];

/** Private networks, clouds' metadata, what is reserved, what speaks to many. */
export const PRIVATE: readonly string[] = [
  ...['10.0.0.1', '10.255.255.255', '0xa000001', '012.0.0.1', '10.1', '167772161', '１０.0.0.1'],
  ...['172.16.0.1', '172.31.255.254', '0xac100001', '172.16.1', '2886729729', '192.168.0.1'],
  ...['192.168.257', '3232235777', '0300.0250.1.1', '0xc0.0xa8.1.1', '[::ffff:c0a8:101]'],
  ...['[::ffff:10.0.0.1]', '[::10.0.0.1]', '[::ffff:0:10.0.0.1]', '100.64.0.1', '100.127.255.254'],
  ...['100.100.100.200/latest/meta-data/', '169.254.169.254/latest/meta-data/', '169.254.43518'],
  ...[
    '0xa9fea9fe',
    '2852039166',
    '0251.0376.0251.0376',
    '169.254.169.254.',
    '169.254.170.2/v2/credentials',
  ],
  ...[
    '[::ffff:a9fe:a9fe]',
    '[::ffff:169.254.169.254]',
    '[64:ff9b::a9fe:a9fe]',
    '[2002:a9fe:a9fe::]',
  ],
  ...[
    '[fd00:ec2::254]',
    '[fd20:ce::254]',
    '192.0.0.192',
    '192.0.0.8',
    '168.63.129.16',
    '198.18.0.1',
  ],
  ...['198.19.255.254', '192.0.2.1', '198.51.100.1', '203.0.113.1', '192.88.99.1', '192.31.196.1'],
  ...['192.175.48.1', '192.52.193.1', '224.0.0.1', '239.255.255.250:1900', '240.0.0.1'],
  ...['255.255.255.255', '4294967295', '[fc00::1]', '[fd12:3456::1]', '[fe80::1]', '[febf::1]'],
  ...['[fe80::1%25eth0]', '[fec0::1]', '[ff02::1]', '[ff0e::1]', '[100::1]', '[2001:db8::1]'],
  ...['[3fff::1]', '[2001:10::1]', '[2001:20::1]', '[2001:2::1]', '[5f00::1]', '[4000::1]'],
  ...['[2620:4f:8000::1]', 'home.example', 'cloud.example', 'metadata.example', 'zone.example'],
];

/** What is no page of the web. Some answer by themselves, without a connection. */
export const SCHEMES: readonly string[] = [
  ...[
    'file:///etc/passwd',
    'file://localhost/etc/passwd',
    'data:text/xml,<rss/>',
    'blob:http://127.0.0.1:P/x',
  ],
  ...[
    'javascript:alert(1)',
    'ftp://127.0.0.1:P/',
    'gopher://127.0.0.1:P/_GET',
    'dict://127.0.0.1:P/info',
  ],
  ...[
    'ldap://127.0.0.1:P/',
    'ws://127.0.0.1:P/',
    'wss://127.0.0.1:P/',
    'unix:/var/run/docker.sock',
  ],
  ...['http+unix://%2Fvar%2Frun%2Fdocker.sock/', 'view-source:http://127.0.0.1:P/', 'about:blank'],
  ...['jar:http://127.0.0.1:P/!/x', 'feed:file:///etc/passwd', 'http://'],
];

/** What a hostile name server may answer; anything else has no address. */
export const NAMES: Readonly<Record<string, readonly string[]>> = {
  'loop.example': ['127.0.0.1'],
  'loop.example.': ['127.0.0.1'],
  localhost: ['127.0.0.1', '::1'],
  'localhost.': ['127.0.0.1'],
  'feeds.localhost': ['127.0.0.1'],
  'loop6.example': ['::1'],
  'mapped.example': ['::ffff:127.0.0.1'],
  'mapped-hex.example': ['::ffff:7f00:1'],
  'nat64.example': ['64:ff9b::7f00:1'],
  'any.example': ['0.0.0.0'],
  'any6.example': ['::'],
  'both.example': ['::1', '127.0.0.1'],
  'home.example': ['192.168.0.1', '10.0.0.1'],
  'cloud.example': ['169.254.169.254'],
  'metadata.example': ['fd00:ec2::254'],
  'zone.example': ['fe80::1%lo'],
  'octal.example': ['0177.0.0.1'],
};

/** Where anybody may go. */
export const PUBLIC: readonly string[] = [
  ...['http://8.8.8.8/', 'https://1.1.1.1/', 'http://[2606:4700:4700::1111]/'],
  ...['http://public.example/', 'https://public.example/', 'http://public6.example/'],
  ...[
    'http://mixed.example/',
    'http://151.101.1.91:8080/',
    'http://134744072/',
    'http://public.example./',
  ],
];

export const PUBLIC_NAMES: Readonly<Record<string, readonly string[]>> = {
  'public.example': ['93.184.215.14'],
  'public.example.': ['93.184.215.14'],
  'public6.example': ['2606:2800:21f:cb07:6820:80da:af6b:8b2c'],
  'mixed.example': ['10.0.0.1', '93.184.215.14'],
};

/** Every hostile address as a reader, a feed or a server would write it. */
export function hostileAddresses(port: number): string[] {
  const spelled = [...LOOPBACK, ...PRIVATE].map((host) => `http://${host}`);
  return [...spelled, ...SCHEMES].map((address) => address.replaceAll(':P', `:${port}`));
}
