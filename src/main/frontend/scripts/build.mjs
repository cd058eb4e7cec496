// Checks the types and bundles the islands, when something has changed since the last time.
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const FRONTEND = join(dirname(fileURLToPath(import.meta.url)), '..');
const OUT = join(FRONTEND, '../../../target/classes/static/assets/app');
const STAMP = join(OUT, '.built');

const files = ['package-lock.json', 'tsconfig.json', 'vite.config.js'];
readdirSync(join(FRONTEND, 'src')).forEach((name) => files.push(join('src', name)));
const hash = createHash('sha256');
files.sort().forEach((name) => hash.update(readFileSync(join(FRONTEND, name))));
const wanted = hash.digest('hex');

if (!existsSync(STAMP) || readFileSync(STAMP, 'utf8') !== wanted) {
  const build = spawnSync('npm run --silent build', { cwd: FRONTEND, stdio: 'inherit', shell: true });
  if (build.status !== 0) {
    process.exit(build.status ?? 1);
  }
  writeFileSync(STAMP, wanted);
}
