// Draws every process model into docs/diagrams and writes docs/models.md, with bpmn-js in a Chromium of this machine:
// npm run render
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { chromium } from 'playwright-core';
import { describe } from './describe-models.mjs';

const FRONTEND = join(dirname(fileURLToPath(import.meta.url)), '..');
const ROOT = join(FRONTEND, '../../..');
const PICTURES = join(ROOT, 'docs/diagrams');
const VIEWER = join(FRONTEND, 'node_modules/bpmn-js/dist/bpmn-viewer.production.min.js');
const BROWSERS = [
  process.env.CHROMIUM,
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
];

function models(suffix) {
  const processes = join(ROOT, 'processes');
  return readdirSync(processes).sort()
    .flatMap(folder => readdirSync(join(processes, folder)).sort().map(file => join(processes, folder, file)))
    .filter(file => file.endsWith(suffix))
    .map(file => ({ file, xml: readFileSync(file, 'utf8') }));
}

/** Marker ids are random; numbered ones keep the picture the same while the model is. */
function numbered(svg) {
  const seen = new Map();
  return svg.replace(/\b(marker|sequenceflow|conditional)-[\w-]*[a-z0-9]{20,}\b/g, id => {
    if (!seen.has(id)) {
      seen.set(id, `marker-${seen.size + 1}`);
    }
    return seen.get(id);
  });
}

async function draw(page, xml) {
  return page.evaluate(async model => {
    const viewer = new window.BpmnJS({ container: document.body });
    const { warnings } = await viewer.importXML(model);
    if (warnings.length > 0) {
      throw new Error(warnings.map(warning => warning.message).join('\n'));
    }
    const { svg } = await viewer.saveSVG();
    viewer.destroy();
    return svg;
  }, xml);
}

/** White ground and a margin, so that the picture reads on a dark page too; the digest says of which model it is. */
function framed(svg, xml) {
  const digest = createHash('sha256').update(xml).digest('hex');
  const margin = 20;
  const box = /viewBox="([-\d.]+) ([-\d.]+) ([-\d.]+) ([-\d.]+)"/.exec(svg).slice(1).map(Number);
  const [x, y, width, height] = [box[0] - margin, box[1] - margin, box[2] + 2 * margin, box[3] + 2 * margin];
  return numbered(svg)
    .replace(/<!-- created with bpmn-js[^>]*-->\n?/, `<!-- drawn by bpmn-js of model ${digest} -->\n`)
    .replace(/width="[\d.]+" height="[\d.]+" viewBox="[^"]+"/,
      `width="${width}" height="${height}" viewBox="${x} ${y} ${width} ${height}"`)
    .replace(/(<svg [^>]*>)/, `$1<rect x="${x}" y="${y}" width="${width}" height="${height}" fill="white"/>`);
}

const executablePath = BROWSERS.find(path => path && existsSync(path));
if (!executablePath) {
  throw new Error('No Chromium found. Install one, or name it in the variable CHROMIUM.');
}
const browser = await chromium.launch({ executablePath, args: process.getuid?.() === 0 ? ['--no-sandbox'] : [] });
try {
  const page = await browser.newPage();
  await page.addScriptTag({ path: VIEWER });
  mkdirSync(PICTURES, { recursive: true });
  for (const { file, xml } of models('.bpmn')) {
    const picture = join(PICTURES, `${basename(file, '.bpmn')}.svg`);
    writeFileSync(picture, framed(await draw(page, xml), xml));
    if (process.env.PNG) {
      await page.setContent(readFileSync(picture, 'utf8'));
      await (await page.$('svg')).screenshot({ path: join(process.env.PNG, `${basename(file, '.bpmn')}.png`) });
      await page.addScriptTag({ path: VIEWER });
    }
    console.log(basename(picture));
  }
  writeFileSync(join(ROOT, 'docs/models.md'), await describe(page, models('.bpmn'), models('.dmn')));
} finally {
  await browser.close();
}
