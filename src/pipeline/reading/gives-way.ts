/** The word by which a reading thread is told to give way to whoever waits for a page. */
export const GIVES_WAY = '--gives-way';
