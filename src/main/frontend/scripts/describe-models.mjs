// Writes docs/models.md: each process with its picture, each decision as a table, in the models' own words.
import { createHash } from 'node:crypto';
import { basename } from 'node:path';

const cell = text => text.trim().replace(/\s+/g, ' ').replace(/\|/g, '\\|') || '–';
const row = cells => `| ${cells.map(cell).join(' | ')} |`;

/** Runs in the browser, whose XML parser needs no library. */
function readModel(xml) {
  const document = new DOMParser().parseFromString(xml, 'application/xml');
  const all = (parent, name) => [...parent.getElementsByTagNameNS('*', name)];
  const text = element => element?.textContent ?? '';
  const process = all(document, 'process')[0];
  if (process) {
    const own = [...process.children].find(child => child.localName === 'documentation');
    return { name: process.getAttribute('name'), description: text(own) };
  }
  const decision = all(document, 'decision')[0];
  return {
    name: decision.getAttribute('name'),
    description: text(all(decision, 'description')[0]),
    hitPolicy: all(decision, 'decisionTable')[0].getAttribute('hitPolicy') ?? 'UNIQUE',
    inputs: all(decision, 'input').map(input => input.getAttribute('label')),
    outputs: all(decision, 'output').map(output => output.getAttribute('label')),
    rules: all(decision, 'rule').map(rule => [...all(rule, 'inputEntry'), ...all(rule, 'outputEntry')].map(text)),
  };
}

function table({ inputs, outputs, rules }) {
  const heads = [...inputs, ...outputs.map(output => `→ ${output}`)];
  return [row(heads), row(heads.map(() => '---')), ...rules.map(row)].join('\n');
}

export async function describe(page, models, decisions) {
  const read = ({ xml }) => page.evaluate(readModel, xml);
  const how = 'Drawn and written by `npm run render` in `src/main/frontend`; change the models, not this.';
  const parts = ['# Models', how];
  for (const model of models) {
    const { name, description } = await read(model);
    parts.push(`## ${name}`, cell(description), `![${name}](diagrams/${basename(model.file, '.bpmn')}.svg)`);
  }
  parts.push('# Decisions');
  for (const decision of decisions) {
    const found = await read(decision);
    const policy = `Hit policy: ${found.hitPolicy.toLowerCase()}.`;
    parts.push(`## ${found.name}`, cell(found.description), policy, table(found),
      `<!-- of model ${createHash('sha256').update(decision.xml).digest('hex')} -->`);
  }
  return `${parts.filter(part => part !== '–').join('\n\n')}\n`;
}
