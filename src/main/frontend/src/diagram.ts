import NavigatedViewer from 'bpmn-js/lib/NavigatedViewer';
import 'bpmn-js/dist/assets/diagram-js.css';
import 'bpmn-js/dist/assets/bpmn-js.css';

interface Diagram {
  name: string;
  xml: string;
  tokens: Record<string, number>;
  passed: string[];
  incidents: Record<string, string>;
}

/** Draws the model of a document's process with its tokens, the path taken and incidents. */
async function draw(host: HTMLElement): Promise<void> {
  const answer = await fetch(host.dataset.diagram as string, { headers: { Accept: 'application/json' } });
  if (!answer.ok) {
    host.textContent = `${answer.status}`;
    return;
  }
  const diagrams: Diagram[] = await answer.json();
  host.replaceChildren();
  for (const diagram of diagrams) {
    const title = document.createElement('h3');
    title.textContent = diagram.name;
    const canvas = document.createElement('div');
    canvas.className = 'canvas';
    host.append(title, canvas);
    const viewer = new NavigatedViewer({ container: canvas });
    await viewer.importXML(diagram.xml);
    mark(viewer, diagram);
    viewer.get('canvas').zoom('fit-viewport', 'auto');
  }
  host.dataset.drawn = 'true';
}

function mark(viewer: any, diagram: Diagram): void {
  const canvas = viewer.get('canvas');
  const overlays = viewer.get('overlays');
  const known = viewer.get('elementRegistry');
  diagram.passed.filter((id) => known.get(id)).forEach((id) => canvas.addMarker(id, 'passed'));
  for (const [id, count] of Object.entries(diagram.tokens)) {
    if (known.get(id)) {
      canvas.addMarker(id, 'active');
      overlays.add(id, { position: { top: -12, left: -12 }, html: badge('token', String(count)) });
    }
  }
  for (const [id, message] of Object.entries(diagram.incidents)) {
    if (known.get(id)) {
      overlays.add(id, { position: { top: -12, right: 12 }, html: badge('incident', '!', message) });
    }
  }
}

function badge(kind: string, text: string, title = ''): HTMLElement {
  const element = document.createElement('span');
  element.className = `badge-${kind}`;
  element.textContent = text;
  element.title = title;
  return element;
}

/** Draws the model with how long cases waited at each place, as the table beside it says. */
async function heat(host: HTMLElement): Promise<void> {
  const answer = await fetch(host.dataset.heatMap as string, { headers: { Accept: 'application/xml' } });
  if (!answer.ok) {
    return;
  }
  host.hidden = false;
  const canvas = document.createElement('div');
  canvas.className = 'canvas';
  host.append(canvas);
  const viewer = new NavigatedViewer({ container: canvas });
  await viewer.importXML(await answer.text());
  const known = viewer.get('elementRegistry');
  document.querySelectorAll<HTMLElement>('[data-heat] [data-element]').forEach((row) => {
    const id = row.dataset.element as string;
    if (known.get(id) && row.dataset.level !== '0') {
      viewer.get('canvas').addMarker(id, `heat-${row.dataset.level}`);
      viewer.get('overlays').add(id, {
        position: { top: -3, left: -8 },
        scale: { min: 0.8 },
        html: badge('heat', label(host, row)),
      });
    }
  });
  viewer.get('canvas').zoom('fit-viewport', 'auto');
  host.dataset.drawn = 'true';
}

function label(host: HTMLElement, row: HTMLElement): string {
  const cell = (name: string) => row.querySelector(`[data-${name}]`)?.textContent?.trim() ?? '';
  return (host.dataset.text ?? '').replace('{median}', cell('median')).replace('{total}', cell('total'));
}

document.querySelectorAll<HTMLElement>('[data-heat-map]').forEach((host) => void heat(host));

// Drawn when it is shown: most readers want to know where an order is before they want the model.
document.querySelectorAll<HTMLElement>('[data-diagram]').forEach((host) => {
  const details = host.closest('details');
  if (!details || details.open) {
    void draw(host);
  } else {
    details.addEventListener('toggle', () => host.dataset.drawn ?? void draw(host), { once: true });
  }
});
