import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Article } from '../model/article.ts';
import { htmlParagraphs } from './html-paragraphs.ts';
import { readPage } from './read-page.ts';

/** The same news as three outlets set it, with every part that an article may have. All of it is invented. */
const COURIER = `<!DOCTYPE html>
<html lang="en-GB" class="no-js">
<head>
<meta charset="utf-8">
<title>Harbour wall repairs to cost twice as much, says report | The Tern Island Courier</title>
<link rel="canonical" href="https://www.courier.example/news/local/harbour-wall-repairs-88213">
<link rel="amphtml" href="https://www.courier.example/news/local/harbour-wall-repairs-88213.amp">
<meta property="og:type" content="article"><meta property="og:site_name" content="The Tern Island Courier">
<meta property="og:title" content="Harbour wall repairs to cost twice as much, says report">
<meta property="og:image" content="https://cdn.courier.example/img/wall-1200.jpg">
<script type="application/ld+json">{"@context":"https://schema.org","@type":"NewsArticle","headline":"Harbour wall repairs to cost twice as much, says report","datePublished":"2024-05-14T06:30:00+01:00","dateModified":"2024-05-14T11:02:00+01:00","author":[{"@type":"Person","name":"Hester Vane"}],"publisher":{"@type":"Organization","name":"The Tern Island Courier"},"articleSection":"Local"}</script>
<script>window.dataLayer=[];</script>
</head>
<body class="single single-post">
<div id="cookie-banner" class="gdpr-consent"><p>We and our 812 partners store and access information on your device.</p><button>Accept all</button></div>
<header class="site-header"><a href="/">The Tern Island Courier</a><nav class="main-nav"><ul><li><a href="/news">News</a></li><li><a href="/sport">Sport</a></li><li><a href="/obits">Obituaries</a></li></ul></nav></header>
<main id="content">
<article class="post">
 <div class="breadcrumbs"><a href="/">Home</a> › <a href="/news">News</a> › <a href="/news/local">Local</a></div>
 <h1 class="headline">Harbour wall repairs to cost twice as much, says report</h1>
 <p class="standfirst">Engineers found hollows behind the stones that nobody had looked for since 1953.</p>
 <div class="byline-wrap"><img class="avatar" src="/people/vane.jpg" alt="Hester Vane"><span class="byline">By <a href="/authors/hester-vane" rel="author">Hester Vane</a>, Harbour Correspondent</span><time datetime="2024-05-14T06:30:00+01:00">14 May 2024, 6:30am</time><span class="updated">Updated 14 May 2024, 11:02am</span></div>
 <div class="social-share"><a href="https://www.facebook.com/sharer/sharer.php?u=x">Share on Facebook</a><a href="https://twitter.com/intent/tweet?u=x">Tweet</a></div>
 <figure class="lead-media"><picture><source srcset="https://cdn.courier.example/img/wall-1200.webp" type="image/webp"><img src="https://cdn.courier.example/img/wall-1200.jpg" width="1200" height="800" alt="Waves breaking over a harbour wall"></picture><figcaption class="caption"><span class="caption-text">Waves break over the north wall during the March storms.</span> <span class="credit">Photograph: Idris Pell/Courier</span></figcaption></figure>
 <div class="article-body">
 <p class="lead"><strong>TERN ISLAND (Northwire) —</strong> Repairs to the harbour wall will cost at least eleven million crowns, twice what the council was told last autumn, according to a report that its engineers handed over on Monday.</p>
 <p>The engineers drilled forty holes along the north wall and found hollows behind the stones in twenty-six of them, some large enough for a person to stand in.</p>
 <aside class="pull-quote"><blockquote>“We had been walking over air for seventy years”</blockquote></aside>
 <p>“We had been walking over air for seventy years,” said Maud Ferrier, who led the survey and has looked after sea walls on three coasts. “Nobody is to blame, and everybody is.”</p>
 <div class="newsletter-inline" data-component="newsletter"><h4>Get the Courier in your inbox</h4><p>The island’s news each morning at seven. No spam, unsubscribe whenever you like.</p><form><input type="email" placeholder="Your email"><button>Sign me up</button></form></div>
 <h2>What the survey found</h2>
 <ul>
  <li>Twenty-six of forty holes ended in a hollow.</li>
  <li>The clay core has been washed out along ninety metres.</li>
  <li>The lamp at the wall’s end leans by four degrees.</li>
 </ul>
 <p>The council’s own figures, which were laid before the meeting, show how the bill has grown since the first estimate:</p>
 <div class="table-wrap"><table><caption>Estimates for the north wall, in crowns</caption><thead><tr><th>Year</th><th>Estimate</th><th>Paid so far</th></tr></thead><tbody><tr><td>2019</td><td>3,100,000</td><td>0</td></tr><tr><td>2022</td><td>5,400,000</td><td>420,000</td></tr><tr><td>2024</td><td>11,000,000</td><td>610,000</td></tr></tbody></table></div>
 <p>The fishermen’s guild, which pays a third of the harbour’s upkeep, said that it would not sign anything before it had read all four hundred pages.</p>
 <blockquote class="twitter-tweet" data-lang="en"><p lang="en" dir="ltr">Four hundred pages and not one says who pays. We will read every line. <a href="https://t.co/abc">#northwall</a></p>&mdash; Tern Island Fishermen (@ternfishers) <a href="https://twitter.com/ternfishers/status/1">May 13, 2024</a></blockquote><script async src="https://platform.twitter.com/widgets.js"></script>
 <p class="read-more"><strong>Read more:</strong> <a href="/news/local/ferry">Ferry timetable cut again as captain retires</a></p>
 <figure class="wp-block-image alignright"><img data-src="https://cdn.courier.example/img/lamp.jpg" src="data:image/gif;base64,R0lGODlhAQABAAAAACH5BAEKAAEALAAAAAABAAEAAAICTAEAOw==" alt="The lamp at the end of the wall"><figcaption>The lamp has leaned since the winter of 2021 <small>Nell Strand / Courier</small></figcaption></figure>
 <p>Anyone may check the sums: the engineers published the small program with which they added up the hollows.</p>
 <pre class="code"><code>hollows = [h for h in holes if h.depth &lt; 2]
total = sum(h.volume for h in hollows)
print(total)</code></pre>
 <p>The council meets again on Thursday. The harbour master, Tobias Wren, asked people to stay off the wall until then, whatever the weather.</p>
 <p class="correction"><em><strong>Correction:</strong> An earlier version of this article said that thirty holes had been drilled. There were forty.</em></p>
 <p class="editors-note">Editor’s note: The Courier’s owner is a member of the harbour board.</p>
 <p><em>This article was originally published at <a href="https://northwire.example/wall">Northwire</a>.</em></p>
 <div class="author-bio"><img src="/people/vane.jpg" alt=""><p>Hester Vane has written about harbours since 2009. She lives on the island with two dogs. Follow her @hestervane.</p></div>
 </div>
 <div class="more-from"><h3>More from Local</h3><ul><li><a href="/a"><img src="/t1.jpg" alt="">Lifeboat crew honoured after night at sea</a></li><li><a href="/b">School roof to be mended by June, says mayor</a></li></ul></div>
 <div class="comments-bar"><a href="#comments">Comments (41)</a> <a href="/report">Report an error</a></div>
</article>
<aside class="sidebar"><h3>Most read</h3><ol><li><a href="/c">Why the geese came early</a></li><li><a href="/d">Ten walks for a wet weekend</a></li></ol></aside>
</main>
<footer class="site-footer"><p>© 2024 Courier Newspapers Ltd. All rights reserved.</p><a href="/terms">Terms</a></footer>
</body></html>
`;

const KUESTENBLATT = `<!doctype html>
<html lang="de"><head><meta charset="utf-8"><title>Deich bei Nordersiel: Gutachter warnen vor Hohlräumen - Küstenblatt</title>
<meta name="author" content="Wiebke Harms"><meta name="date" content="2024-05-14T08:15:00+02:00"><meta property="og:type" content="article"><meta property="og:url" content="https://www.kuestenblatt.example/region/deich-nordersiel-id4711.html">
</head><body>
<div class="page">
<div class="topbar"><a href="/">Küstenblatt</a> <a href="/abo">Abo</a> <a href="/epaper">E-Paper</a> <a href="/login">Anmelden</a></div>
<div class="content-wrapper">
<div class="article" itemscope itemtype="https://schema.org/NewsArticle">
<span class="kicker">Küstenschutz</span>
<h1 itemprop="headline">Deich bei Nordersiel: Gutachter warnen vor Hohlräumen</h1>
<div class="vorspann"><p>Unter dem Asphalt fehlt der Kleiboden auf fast hundert Metern. Die Sanierung wird doppelt so teuer wie geplant.</p></div>
<div class="autor">Von <span itemprop="author">Wiebke Harms</span></div><div class="datum">14.05.2024, 08:15 Uhr</div>
<div class="teilen"><a href="https://www.facebook.com/sharer.php?u=1">Teilen</a> <a href="mailto:?subject=x">E-Mail</a> <a href="javascript:print()">Drucken</a> <span>Merken</span></div>
<div class="bild gross"><img src="/bilder/deich.jpg" alt="Der Deich bei Nordersiel"><div class="bildunterschrift">Der Deich bei Nordersiel nach der Sturmflut im Februar.</div><div class="bildquelle">Foto: Onno Behrens/dpa</div></div>
<div itemprop="articleBody">
<p><b>Nordersiel (dpa/lni) -</b> Die Sanierung des Deichs bei Nordersiel wird nach Angaben des Landesbetriebs mindestens elf Millionen Taler kosten, doppelt so viel wie bisher geplant. Das geht aus einem Gutachten hervor, das am Montag vorgestellt wurde.</p>
<p>Die Fachleute hatten entlang der Nordkante vierzig Löcher gebohrt und in sechsundzwanzig davon Hohlräume entdeckt, einige groß genug, dass ein Mensch darin stehen könnte.</p>
<div class="ad-slot"><span>Anzeige</span></div>
<h3>Niemand trägt Schuld, sagt die Gutachterin</h3>
<p>„Wir sind siebzig Jahre lang über Luft gelaufen“, sagte die Gutachterin Frauke Jessen dem Küstenblatt. „Niemand trägt daran Schuld, und doch alle ein wenig.“</p>
<div class="zitat"><blockquote><p>„Wir sind siebzig Jahre lang über Luft gelaufen“</p><cite>Frauke Jessen, Gutachterin</cite></blockquote></div>
<p><strong>Lesen Sie auch:</strong> <a href="/region/faehre">Fähre fällt bis Pfingsten aus</a></p>
<p>Nach der Vorlage für den Kreistag sind drei Abschnitte betroffen:</p>
<ol><li>Der Abschnitt vom Siel bis zur Schleuse, der als erster gesperrt wird.</li><li>Die Kurve am alten Leuchtturm, wo das Wasser den Klei ausgespült hat.</li><li>Das Stück am Campingplatz, das erst im Herbst an die Reihe kommt.</li></ol>
<div class="bild"><img src="/bilder/bohrung.jpg" alt=""><p class="bu">Mit dem Bohrer am Deichfuß: Frauke Jessen prüft den Boden. <span class="copyright">© Imke Tjaden</span></p></div>
<table class="datentabelle"><tr><th>Abschnitt</th><th>Länge</th><th>Kosten</th></tr><tr><td>Siel</td><td>40 m</td><td>4,1 Mio.</td></tr><tr><td>Leuchtturm</td><td>35 m</td><td>5,2 Mio.</td></tr></table>
<p>Der Bürgermeister von Nordersiel, Hinrich Rolfs, bat die Gäste, den Deich vorerst zu meiden. Am Donnerstag berät der Kreistag darüber, wer die Mehrkosten trägt.</p>
<p class="nl-box"><b>Newsletter:</b> Mit „Küste am Morgen“ starten Sie gut informiert in den Tag. <a href="/newsletter">Jetzt kostenlos anmelden</a></p>
<p><i>Anmerkung der Redaktion: In einer früheren Fassung hieß es, es seien dreißig Löcher gebohrt worden. Es waren vierzig. Wir haben das korrigiert.</i></p>
<p class="kennung">© dpa-infocom, dpa:240514-99-123456/3</p>
</div>
<div class="thema"><h4>Mehr zum Thema</h4><ul><li><a href="/1">Sturmflut: So hoch stand das Wasser</a></li><li><a href="/2">Schafe kehren auf den Deich zurück</a></li></ul></div>
<div class="kommentare"><h4>Kommentare</h4><p>Die Kommentarfunktion ist für diesen Artikel geschlossen.</p></div>
</div></div>
<div class="fuss"><a href="/impressum">Impressum</a> <a href="/datenschutz">Datenschutz</a> © 2024 Küstenblatt Verlag</div>
</div></body></html>
`;

const MAYAK = `<!doctype html>
<html lang="ru"><head><meta charset="utf-8"><title>Ремонт мола в Северной бухте подорожал вдвое — Маяк</title>
<meta property="og:site_name" content="Маяк"><meta property="og:type" content="article"><meta property="article:published_time" content="2024-05-14T09:00:00+03:00">
<link rel="canonical" href="https://mayak.example/2024/05/14/mol"></head><body>
<div class="header"><a href="/">Маяк</a><ul class="menu"><li><a href="/politika">Политика</a></li><li><a href="/obschestvo">Общество</a></li><li><a href="/sport">Спорт</a></li></ul></div>
<div class="layout"><div class="news-item">
<h1>Ремонт мола в Северной бухте подорожал вдвое</h1>
<div class="meta"><span class="date">14 мая 2024, 09:00</span> <span class="author">Автор: Марфа Соколова</span> <span class="views">Просмотров: 1 204</span></div>
<div class="photo"><img src="/i/mol.jpg" alt="Мол"><div class="photo-caption">Мол в Северной бухте после мартовского шторма. Фото: Игнат Реутов / Маяк</div></div>
<div class="text">
<p><b>СЕВЕРНАЯ БУХТА, 14 мая. /Норд-Пресс/.</b> Ремонт мола в Северной бухте обойдется не менее чем в одиннадцать миллионов крон, вдвое дороже, чем обещали прошлой осенью. Об этом говорится в докладе инженеров, который они передали совету в понедельник.</p>
<p>Инженеры пробурили сорок скважин вдоль северной стены и в двадцати шести из них нашли пустоты, в некоторых мог бы встать человек.</p>
<div class="incut"><p>«Семьдесят лет мы ходили по воздуху»</p></div>
<p>«Семьдесят лет мы ходили по воздуху, — сказала руководительница изысканий Фекла Верёвкина. — Никто не виноват, и виноваты все».</p>
<div class="also"><p>Читайте также</p><a href="/a">Паром снова отменили из-за тумана</a><br><a href="/b">Капитан порта уходит на пенсию</a></div>
<p>По словам капитана порта, до четверга ходить по молу нельзя ни при какой погоде. В докладе названы три причины:</p>
<ul><li>волны вымыли глину на девяноста метрах;</li><li>фонарь на конце мола наклонился на четыре градуса;</li><li>за стеной не смотрели с пятидесятых годов.</li></ul>
<blockquote class="telegram-post"><p>Четыреста страниц, и ни одной о том, кто заплатит. Прочтём каждую строчку.</p>— Рыбаки Северной бухты, <a href="https://t.me/severfish/12">Telegram</a></blockquote>
<p>Совет соберётся снова в четверг. Гильдия рыбаков, которая оплачивает треть содержания порта, заявила, что ничего не подпишет, пока не прочтёт все четыреста страниц.</p>
<p class="subscribe">Подписывайтесь на наш канал в Telegram, чтобы не пропустить главное.</p>
<p class="correction">Исправление: в первой версии текста говорилось о тридцати скважинах. На самом деле их было сорок.</p>
<p class="source">Источник: <a href="https://nordpress.example/1">Норд-Пресс</a></p>
<p>Нашли ошибку? Выделите её и нажмите Ctrl+Enter.</p>
</div>
<div class="tags"><a href="/tag/port">порт</a> <a href="/tag/remont">ремонт</a></div>
<div class="share">Поделиться: <a href="https://vk.com/share.php?u=1">ВКонтакте</a> <a href="https://t.me/share/url?url=1">Telegram</a></div>
</div><div class="sidebar"><h3>Главное за день</h3><a href="/c">Гуси прилетели раньше обычного</a><br><a href="/d">Десять прогулок для дождливых выходных</a></div></div>
<div class="footer">© 2024 «Маяк». Все права защищены. 16+</div></body></html>
`;

function read(html: string, address: string): Article {
  const result = readPage(html, address);
  return result.kind === 'article' ? result.article : assert.fail(result.reason);
}

const courier = read(
  COURIER,
  'https://www.courier.example/news/local/harbour-wall-repairs-88213.amp?page=2',
);
const kuestenblatt = read(
  KUESTENBLATT,
  'https://www.kuestenblatt.example/druck/deich-nordersiel-id4711.html',
);
const mayak = read(MAYAK, 'https://mayak.example/amp/mol');
const ALL = [courier, kuestenblatt, mayak];

test('each part of the head has its place', () => {
  assert.deepEqual(
    ALL.map(({ headline }) => headline),
    [
      'Harbour wall repairs to cost twice as much, says report',
      'Deich bei Nordersiel: Gutachter warnen vor Hohlräumen',
      'Ремонт мола в Северной бухте подорожал вдвое',
    ],
  );
  assert.deepEqual(
    ALL.map(({ standfirst }) => standfirst),
    [
      'Engineers found hollows behind the stones that nobody had looked for since 1953.',
      'Unter dem Asphalt fehlt der Kleiboden auf fast hundert Metern. Die Sanierung wird doppelt so teuer wie geplant.',
      null,
    ],
  );
  assert.deepEqual(
    ALL.map(({ byline }) => byline),
    [['Hester Vane'], ['Wiebke Harms'], ['Марфа Соколова']],
  );
  assert.deepEqual(
    ALL.map(({ outlet }) => outlet),
    ['The Tern Island Courier', 'Küstenblatt', 'Маяк'],
  );
  assert.deepEqual(
    ALL.map(({ published }) => new Date(published ?? 0).toISOString()),
    ['2024-05-14T05:30:00.000Z', '2024-05-14T06:15:00.000Z', '2024-05-14T06:00:00.000Z'],
  );
});

test('versions for telephones, printers and second pages are known by the address of the article', () => {
  assert.deepEqual(
    ALL.map(({ url }) => url),
    [
      'https://www.courier.example/news/local/harbour-wall-repairs-88213',
      'https://www.kuestenblatt.example/region/deich-nordersiel-id4711.html',
      'https://mayak.example/2024/05/14/mol',
    ],
  );
});

test('datelines and agencies leave the first paragraph', () => {
  assert.deepEqual(
    ALL.map(({ details }) => [details.dateline, details.agencies]),
    [
      ['TERN ISLAND (Northwire)', []],
      ['Nordersiel', ['dpa']],
      ['СЕВЕРНАЯ БУХТА, 14 мая', ['Норд-Пресс']],
    ],
  );
  assert.deepEqual(
    ALL.map(({ paragraphs }) => paragraphs[0]?.slice(0, 13)),
    ['Repairs to th', 'Die Sanierung', 'Ремонт мола в'],
  );
});

test('notes of the editors stand beside the text', () => {
  assert.deepEqual(courier.details.notes, [
    'Correction: An earlier version of this article said that thirty holes had been drilled. There were forty.',
    'Editor’s note: The Courier’s owner is a member of the harbour board.',
  ]);
  assert.match(
    kuestenblatt.details.notes.join(),
    /^Anmerkung der Redaktion: .{20,200}korrigiert\.$/,
  );
  assert.match(mayak.details.notes.join(), /^Исправление: .{20,200}сорок\.$/);
});

test('where a text first appeared is told', () => {
  assert.deepEqual(courier.details.firstAppeared, {
    name: 'Northwire',
    url: 'https://northwire.example/wall',
  });
  assert.deepEqual(mayak.details.firstAppeared, {
    name: 'Норд-Пресс',
    url: 'https://nordpress.example/1',
  });
});

test('pull quotes say again what stands in the text', () => {
  assert.deepEqual(
    ALL.map(({ details }) => details.pullQuotes),
    [
      ['“We had been walking over air for seventy years”'],
      ['„Wir sind siebzig Jahre lang über Luft gelaufen“'],
      ['«Семьдесят лет мы ходили по воздуху»'],
    ],
  );
  for (const { paragraphs } of ALL)
    assert.ok(!paragraphs.some((line) => /^(?:Frauke Jessen|“We had[^,]*$)/.test(line)));
});

test('figures have their captions and credits, apart', () => {
  assert.deepEqual(
    courier.details.figures.map(({ caption, credit }) => [caption, credit]),
    [
      [
        'Waves break over the north wall during the March storms.',
        'Photograph: Idris Pell/Courier',
      ],
      ['The lamp has leaned since the winter of 2021', 'Nell Strand / Courier'],
    ],
  );
  assert.deepEqual(
    mayak.details.figures.map(({ caption, credit }) => [caption, credit]),
    [['Мол в Северной бухте после мартовского шторма.', 'Фото: Игнат Реутов / Маяк']],
  );
  assert.match(courier.html, /<figcaption>.{0,80}<small>Photograph: Idris Pell\/Courier<\/small>/);
  assert.equal(
    courier.leadImage?.caption,
    'Waves break over the north wall during the March storms.',
  );
  assert.deepEqual(
    kuestenblatt.details.figures.map(({ caption, credit }) => [caption, credit]),
    [
      ['Der Deich bei Nordersiel nach der Sturmflut im Februar.', 'Foto: Onno Behrens/dpa'],
      ['Mit dem Bohrer am Deichfuß: Frauke Jessen prüft den Boden.', '© Imke Tjaden'],
    ],
  );
});

test('posts stay where they were quoted, with who posted them', () => {
  assert.ok(courier.paragraphs.includes('— Tern Island Fishermen (@ternfishers) May 13, 2024'));
  assert.match(courier.html, /<blockquote>.{0,300}Four hundred pages.{0,300}@ternfishers/);
  assert.match(mayak.html, /<blockquote>.{0,300}Четыреста страниц.{0,200}Рыбаки Северной бухты/);
});

test('lists, tables and programs keep their form', () => {
  assert.match(courier.html, /<li>Twenty-six of forty holes ended in a hollow\.<\/li>/);
  assert.match(kuestenblatt.html, /<ol><li>Der Abschnitt vom Siel/);
  assert.match(courier.html, /<tr><td>2022<\/td><td>5,400,000<\/td><td>420,000<\/td><\/tr>/);
  assert.ok(courier.paragraphs.includes('2022 5,400,000 420,000'));
  assert.ok(kuestenblatt.paragraphs.includes('Leuchtturm 35 m 5,2 Mio.'));
  assert.match(
    courier.html,
    /h\.depth &lt; 2\]\ntotal = sum\(.{1,60}\)\nprint\(total\)<\/code><\/pre>/,
  );
});

const FURNITURE =
  /inbox|unsubscribe|Sign me up|Read more|More from|Comments|Most read|cookie|partners|dogs|Facebook|Anzeige|Lesen Sie|Newsletter|Mehr zum Thema|Kommentar|Impressum|infocom|Читайте|Подписывайтесь|Нашли ошибку|Поделиться|Главное за день|16\+|Просмотров/i;

test('nothing else is in the text, and markup and paragraphs say the same', () => {
  for (const { paragraphs, html } of ALL) {
    assert.deepEqual(
      paragraphs.filter((line) => FURNITURE.test(line)),
      [],
    );
    assert.deepEqual(htmlParagraphs(html), paragraphs);
  }
});

test('what was left out says why', () => {
  const reasonOf = ({ details }: Article, start: string) =>
    details.removed.find(({ text }) => text.startsWith(start))?.reason;
  assert.equal(reasonOf(courier, 'Read more'), 'pointer to other articles');
  assert.equal(reasonOf(courier, 'Get the Courier'), 'prompt to the reader');
  assert.equal(reasonOf(courier, 'This article was'), 'source line');
  assert.equal(reasonOf(kuestenblatt, 'Anzeige'), 'advertisement');
  assert.equal(reasonOf(mayak, 'Читайте'), 'pointer to other articles');
  assert.equal(reasonOf(mayak, 'Исправление'), 'note of the editors');
});

test('the clock by which an outlet states when it published is kept', () => {
  assert.equal(mayak.details.publishedZone, 180);
  assert.equal(mayak.published, Date.UTC(2024, 4, 14, 6));
});
