/** Says what a form is and what it was opened on, not what somebody wrote in it. */
const technical = new Set(['__RequestVerificationToken', 'EditionId', 'Version', 'Sitting', 'Step', 'kind', 'id']);

export type Fields = [name: string, value: string][];

/** What somebody wrote, by the names it is sent under; of files, their names. */
export function fieldsOf(form: HTMLFormElement): Fields {
  return [...new FormData(form)]
    .filter(([name]) => !technical.has(name) && !name.startsWith('Choices['))
    .map(([name, value]) => [name, value instanceof File ? value.name : value]);
}

export function contents(form: HTMLFormElement): string {
  return JSON.stringify(fieldsOf(form));
}

/** What is known to be stored of each form; a form without an entry holds words that never were. */
export const stored = new WeakMap<HTMLFormElement, string>();

/**
 * Puts other words into a control. Whoever keeps a view of its own over it (the visual editor) may take the event `portal:replace`, whose detail
 * is the text, and prevent its default; otherwise the value is set and an `input` event says so.
 */
export function replaceValue(control: HTMLInputElement | HTMLTextAreaElement | HTMLSelectElement, value: string): void {
  if (control.value === value || !control.dispatchEvent(new CustomEvent('portal:replace', { detail: value, cancelable: true, bubbles: true })))
    return;
  // A control of dates shows nothing of what is no date.
  if (control instanceof HTMLInputElement && control.type === 'date' && value && !/^\d{4}-\d{2}-\d{2}$/.test(value))
    control.type = 'text';
  control.value = value;
  control.dispatchEvent(new Event('input', { bubbles: true }));
}

/** Fills the form as if it had been sent so: a tick that is not among the fields goes. */
export function fill(form: HTMLFormElement, fields: Fields): void {
  const values = new Map<string, string[]>();
  for (const [name, value] of fields)
    values.set(name, [...(values.get(name) ?? []), value]);
  for (const control of form.elements) {
    if (control instanceof HTMLInputElement && (control.type === 'checkbox' || control.type === 'radio'))
      tick(control, values.get(control.name)?.includes(control.value) ?? false);
    else if ((control instanceof HTMLInputElement || control instanceof HTMLTextAreaElement || control instanceof HTMLSelectElement) && values.has(control.name) && !technical.has(control.name))
      replaceValue(control, values.get(control.name)?.[0] ?? '');
  }
}

function tick(control: HTMLInputElement, checked: boolean): void {
  if (control.checked === checked || control.name.startsWith('Choices['))
    return;
  control.checked = checked;
  control.dispatchEvent(new Event('change', { bubbles: true }));
}

/** A hidden field of the form by its name. */
export function hidden(form: HTMLFormElement, name: string): HTMLInputElement {
  return form.elements.namedItem(name) as HTMLInputElement;
}
