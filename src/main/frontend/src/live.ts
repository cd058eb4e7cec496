/**
 * Asks for the list again when the server says that it has changed, unless somebody is selecting or typing in it. The
 * connection is held while the page is seen only: browsers allow few per host.
 */
export function live(ask: (list: HTMLElement) => void): void {
  if (!document.querySelector('[data-live]') || !('EventSource' in window)) {
    return;
  }
  let source: EventSource | undefined;
  let waiting = false;
  const refresh = () => {
    const list = document.querySelector<HTMLElement>('[data-live]');
    const busy = list?.querySelector('[data-select]:checked') ?? list?.querySelector('input[type=text]:focus');
    waiting = Boolean(busy);
    if (list && !busy) {
      ask(list);
    }
  };
  const connect = () => {
    source?.close();
    source = undefined;
    if (!document.hidden) {
      source = new EventSource('/live');
      source.addEventListener('worklist', refresh);
    }
  };
  document.addEventListener('visibilitychange', connect);
  document.addEventListener('change', () => waiting && refresh());
  connect();
}
