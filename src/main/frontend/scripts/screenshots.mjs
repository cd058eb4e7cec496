// Takes the pictures of the docs from a running Orion with the demo company: npm run screenshots [address].
// Needs an installed Chromium.
import { chromium } from 'playwright-core';
import { execFileSync } from 'node:child_process';
import { mkdirSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const BASE = process.argv[2] ?? 'http://localhost:8080';
const OUT = join(dirname(fileURLToPath(import.meta.url)), '../../../../docs/screenshots');
const DESK = { viewport: { width: 1280, height: 800 }, locale: 'en-GB' };
const DARK = { ...DESK, colorScheme: 'dark' };
const PHONE = { viewport: { width: 390, height: 844 }, locale: 'de-DE' };

const find = name => execFileSync('sh', ['-c', `command -v ${name}`], { encoding: 'utf8' }).trim();

function executable() {
  for (const name of ['chromium', 'google-chrome']) {
    try {
      return find(name);
    } catch {
      // the next one
    }
  }
  throw new Error('No Chromium is installed');
}

const browser = await chromium.launch({ executablePath: executable(), args: ['--no-sandbox'] });

async function signIn(user, look) {
  const page = await (await browser.newContext(look)).newPage();
  await page.goto(`${BASE}/login`);
  await page.fill('input[name=username]', user);
  await page.fill('input[name=password]', 'orion');
  await page.press('input[name=password]', 'Enter');
  await page.waitForURL('**/work**');
  return page;
}

/** A path may be found on another page: [page, selector of the link]. */
async function take(name, user, look, path) {
  const page = await signIn(user, look);
  if (Array.isArray(path)) {
    await page.goto(BASE + path[0]);
    const href = await page.locator(path[1]).first().getAttribute('href', { timeout: 5000 }).catch(() => null);
    if (href === null) {
      console.warn(`${name}: nothing to show`);
      await page.context().close();
      return;
    }
    await page.goto(new URL(href, BASE).href);
  } else {
    await page.goto(BASE + path);
  }
  await page.waitForLoadState('networkidle', { timeout: 3000 }).catch(() => undefined); // live pages never idle
  await page.screenshot({ path: join(OUT, `${name}.png`) });
  await page.context().close();
}

async function takeLogin() {
  const page = await (await browser.newContext(DESK)).newPage();
  await page.goto(`${BASE}/login`);
  await page.screenshot({ path: join(OUT, 'login.png') });
  await page.context().close();
}

/** Camunda's own pages, opened at a task and at an instance. */
async function takeCamunda() {
  const tasklist = await signIn('warehouse', DESK);
  const [task] = await api(tasklist, 'task?name=Pick%20goods&maxResults=1');
  if (task) {
    await tasklist.goto(`${BASE}/camunda/app/tasklist/default/#/?task=${task.id}`);
    await tasklist.waitForSelector('text=Short lines');
    await tasklist.screenshot({ path: join(OUT, 'tasklist.png') });
    const cockpit = await signIn('process-owner', DESK);
    await cockpit.goto(`${BASE}/camunda/app/cockpit/default/#/process-instance/${task.processInstanceId}/runtime`);
    await cockpit.waitForSelector('.djs-overlay-container .badge');
    await cockpit.screenshot({ path: join(OUT, 'cockpit.png') });
  }
}

const api = (page, path) => page.evaluate(
  url => fetch(url).then(answer => answer.json()), `/camunda/api/engine/engine/default/${path}`);

mkdirSync(OUT, { recursive: true });
await take('work', 'warehouse', DESK, '/work');
await take('work-dark', 'order-desk', DARK, '/work');
await take('work-phone', 'warehouse', PHONE, '/work');
await take('task', 'credit', DESK, ['/work', '#tasks td.main a']);
await take('task-phone', 'warehouse', PHONE, ['/work', '#tasks td.main a']);
await take('cases', 'order-desk', DESK, '/cases');
await take('case', 'controller', DESK, ['/cases?stage=DELIVERY', '#cases td.main a']);
await take('case-phone', 'order-desk', PHONE, ['/cases?stage=DELIVERY', '#cases td.main a']);
await take('start', 'order-desk', DESK, '/start');
await take('order', 'order-desk', DESK, '/start/orders/new');
await take('insight', 'controller', DESK, '/insight');
await take('waiting', 'controller', DESK, '/insight/orderToCash');
await take('insight-dark', 'controller', DARK, '/insight');
await take('decision', 'process-owner', DESK, '/decisions/decideCredit');
await take('master-data', 'master-data', DESK, ['/master-data/customers', '#content td.main a, #content tbody a']);
await take('operations', 'operator', DESK, '/operations');
await take('mentions', 'credit', DESK, '/mentions');
await takeLogin();
await takeCamunda();
await browser.close();
