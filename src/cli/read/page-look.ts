/** `hearsay feed --page`: what may be the headlines of a page, and what a recipe finds on it. */
import { readFile } from 'node:fs/promises';
import type { PageLook } from '../../feeds/page-feeds/look-at-page.ts';
import type { Entry } from '../../model/feeds/entry.ts';
import type { PageRecipe } from '../../model/feeds/page-recipe.ts';
import { toIso } from '../../model/time.ts';
import { openInput, reasonFor } from '../open-input.ts';
import { complain, printJson, printLine } from '../print.ts';
import type { ReadingRoom } from '../with-reading.ts';

export type PageOptions = {
  readonly json?: boolean;
  /** A file with a recipe as JSON. */
  readonly recipe?: string;
  /** Prints a list of feeds that can be imported. */
  readonly opml?: boolean;
};

type Looked = Extract<PageLook, { kind: 'looked' }>;
type Seen =
  | { readonly url: string; readonly look: Looked; readonly recipe: PageRecipe | null }
  | { readonly reason: string };

/** Nothing is stored. */
export async function printPages(
  room: ReadingRoom,
  inputs: readonly string[],
  options: PageOptions,
): Promise<void> {
  const recipe = options.recipe === undefined ? null : await readRecipe(options.recipe);
  if (recipe !== null && 'reason' in recipe) {
    complain(`${options.recipe}: ${recipe.reason}`);
    process.exitCode = 2;
    return;
  }
  for (const input of inputs)
    await printPage(input, await lookAtInput(room, input, recipe), options);
}

async function printPage(input: string, seen: Seen, { json, opml }: PageOptions) {
  if ('reason' in seen) process.exitCode = 1;
  if (json) return printJson(asJson(input, seen));
  if ('reason' in seen) return complain(`${input}: ${seen.reason}`);
  return printLine(opml ? await asOpml(seen) : asText(seen.look));
}

async function readRecipe(file: string): Promise<PageRecipe | { readonly reason: string }> {
  const { checkRecipe } = await import('../../feeds/page-feeds/check-recipe.ts');
  try {
    const checked = checkRecipe(JSON.parse(await readFile(file, 'utf8')));
    return checked.kind === 'recipe' ? checked.recipe : { reason: checked.reason };
  } catch (error) {
    // The file cannot be read, or is no JSON.
    return { reason: reasonFor(error) };
  }
}

/** What a file's addresses are relative to, as nobody knows where it comes from. */
const NOWHERE = 'http://localhost/';

async function lookAtInput(
  { net, reading }: ReadingRoom,
  input: string,
  recipe: PageRecipe | null,
): Promise<Seen> {
  const opened = await openInput(input, net.fetchPage);
  if (opened.kind === 'failed') return opened;
  const { bytes, contentType, url: from } = opened;
  const url = from ?? NOWHERE;
  const page = { bytes, contentType, url, recipe, before: [], now: Date.now() };
  const look = await reading.lookAtPage(page);
  if (look.kind === 'looked') return { url, look, recipe };
  if (look.kind === 'failed') return look;
  return { reason: `This is a list of sitemaps; look at one of them: ${look.urls.join(', ')}` };
}

function asJson(input: string, seen: Seen) {
  if ('reason' in seen) return { input, kind: 'failed', reason: seen.reason, page: null };
  const { medium, title, language, proposals, preview } = seen.look;
  const entries = preview?.entries.map(entryJson) ?? [];
  const shown = preview === null ? null : { ...preview, entries };
  const page = { url: seen.url, medium, title, language, proposals, preview: shown };
  return { input, kind: 'page', reason: null, page };
}

function entryJson({ url, title, authors, published, updated, summary, imageUrl }: Entry) {
  const times = { published: toIso(published), updated: toIso(updated) };
  return { url, title, authors, ...times, summary, imageUrl };
}

/** Of the recipe that was given, else of what is proposed first. */
async function asOpml({ url, look, recipe }: Extract<Seen, { url: string }>): Promise<string> {
  const { writeOpml } = await import('../../feeds/opml.ts');
  const chosen = recipe ?? look.proposals[0]?.recipe;
  const listing = { url, homeUrl: url, folder: null, country: null };
  const facts = { title: look.title, language: look.language };
  const listings = chosen === undefined ? [] : [{ ...listing, ...facts, recipe: chosen }];
  return writeOpml({ title: look.title ?? url, listings, created: Date.now() });
}

function asText({ title, proposals, preview }: Looked): string {
  const head = [title ?? '(no title)', ''];
  const proposed = proposals.flatMap(({ recipe, count, headlines }, at) => [
    `${at + 1}. ${count} of the same shape: ${JSON.stringify(howOf(recipe))}`,
    ...headlines.map((headline) => `     ${headline}`),
  ]);
  const shown = preview?.entries.map(({ title: headline, published, url }) => {
    const day = toIso(published)?.slice(0, 16).replace('T', ' ') ?? '----------------';
    return `${day}  ${headline ?? '(no title)'}  ${url ?? ''}`;
  });
  const reason = preview?.reason == null ? [] : [preview.reason];
  return `${[...head, ...proposed, '', ...reason, ...(shown ?? [])].join('\n')}\n`;
}

function howOf(recipe: PageRecipe): object {
  if (!('parts' in recipe)) return { kind: recipe.kind };
  return Object.fromEntries(Object.entries(recipe.parts).filter(([, part]) => part !== null));
}
