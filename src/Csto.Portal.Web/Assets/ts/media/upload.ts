import { filesOf, hasFiles } from '../files.ts';
import { element } from './element.ts';
import type { LibraryFile, LikeFile, Uploaded } from './library.ts';
import { PartUpload, percent, Stopped } from './parts.ts';

/** Files on their way at once: more would only wait for each other. */
const atOnce = 3;

/** The forms data-upload: files chosen, dropped anywhere on the page or pasted go one by one, each showing how far it has come. */
export function enableUploads(root: ParentNode): void {
  for (const form of root.querySelectorAll<HTMLFormElement>('form[data-upload]')) {
    const input = form.querySelector<HTMLInputElement>('input[type=file]');
    const list = form.querySelector<HTMLElement>('.upload__list');
    if (!input || !list)
      continue;
    const send = (files: File[]): void => { if (files.length) void sendBatch(files, form, list); };
    form.addEventListener('submit', event => {
      event.preventDefault();
      // The form itself is never sent: what marks it as sent must not see this.
      event.stopImmediatePropagation();
      send([...input.files ?? []]);
      input.value = '';
    });
    enableDrop(form.closest('main') ?? form, form, send);
    document.addEventListener('paste', event => {
      const files = filesOf(event.clipboardData);
      if (files.length === 0)
        return;
      event.preventDefault();
      send(files);
    });
  }
}

function enableDrop(place: HTMLElement, marked: HTMLElement, send: (files: File[]) => void): void {
  place.addEventListener('dragover', event => {
    if (!hasFiles(event.dataTransfer))
      return;
    event.preventDefault();
    marked.classList.add('upload--over');
  });
  for (const end of ['dragleave', 'drop'] as const)
    place.addEventListener(end, event => { if (end === 'drop' || !place.contains(event.relatedTarget as Node | null)) marked.classList.remove('upload--over'); });
  place.addEventListener('drop', event => {
    if (!hasFiles(event.dataTransfer))
      return;
    event.preventDefault();
    send(filesOf(event.dataTransfer));
  });
}

async function sendBatch(files: File[], form: HTMLElement, list: HTMLElement): Promise<void> {
  const taken: LibraryFile[] = [];
  await sendAll(files, list, file => taken.push(file));
  if (taken.length === 0)
    return;
  form.querySelector('.upload__next')?.remove();
  const known = (form.dataset['taken'] ?? '').split(',').filter(Boolean);
  const ids = [...new Set([...known, ...taken.map(file => String(file.id))])];
  form.dataset['taken'] = ids.join(',');
  list.after(element('p', { class: 'upload__next' },
    element('a', { class: 'button button--primary', href: `/admin/media/description?ids=${ids.slice(-100).join(',')}` }, 'Описать загруженные'),
    element('a', { class: 'link', href: location.href }, 'Показать загруженное в списке')));
}

/** A few at a time; what has been taken is told of at once. Resolves, when all have ended, to whether any was. */
export async function sendAll(files: File[], list: HTMLElement, onTaken: (file: LibraryFile) => void = () => {}): Promise<boolean> {
  list.hidden = false;
  const rows = files.map(file => new Row(file, list));
  let next = 0;
  let some = false;
  const work = async (): Promise<void> => {
    while (next < rows.length) {
      const taken = await rows[next++]!.send();
      if (taken)
        onTaken(taken);
      some ||= taken !== null;
    }
  };
  await Promise.all(Array.from({ length: Math.min(atOnce, rows.length) }, work));
  return some;
}

/** One file in the list, from its name to what became of it. */
class Row {
  private readonly row = element('li', { class: 'upload__file' });
  private readonly progress: HTMLProgressElement;
  private readonly share = element('span', { class: 'upload__share', 'aria-hidden': 'true' });
  private readonly words = element('span', { class: 'upload__words', role: 'status' }, 'Ждёт очереди.');
  private readonly cancel: HTMLButtonElement;
  private readonly upload: PartUpload;
  private isCancelled = false;

  constructor(private readonly file: File, list: HTMLElement) {
    this.progress = element('progress', { max: '1', value: '0', 'aria-label': `Загрузка: ${file.name}` });
    this.cancel = element('button', { class: 'button', type: 'button', 'aria-label': `Отменить: ${file.name}` }, 'Отменить');
    this.upload = new PartUpload(file, { progress: part => this.show(part), say: words => { this.words.textContent = words; } });
    this.cancel.addEventListener('click', () => {
      this.isCancelled = true;
      this.upload.cancel();
      this.refused('Загрузка отменена.');
    });
    this.row.append(element('b', {}, file.name), element('span', { class: 'upload__going' }, this.progress, this.share, this.cancel), this.words);
    list.append(this.row);
  }

  /** Null where the file was not taken. */
  async send(): Promise<LibraryFile | null> {
    for (;;) {
      if (this.isCancelled)
        return null;
      this.words.textContent = '';
      try {
        return this.done(await this.upload.send());
      } catch (problem) {
        const stopped = problem instanceof Stopped ? problem : new Stopped('Браузер не прочитал файл: выберите его снова.', false);
        if (this.isCancelled)
          return null;
        if (!stopped.canGoOn || !await this.goOn(stopped.message)) {
          this.refused(stopped.message);
          return null;
        }
      }
    }
  }

  private show(part: number): void {
    this.share.textContent = percent(part);
    // All of it has gone; how long the server looks at it nobody knows.
    if (part < 1) this.progress.value = part;
    else this.progress.removeAttribute('value');
  }

  /** Waits for a hand. */
  private goOn(message: string): Promise<boolean> {
    return new Promise(resolve => {
      const again = element('button', { class: 'button', type: 'button', 'aria-label': `Продолжить: ${this.file.name}` }, 'Продолжить');
      this.words.replaceChildren(element('span', { class: 'upload__problem' }, message));
      this.cancel.before(again);
      again.addEventListener('click', () => { again.remove(); this.cancel.focus(); resolve(true); });
      this.cancel.addEventListener('click', () => { again.remove(); resolve(false); }, { once: true });
    });
  }

  private refused(message: string): void {
    const hadFocus = this.row.contains(document.activeElement);
    this.row.replaceChildren(element('b', { tabindex: '-1' }, this.file.name), element('span', { class: 'upload__problem' }, message));
    if (hadFocus)
      this.row.querySelector('b')?.focus();
  }

  private done(answer: Uploaded): LibraryFile | null {
    if (!answer.file) {
      this.refused(answer.problem ?? '');
      return null;
    }
    this.row.replaceChildren(element('a', { href: answer.file.card }, this.file.name), element('span', {}, answer.words ?? ''),
      ...(answer.warning ? [element('span', { class: 'upload__warning' }, answer.warning)] : []), ...likeness(answer.like));
    return answer.file;
  }
}

/** Other sizes or qualities of the same picture, perhaps: said, never refused. */
export function likeness(like: readonly LikeFile[]): HTMLElement[] {
  return like.length === 0 ? [] : [
    element('span', {}, 'Похоже на то, что уже есть; если это тот же снимок, второй можно удалить:'),
    element('ul', { class: 'like' }, ...like.map(file => element('li', { class: 'like__item' },
      element('img', { class: 'like__thumb', src: file.thumb, alt: '' }), element('a', { href: file.card, target: '_blank' }, file.name)))),
  ];
}
