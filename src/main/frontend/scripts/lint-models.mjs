// Holds the models to bpmnlint's rules and to what Camunda 7.24 can run. A warning fails too.
import { spawnSync } from 'node:child_process';
import { readdirSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const FRONTEND = join(dirname(fileURLToPath(import.meta.url)), '..');
const PROCESSES = join(FRONTEND, '../../../processes');
const LINTER = join(FRONTEND, 'node_modules/bpmnlint/bin/bpmnlint.js');

function lint(files) {
  const options = { cwd: FRONTEND, encoding: 'utf8' };
  const run = spawnSync(process.execPath, [LINTER, '--max-warnings', '0', ...files], options);
  return { passed: run.status === 0, output: run.stdout + run.stderr };
}

const bad = lint([join(FRONTEND, 'scripts/wrong-model.bpmn')]);
for (const rule of ['end-event-required', 'camunda-compat/']) {
  if (bad.passed || !bad.output.includes(rule)) {
    console.error(`bpmnlint let the wrong model pass ${rule}:\n${bad.output}`);
    process.exit(1);
  }
}

const models = readdirSync(PROCESSES)
  .flatMap(folder => readdirSync(join(PROCESSES, folder)).map(file => join(PROCESSES, folder, file)))
  .filter(file => file.endsWith('.bpmn'));
const result = lint(models);
if (!result.passed || models.length === 0) {
  console.error(result.output);
  process.exit(1);
}
console.log(`${models.length} models pass bpmnlint`);
