/** The table of 0033-from-elsewhere.sql. */
export type ElsewhereSchema = {
  brought: {
    reader_id: number;
    key: string;
    article_id: number;
    program: string;
    /** JSON. */
    words: string;
    at: number;
  };
};
