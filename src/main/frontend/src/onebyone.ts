interface Result {
  done: boolean;
  reason?: string;
}

/**
 * Sends a form once for each task, or whatever else `data-one-by-one` names, and shows how far it is; without script
 * the form sends all at once.
 */
export function oneByOne(headers: Record<string, string>): void {
  document.querySelectorAll<HTMLFormElement>('form[data-one-by-one]').forEach((form) =>
    form.addEventListener('submit', (event) => {
      event.preventDefault();
      void send(form, headers);
    }),
  );
}

async function send(form: HTMLFormElement, headers: Record<string, string>): Promise<void> {
  const bar = form.querySelector<HTMLProgressElement>('[data-progress]') as HTMLProgressElement;
  const button = form.querySelector<HTMLButtonElement>('button[type=submit]') as HTMLButtonElement;
  const name = form.dataset.oneByOne || 'task';
  const fields = new URLSearchParams(new FormData(form) as unknown as Record<string, string>);
  const items = fields.getAll(name);
  bar.max = Math.max(1, items.length);
  bar.value = 0;
  button.disabled = true;
  bar.hidden = false;
  for (const item of items) {
    fields.set(name, item);
    const answer = await fetch(form.action, {
      method: 'POST',
      headers: { ...headers, Accept: 'application/json', 'X-Orion-Script': 'one-by-one' },
      body: fields,
    });
    const body = await answer.json();
    const result: Result = body[0];
    show(form, `[data-${name}="${CSS.escape(item)}"] [data-result]`, result);
    bar.value += 1;
    if (answer.status === 400) {
      button.disabled = false; // the answer itself cannot be taken, by no task
      return;
    }
  }
}

function show(form: HTMLFormElement, where: string, result: Result): void {
  const place = document.querySelector<HTMLElement>(where);
  if (place) {
    place.textContent = result.done ? (form.dataset.done ?? '') : (result.reason ?? '');
    place.className = result.done ? 'good' : 'bad';
  }
}
