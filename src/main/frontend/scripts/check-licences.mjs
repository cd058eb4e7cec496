// Every library that Orion ships, and every tool its front end is built with, must come under a licence listed here.
// Where there are several, one of them is enough: all of Orion's are offered as a choice.
import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const FRONTEND = join(dirname(fileURLToPath(import.meta.url)), '..');
const SBOM = join(FRONTEND, '../../../target/classes/META-INF/sbom/application.cdx.json');

const ALLOWED = new Set([
  'Apache-2.0', 'MIT', '0BSD', 'ISC', 'BSD-2-Clause', 'BSD-3-Clause', 'BlueOak-1.0.0', 'CC0-1.0', 'EPL-2.0', 'MPL-2.0',
]);

/** Allowed by name, each with its reason. */
const EXCEPTIONS = {
  'bpmn-js': "the bpmn.io licence: MIT, and the diagram's watermark stays visible",
  'cli-table': 'MIT, which its package says in its readme only',
};

const namesOf = licences => (licences ?? []).map(({ expression, license }) => expression ?? license.id ?? license.name);

function refused(components) {
  return components
    .filter(({ name, licences }) => !(name in EXCEPTIONS) && !licences.some(licence => ALLOWED.has(licence)))
    .map(({ name, licences }) => `${name}: ${licences.join(', ') || 'no licence'}`);
}

const shipped = JSON.parse(readFileSync(SBOM, 'utf8')).components
  .map(({ name, licenses }) => ({ name, licences: namesOf(licenses) }));
const tools = Object.entries(JSON.parse(readFileSync(join(FRONTEND, 'package-lock.json'), 'utf8')).packages)
  .filter(([path]) => path !== '')
  .map(([path, { license }]) => ({
    name: path.replace(/^.*node_modules\//, ''),
    licences: (license ?? '').replace(/[()]/g, '').split(' OR ').filter(Boolean),
  }));

const wrong = [{ name: 'copyleft', licences: ['AGPL-3.0-only'] }, { name: 'unknown', licences: [] }];
if (refused(wrong).length !== 2) {
  console.error('The check let a wrong licence pass');
  process.exit(1);
}
const found = refused([...shipped, ...tools]);
if (found.length > 0 || shipped.length === 0) {
  console.error(`Licences that are not allowed:\n${found.join('\n')}`);
  process.exit(1);
}
console.log(`${shipped.length} libraries and ${tools.length} tools come under allowed licences`);
