import type { ChosenMedia } from '../media-picker.ts';
import { element } from './element.ts';
import type { LibraryFile } from './library.ts';
import { announcedIn, cancelAll, sendAll } from './row.ts';

/**
 * Uploads files that were dropped or pasted into a text and says what the text should show: one photograph or an album, and a block for each other
 * file. Closes by itself where all went well.
 */
export async function sendMedia(files: File[]): Promise<ChosenMedia[]> {
  const list = element('ul', { class: 'upload__list', 'aria-labelledby': 'sender-title' });
  const status = element('p', { class: 'visually-hidden', role: 'status' });
  const insert = element('button', { class: 'button button--primary', type: 'button', disabled: '' }, 'Вставить загруженное');
  const cancel = element('button', { class: 'button', type: 'button' }, 'Закрыть');
  const dialog = element('dialog', { class: 'chooser', 'aria-labelledby': 'sender-title' },
    element('h2', { class: 'chooser__title', id: 'sender-title' }, 'Загрузка в медиатеку'),
    element('p', { class: 'field__hint' }, 'Загруженное встанет в текст там, куда вы его положили.'),
    list, status, element('div', { class: 'chooser__actions' }, insert, cancel));
  const taken: LibraryFile[] = [];
  document.body.append(dialog);
  dialog.showModal();
  const closed = new Promise<void>(resolve => dialog.addEventListener('close', () => resolve(), { once: true }));
  insert.addEventListener('click', () => dialog.close('insert'));
  cancel.addEventListener('click', () => dialog.close());
  void sendAll(files, list, { taken: file => taken.push(file), ...announcedIn(status) }).then(() => {
    insert.disabled = taken.length === 0;
    if (taken.length === files.length)
      dialog.close('insert');
    else if (dialog.open)
      (insert.disabled ? cancel : insert).focus();
  });
  await closed;
  // Whoever closes it while files are on their way wants them no more.
  cancelAll(list);
  dialog.remove();
  return dialog.returnValue === 'insert' ? blocksOf(files, taken) : [];
}

/** In the order in which the files came, whichever was here first. */
export function blocksOf(files: readonly File[], taken: readonly LibraryFile[]): ChosenMedia[] {
  const place = (file: LibraryFile): number => files.findIndex(sent => sent.name === file.name);
  const ordered = [...taken].sort((a, b) => place(a) - place(b));
  const photos = [...new Set(ordered.filter(file => file.kind === 'photo').map(file => file.reference))];
  const others = ordered.filter(file => file.kind !== 'photo');
  return [
    ...(photos.length ? [{ kind: photos.length > 1 ? 'album' as const : 'photo' as const, hashes: photos }] : []),
    ...others.map(file => ({ kind: file.kind, hashes: [file.reference] })),
  ];
}
