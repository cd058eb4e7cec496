// Installs what package-lock.json names, once: a build without network goes on with what is there.
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const FRONTEND = join(dirname(fileURLToPath(import.meta.url)), '..');
const STAMP = join(FRONTEND, 'node_modules/.installed');

const wanted = createHash('sha256').update(readFileSync(join(FRONTEND, 'package-lock.json'))).digest('hex');
const installed = existsSync(STAMP) ? readFileSync(STAMP, 'utf8') : '';
if (wanted !== installed) {
  const options = { cwd: FRONTEND, stdio: 'inherit', shell: true };
  const npm = spawnSync('npm ci --prefer-offline --no-audit --no-fund', options);
  if (npm.status !== 0) {
    process.exit(npm.status ?? 1);
  }
  writeFileSync(STAMP, wanted);
}
