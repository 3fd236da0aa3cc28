/** The page of what bears a label. */
export function labelPath(id: number): string {
  return `/labels/${id}`;
}

/** Where labels are put on an article; `back` is where the reader goes from there. */
export function articleLabelsPath(articleId: number, back: string): string {
  return `/article/${articleId}/labels?${new URLSearchParams({ back })}`;
}
