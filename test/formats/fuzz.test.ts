import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { UserError } from '../../src/errors.js';
import { openFile } from '../../src/formats/index.js';
import { testData } from '../data.js';
import { crossed, type Mutation, mutated } from './mutations.js';
import { bytesSource } from './sources.js';

// Files with damage done to them at random. `FC_SEED=random FUZZ_RUNS=5000 npx vitest run test/formats/fuzz.test.ts`
// looks further: that many for each kind of file.
const RUNS = Number(process.env.FUZZ_RUNS ?? 20);
/** Seconds a file of a few kilobytes may take on a busy machine. */
const MOST_SECONDS = 10;
const MOST_BYTES = 60_000;

const FIXTURES = fileURLToPath(new URL('../../fixtures', import.meta.url));
const OTHERS = fileURLToPath(testData('readers/'));

interface Seed {
  readonly name: string;
  readonly bytes: Buffer;
}

function seedsIn(folder: string): Seed[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && !entry.name.endsWith('.md'))
    .map((entry) => ({ name: entry.name, bytes: readFileSync(join(entry.parentPath, entry.name)) }))
    .filter(({ bytes }) => bytes.length > 0 && bytes.length <= MOST_BYTES)
    .sort((a, b) => (a.name < b.name ? -1 : 1));
}

/** Every file of others' sets would take minutes; each n-th one of them is of another kind. */
const EVERY = 4;
const seeds = [
  ...seedsIn(join(FIXTURES, 'files')),
  ...seedsIn(join(FIXTURES, 'tutorial')),
  ...(existsSync(OTHERS) ? seedsIn(OTHERS).filter((_, index) => index % EVERY === 0) : []),
];
const kindOf = ({ name }: Seed): string => name.slice(name.lastIndexOf('.') + 1).toLowerCase();
const kinds = [...new Set(seeds.map(kindOf))].sort();

/** What is wrong with how a file was read; undefined when it gave rows or a message. */
async function complaint(bytes: Uint8Array): Promise<string | undefined> {
  const start = performance.now();
  try {
    const opened = await openFile(bytesSource('客户.xls', bytes), {});
    for (const sheet of opened.sheets)
      for await (const batch of sheet.rows())
        for (const { line, cells } of batch)
          if (!Number.isInteger(line) || cells.some((cell) => typeof cell !== 'string'))
            return `line ${line} holds what is no text`;
    // What is to be said of the file is put together when asked for.
    expect(Array.isArray(opened.notes)).toBe(true);
    await opened.close();
  } catch (error) {
    if (!(error instanceof UserError)) return String(error instanceof Error ? error.stack : error);
  }
  const seconds = (performance.now() - start) / 1000;
  return seconds > MOST_SECONDS ? `${seconds} s` : undefined;
}

const mutation: fc.Arbitrary<Mutation> = fc.record({
  kind: fc.constantFrom('flip', 'cut', 'splice', 'repeat', 'huge', 'tag', 'part', 'attribute'),
  at: fc.nat(1 << 20),
  to: fc.nat(1 << 20),
  value: fc.nat(255),
});

describe('whatever is done to a file, its reader gives rows or a message', () => {
  const strays: unknown[] = [];
  const stray = (reason: unknown) => strays.push(reason);
  beforeAll(() => {
    process.on('unhandledRejection', stray);
  });
  afterAll(() => {
    process.off('unhandledRejection', stray);
  });

  it.each(kinds)(
    '%s',
    async (kind) => {
      const own = seeds.filter((seed) => kindOf(seed) === kind);
      await fc.assert(
        fc.asyncProperty(
          fc.constantFrom(...own),
          fc.constantFrom(...seeds),
          fc.array(mutation, { minLength: 1, maxLength: 6 }),
          fc.boolean(),
          async (seed, other, mutations, isCrossed) => {
            const base = isCrossed ? crossed(seed.bytes, other.bytes, mutations[0]) : seed.bytes;
            expect(await complaint(mutated(base, mutations)), seed.name).toBeUndefined();
          },
        ),
        { numRuns: RUNS },
      );
      expect(strays).toEqual([]);
    },
    RUNS * 2000 + 60_000,
  );
});
