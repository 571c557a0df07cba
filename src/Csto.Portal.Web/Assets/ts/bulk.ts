/** What to say of the rows ticked. */
export function describeChoice(count: number): string {
  return count === 0 ? '' : `Выбрано: ${count}`;
}

/**
 * data-choose: a form whose rows are ticked. Its [data-choose-page], hidden without scripts, ticks all of them; [data-choose-count] says how many
 * are. A form with data-continue goes on by itself: the server works a few seconds at a time.
 */
export function enableBulk(root: ParentNode): void {
  for (const form of root.querySelectorAll<HTMLFormElement>('form[data-choose]'))
    watch(form);
  root.querySelector<HTMLFormElement>('form[data-continue]')?.requestSubmit();
}

function watch(form: HTMLFormElement): void {
  const rows = [...form.querySelectorAll<HTMLInputElement>('input[name=Ids]')];
  const page = form.querySelector<HTMLInputElement>('[data-choose-page]');
  const count = form.querySelector<HTMLElement>('[data-choose-count]');
  if (!page || !count || rows.length === 0)
    return;
  page.closest('label')?.removeAttribute('hidden');
  const show = (): void => {
    const ticked = rows.filter(row => row.checked).length;
    count.textContent = describeChoice(ticked);
    page.checked = ticked === rows.length;
    page.indeterminate = ticked > 0 && ticked < rows.length;
  };
  page.addEventListener('change', () => {
    for (const row of rows)
      row.checked = page.checked;
    show();
  });
  form.addEventListener('change', show);
  show();
}
