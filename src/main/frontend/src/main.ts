import htmx from 'htmx.org';
import { localTimes } from './times';
import { keyboard } from './keyboard';
import { exports } from './export';
import { live } from './live';
import { oneByOne } from './onebyone';

// No inline style and no eval: the pages' content security policy allows neither.
htmx.config.includeIndicatorStyles = false;
htmx.config.allowEval = false;
htmx.config.historyCacheSize = 0;

const header = document.querySelector<HTMLMetaElement>('meta[name="csrf-header"]')?.content;
const token = document.querySelector<HTMLMetaElement>('meta[name="csrf-token"]')?.content;

document.addEventListener('htmx:configRequest', (event) => {
  if (header && token) {
    (event as CustomEvent).detail.headers[header] = token;
  }
});

exports();
live((list) => htmx.trigger(list, 'worklist'));
oneByOne(header && token ? { [header]: token } : {});

document.addEventListener('htmx:afterSwap', () => localTimes(document));

// Answers 4xx carry a page fragment that says why: show it.
document.addEventListener('htmx:beforeSwap', (event) => {
  const detail = (event as CustomEvent).detail;
  if (detail.xhr.status === 401) {
    window.location.href = '/login';
  } else if (detail.xhr.status >= 400 && detail.xhr.status < 500) {
    detail.shouldSwap = true;
    detail.isError = false;
  }
});

// "Select all" and the number of selected tasks.
document.addEventListener('change', (event) => {
  const box = event.target as HTMLInputElement;
  if (box.matches('[data-select-all]')) {
    document.querySelectorAll<HTMLInputElement>('[data-select]').forEach((one) => (one.checked = box.checked));
  }
  if (box.matches('[data-select-all], [data-select]')) {
    const selected = document.querySelectorAll('[data-select]:checked').length;
    document.querySelectorAll<HTMLElement>('[data-selected]').forEach((bar) => {
      bar.hidden = selected === 0;
      const count = bar.querySelector('[data-count]');
      if (count) {
        count.textContent = String(selected);
      }
    });
  }
  if (box.matches('select[data-submit]')) {
    box.form?.requestSubmit();
  }
});

document.querySelectorAll<HTMLElement>('[data-theme-toggle]').forEach((button) =>
  button.addEventListener('click', () => {
    const root = document.documentElement;
    const dark = root.dataset.theme
      ? root.dataset.theme === 'dark'
      : window.matchMedia('(prefers-color-scheme: dark)').matches;
    root.dataset.theme = dark ? 'light' : 'dark';
    document.cookie = `theme=${root.dataset.theme};path=/;max-age=31536000;samesite=lax`;
  }),
);

// The charts are a file of their own, loaded when somebody comes near one.
const nearCharts = new IntersectionObserver(
  (seen) => {
    if (seen.some((one) => one.isIntersecting)) {
      nearCharts.disconnect();
      void import('./charts').then(({ charts }) => charts());
    }
  },
  { rootMargin: '200px' },
);
document.querySelectorAll('[data-charts]').forEach((place) => nearCharts.observe(place));

localTimes(document);
keyboard();
