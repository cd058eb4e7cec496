/**
 * j and k move through a list, Enter opens, x selects, c claims, / searches, g w, g c and g s go to the work list, the
 * cases and the start page, ? explains.
 */
export function keyboard(): void {
  let prefix = '';
  document.addEventListener('keydown', (event) => {
    const target = event.target as HTMLElement;
    if (event.ctrlKey || event.metaKey || event.altKey) {
      return;
    }
    if (event.key === 'Escape') {
      target.blur();
      help()?.close();
      return;
    }
    if (target.matches('input:not([type=checkbox]), textarea, select')) {
      return;
    }
    const combined = prefix + event.key;
    prefix = event.key === 'g' ? 'g' : '';
    if (run(combined) || run(event.key)) {
      event.preventDefault();
    }
  });
  document
    .querySelectorAll('[data-help]')
    .forEach((button) => button.addEventListener('click', () => help()?.showModal()));
}

function run(key: string): boolean {
  switch (key) {
    case 'j':
      return move(1);
    case 'k':
      return move(-1);
    case 'Enter':
      return current() !== undefined && document.activeElement === current() && open();
    case 'o':
      return open();
    case 'x':
      return press('[data-select]');
    case 'c':
      return press('[data-claim]');
    case '/':
      return focus('[data-search]');
    case '?':
      help()?.showModal();
      return true;
    case 'gw':
      return go('/work');
    case 'gc':
      return go('/cases');
    case 'gs':
      return go('/start');
    default:
      return false;
  }
}

function rows(): HTMLElement[] {
  return [...document.querySelectorAll<HTMLElement>('[data-row]')];
}

function current(): HTMLElement | undefined {
  return document.querySelector<HTMLElement>('[data-row].current') ?? undefined;
}

function move(by: number): boolean {
  const all = rows();
  if (all.length === 0) {
    return false;
  }
  const now = current();
  const next = now ? Math.min(Math.max(all.indexOf(now) + by, 0), all.length - 1) : 0;
  now?.classList.remove('current');
  all[next].classList.add('current');
  all[next].focus({ preventScroll: true });
  all[next].scrollIntoView({ block: 'nearest' });
  return true;
}

function open(): boolean {
  const link = current()?.querySelector<HTMLAnchorElement>('a[href]');
  link?.click();
  return link !== null && link !== undefined;
}

function press(selector: string): boolean {
  const found = (current() ?? document).querySelector<HTMLElement>(selector);
  found?.click();
  return found !== null;
}

function focus(selector: string): boolean {
  const found = document.querySelector<HTMLInputElement>(selector);
  found?.focus();
  found?.select();
  return found !== null;
}

function go(path: string): boolean {
  window.location.href = path;
  return true;
}

function help(): HTMLDialogElement | null {
  return document.querySelector<HTMLDialogElement>('dialog[data-help-text]');
}
