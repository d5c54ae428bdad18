// The main job on the tutorial's files. Everything it writes goes into demo-output, which is made anew each time.
import { spawnSync } from 'node:child_process';
import { mkdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('..', import.meta.url));
const OUTPUT = 'demo-output';
rmSync(join(root, OUTPUT), { recursive: true, force: true });
mkdirSync(join(root, OUTPUT));
const files = ['legacy-customers.xlsx', 'marketing-dept.csv'].map((name) =>
  join('fixtures', 'tutorial', name),
);
const args = [
  'run',
  ...files,
  '-o',
  OUTPUT,
  '--store',
  join(OUTPUT, 'crm-clean.db'),
  ...process.argv.slice(2),
];
console.log(`> crm-clean ${args.join(' ')}\n`);
const bin = join(root, 'bin', 'crm-clean.js');
const { status } = spawnSync(process.execPath, [bin, ...args], { cwd: root, stdio: 'inherit' });
process.exit(status ?? 1);
