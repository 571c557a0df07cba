import { element } from './element.ts';
import type { LibraryFile, LikeFile, Uploaded } from './library.ts';
import { PartUpload, percent, Stopped } from './parts.ts';

/** Files on their way at once: more would only wait for each other. */
const atOnce = 3;

/** Told what becomes of each file, for whoever counts them. */
export interface Listener {
  taken?: (file: LibraryFile, name: string) => void;
  /** Not taken, or cancelled; the message is a sentence for people. */
  refused?: (name: string, message: string) => void;
  /** On its way, but not as it should be. */
  troubled?: (name: string, message: string) => void;
}

/** A few at a time; what has been taken is told of at once. Resolves, when all have ended, to whether any was. */
export async function sendAll(files: File[], list: HTMLElement, listener: Listener = {}): Promise<boolean> {
  list.hidden = false;
  const rows = files.map(file => new Row(file, list, listener));
  let next = 0;
  let some = false;
  const work = async (): Promise<void> => {
    while (next < rows.length) {
      const row = rows[next++]!;
      const taken = await row.send();
      if (taken)
        listener.taken?.(taken, row.name);
      some ||= taken !== null;
    }
  };
  await Promise.all(Array.from({ length: Math.min(atOnce, rows.length) }, work));
  return some;
}

/** Says what goes wrong, for who does not see the rows. */
export function announcedIn(status: HTMLElement): Listener {
  const say = (name: string, message: string): void => { status.textContent = `${name}: ${message}`; };
  return { refused: say, troubled: say };
}

/** Every file of the list that is still on its way is taken back. */
export function cancelAll(list: HTMLElement): void {
  list.querySelectorAll<HTMLButtonElement>('[data-cancel]').forEach(button => button.click());
}

/** One file in the list, from its name to what became of it. */
class Row {
  private readonly row = element('li', { class: 'upload__file' });
  private readonly progress: HTMLProgressElement;
  private readonly share = element('span', { class: 'upload__share', 'aria-hidden': 'true' });
  private readonly words = element('span', { class: 'upload__words' }, 'Ждёт очереди.');
  private readonly actions = element('span', { class: 'upload__actions' });
  private readonly cancel: HTMLButtonElement;
  private readonly upload: PartUpload;
  private isCancelled = false;

  constructor(private readonly file: File, list: HTMLElement, private readonly listener: Listener) {
    this.progress = element('progress', { max: '1', value: '0', 'aria-label': `Загрузка: ${file.name}`, hidden: '' });
    this.cancel = element('button', { class: 'button', type: 'button', 'aria-label': `Отменить: ${file.name}`, 'data-cancel': '' }, 'Отменить');
    this.upload = new PartUpload(file, { progress: part => this.show(part), say: (words, isTrouble) => this.say(words, isTrouble) });
    this.cancel.addEventListener('click', () => {
      this.isCancelled = true;
      this.upload.cancel();
      this.refused('Загрузка отменена.');
    });
    this.actions.append(this.cancel);
    this.row.append(element('b', {}, file.name), element('span', { class: 'upload__going' }, this.progress, this.share, this.words), this.actions);
    list.append(this.row);
  }

  get name(): string { return this.file.name; }

  /** Null where the file was not taken. */
  async send(): Promise<LibraryFile | null> {
    for (;;) {
      if (this.isCancelled)
        return null;
      this.words.textContent = '';
      this.progress.hidden = false;
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
    // All of it has gone; how long the server looks at it nobody knows.
    this.share.textContent = part < 1 ? percent(part) : '';
    if (part < 1) this.progress.value = part;
    else this.progress.removeAttribute('value');
  }

  private say(words: string, isTrouble = false): void {
    this.words.textContent = words;
    if (isTrouble)
      this.listener.troubled?.(this.file.name, words);
  }

  /** Waits for a hand. */
  private goOn(message: string): Promise<boolean> {
    return new Promise(resolve => {
      const again = element('button', { class: 'button', type: 'button', 'aria-label': `Продолжить: ${this.file.name}` }, 'Продолжить');
      this.words.replaceChildren(element('span', { class: 'upload__problem' }, message));
      this.listener.troubled?.(this.file.name, message);
      this.cancel.before(again);
      again.addEventListener('click', () => { again.remove(); this.cancel.focus(); resolve(true); });
      this.cancel.addEventListener('click', () => { again.remove(); resolve(false); }, { once: true });
    });
  }

  private refused(message: string): void {
    // A second word on a file that has already gone.
    if (!this.cancel.isConnected)
      return;
    const hadFocus = this.row.contains(document.activeElement);
    this.row.replaceChildren(element('b', { tabindex: '-1' }, this.file.name), element('span', { class: 'upload__problem' }, message));
    this.listener.refused?.(this.file.name, message);
    if (hadFocus)
      this.row.querySelector('b')?.focus();
  }

  private done(answer: Uploaded): LibraryFile | null {
    if (!answer.file) {
      this.refused(answer.problem ?? '');
      return null;
    }
    const hadFocus = this.row.contains(document.activeElement);
    this.row.replaceChildren(element('a', { href: answer.file.card }, this.file.name), element('span', {}, answer.words ?? ''),
      ...(answer.warning ? [element('span', { class: 'upload__warning' }, answer.warning)] : []), ...likeness(answer.like));
    if (hadFocus)
      this.row.querySelector('a')?.focus();
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
