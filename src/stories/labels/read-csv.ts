export type CsvRow = {
  readonly cells: readonly string[];
  /** Where it begins, from 1. */
  readonly line: number;
};

/**
 * Rows of a CSV text as RFC 4180 has it: cells in quotation marks may hold commas, lines and doubled marks. Linear; a mark that stays
 * open ends with the text, and what follows a closing mark in its cell belongs to it.
 */
export function readCsv(text: string): CsvRow[] {
  const ended = /[\r\n]$/.test(text) || text === '' ? text : `${text}\n`;
  const rows: CsvRow[] = [];
  let cells: string[] = [];
  let at = ended.startsWith('\uFEFF') ? 1 : 0;
  let [line, start] = [1, 1];
  while (at < ended.length) {
    const cell = ended[at] === '"' ? readQuoted(ended, at) : readBare(ended, at);
    cells.push(cell.value);
    line += cell.lines;
    at = cell.end + (ended.startsWith('\r\n', cell.end) ? 2 : 1);
    if (ended[cell.end] === ',') continue;
    line += 1;
    rows.push({ cells, line: start });
    [cells, start] = [[], line];
  }
  return rows;
}

type Cell = { readonly value: string; readonly end: number; readonly lines: number };

function readBare(text: string, start: number): Cell {
  END.lastIndex = start;
  const end = END.exec(text)?.index ?? text.length;
  return { value: text.slice(start, end), end, lines: 0 };
}

const END = /[,\r\n]/g;

function readQuoted(text: string, start: number): Cell {
  let close = text.indexOf('"', start + 1);
  while (close >= 0 && text[close + 1] === '"') close = text.indexOf('"', close + 2);
  const end = close < 0 ? text.length : close;
  const value = text.slice(start + 1, end).replaceAll('""', '"');
  const rest = readBare(text, Math.min(text.length, end + 1));
  return {
    value: value + rest.value,
    end: rest.end,
    lines: value.match(/\r\n|\n|\r/g)?.length ?? 0,
  };
}
