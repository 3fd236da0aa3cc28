/**
 * Works on several items at once and yields the results in the items' order. No more than
 * `width` are under way or waiting to be taken, so memory stays bounded however long the list.
 */
export async function* inOrder<Item, Result>(
  items: AsyncIterable<Item>,
  width: number,
  work: (item: Item) => Promise<Result>,
): AsyncGenerator<Result> {
  const underWay: Promise<Result>[] = [];
  for await (const item of items) {
    const result = work(item);
    // Whoever takes it sees a rejection; until then it must not count as unhandled.
    result.catch(() => {});
    underWay.push(result);
    const first = underWay.length >= width ? underWay.shift() : undefined;
    if (first !== undefined) yield await first;
  }
  for (const result of underWay) yield await result;
}
