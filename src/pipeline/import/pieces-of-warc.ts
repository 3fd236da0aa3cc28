import { WARCParser, type WARCRecord } from 'warcio';
import { LARGEST_PIECE, type OpenedFile, type Piece } from './piece.ts';

/** The web pages of an archive (ISO 28500), plain or compressed; other records are passed over. */
export async function* piecesOfWarc(file: OpenedFile): AsyncGenerator<Piece> {
  let count = 0;
  try {
    for await (const record of new WARCParser(file.chunks())) {
      count += 1;
      if (isPage(record)) yield await pieceOfRecord(record, `${file.name}#${count}`);
    }
  } catch (error) {
    // The parser throws where the archive is cut or damaged; the pages before stand.
    const reason = `The archive is damaged after record ${count}: ${error instanceof Error ? error.message : error}`;
    yield { kind: 'failed', name: file.name, reason };
  }
}

function isPage(record: WARCRecord): boolean {
  if (record.warcType !== 'response' || String(record.httpHeaders?.statusCode) !== '200')
    return false;
  return /html/i.test(record.httpHeaders?.headers.get('content-type') ?? '');
}

async function pieceOfRecord(record: WARCRecord, name: string): Promise<Piece> {
  const chunks: Uint8Array[] = [];
  let length = 0;
  for await (const chunk of record) {
    length += chunk.length;
    if (length <= LARGEST_PIECE) chunks.push(chunk);
  }
  if (length > LARGEST_PIECE) {
    return { kind: 'failed', name, reason: `The page is larger than ${LARGEST_PIECE / 1e6} MB.` };
  }
  const document = {
    name,
    bytes: Buffer.concat(chunks),
    contentType: record.httpHeaders?.headers.get('content-type') ?? null,
    url: record.warcTargetURI ?? null,
  };
  return { kind: 'document', document };
}
