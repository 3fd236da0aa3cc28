/** The table of 0037-enclosures.sql. */
export type EnclosureSchema = {
  enclosure: {
    article_id: number;
    place: number;
    url: string;
    type: string;
    length: number | null;
  };
};
