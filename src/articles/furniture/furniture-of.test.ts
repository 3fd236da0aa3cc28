import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { cpuSince } from '../../../test/cpu-time.ts';
import { type Furniture, furnitureOf, removalReasonOf } from './furniture-of.ts';

const lines: readonly (readonly [Furniture, readonly string[]])[] = [
  [
    'list heading',
    [
      'Read next:',
      'DON’T MISS',
      'More Great Harbour Stories',
      'Most read in world news',
      'Lesen Sie auch:',
      'À lire aussi',
      'Te puede interesar',
      'Leia também',
      'Leggi anche:',
      'Lees ook',
      'Zobacz także',
      'Читайте также:',
      'Читайте також',
      'اقرأ أيضا',
      '相关阅读',
      '延伸閱讀：',
      '関連記事',
      'あわせて読みたい',
    ],
  ],
  [
    'pointer',
    [
      'Read more: Ferry sold to island',
      'Watch: The moment the lamp went out',
      'Read more about the lighthouse here',
      'Lesen Sie auch: Streit um die Fähre',
      'À lire aussi : La querelle du bac',
      'Читайте также: Спор о пароме',
      'اقرأ أيضا: بيع المنارة القديمة',
      '延伸阅读：旧灯塔被卖给小岛',
      '関連記事：古い灯台が島に売却',
    ],
  ],
  [
    'prompt',
    [
      'Sign up to our newsletter',
      'Subscribe to continue reading',
      'Follow us on Facebook',
      'Get the Harbour Post app: news the second it breaks.',
      'We use cookies to give you the best experience. See our privacy policy for what we do with your data.',
      'The Ledger in full: read the figures. Try it for 14 days.',
      'Melden Sie sich an',
      'Abonnez-vous à notre newsletter',
      'Suscríbete a nuestro boletín',
      'Inscreva-se na nossa newsletter',
      'Iscriviti alla newsletter',
      'Meld je aan voor de nieuwsbrief',
      'Zapisz się na newsletter',
      'Подпишитесь на наш канал',
      'Підпишіться на наш канал',
      'اشترك في النشرة البريدية',
      '订阅我们的电子报',
      '会員登録して続きを読む',
    ],
  ],
  [
    'label',
    [
      'Share',
      '12 comments',
      '5 min read',
      'Comments (12)',
      'Kommentare',
      'Partager',
      'Compartir',
      'Поделиться',
      'مشاركة',
      '分享',
      'シェアする',
      'Tags: ferry, harbour, island',
      '关键词：灯塔 港口',
      '3分で読めます',
    ],
  ],
  [
    'advertisement',
    [
      'Advertisement',
      'Story continues below advertisement',
      'Anzeige',
      'Publicité',
      'Continua após a publicidade',
      'Реклама',
      'إعلان',
      '广告',
      '広告',
      'HARBOUR BINGO: 50,000 must be won. T&Cs apply.',
    ],
  ],
  [
    'legal',
    [
      '© 2024 The Harbour Times. All rights reserved.',
      'Copyright The Ledger Ltd. You may share this.',
      'Alle Rechte vorbehalten',
      'Todos los derechos reservados.',
      'Все права защищены',
      'جميع الحقوق محفوظة',
      '版权所有',
      '無断転載を禁じます',
    ],
  ],
  [
    'credit',
    [
      'Photo: Jane Roe/Getty Images',
      '(AP Photo/Jane Roe)',
      'REUTERS/Jane Roe',
      'Image copyright Getty Images',
      'Image source, Getty Images',
      'Foto: dpa',
      '© Jane Roe / AFP',
      'Credit: Jane Roe',
      'Jane Roe/AP',
      'Photo/AP',
      'Foto – Imke Tjaden',
      'The harbour in May. Jane Roe/The Harbour Post',
      'Crédit photo : AFP',
      'Foto: Divulgação',
      'Фото: Reuters',
      'تصوير: رويترز',
      '图片来源：视觉中国',
      '写真：ロイター',
      '（写真：時事）',
      '(Reporting by Jane Roe; Editing by Tom Berg)',
    ],
  ],
  ['author note', ['Jane Roe is a reporter in Port Selwyn. Follow her on Twitter @janeroe']],
  [
    'source',
    [
      'Source: Read Full Article',
      'This article first appeared in The Harbour Times.',
      'The post Ferry sold appeared first on Harbour Times.',
      'Dieser Artikel erschien zuerst in der Hafenzeitung.',
    ],
  ],
];

test('furniture is told by kind, in thirteen languages', () => {
  for (const [kind, spellings] of lines) {
    for (const line of spellings) assert.equal(furnitureOf(line), kind, line);
  }
});

test('the news about such things is news', () => {
  for (const line of [
    'Sign up for the army, the poster said, and see the world.',
    '“Read more: that is my advice to the young,” she said.',
    'The newspaper said subscribers could cancel at any time and that their email addresses would not be passed to third parties.',
    'Photo shops in the town have closed one after another since the factory went, and only one is left.',
    'Background: in 2014 the council had voted to keep the ferry, and the vote was never repealed by its successors.',
    'Copyright law has not kept up with machines, the minister said.',
    'The council meets again in May (AP).',
    'The newsletter industry has never been healthier, on paper.',
    'The two sides will try it for 14 days, the minister said on Monday.',
    'Activate the pump and move the water out of the cellar.',
    'Photographer / Videographer',
    'Photographer – some 4,000 crowns for a day',
    'Cost per Credit: In-State | $472',
    '21. Safety Lockout/Tagout Kit',
    'Wallet (credit/debit cards, cash)',
    'A policy on copyright (e.g., CC BY for journals)',
    'Research from Port Selwyn points to the part of music in it.',
    'The programme has an ad blocker, too, and it protects your privacy.',
    'Der Verein zählte 2014 noch hundert Mitglieder, heute sind es zwölf.',
    'سجل الفريق هدفين في الشوط الأول من المباراة أمام ضيفه.',
    '关注港口的人都知道，这座灯塔已经空了很多年。',
    '登録された船は三百隻にのぼり、その多くが木造だった。',
  ]) {
    assert.equal(furnitureOf(line), null, line);
  }
});

test('every kind has a reason that a reader understands', () => {
  for (const [kind] of lines) assert.match(removalReasonOf(kind), /^[a-z]/);
});

test('any line is answered at once', () => {
  const unit = fc.constantFrom(
    'photo',
    ':',
    '(',
    ')',
    'AFP',
    '/',
    ' ',
    'a',
    '.',
    '©',
    'read more',
    '读',
    'é',
    '1',
    '"',
    'by ',
  );
  fc.assert(
    fc.property(fc.array(unit, { maxLength: 300 }), (parts) => {
      const started = process.cpuUsage();
      furnitureOf(parts.join(''));
      assert.ok(cpuSince(started) < 500);
    }),
  );
});
