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
    waiting = isBusy(list);
    if (list && !waiting) {
      ask(list);
    }
  };
  // Somebody may have begun to select while the answer was on its way.
  document.addEventListener('htmx:beforeSwap', (event) => {
    const detail = (event as CustomEvent).detail;
    if (detail.requestConfig.triggeringEvent?.type === 'worklist' && isBusy(detail.target)) {
      detail.shouldSwap = false;
      waiting = true;
    }
  });
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

/** The answer to a search under way is for the list that is there now: nothing may take its place meanwhile. */
function isBusy(list: HTMLElement | null): boolean {
  return (
    Boolean(list?.querySelector('[data-select]:checked, input[type=text]:focus')) ||
    document.querySelector('form[role=search].htmx-request') !== null
  );
}
