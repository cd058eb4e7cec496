/** Fetches an export and shows how much has come; without script the links download by themselves. */
export function exports(): void {
  document.addEventListener('click', (event) => {
    const link = (event.target as HTMLElement).closest<HTMLAnchorElement>('[data-export] a[download]');
    if (link) {
      event.preventDefault();
      void fetchFile(link);
    }
  });
}

async function fetchFile(link: HTMLAnchorElement): Promise<void> {
  const host = link.closest<HTMLElement>('[data-export]') as HTMLElement;
  const status = host.querySelector<HTMLElement>('[data-export-status]') as HTMLElement;
  const answer = await fetch(link.href);
  const reader = answer.body?.getReader();
  if (!answer.ok || !reader) {
    status.textContent = String(answer.status);
    return;
  }
  const rows = answer.headers.get('Orion-Rows') ?? '?';
  const parts: BlobPart[] = [];
  let size = 0;
  for (let part = await reader.read(); !part.done; part = await reader.read()) {
    parts.push(part.value);
    size += part.value.length;
    status.textContent = (host.dataset.text ?? '')
      .replace('{rows}', rows)
      .replace('{size}', String(Math.ceil(size / 1024)));
  }
  save(new Blob(parts), answer.headers.get('Content-Disposition') ?? '');
}

function save(file: Blob, disposition: string): void {
  const url = URL.createObjectURL(file);
  const link = document.createElement('a');
  link.href = url;
  link.download = /filename="?([^";]+)/.exec(disposition)?.[1] ?? 'export';
  link.click();
  URL.revokeObjectURL(url);
}
