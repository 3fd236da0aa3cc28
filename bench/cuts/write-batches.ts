/** The process whose power is cut: records batches of articles as an import does, and acknowledges each once it is recorded. */
import { openSync, writeSync } from 'node:fs';
import { NO_DETAILS } from '../../src/model/article.ts';
import { openDatabase } from '../../src/store/database/open-database.ts';
import { kyselyOver } from '../../src/store/database/sqlite-driver.ts';
import { storeCalls } from '../../src/store/store.ts';
import { seededRandom } from '../corpus/random.ts';

const {
  CUT_FILE: library = '',
  CUT_SYNCHRONOUS: synchronous = '',
  CUT_BATCHES = '0',
} = process.env;
const database = openDatabase(library, 'write');
// Controls only: as it is opened, it is FULL.
if (synchronous !== '') database.exec(`pragma synchronous = ${synchronous}`);
const db = kyselyOver(database);
const { articles } = storeCalls(db);
const acks = openSync(`${library}.acks`, 'w');
const random = seededRandom(4);

for (let batch = 0; batch < Number(CUT_BATCHES); batch += 1) {
  const size = 1 + Math.floor(random() * 9);
  const wanted = Array.from({ length: size }, (_, at) =>
    article(`Batch ${batch} of ${size}, ${at}`),
  );
  await articles.recordImported(wanted, 1_700_000_000_000 + batch * 1000);
  const told = Buffer.from(`${batch}\n`);
  // With a position, so that it is the call that is written down.
  writeSync(acks, told, 0, told.length, batch * 16);
}
await db.destroy();

function article(headline: string) {
  const words = Array.from({ length: 120 }, () => `w${Math.floor(random() * 5000)}`);
  const paragraphs = [headline, words.join(' ')];
  return {
    article: {
      ...{ headline, standfirst: null, byline: [], outlet: null, section: null },
      ...{ published: null, updated: null, language: 'en', url: null, paragraphs },
      ...{ html: `<p>${paragraphs.join('</p><p>')}</p>`, credits: [], leadImage: null },
      details: NO_DETAILS,
    },
    ...{ address: null, textKey: `text:${headline}` },
    outlet: { key: 'harbour-post.example', name: 'The Harbour Post', homeUrl: null },
  };
}
