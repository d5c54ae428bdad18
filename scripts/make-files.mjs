// Writes fixtures/files: small files of every kind that is read, each with something awkward in it. Everything in them
// is made up. With --check, says which of them are not what this program would write. The files that LibreOffice made
// from customers.xlsx (see fixtures/files/README.md) are not written here.
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { cellFiles } from './files/cell-cases.mjs';
import { customerFiles } from './files/customer-files.mjs';
import { layoutFiles } from './files/layout-cases.mjs';
import { textFiles } from './files/text-cases.mjs';

const out = (name) => new URL(`../fixtures/files/${name}`, import.meta.url);
const check = process.argv.includes('--check');
const files = { ...customerFiles(), ...textFiles(), ...cellFiles(), ...layoutFiles() };
const others = [];
for (const [name, bytes] of Object.entries(files)) {
  if (!check) writeFileSync(out(name), bytes);
  else if (!existsSync(out(name)) || !readFileSync(out(name)).equals(bytes)) others.push(name);
}
if (others.length > 0) console.error(`not as scripts/make-files.mjs writes them: ${others.join(', ')}`);
else console.log(`${Object.keys(files).length} files`);
process.exitCode = others.length > 0 ? 1 : 0;
