// The main job on the tutorial's files, in a folder of its own that is made anew each time.
import { spawnSync } from 'node:child_process';
import { mkdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('..', import.meta.url));
const folder = join(root, 'demo-output');
rmSync(folder, { recursive: true, force: true });
mkdirSync(folder);
const files = ['legacy-customers.xlsx', 'marketing-dept.csv'].map((name) =>
  join('..', 'fixtures', 'tutorial', name),
);
const args = [join(root, 'bin', 'crm-clean.js'), 'run', ...files, '-o', '.', ...process.argv.slice(2)];
console.log(`> crm-clean ${args.slice(1).join(' ')}\n`);
const { status } = spawnSync(process.execPath, args, { cwd: folder, stdio: 'inherit' });
if (status === 0) console.log(`\n${folder}`);
process.exit(status ?? 1);
