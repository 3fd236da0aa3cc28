import type { Gold } from './gold.ts';

/** Minutes from the first minute of day 1 of the edition, local time. */
export type StoryMinutes = number;

export type SampleOutlet = {
  readonly id: string;
  readonly name: string;
  readonly host: string;
  /** A BCP 47 tag. */
  readonly language: 'en' | 'de';
  /** As the edition's world calls it: none of its countries exists. */
  readonly country: string;
  readonly kind: string;
  readonly agency: boolean;
  readonly slogan: string;
  readonly furniture: string;
};

/** What stands in an article's body, in order. See sample/README.md for what each is. */
export type SampleBlock =
  | { readonly kind: 'paragraph'; readonly text: string }
  | { readonly kind: 'photo'; readonly caption: string; readonly credit: string | null }
  | { readonly kind: 'more'; readonly headline: string }
  | { readonly kind: 'quote'; readonly text: string }
  | { readonly kind: 'subhead'; readonly text: string }
  | { readonly kind: 'source'; readonly text: string }
  | { readonly kind: 'post'; readonly text: string; readonly author: string | null }
  | { readonly kind: 'list'; readonly items: readonly string[] }
  /** An entry of a live blog; `clock` is in minutes from the midnight of the article's day. */
  | { readonly kind: 'update'; readonly clock: number; readonly text: string };

export type SampleArticle = {
  readonly id: string;
  /** The story file it stands in, without number and ending: "kestrel-bay-ferry". */
  readonly story: string;
  readonly outlet: SampleOutlet;
  readonly headline: string;
  readonly standfirst: string | null;
  readonly byline: readonly string[];
  readonly section: string;
  readonly at: StoryMinutes;
  readonly updatedAt: StoryMinutes | null;
  /** Absolute: http, since the edition is served on this machine alone. */
  readonly url: string;
  readonly credits: readonly string[];
  readonly copyOf: string | null;
  readonly changes: readonly string[];
  /** The id of the outlet whose text it credits. */
  readonly agency: string | null;
  readonly correction: string | null;
  /** How many blocks the page shows to those who do not pay; null for all. */
  readonly shown: number | null;
  readonly blocks: readonly SampleBlock[];
};

export type SampleStory = {
  /** "kestrel-bay-ferry" */
  readonly slug: string;
  /** "01-kestrel-bay-ferry.md" */
  readonly file: string;
  /** In the file's order: originals before their copies. */
  readonly articles: readonly SampleArticle[];
  readonly gold: Gold;
};

export type Sample = {
  readonly outlets: readonly SampleOutlet[];
  /** In the order of the files' names. */
  readonly stories: readonly SampleStory[];
};

/** The sentences of an article as they stand in its body: no captions, pull quotes and "Read more". */
export function sampleParagraphs(article: SampleArticle): readonly string[] {
  return article.blocks.flatMap((block) => {
    if (block.kind === 'list') return block.items;
    const isText = block.kind === 'paragraph' || block.kind === 'subhead' || block.kind === 'post';
    if (block.kind === 'update') return [block.text];
    return isText ? [block.text] : [];
  });
}
