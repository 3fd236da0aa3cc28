/** The table of 0031-page-feeds.sql. */
export type PageFeedSchema = {
  page_feed: { feed_id: number; recipe: string; state: string | null };
};
