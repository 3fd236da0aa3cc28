/** What an outlet's site says round its texts. */
export type SiteWords = {
  /** A CSS colour. */
  readonly accent: string;
  readonly font: 'serif' | 'sans-serif';
  /** In the menu, after the sections. */
  readonly menu: readonly string[];
  readonly cookies: { readonly text: string; readonly buttons: readonly string[] };
  readonly newsletter: { readonly title: string; readonly text: string; readonly button: string };
  /** The site's plea, offer or notice, a paragraph each. */
  readonly appeal: readonly string[];
  readonly share: readonly string[];
  readonly by: string;
  readonly published: string;
  readonly updated: string;
  readonly creditLabel: string;
  readonly moreLabel: string;
  /** Over the lists of other articles: in the text, beside it or below it. */
  readonly related: string;
  readonly popular: string;
  readonly footer: readonly string[];
  readonly legal: string;
};
