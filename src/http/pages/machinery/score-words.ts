import { say } from '../../language/say.ts';

/** A score in plain words: `of` is how many of a hundred, `not` the rest of the hundred. */
type ScoreWords = {
  /** Its name in eval/accepted.json. */
  readonly score: string;
  readonly words: (counts: { readonly of: number; readonly not: number }) => string;
};

export type ScoreGroup = {
  readonly title: () => string;
  /** What was measured on, and what it promises. */
  readonly about: () => string;
  readonly scores: readonly ScoreWords[];
};

/** Scores that say something to a reader; all of them are in eval/accepted.json. */
export const SCORE_GROUPS: readonly ScoreGroup[] = [
  {
    title: () => say('Reading pages and feeds'),
    about: () =>
      say(
        'Measured on real pages in many languages, from which the reading was learned, too: pages never seen come out somewhat worse.',
      ),
    scores: [
      {
        score: 'articles.scrapinghub-dev.shingles.precision',
        words: ({ of }) =>
          say('Of 100 words shown as a news article’s text, {of} are of the article.', { of }),
      },
      {
        score: 'articles.scrapinghub-dev.shingles.recall',
        words: ({ of }) => say('Of 100 words of the article, {of} are there.', { of }),
      },
      {
        score: 'articles.trafilatura-dev.segments.f1',
        words: ({ of }) =>
          say(
            'Of 100 passages looked for on pages in dozens of languages, blogs and forums among them, about {of} are right.',
            { of },
          ),
      },
      {
        score: 'feeds.gofeed: fields',
        words: ({ of }) =>
          say('Of 100 things that odd feeds state, {of} are read as meant.', { of }),
      },
      {
        score: 'mails.itemRecall',
        words: ({ of }) =>
          say('Of 100 items of newsletters made for the purpose, {of} are found.', { of }),
      },
    ],
  },
  {
    title: () => say('Who says what'),
    about: () =>
      say(
        'Measured on English texts that nobody looked at while this was built, then on such texts in nine other languages.',
      ),
    scores: [
      {
        score: 'statements.english.closed.found',
        words: ({ of, not }) =>
          say('English: of 100 statements {of} are found, {not} are missed.', { of, not }),
      },
      {
        score: 'statements.english.closed.precision',
        words: ({ of, not }) =>
          say('Of 100 that are shown, {of} are statements; {not} are something else.', { of, not }),
      },
      {
        score: 'statements.english.closed.foundWithSpeaker',
        words: ({ of }) =>
          say('Of 100 statements, {of} are found with their very speaker.', { of }),
      },
      {
        score: 'statements.english.closed.noWrongPerson',
        words: ({ not }) =>
          say('Of 100 found, about {not} are put into the wrong mouth. Look before you quote.', {
            not,
          }),
      },
      {
        score: 'statements.english.closed.role',
        words: ({ of }) => say('The role is right for {of} of 100 speakers who have one.', { of }),
      },
      {
        score: 'statements.english.closed.viaF1',
        words: ({ of }) =>
          say('Who passed the words on (“told CNN”) is told rightly in some {of} of 100.', { of }),
      },
      {
        score: 'statements.languages.closed.found',
        words: ({ of, not }) =>
          say('Nine other languages: of 100 statements {of} are found, {not} are missed.', {
            ...{ of, not },
          }),
      },
      {
        score: 'statements.languages.closed.foundWithSpeaker',
        words: ({ of }) => say('There, {of} of 100 are found with their very speaker.', { of }),
      },
      {
        score: 'statements.languages.closed.noWrongPerson',
        words: ({ not }) =>
          say('There, of 100 found, about {not} are put into the wrong mouth.', { not }),
      },
      {
        score: 'statements.polnear.all',
        words: ({ of }) =>
          say(
            'On American election news marked up by hand, about {of} of 100 attributions come out as the annotators had them, to the word.',
            { of },
          ),
      },
    ],
  },
  {
    title: () => say('One story or two'),
    about: () =>
      say(
        'Measured on collections in which people or Google News said what belongs together, and on articles invented to be mistaken for one another.',
      ),
    scores: [
      {
        score: 'stories.sets.uci-dev.b3',
        words: ({ of }) =>
          say('Headlines alone: an article stands with the right others in {of} of 100.', { of }),
      },
      {
        score: 'stories.sets.ecb-dev.b3',
        words: ({ of }) =>
          say('Two earthquakes, two trials: {of} of 100 among happenings that look alike.', { of }),
      },
      {
        score: 'stories.sets.ecb-dev.notMoved',
        words: ({ not }) =>
          say('There, {not} of 100 articles are moved to another story after they were placed.', {
            not,
          }),
      },
      {
        score: 'stories.invented.closed.b3',
        words: ({ of }) =>
          say('Texts invented to be mistaken for one another: {of} of 100.', { of }),
      },
      {
        score: 'stories.sample.stories.whole',
        words: ({ of }) =>
          say('Of 100 stories of the sample edition, {of} are whole and alone.', { of }),
      },
      {
        score: 'stories.copies.leastRecall',
        words: ({ of }) =>
          say('Of 100 copies, however edited, at least {of} are known to be copies.', { of }),
      },
    ],
  },
  {
    title: () => say('Claims, origins and headlines'),
    about: () =>
      say(
        'Measured on the sample edition, which is invented and whose truth is known, and on headlines nobody looked at.',
      ),
    scores: [
      {
        score: 'stories.sample.origins.right',
        words: ({ of }) =>
          say('Of 100 origins, {of} have exactly the articles that carry them.', { of }),
      },
      {
        score: 'stories.sample.doubts.denials',
        words: ({ of, not }) => say('Of 100 denials {of} are seen, {not} are missed.', { of, not }),
      },
      {
        score: 'stories.headlines.closed.precision',
        words: ({ of }) => say('Of 100 headlines with a flag, {of} deserve it.', { of }),
      },
      {
        score: 'stories.headlines.closed.recall',
        words: ({ not }) =>
          say('Of 100 that deserve one, {not} have none: it is shy on purpose.', { not }),
      },
    ],
  },
];

/** Of a hundred, never more than was measured. */
export function ofHundred(value: number): { readonly of: number; readonly not: number } {
  const of = Math.floor(value * 100 + 1e-9);
  return { of, not: 100 - of };
}
