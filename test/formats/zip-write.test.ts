import { PassThrough, Writable } from 'node:stream';
import { buffer } from 'node:stream/consumers';
import { setTimeout as pause } from 'node:timers/promises';
import * as zlib from 'node:zlib';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { Zip } from '../../src/formats/zip.js';
import { ownCrc32, ZipWriter } from '../../src/formats/zip-write.js';
import { bytesSource } from './sources.js';

async function zipOf(parts: Readonly<Record<string, string>>): Promise<Buffer> {
  const sink = new PassThrough();
  const writing = async (): Promise<void> => {
    const zip = new ZipWriter(sink, new Date('2024-11-22T01:02:03Z'));
    for (const [name, text] of Object.entries(parts)) await zip.add(name, text);
    await zip.end();
  };
  const [bytes] = await Promise.all([buffer(sink), writing()]);
  return bytes;
}

describe('writing zip files', () => {
  it('gives back what went in', async () => {
    const parts = { 'a.xml': '', '客户/b.xml': '甲乙丙'.repeat(200_000), 'c.txt': 'x' };
    const zip = await Zip.open(bytesSource('a.zip', await zipOf(parts)));
    for (const [name, text] of Object.entries(parts)) {
      const chunks: Uint8Array[] = [];
      for await (const chunk of zip.read(name)) chunks.push(chunk);
      expect(Buffer.concat(chunks).toString()).toBe(text);
    }
  });

  it('knows the check sum of parts put together, with and without the one of Node.js', () => {
    expect(ownCrc32(Buffer.from('123456789'), 0)).toBe(0xcbf43926);
    const { crc32 } = zlib as { crc32?: (bytes: Buffer, before: number) => number };
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), fc.string(), (first, second) => {
        const [a, b] = [Buffer.from(first), Buffer.from(second)];
        const whole = ownCrc32(Buffer.concat([a, b]), 0);
        expect(ownCrc32(b, ownCrc32(a, 0))).toBe(whole);
        if (crc32 !== undefined) expect(crc32(b, crc32(a, 0))).toBe(whole);
      }),
    );
  });

  it('waits for a slow disk', async () => {
    let waiting = 0;
    let most = 0;
    const sink = new Writable({
      highWaterMark: 1 << 14,
      async write(_chunk: Buffer, _encoding, done) {
        waiting = sink.writableLength;
        most = Math.max(most, waiting);
        await pause(1);
        done();
      },
    });
    const zip = new ZipWriter(sink, new Date(0));
    const part = zip.part('a');
    for (let line = 0; line < 300_000; line++)
      if (part.write(`${(line * 7919) % 1_000_003},`)) await part.drained();
    await part.end();
    await zip.end();
    expect(most).toBeGreaterThan(0);
    expect(most).toBeLessThan(1 << 19);
  });
});
