/** No reader has this number: the library's own articles alone are visible to it. */
export const NO_READER = 0;
