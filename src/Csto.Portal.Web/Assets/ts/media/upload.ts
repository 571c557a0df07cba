import { element } from './element.ts';
import { upload, type LibraryFile, type LikeFile } from './library.ts';

/** Sends the forms data-upload file by file and shows how far each has come. */
export function enableUploads(root: ParentNode): void {
  for (const form of root.querySelectorAll<HTMLFormElement>('form[data-upload]')) {
    const input = form.querySelector<HTMLInputElement>('input[type=file]');
    const list = form.querySelector<HTMLElement>('.upload__list');
    if (!input || !list)
      continue;
    form.addEventListener('submit', event => {
      event.preventDefault();
      // The form itself is never sent: what marks it as sent must not see this.
      event.stopImmediatePropagation();
      void sendAll([...input.files ?? []], list).then(some => { if (some) list.append(again()); });
      input.value = '';
    });
  }
}

/** One after another, in their order; what has been taken is told of at once. Resolves to whether any was. */
export async function sendAll(files: File[], list: HTMLElement, onTaken: (file: LibraryFile) => void = () => {}): Promise<boolean> {
  list.hidden = false;
  const rows = files.map(file => {
    const row = element('li', { class: 'upload__file' }, element('b', {}, file.name));
    list.append(row);
    return row;
  });
  let some = false;
  for (const [i, file] of files.entries()) {
    const taken = await sendOne(file, rows[i]!);
    if (taken)
      onTaken(taken);
    some ||= taken !== null;
  }
  return some;
}

async function sendOne(file: File, row: HTMLElement): Promise<LibraryFile | null> {
  const progress = element('progress', { max: '1', value: '0', 'aria-label': `Загрузка: ${file.name}` });
  row.append(progress);
  const answer = await upload(file, part => {
    // All of it has gone; how long the server looks at it nobody knows.
    if (part < 1) progress.value = part;
    else progress.removeAttribute('value');
  });
  progress.remove();
  if (!answer.file) {
    row.append(element('span', { class: 'upload__problem' }, answer.problem ?? ''));
    return null;
  }

  row.replaceChildren(element('a', { href: answer.file.card }, file.name), element('span', {}, answer.words ?? ''), ...likeness(answer.like));
  return answer.file;
}

/** Other sizes or qualities of the same picture, perhaps: said, never refused. */
export function likeness(like: readonly LikeFile[]): HTMLElement[] {
  return like.length === 0 ? [] : [
    element('span', {}, 'Похоже на то, что уже есть; если это тот же снимок, второй можно удалить:'),
    element('ul', { class: 'like' }, ...like.map(file => element('li', { class: 'like__item' },
      element('img', { class: 'like__thumb', src: file.thumb, alt: '' }), element('a', { href: file.card, target: '_blank' }, file.name)))),
  ];
}

function again(): HTMLElement {
  return element('li', {}, element('a', { class: 'link', href: location.href }, 'Показать загруженное в списке'));
}
