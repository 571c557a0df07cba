import { Bar } from './autosave/bar.ts';
import type { News } from './autosave/channel.ts';
import { hasNote, showNote } from './autosave/note.ts';
import { dropStored, offerCopies } from './autosave/offer.ts';
import { Presence } from './autosave/presence.ts';
import { hold } from './autosave/sittings.ts';
import { Saver } from './autosave/saver.ts';
import { hidden } from './fields.ts';

/** The form data-autosave="ADDRESS" saves itself while somebody writes in it; docs/saving.md says how. Before enableForms: it holds back a submit. */
export function enableAutosave(root: ParentNode): void {
  dropStored();
  const form = root.querySelector<HTMLFormElement>('form[data-autosave]');
  if (!form)
    return;
  const bar = new Bar(form);
  const saver = new Saver(form, bar, () => presence.start());
  const presence = new Presence(form, bar, news => compare(form, saver, news), () => saver.signedOut());
  hold(hidden(form, 'Sitting').value);
  if (form.dataset['presence'])
    presence.start();
  const action = new URL(form.action);
  void offerCopies(form, action.pathname + (hidden(form, 'id').value ? '' : action.search), () => saver.touched());
}

/** Somebody saved while nothing was typed here: the words on the page are old. */
function compare(form: HTMLFormElement, saver: Saver, news: News): void {
  const isOld = news.version !== hidden(form, 'Version').value && news.editionId > 0;
  // Words that came back unsaved would be lost by a look at the new ones.
  const isUnsaved = form.dataset['guard'] === 'dirty' || saver.isOpen();
  if (!isOld || isUnsaved || hasNote(form, 'others') || hasNote(form, 'old'))
    return;
  showNote(form, 'old', `Материал изменили: ${news.changed}. Ваши правки соединятся с новыми при сохранении.`, [
    { text: 'Показать новое', do: () => location.reload() },
  ]);
}
