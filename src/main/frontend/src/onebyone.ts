interface Result {
  done: boolean;
  reason?: string;
}

/** Sends the same answer to one task after the other and shows how far it is; without script the form does it. */
export function oneByOne(headers: Record<string, string>): void {
  const form = document.querySelector<HTMLFormElement>('form[data-one-by-one]');
  form?.addEventListener('submit', (event) => {
    event.preventDefault();
    void send(form, headers);
  });
}

async function send(form: HTMLFormElement, headers: Record<string, string>): Promise<void> {
  const bar = form.querySelector<HTMLProgressElement>('[data-progress]') as HTMLProgressElement;
  const button = form.querySelector<HTMLButtonElement>('button[type=submit]') as HTMLButtonElement;
  const fields = new URLSearchParams(new FormData(form) as unknown as Record<string, string>);
  const tasks = fields.getAll('task');
  button.disabled = true;
  bar.hidden = false;
  for (const task of tasks) {
    fields.set('task', task);
    const answer = await fetch(form.action, {
      method: 'POST',
      headers: { ...headers, Accept: 'application/json', 'X-Orion-Script': 'one-by-one' },
      body: fields,
    });
    const body = await answer.json();
    const result: Result = body[0];
    show(form, task, result);
    bar.value += 1;
    if (answer.status === 400) {
      button.disabled = false; // the answer itself cannot be taken, by no task
      return;
    }
  }
}

function show(form: HTMLFormElement, task: string, result: Result): void {
  const place = document.querySelector<HTMLElement>(`[data-task="${CSS.escape(task)}"] [data-result]`);
  if (place) {
    place.textContent = result.done ? (form.dataset.done ?? '') : (result.reason ?? '');
    place.className = result.done ? 'good' : 'bad';
  }
}
