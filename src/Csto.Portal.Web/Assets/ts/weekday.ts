const names = new Intl.DateTimeFormat('ru', { weekday: 'long', timeZone: 'UTC' });

/** «Пятница» for 2026-02-13; nothing for what is not a date. */
export function weekdayOf(date: string): string {
  const parsed = new Date(`${date}T00:00:00Z`);
  const exists = !Number.isNaN(parsed.getTime()) && parsed.toISOString().startsWith(date);
  const name = exists && date ? names.format(parsed) : '';
  return name.charAt(0).toUpperCase() + name.slice(1);
}

/** Date fields with data-weekday="ID": the element of that id shows the day of the week before the words it had. */
export function enableWeekdays(root: ParentNode): void {
  for (const field of root.querySelectorAll<HTMLInputElement>('[data-weekday]')) {
    const output = document.getElementById(field.dataset['weekday'] ?? '');
    if (!output)
      continue;
    const words = output.textContent;
    const show = (): void => { output.textContent = [weekdayOf(field.value), words].filter(Boolean).join('. '); };
    field.addEventListener('input', show);
    show();
  }
}
