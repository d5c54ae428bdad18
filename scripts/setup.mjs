// Makes the checkout ready: installs when node_modules is missing or older than the lock file, builds when a source
// is newer than the last build. Does nothing, quickly, when there is nothing to do. --anew: builds in any case, into an
// empty folder, so that a package holds nothing of sources that are gone.
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('..', import.meta.url));
const at = (...parts) => join(root, ...parts);

const [major] = process.versions.node.split('.').map(Number);
if (major < 20) {
  console.error(`crm-clean needs Node.js 20 or newer; this is ${process.version}.`);
  console.error(`crm-clean 需要 Node.js 20 或更高版本，当前为 ${process.version}。`);
  process.exit(2);
}

function run(what, command, args, options = {}) {
  console.error(`> ${what}`);
  // npm hands its own log level down; an installation that fails silently helps nobody.
  const env = { ...process.env, npm_config_loglevel: 'error' };
  const result = spawnSync(command, args, { cwd: root, stdio: ['ignore', 2, 2], env, ...options });
  if (result.status !== 0) process.exit(result.status ?? 1);
}

function install() {
  // Node itself is part of the stamp: a compiled package does not serve another version of it.
  const lock = readFileSync(at('package-lock.json'));
  const stamp = createHash('sha256')
    .update(lock)
    .update(process.versions.modules)
    .update(process.arch)
    .digest('hex');
  const stampFile = at('node_modules', '.crm-clean-stamp');
  if (existsSync(stampFile) && readFileSync(stampFile, 'utf8') === stamp) return;
  const npm = process.env.npm_execpath;
  const args = ['ci', '--no-audit', '--no-fund'];
  if (npm?.endsWith('.js') || npm?.endsWith('.cjs')) run('npm ci', process.execPath, [npm, ...args]);
  // On Windows npm is a script, which only a shell may start.
  else run('npm ci', 'npm', args, { shell: process.platform === 'win32' });
  writeFileSync(stampFile, stamp);
}

function newest(path) {
  const stat = statSync(path);
  if (!stat.isDirectory()) return stat.mtimeMs;
  return Math.max(stat.mtimeMs, ...readdirSync(path).map((name) => newest(join(path, name))));
}

function build() {
  const built = at('dist', '.built');
  const sources = Math.max(newest(at('src')), newest(at('tsconfig.json')), newest(at('package-lock.json')));
  if (existsSync(built) && statSync(built).mtimeMs > sources) return;
  run('tsc', process.execPath, [at('node_modules', 'typescript', 'bin', 'tsc'), '-p', at('tsconfig.json')]);
  writeFileSync(built, '');
}

install();
if (process.argv.includes('--anew')) rmSync(at('dist'), { recursive: true, force: true });
build();
