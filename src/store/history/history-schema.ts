/** The table of 0013-removed-readings.sql. */
export type HistorySchema = {
  removed_reading: {
    reader_id: number;
    article_id: number;
    opened_at: number;
    finished_at: number | null;
    action: number;
    at: number;
  };
};
