/** Case and ё do not matter, words may stand in any order. */
export function matches(text: string, query: string): boolean {
  const folded = fold(text);
  return fold(query).split(/\s+/).every(word => folded.includes(word));
}

function fold(text: string): string {
  return text.toLowerCase().replaceAll('ё', 'е');
}

/** Lists of checkboxes data-picker="LEGEND": a filter over the list, and how many are ticked beside the legend. */
export function enablePickers(root: ParentNode): void {
  for (const picker of root.querySelectorAll<HTMLElement>('[data-picker]')) {
    const list = picker.querySelector<HTMLElement>('.picker__list');
    const legend = picker.dataset['picker'];
    if (!list || !legend)
      continue;
    const filter = filterFor(legend);
    list.before(filter.field, filter.status);
    filter.field.addEventListener('input', () => show(list, filter.field.value, filter.status));
    // Enter in the filter must not send the form.
    filter.field.addEventListener('keydown', event => {
      if (event.key === 'Enter')
        event.preventDefault();
    });
    list.addEventListener('change', () => count(picker, list));
  }
}

function filterFor(legend: string): { field: HTMLInputElement; status: HTMLElement } {
  const field = document.createElement('input');
  field.type = 'search';
  field.className = 'field__input';
  field.placeholder = 'Найти в списке';
  field.setAttribute('aria-label', `${legend}: найти в списке`);
  const status = document.createElement('p');
  status.className = 'field__hint';
  status.setAttribute('role', 'status');
  return { field, status };
}

/** What is ticked stays in sight, whatever is looked for. */
function show(list: HTMLElement, query: string, status: HTMLElement): void {
  let found = 0;
  for (const choice of list.querySelectorAll<HTMLElement>('.choice')) {
    const fits = matches(choice.textContent ?? '', query);
    found += Number(fits);
    choice.hidden = !fits && !choice.querySelector<HTMLInputElement>('input')?.checked;
  }
  status.textContent = query.trim() === '' ? '' : found === 0 ? 'Ничего не нашлось' : `Нашлось: ${found}`;
}

function count(picker: HTMLElement, list: HTMLElement): void {
  const output = picker.querySelector('.picker__count');
  if (output)
    output.textContent = String(list.querySelectorAll('input:checked').length || '');
}
