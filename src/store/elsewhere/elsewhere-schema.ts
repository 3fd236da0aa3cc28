/** The table of 0033-from-elsewhere.sql. */
export type ElsewhereSchema = {
  brought: {
    reader_id: number;
    key: string;
    article_id: number;
    program: string;
    /** JSON. */
    words: string;
    /** JSON: of the words those that became labels. */
    labelled: string;
    at: number;
  };
};
