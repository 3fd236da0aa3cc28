import { createHash } from 'node:crypto';
import { crc32, deflateSync } from 'node:zlib';

const WIDTH = 640;
const HEIGHT = 360;
const SKY_SHADES = 64;
const HILLS = 5;

/**
 * A picture for a name, always the same: a sky, a sun, and hills before each other, in colours that
 * go together. PNG with a palette, 640 by 360, some 10 KB.
 */
export function drawPicture(name: string): Uint8Array<ArrayBuffer> {
  const seed = createHash('sha1').update(name).digest();
  const dice = (at: number) => (seed[at % seed.length] ?? 0) / 255;
  return writePng(palette(dice), scene(dice));
}

type Dice = (at: number) => number;
type Colour = readonly [red: number, green: number, blue: number];

/** Sky from zenith to horizon, then the sun, then the hills from far to near. */
function palette(dice: Dice): readonly Colour[] {
  const hue = dice(0) * 360;
  const low = hue + 30 + dice(1) * 60;
  const sky = range(SKY_SHADES).map((shade) => {
    const part = shade / (SKY_SHADES - 1);
    return colour(hue + (low - hue) * part, 0.45, 0.42 + 0.42 * part);
  });
  const hills = range(HILLS).map((hill) => colour(hue + 20, 0.34, 0.56 - 0.1 * hill));
  return [...sky, colour(low + 20, 0.7, 0.92), ...hills];
}

/** A palette index for every point, row after row. */
function scene(dice: Dice): Uint8Array {
  const points = new Uint8Array(WIDTH * HEIGHT);
  const sun = {
    x: WIDTH * (0.15 + 0.7 * dice(2)),
    y: HEIGHT * (0.2 + 0.25 * dice(3)),
    r: 26 + 30 * dice(4),
  };
  const ridges = range(HILLS).map((hill) => range(WIDTH).map((x) => ridge(dice, hill, x)));
  for (let y = 0; y < HEIGHT; y += 1) {
    for (let x = 0; x < WIDTH; x += 1) {
      const nearest = ridges.findLastIndex((heights) => y > (heights[x] ?? HEIGHT));
      const isSun = Math.hypot(x - sun.x, y - sun.y) < sun.r;
      const behind = isSun ? SKY_SHADES : Math.floor((y / HEIGHT) * SKY_SHADES);
      points[y * WIDTH + x] = nearest < 0 ? behind : SKY_SHADES + 1 + nearest;
    }
  }
  return points;
}

/** Where a hill begins: two waves on a line, lower the nearer. */
function ridge(dice: Dice, hill: number, x: number): number {
  const at = 5 + hill * 3;
  const wide = Math.sin(x / (90 + 90 * dice(at)) + 6 * dice(at + 1));
  const fine = Math.sin(x / (25 + 20 * dice(at + 2)) + hill);
  return HEIGHT * (0.5 + 0.1 * hill) + 26 * wide + 7 * fine;
}

/** https://www.w3.org/TR/css-color-4/#hsl-to-rgb; hue in degrees, the others 0 to 1. */
function colour(hue: number, saturation: number, lightness: number): Colour {
  const chroma = saturation * Math.min(lightness, 1 - lightness);
  const channel = (offset: number): number => {
    const turn = (offset + hue / 30) % 12;
    const value = lightness - chroma * Math.max(-1, Math.min(turn - 3, 9 - turn, 1));
    return Math.round(255 * value);
  };
  return [channel(0), channel(8), channel(4)];
}

/** https://www.w3.org/TR/png-3/: header, palette, one deflated body with unfiltered rows, end. */
function writePng(colours: readonly Colour[], points: Uint8Array): Uint8Array<ArrayBuffer> {
  const header = Buffer.alloc(13);
  header.writeUInt32BE(WIDTH, 0);
  header.writeUInt32BE(HEIGHT, 4);
  header.set([8, 3, 0, 0, 0], 8); // eight bits, palette
  const rows = Buffer.alloc((WIDTH + 1) * HEIGHT);
  for (let y = 0; y < HEIGHT; y += 1) {
    rows.set(points.subarray(y * WIDTH, (y + 1) * WIDTH), y * (WIDTH + 1) + 1);
  }
  return new Uint8Array(
    Buffer.concat([
      Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]),
      chunk('IHDR', header),
      chunk('PLTE', Buffer.from(colours.flat())),
      chunk('IDAT', deflateSync(rows)),
      chunk('IEND', Buffer.alloc(0)),
    ]),
  );
}

function chunk(type: string, data: Buffer): Buffer {
  const body = Buffer.concat([Buffer.from(type, 'latin1'), data]);
  const length = Buffer.alloc(4);
  length.writeUInt32BE(data.length);
  const check = Buffer.alloc(4);
  check.writeUInt32BE(crc32(body));
  return Buffer.concat([length, body, check]);
}

function range(count: number): readonly number[] {
  return Array.from({ length: count }, (_, at) => at);
}
