import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import type { Article } from '../model/article.ts';
import { readPlainText } from './read-plain-text.ts';

function read(text: string): Article {
  const result = readPlainText(text);
  assert.equal(result.kind, 'article');
  return result.kind === 'article' ? result.article : assert.fail();
}

const BODY = [
  'The mayor of Saltmarsh faces growing anger among her own councillors after the old ferry was sold to a firm nobody in the town had heard of. Residents gathered outside the town hall on Tuesday evening.',
  'Councillor Ada Quill told Radio Saltmarsh: “[Mayor Brandt] sold what was never hers to sell.',
  '“She is regarded as finished by most of her own group – it is plain that she has lost.”',
  'Mr Quill said: “You can subscribe to any newspaper you like and read the same.”',
  'A spokesman for the firm declined to comment.',
  '“We will see,” he said.',
  'The ferry was the only one on the river for almost ninety years.',
  'Observers expect the dispute to go on through the winter, although the town is running out of money to fight it.',
];

const COPIED = `Mayor’s own councillors revolt – She is very close to the end

Local reporter on the mayor’s councillors in revolt

We use your sign-up to send content in ways you have consented to and to learn what you like. It may contain adverts from us and third parties. You can unsubscribe at any time. More info

${BODY.slice(0, 3).join('\n\n')}

Read more: Brandt dealt a blow as ferry deal unravels

${BODY.slice(3, 5).join('\n\n')}

Don’t miss: 
Ferry captain speaks out at last [REPORT]
Brandt critic thrown out of meeting [REVEAL]
Saltmarsh remembers the flood of 1953 [INSIGHT]

${BODY.slice(5).join('\n\n')}

Read next: 
Ferry firm's owner found to live on an island
Should the council be dissolved after the sale? POLL
Bridge “ordered by nobody”, inquiry hears

Source: Read Full Article`;

test('a copy of a tabloid story keeps its paragraphs and nothing else', () => {
  const article = read(COPIED);
  assert.equal(article.headline, 'Mayor’s own councillors revolt – She is very close to the end');
  assert.deepEqual(article.paragraphs, BODY);
  assert.deepEqual(article.byline, []);
  assert.equal(article.language, 'en');
});

test('a source line glued to what was copied next is still no text', () => {
  const article = read(`${COPIED}Get our app today`);
  assert.deepEqual(article.paragraphs, BODY);
  assert.deepEqual(
    read(COPIED.replace('\n\nSource: Read', 'Source: Read')).paragraphs.slice(0, 7),
    BODY.slice(0, 7),
  );
});

test('lists of other stories end where the text goes on, blank lines or none', () => {
  const spaced = COPIED.replace(/(\[REPORT\]|\[REVEAL\]|POLL|island)\n/g, '$1\n\n').replaceAll(
    ': \n',
    ':\n\n',
  );
  assert.deepEqual(read(spaced).paragraphs, BODY);
});

const AGGREGATED = `Read every paper in one place.
90’s of weekly titles.
One login.
Start reading
Harbour Herald
Harbour Herald
World
Nora Fields & Tom Berg

Chancellor faced by 'quiet strike' as 'letters left unopened to slow ministry'

A quiet strike is under way in the ministry as clerks leave letters unopened to "slow" the chancellor, a former adviser has claimed.

Chancellor Iris Vale at the opening of the new port (JANE ROE/AFP via Getty Images)

Mr Berg was an adviser at the Institute for Slow Government, and is now a senior researcher with the River Foundation.

(L to R) Chancellor Iris Vale, Admiral Oskar Lind and General Per Holm (AFP via Getty Images)

He said:“It is hard to run a palace when nobody opens the door….

(Example/AFP via Getty Images)

“Because everyone sees it can be done.”

The photo of the empty office was published on Monday, and the ministry called it a fake.

Sign up to read this article
Read stories from 90’s of titles, picked specially for you.
Already a member? Sign in here
Related Stories
Top stories right now
One subscription that gives you access to stories from hundreds of papers
Already a member? Sign in here
Our Picks
Ten days free
Download the app
One login. One fee.
50+ trusted local papers.`;

const AGGREGATED_BODY = [
  'A quiet strike is under way in the ministry as clerks leave letters unopened to "slow" the chancellor, a former adviser has claimed.',
  'Mr Berg was an adviser at the Institute for Slow Government, and is now a senior researcher with the River Foundation.',
  'He said:“It is hard to run a palace when nobody opens the door….',
  '“Because everyone sees it can be done.”',
  'The photo of the empty office was published on Monday, and the ministry called it a fake.',
];

test('an aggregator’s stack of lines becomes outlet, section and byline', () => {
  const article = read(AGGREGATED);
  assert.equal(
    article.headline,
    "Chancellor faced by 'quiet strike' as 'letters left unopened to slow ministry'",
  );
  assert.equal(article.outlet, 'Harbour Herald');
  assert.equal(article.section, 'World');
  assert.deepEqual(article.byline, ['Nora Fields', 'Tom Berg']);
});

test('photo credits leave the text for the credits, membership prompts leave altogether', () => {
  for (const text of [
    AGGREGATED,
    AGGREGATED.replace(
      /(titles, .*you\.|Sign in here|article|Stories|now|papers|Picks|free|app|fee\.)\n/g,
      '$1\n\n',
    ),
  ]) {
    const article = read(text);
    assert.deepEqual(article.paragraphs, AGGREGATED_BODY);
    assert.deepEqual(article.credits, [
      'Chancellor Iris Vale at the opening of the new port (JANE ROE/AFP via Getty Images)',
      '(L to R) Chancellor Iris Vale, Admiral Oskar Lind and General Per Holm (AFP via Getty Images)',
      '(Example/AFP via Getty Images)',
    ]);
  }
});

test('a byline, a date and a stand-first are read off the head', () => {
  const article = read(`The Harbour Times

Lighthouse sold to island of two hundred people

The buyers say they will keep the lamp burning, at their own cost

By Jane Doe, Political Editor, and Pedro de la Cruz
Published: 12 March 2024

The old lighthouse at the harbour mouth was sold on Monday, the council said after a short meeting.

It had stood empty since the keeper left.`);
  assert.equal(article.outlet, 'The Harbour Times');
  assert.equal(
    article.standfirst,
    'The buyers say they will keep the lamp burning, at their own cost',
  );
  assert.deepEqual(article.byline, ['Jane Doe', 'Pedro de la Cruz']);
  assert.equal(article.published, Date.UTC(2024, 2, 12));
  assert.equal(article.paragraphs.length, 2);
});

test('wrapped lines are joined, and lines that are paragraphs are not', () => {
  const wrapped = `Lighthouse sold to islanders

The old lighthouse at the harbour mouth was sold on Monday,
the council said after a short meeting. It had stood empty
since the keeper left.

Nobody else had made an offer for it.`;
  assert.deepEqual(read(wrapped).paragraphs, [
    'The old lighthouse at the harbour mouth was sold on Monday, the council said after a short meeting. It had stood empty since the keeper left.',
    'Nobody else had made an offer for it.',
  ]);
  const unspaced = BODY.join('\n');
  assert.deepEqual(
    read(`Mayor’s councillors in open revolt over the ferry\n${unspaced}`).paragraphs,
    BODY,
  );
});

const foreign: readonly (readonly [string, string, readonly string[], string])[] = [
  [
    'de',
    'Leuchtturm an Insel verkauft',
    [
      'Der alte Leuchtturm an der Hafeneinfahrt ist am Montag verkauft worden, wie der Stadtrat mitteilte.',
      '„Wir lassen die Lampe brennen“, sagte die Käuferin.',
    ],
    'Lesen Sie auch: Streit um die Fähre',
  ],
  [
    'fr',
    'Le phare vendu à une île',
    [
      'Le vieux phare à l’entrée du port a été vendu lundi, a annoncé le conseil municipal après une courte réunion.',
      '« Nous garderons la lampe allumée », a déclaré l’acheteuse.',
    ],
    'À lire aussi : La querelle du bac',
  ],
  [
    'es',
    'Venden el faro a una isla',
    [
      'El viejo faro de la entrada del puerto fue vendido el lunes, según informó el ayuntamiento tras una breve reunión.',
      '«Mantendremos la lámpara encendida», dijo la compradora.',
    ],
    'Lea también: La disputa por el ferri',
  ],
  [
    'pt',
    'Farol vendido a uma ilha',
    [
      'O velho farol na entrada do porto foi vendido na segunda-feira, informou a câmara depois de uma reunião curta.',
      '“Vamos manter a lâmpada acesa”, disse a compradora.',
    ],
    'Leia também: A disputa da balsa',
  ],
  [
    'it',
    'Il faro venduto a un’isola',
    [
      'Il vecchio faro all’imbocco del porto è stato venduto lunedì, ha comunicato il consiglio dopo una breve riunione.',
      '«Terremo accesa la lampada», ha detto l’acquirente.',
    ],
    'Leggi anche: La lite per il traghetto',
  ],
  [
    'nl',
    'Vuurtoren verkocht aan eiland',
    [
      'De oude vuurtoren aan de havenmond is maandag verkocht, zo meldde de gemeenteraad na een korte vergadering.',
      '“Wij houden de lamp brandend”, zei de koopster.',
    ],
    'Lees ook: Ruzie om de veerboot',
  ],
  [
    'pl',
    'Latarnia sprzedana wyspie',
    [
      'Stara latarnia u wejścia do portu została w poniedziałek sprzedana, poinformowała rada po krótkim posiedzeniu.',
      '„Lampa będzie się palić”, powiedziała nabywczyni.',
    ],
    'Czytaj także: Spór o prom',
  ],
  [
    'ru',
    'Маяк продан жителям острова',
    [
      'Старый маяк у входа в гавань был продан в понедельник, сообщил городской совет после короткого заседания.',
      '«Лампа будет гореть», — сказала покупательница.',
    ],
    'Читайте также: Спор о пароме',
  ],
  [
    'uk',
    'Маяк продали жителям острова',
    [
      'Старий маяк біля входу в гавань продали у понеділок, повідомила міська рада після короткого засідання.',
      '«Лампа горітиме», — сказала покупчиня.',
    ],
    'Читайте також: Суперечка про пором',
  ],
];

test('furniture is known in every language of the table', () => {
  for (const [language, headline, [first, second], pointer] of foreign) {
    const article = read(
      `${headline}\n\n${first}\n\n${pointer}\n\n${second}\n\n${pointer.split(/\s?:/)[0]}\nErste Zeile\nZweite Zeile`,
    );
    assert.equal(article.headline, headline);
    assert.deepEqual(article.paragraphs, [first, second], language);
    assert.equal(article.language, language);
  }
});

test('news about sign-ups, cookies and photographs is news', () => {
  const news = [
    'The newspaper said subscribers could cancel at any time and that their email addresses would not be passed to third parties.',
    'Sign up for the army, the poster said, and see the world.',
    'Photo shops in the town have closed one after another since the factory went, and only one is left.',
    '“Read more: that is my advice to the young,” she said.',
    'The picture was taken by a tourist. It shows the minister asleep (and, critics say, snoring).',
    'The agreement was first reported by Reuters.',
    'The council meets again in May (AP).',
    'Background: in 2014 the council had voted to keep the ferry, and the vote was never repealed by its successors.',
  ];
  const article = read(
    `Council to meet again in May over the sale\n\n${BODY[0]}\n\n${news.join('\n\n')}\n\n${BODY[7]}`,
  );
  assert.deepEqual(article.paragraphs, [BODY[0], ...news, BODY[7]]);
});

test('a text without words is an empty file', () => {
  for (const text of ['', ' \n\n\t', '\ufeff', '—\n\n***']) {
    assert.deepEqual(readPlainText(text), { kind: 'failed', reason: 'The file is empty.' });
  }
});

const sentence = fc
  .array(
    fc.constantFrom(
      'harbour',
      'council',
      'ferry',
      'sold',
      'mayor',
      'river',
      'lamp',
      'keeper',
      'island',
    ),
    { minLength: 14, maxLength: 24 },
  )
  .map((words) => `The ${words.join(' ')}, witnesses said.`);

test('no paragraph of an article is ever lost, wherever furniture stands', () => {
  const furniture = fc.constantFrom(
    'Read more: Another story',
    'Don’t miss:\nOne story\nOther story',
    '(Roe/AFP via Getty Images)',
    'Share',
    'Sign up to our newsletter',
    '12 comments',
  );
  fc.assert(
    fc.property(
      fc.array(fc.tuple(sentence, fc.option(furniture)), { minLength: 2, maxLength: 12 }),
      (parts) => {
        const text = parts
          .map(([paragraph, after]) => (after === null ? paragraph : `${paragraph}\n\n${after}`))
          .join('\n\n');
        const article = read(`Ferry sold to island for a song\n\n${text}`);
        assert.deepEqual(
          article.paragraphs,
          parts.map(([paragraph]) => paragraph),
        );
      },
    ),
  );
});

test('any text at all ends as a value, soon', () => {
  const unit = fc.constantFrom(
    '\n',
    '\n\n',
    ' ',
    'Read more: ',
    'By ',
    '“',
    '(',
    'AFP)',
    '12 May 2024',
    'word ',
    'Source: Read Full Article',
    '.',
    '|',
    'É',
    '灯台',
    '\ud800',
    '\u0000',
  );
  fc.assert(
    fc.property(fc.array(unit, { maxLength: 200 }), (parts) => {
      const result = readPlainText(parts.join(''));
      if (result.kind === 'article')
        assert.ok(result.article.paragraphs.every((paragraph) => paragraph.trim() !== ''));
    }),
  );
  for (const monster of [
    '('.repeat(1_000_000),
    'word\n'.repeat(200_000),
    'Read more: '.repeat(100_000),
    ' '.repeat(1_000_000),
    'a.'.repeat(500_000),
    'Getty Images '.repeat(80_000),
  ]) {
    const started = process.cpuUsage();
    readPlainText(monster);
    assert.ok(process.cpuUsage(started).user < 8_000_000, monster.slice(0, 12));
  }
});

test('what was left out is told with its reason, in the text’s order', () => {
  const { details } = read(COPIED);
  assert.deepEqual(
    details.removed.map(({ reason, before }) => [reason, before]),
    [
      ['part of the head', 0],
      ['prompt to the reader', 0],
      ['pointer to other articles', 3],
      ...Array.from({ length: 4 }, () => ['pointer to other articles', 5]),
      ...Array.from({ length: 4 }, () => ['pointer to other articles', 8]),
      ['source line', 8],
    ],
  );
});

test('a sentence broken by a credit is whole again', () => {
  const [first, second, third] = BODY;
  const article = read(
    `Mayor’s councillors in open revolt\n\n${first}\n\n“Nobody in the town believes that the ferry was\n\nPhoto: Jane Roe/AFP\n\nsold for the price that the mayor has named.”\n\n${second}\n\n${third}`,
  );
  assert.equal(
    article.paragraphs[1],
    '“Nobody in the town believes that the ferry was sold for the price that the mayor has named.”',
  );
  assert.equal(article.paragraphs.length, 4);
  assert.deepEqual(article.credits, ['Photo: Jane Roe/AFP']);
});

const WIRE = `Lighthouse sold to islanders

By Jane Roe and Tom Berg
Published 3 November 2022, updated 4 November 2022

KYIV, Ukraine (AP) — ${BODY[0]}

${BODY[6]}

${BODY[7]} (PTI)

Additional reporting by Ada Lowe

Correction: An earlier version named the wrong ferry.

This article originally appeared on The Harbour Times.

Jane Roe is a reporter at The Harbour Post. Follow her on Twitter @janeroe

© 2022 The Harbour Post. All rights reserved.`;

test('a report’s edges are its details: dateline, agencies, desk, correction, first appearance', () => {
  const article = read(WIRE);
  assert.deepEqual(article.paragraphs, [BODY[0], BODY[6], BODY[7]]);
  assert.deepEqual(article.byline, ['Jane Roe', 'Tom Berg']);
  assert.equal(article.published, Date.UTC(2022, 10, 3));
  assert.equal(article.updated, Date.UTC(2022, 10, 4));
  assert.equal(article.outlet, 'The Harbour Post');
  assert.deepEqual(article.credits, ['Additional reporting by Ada Lowe']);
  assert.equal(article.details.dateline, 'KYIV, Ukraine');
  assert.deepEqual(article.details.agencies, ['AP', 'PTI']);
  assert.deepEqual(article.details.notes, [
    'Correction: An earlier version named the wrong ferry.',
  ]);
  assert.deepEqual(article.details.firstAppeared, { name: 'The Harbour Times', url: null });
  assert.equal(article.details.isCutOff, false);
});

test('a text that ends at a paywall is cut off', () => {
  const article = read(
    `Lighthouse sold to islanders\n\n${BODY[0]}\n\nSubscribe to continue reading\n\nAlready a subscriber? Log in`,
  );
  assert.equal(article.details.isCutOff, true);
  assert.deepEqual(article.paragraphs, [BODY[0]]);
});

test('a whole page copied with its menus and footers is the article in it', () => {
  const menu = 'News World Politics Business Culture Sport Weather Travel Food Books Puzzles Jobs'
    .split(' ')
    .join('\n');
  const cards = [1, 2, 3].map(
    (n) =>
      `Another story of the harbour, part ${n}\n\nThe council was told on day ${n} that the ferry had been sold for a song.`,
  );
  const article = read(
    `Skip to content\n${menu}\n\nBREAKING Bridge closed\n\nMayor’s own councillors in revolt over the ferry\n\nShe is very close to the end, they say\n\nBy Jane Roe\n3 November 2022\n\nShare\nTweet\n\n${BODY.join('\n\n')}\n\nRelated stories\n\n${cards.join('\n\n')}\n\nAbout us\nContact\nPrivacy\nTerms\nJobs\nHelp\nApps\nRSS\n\n© 2022 The Harbour Post`,
  );
  assert.equal(article.headline, 'Mayor’s own councillors in revolt over the ferry');
  assert.equal(article.standfirst, 'She is very close to the end, they say');
  assert.deepEqual(article.byline, ['Jane Roe']);
  assert.deepEqual(article.paragraphs, BODY);
});

test('a pull quote is no second paragraph', () => {
  const pulled = '“She is regarded as finished by most of her own group”';
  const article = read(
    `Mayor’s councillors in open revolt\n\n${BODY.slice(0, 4).join('\n\n')}\n\n${pulled}\n\n— Ada Quill\n\n${BODY.slice(4).join('\n\n')}`,
  );
  assert.deepEqual(article.paragraphs, BODY);
  assert.deepEqual(article.details.pullQuotes, [pulled]);
});

test('texts of other alphabets are read the same way', () => {
  for (const [headline, byline, paragraphs, furniture] of [
    [
      '旧灯塔卖给小岛居民',
      '2022年11月3日',
      [
        '市议会星期一表示，已经把港口的旧灯塔卖给了一座小岛的居民，价格没有公布，会议很短。',
        '“我们会让灯一直亮着，”买家的代表在会后对记者说，“它已经亮了九十年，不能在我们手里熄灭。”',
      ],
      '相关阅读：渡轮之争',
    ],
    [
      '古い灯台を島民に売却',
      '2022年11月3日',
      [
        '市議会は月曜日、港の入り口に立つ古い灯台を島の住民に売却したと発表した。価格は明らかにされていない。',
        '「灯は消さない」と買い手の代表は会議の後に記者団に語った。九十年のあいだ港を照らしてきた灯台である。',
      ],
      '関連記事：渡し船をめぐる争い',
    ],
    [
      'بيع المنارة القديمة لسكان الجزيرة',
      'نشر في 3 نوفمبر 2022',
      [
        'قالت البلدية يوم الاثنين إنها باعت المنارة القديمة عند مدخل الميناء لسكان الجزيرة بعد اجتماع قصير عقد في المساء.',
        'وقالت المشترية بعد الاجتماع إن المصباح سيبقى مضاء كما كان طوال تسعين عاما، مهما كلف ذلك سكان الجزيرة.',
      ],
      'اقرأ أيضا: الخلاف على العبارة',
    ],
  ] as const) {
    const article = read(
      `${headline}\n\n${byline}\n\n${paragraphs[0]}\n\n${furniture}\n\n${paragraphs[1]}`,
    );
    assert.equal(article.headline, headline);
    assert.equal(article.published, Date.UTC(2022, 10, 3), headline);
    assert.deepEqual(article.paragraphs, paragraphs);
  }
});

test('no long sentence vanishes: it is a paragraph, a part of the head, or removed with a reason', () => {
  const line = fc.oneof(
    sentence,
    fc.constantFrom(
      'Read more: Another story of the harbour',
      'Don’t miss:',
      'Most read',
      'Share',
      'Comments',
      'Reply',
      '2 days ago',
      'By Jane Roe',
      '3 November 2022',
      'Photo: Jane Roe/AFP',
      'Sign up to our newsletter',
      '© 2022 The Harbour Post',
      'END',
      'News',
      'A ferry, a harbour and a lamp',
      'By signing up you agree to our privacy policy and you can unsubscribe at any time.',
    ),
  );
  fc.assert(
    fc.property(
      fc.array(fc.tuple(line, fc.constantFrom('\n', '\n\n')), { minLength: 1, maxLength: 60 }),
      (parts) => {
        const result = readPlainText(parts.flat().join(''));
        if (result.kind === 'failed') return;
        const { headline, standfirst, paragraphs, details } = result.article;
        const kept = [
          headline,
          standfirst,
          ...paragraphs,
          ...details.removed.map(({ text }) => text),
        ].join('\n');
        for (const [text] of parts)
          if (text.split(' ').length >= 12) assert.ok(kept.includes(text), text);
      },
    ),
  );
});

test('reading takes time in proportion to the text', () => {
  for (const unit of [
    'Most read\n',
    'Comments\nReply\n',
    '“word word word word word word”\n\n',
    `${BODY[0]}\n\n`,
    'By Jane Roe\n\n',
    '12 May 2024\n',
    'A word: (AP) — ',
  ]) {
    const time = (length: number) => {
      const started = process.cpuUsage();
      readPlainText(unit.repeat(Math.ceil(length / unit.length)));
      return process.cpuUsage(started).user;
    };
    time(20_000);
    assert.ok(time(400_000) < 60 * time(20_000) + 1_500_000, unit);
  }
});
