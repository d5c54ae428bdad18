// Reads files one after the other as `crm-clean` would, from its built form, and says for each what came of it.
// A name that is no path but `endless` is a line of 500 MB.
import { open } from 'node:fs/promises';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';

const [dist, ...paths] = process.argv.slice(2);
const { openFile } = await import(pathToFileURL(join(dist, 'formats/index.js')).href);
const CHUNK = 1 << 16;

async function fileSource(path) {
  const file = await open(path);
  const { size } = await file.stat();
  const read = async (position, length) => {
    const bytes = Buffer.alloc(Math.max(0, Math.min(length, size - position)));
    await file.read(bytes, 0, bytes.length, position);
    return bytes;
  };
  const stream = async function* (from = 0) {
    for (let at = from; at < size; at += CHUNK) yield await read(at, CHUNK);
  };
  return { path, size, read, stream, close: () => file.close() };
}

function endless() {
  const size = 500_000_000;
  const chunk = Buffer.from('客户a'.repeat(9000));
  const read = async (position, length) => chunk.subarray(0, Math.min(length, size - position));
  const stream = async function* (from = 0) {
    for (let at = from; at < size; at += chunk.length) yield chunk;
  };
  return { path: 'endless', size, read, stream, close: async () => {} };
}

for (const path of paths) {
  const start = performance.now();
  const result = { path, rows: 0 };
  const source = path === 'endless' ? endless() : await fileSource(path);
  try {
    const opened = await openFile(source, {});
    for (const sheet of opened.sheets) for await (const batch of sheet.rows()) result.rows += batch.length;
  } catch (error) {
    result.code = error.constructor.name === 'UserError' ? error.code : String(error.stack);
  }
  await source.close();
  result.seconds = (performance.now() - start) / 1000;
  result.megabytes = process.resourceUsage().maxRSS / 1024;
  console.log(JSON.stringify(result));
}
