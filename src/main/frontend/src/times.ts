const UNITS: [Intl.RelativeTimeFormatUnit, number][] = [
  ['day', 86_400],
  ['hour', 3_600],
  ['minute', 60],
];

/** Writes instants in the reader's zone and language; the exact instant shows on hover. */
export function localTimes(root: ParentNode): void {
  const language = document.documentElement.lang || 'en';
  const absolute = new Intl.DateTimeFormat(language, { dateStyle: 'medium', timeStyle: 'short' });
  const exact = new Intl.DateTimeFormat(language, { dateStyle: 'full', timeStyle: 'long' });
  root.querySelectorAll<HTMLTimeElement>('time[datetime]').forEach((time) => {
    const at = new Date(time.dateTime);
    if (Number.isNaN(at.getTime()) || time.dateTime.length < 11) {
      return;
    }
    time.title = exact.format(at);
    time.textContent = time.dataset.style === 'relative' ? relative(at, language) : absolute.format(at);
  });
}

function relative(at: Date, language: string): string {
  const seconds = (at.getTime() - Date.now()) / 1000;
  const format = new Intl.RelativeTimeFormat(language, { numeric: 'auto', style: 'short' });
  for (const [unit, length] of UNITS) {
    if (Math.abs(seconds) >= length) {
      return format.format(Math.trunc(seconds / length), unit);
    }
  }
  return format.format(0, 'minute');
}
