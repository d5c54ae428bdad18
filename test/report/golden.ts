import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { expect } from 'vitest';

const FOLDER = fileURLToPath(new URL('../../fixtures/reports/', import.meta.url));

export function goldenPath(name: string): string {
  return `${FOLDER}${name}`;
}

/** Compares byte by byte with the stored file; `UPDATE_GOLDEN=1` stores anew. */
export function expectGolden(name: string, text: string): void {
  if (process.env.UPDATE_GOLDEN === '1') {
    mkdirSync(FOLDER, { recursive: true });
    writeFileSync(goldenPath(name), text);
  }
  expect(text).toBe(readFileSync(goldenPath(name), 'utf8'));
}
