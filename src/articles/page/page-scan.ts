const MOST = 60;

/** Pieces of text looked at below the first heading. */
const LINES_BELOW = 40;
const AUTHOR_CLASS =
  /(?:^|[\s_-])(?:byline|author|authors|byline-name|author-name|c-byline__author|article__author|autor|auteur)(?:$|[\s_-])/i;
const DATE_CLASS =
  /(?:publish|pubdate|date-?posted|posted|entry-date|article-date|dateline|post-date|timestamp|created|datum|fecha)/i;

/** What one pass over a page collects: metas, links, headings, authors, dates. A handler for htmlparser2's Parser. */
export class PageScan {
  readonly scripts: string[] = [];
  readonly links = new Map<string, string>();
  readonly headings: string[] = [];
  readonly authors: string[] = [];
  readonly times: { readonly text: string; readonly isPublished: boolean }[] = [];
  /** Short lines with a number in them that follow the first heading. */
  readonly lines: string[] = [];
  title: string | null = null;
  #linesBelow = 0;
  language: string | null = null;
  base: string | null = null;
  readonly #metas = new Map<string, string[]>();
  /** The elements whose text is being collected, innermost last. */
  readonly #collecting: {
    readonly name: string;
    depth: number;
    text: string;
    readonly end: (text: string) => void;
  }[] = [];

  first(...names: readonly string[]): string | null {
    return this.all(...names)[0] ?? null;
  }

  /** The contents of the first of these metas that the page has. */
  all(...names: readonly string[]): string[] {
    return (
      names
        .map((name) => this.#metas.get(name))
        .find((contents) => contents !== undefined && contents.length > 0) ?? []
    );
  }

  onopentag(name: string, attribs: Record<string, string>): void {
    this.#deepen(name);
    // "By" and the name stand in elements of their own, side by side.
    if (name !== 'script') this.#space();
    const property = (attribs.itemprop ?? '').toLowerCase();
    if (name === 'meta') this.#meta(attribs);
    else if (name === 'link') this.#link(attribs);
    else if (name === 'html') this.language ??= attribs.lang || attribs['xml:lang'] || null;
    else if (name === 'base') this.base ??= attribs.href ?? null;
    else if (name === 'time' || /^date(?:published|created)$/.test(property))
      this.#time(name, attribs, property);
    else this.#text(name, attribs, property);
  }

  #space(): void {
    for (const open of this.#collecting) if (open.name !== 'script') open.text += ' ';
  }

  #deepen(name: string): void {
    for (const open of this.#collecting) if (open.name === name) open.depth += 1;
  }

  #text(name: string, attribs: Record<string, string>, property: string): void {
    if (name === 'title') this.#collect(name, (text) => this.#setTitle(text));
    else if (name === 'h1') this.#collect(name, (text) => this.#push(this.headings, text, 400));
    else if (name === 'script' && /ld\+json/i.test(attribs.type ?? ''))
      this.#collect(name, (text) => this.scripts.push(text));
    else if (isAuthor(attribs, property))
      this.#collect(name, (text) => this.#push(this.authors, text, 120));
  }

  #setTitle(text: string): void {
    if (text !== '') this.title ??= text;
  }

  ontext(text: string): void {
    this.#shortLine(text);
    for (const open of this.#collecting)
      if (open.text.length < (open.name === 'script' ? 500_000 : 2_000)) open.text += text;
  }

  onclosetag(name: string): void {
    for (let at = this.#collecting.length - 1; at >= 0; at -= 1) {
      const open = this.#collecting[at];
      if (open === undefined || open.name !== name) continue;
      open.depth -= 1;
      if (open.depth > 0) continue;
      this.#collecting.splice(at, 1);
      open.end(open.name === 'script' ? open.text : open.text.replace(/\s+/g, ' ').trim());
    }
  }

  /** Lines with a number under the heading: outlets without metadata print the date there. */
  #shortLine(text: string): void {
    if (this.headings.length === 0 || this.#linesBelow > LINES_BELOW || !/\S/.test(text)) return;
    this.#linesBelow += 1;
    if (text.length < 80 && /\d/.test(text)) this.lines.push(text.replace(/\s+/g, ' ').trim());
  }

  #collect(name: string, end: (text: string) => void): void {
    if (this.#collecting.length < 8) this.#collecting.push({ name, depth: 1, text: '', end });
  }

  #push(list: string[], text: string, longest: number): void {
    if (text !== '' && text.length <= longest && list.length < MOST) list.push(text);
  }

  #meta(attribs: Record<string, string>): void {
    const content = attribs.content?.replace(/\s+/g, ' ').trim().slice(0, 2_000);
    if (!content) return;
    const stated = [
      attribs.property,
      attribs.name,
      attribs['http-equiv'],
      attribs.itemprop && `itemprop:${attribs.itemprop}`,
    ];
    for (const name of stated) {
      if (!name || this.#metas.size > 500) continue;
      const known = this.#metas.get(name.toLowerCase()) ?? [];
      if (known.length < MOST) this.#metas.set(name.toLowerCase(), [...known, content]);
    }
  }

  #link(attribs: Record<string, string>): void {
    const rel = attribs.rel?.toLowerCase().trim();
    if (rel && attribs.href && !this.links.has(rel) && this.links.size < MOST)
      this.links.set(rel, attribs.href.trim());
  }

  #time(name: string, attribs: Record<string, string>, property: string): void {
    if (this.times.length >= MOST) return;
    const isPublished =
      property.startsWith('date') || 'pubdate' in attribs || DATE_CLASS.test(attribs.class ?? '');
    const stated = attribs.datetime ?? attribs.content;
    if (stated) this.times.push({ text: stated.slice(0, 100), isPublished });
    else this.#collect(name, (text) => this.times.push({ text: text.slice(0, 100), isPublished }));
  }
}

function isAuthor(attribs: Record<string, string>, property: string): boolean {
  if (property === 'author' || attribs.rel?.toLowerCase() === 'author') return true;
  return (
    attribs.class !== undefined && attribs.class.length < 300 && AUTHOR_CLASS.test(attribs.class)
  );
}
