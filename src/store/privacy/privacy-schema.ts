/** The table of 0026-privacy.sql. */
export type PrivacySchema = {
  erased_reader: { reader_id: number; at: number };
};
