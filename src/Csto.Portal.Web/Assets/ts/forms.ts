import { contents, stored } from './fields.ts';

/** One click sends a form once; Ctrl+S saves; leaving a form with unsaved words asks first. */
export function enableForms(root: ParentNode): void {
  for (const form of root.querySelectorAll<HTMLFormElement>('form[method=post]')) {
    const sending = sendOnce(form);
    if (form.hasAttribute('data-guard'))
      guard(form, sending);
  }
  document.addEventListener('keydown', event => {
    const save = document.querySelector<HTMLButtonElement>('button[data-save]');
    // By the place of the key: on a Russian layout it types «ы».
    if (!save || event.code !== 'KeyS' || !(event.ctrlKey || event.metaKey) || event.altKey || event.shiftKey)
      return;
    event.preventDefault();
    save.click();
  });
  document.querySelector<HTMLElement>('.errors')?.focus();
}

function sendOnce(form: HTMLFormElement): () => boolean {
  let sent = false;
  form.addEventListener('submit', event => {
    // A look in a tab of its own, or a download, leaves the form where it is.
    const button = event.submitter as HTMLButtonElement | null;
    if (button?.formTarget === '_blank' || button?.hasAttribute('data-download'))
      return;
    if (sent)
      event.preventDefault();
    sent = true;
    mark(form, true);
  });
  // Coming back by the browser's arrow finds the form ready again.
  addEventListener('pageshow', event => {
    if (!event.persisted)
      return;
    sent = false;
    mark(form, false);
  });
  return () => sent;
}

function mark(form: HTMLFormElement, busy: boolean): void {
  for (const button of form.querySelectorAll('button[type=submit]'))
    button.toggleAttribute('data-busy', busy);
  form.setAttribute('aria-busy', String(busy));
}

/** data-guard="dirty" says that the words on the page were never saved: a save that failed, a conflict. */
function guard(form: HTMLFormElement, sending: () => boolean): void {
  if (form.dataset['guard'] !== 'dirty')
    stored.set(form, contents(form));
  addEventListener('beforeunload', event => {
    if (!sending() && contents(form) !== stored.get(form))
      event.preventDefault();
  });
}
