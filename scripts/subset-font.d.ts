/** The package brings no types. */
declare module 'subset-font' {
  type Wanted = {
    readonly targetFormat: 'woff2';
    readonly keepFeatures: readonly string[];
    readonly noHinting: boolean;
  };
  const subsetFont: (font: Buffer, letters: string, wanted: Wanted) => Promise<Buffer>;
  // biome-ignore lint/style/noDefaultExport: the package's own way.
  export default subsetFont;
}
