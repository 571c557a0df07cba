import { filesOf, hasFiles } from '../files.ts';
import type { ChosenMedia, MediaKind } from '../media-picker.ts';
import { element } from './element.ts';
import { readLibrary, type LibraryFile, type LibraryPerson } from './library.ts';
import { announcedIn, sendAll } from './row.ts';

const words: Readonly<Record<MediaKind, { title: string; accept: string }>> = {
  photo: { title: 'Выберите фотографию', accept: 'image/jpeg,image/png,image/webp,image/avif,image/gif,image/heic,.heic' },
  album: { title: 'Выберите фотографии альбома', accept: 'image/jpeg,image/png,image/webp,image/avif,image/gif,image/heic,.heic' },
  video: { title: 'Выберите видео', accept: 'video/mp4,video/webm' },
  document: { title: 'Выберите документ', accept: '.pdf,.docx,.xlsx,.zip' },
};

/** As MediaQuery.Usages names them. */
const uses: readonly (readonly [value: string, text: string])[] =
  [['', 'Неважно'], ['live', 'В опубликованных материалах'], ['work', 'В материалах в работе'], ['past', 'Только в прежних редакциях'], ['nowhere', 'Нигде не использован']];

/** The window in which a person chooses files of the library, or uploads them into it. */
export function chooseMedia(kind: MediaKind): Promise<ChosenMedia | null> {
  return new Chooser(kind).ask();
}

class Chooser {
  /** In the order they were chosen: the order of an album. */
  private readonly chosen = new Map<string, LibraryFile>();
  private readonly search = element('input', { class: 'field__input', id: 'chooser-search', type: 'search', autocomplete: 'off' });
  private readonly person = element('select', { class: 'field__input', id: 'chooser-person' }, element('option', { value: '' }, 'Кто угодно'));
  private readonly use = element('select', { class: 'field__input', id: 'chooser-use' },
    ...uses.map(([value, text]) => element('option', { value }, text)));
  private readonly file: HTMLInputElement;
  private readonly uploads = element('ul', { class: 'upload__list', 'aria-label': 'Загрузка', hidden: '' });
  private readonly said = element('p', { class: 'visually-hidden', role: 'status' });
  private readonly status = element('p', { class: 'field__hint', role: 'status' });
  private readonly list = element('ul', { class: 'library' });
  private readonly more = element('button', { class: 'button', type: 'button', hidden: '' }, 'Показать ещё');
  private readonly insert = element('button', { class: 'button button--primary', type: 'button' }, 'Вставить');
  private readonly dialog: HTMLDialogElement;
  private next: number | null = null;
  private waiting = 0;
  private asked = 0;

  constructor(private readonly kind: MediaKind) {
    this.file = element('input', { class: 'field__input', id: 'chooser-file', type: 'file', accept: words[kind].accept, ...(kind === 'album' ? { multiple: '' } : {}) });
    const cancel = element('button', { class: 'button', type: 'button' }, 'Отмена');
    this.dialog = element('dialog', { class: 'chooser', 'aria-labelledby': 'chooser-title' },
      element('h2', { class: 'chooser__title', id: 'chooser-title' }, words[kind].title),
      element('div', { class: 'filters' },
        element('div', { class: 'field filters__wide' },
          element('label', { class: 'field__label', for: 'chooser-search' }, 'Слова из подписи, описания или имени файла'), this.search),
        element('div', { class: 'field' }, element('label', { class: 'field__label', for: 'chooser-person' }, 'Кто на снимке'), this.person),
        element('div', { class: 'field' }, element('label', { class: 'field__label', for: 'chooser-use' }, 'Где использован'), this.use)),
      element('div', { class: 'field' }, element('label', { class: 'field__label', for: 'chooser-file' }, 'Или загрузите: выберите на компьютере или перетащите сюда'), this.file),
      this.uploads, this.said, this.status, this.list, this.more,
      element('div', { class: 'chooser__actions' }, this.insert, cancel));
    cancel.addEventListener('click', () => this.dialog.close());
    this.more.addEventListener('click', () => void this.load(this.next));
    this.file.addEventListener('change', () => {
      void this.send([...this.file.files ?? []]);
      this.file.value = '';
    });
    this.dialog.addEventListener('dragover', event => { if (hasFiles(event.dataTransfer)) event.preventDefault(); });
    this.dialog.addEventListener('drop', event => {
      if (!hasFiles(event.dataTransfer))
        return;
      event.preventDefault();
      void this.send(filesOf(event.dataTransfer).slice(0, kind === 'album' ? undefined : 1));
    });
    this.search.addEventListener('input', () => {
      clearTimeout(this.waiting);
      this.waiting = setTimeout(() => void this.load(null), 250);
    });
    for (const select of [this.person, this.use])
      select.addEventListener('change', () => void this.load(null));
    this.showChosen();
  }

  ask(): Promise<ChosenMedia | null> {
    document.body.append(this.dialog);
    this.dialog.showModal();
    void this.load(null);
    return new Promise(resolve => {
      this.insert.addEventListener('click', () => this.dialog.close('insert'));
      this.dialog.addEventListener('close', () => {
        clearTimeout(this.waiting);
        this.dialog.remove();
        const hashes = [...this.chosen.keys()];
        resolve(this.dialog.returnValue === 'insert' && hashes.length > 0 ? { kind: this.kind, hashes } : null);
      });
    });
  }

  private get fileKind(): LibraryFile['kind'] {
    return this.kind === 'album' ? 'photo' : this.kind;
  }

  private get isNarrowed(): boolean {
    return [this.search, this.person, this.use].some(control => control.value.trim() !== '');
  }

  /** Once: who is in the files does not change while the window is open. */
  private offer(persons: readonly LibraryPerson[]): void {
    if (this.person.options.length === 1)
      this.person.append(...persons.map(person => element('option', { value: String(person.id) }, person.name)));
  }

  /** An answer that comes after a later question is not shown. */
  private async load(before: number | null): Promise<void> {
    const asked = ++this.asked;
    try {
      const page = await readLibrary(this.fileKind, { text: this.search.value, person: this.person.value, use: this.use.value }, before);
      if (asked !== this.asked)
        return;
      this.offer(page.persons);
      if (before === null)
        this.list.replaceChildren();
      this.list.append(...page.items.map(file => this.item(file)));
      this.next = page.next;
      this.more.hidden = page.next === null;
      this.status.textContent = this.list.childElementCount > 0 ? '' : this.isNarrowed ? 'Ничего не нашлось.' : 'Таких файлов ещё нет. Загрузите первый.';
    } catch (problem) {
      if (asked === this.asked)
        this.status.textContent = (problem as Error).message;
    }
  }

  private item(file: LibraryFile): HTMLElement {
    const look = file.thumb
      ? element('img', { class: 'library__thumb', src: file.thumb, alt: '', loading: 'lazy', decoding: 'async' })
      : element('span', { class: 'library__thumb library__thumb--file', 'aria-hidden': 'true' }, file.described.split(',')[0] ?? '');
    const button = element('button', { class: 'library__link', type: 'button', 'aria-pressed': String(this.chosen.has(file.reference)), 'data-reference': file.reference },
      look, element('span', { class: 'library__name' }, file.caption || file.name));
    button.addEventListener('click', () => this.toggle(file));
    button.addEventListener('dblclick', () => {
      this.chosen.set(file.reference, file);
      if (this.kind !== 'album') this.dialog.close('insert');
    });
    return element('li', { class: 'library__item' }, button, element('span', { class: 'library__facts' }, file.described),
      ...(file.lacksAlt ? [element('a', { class: 'chip chip--need', href: file.card, target: '_blank' }, 'Нет описания')] : []));
  }

  private toggle(file: LibraryFile): void {
    const had = this.chosen.delete(file.reference);
    if (this.kind !== 'album')
      this.chosen.clear();
    if (!had)
      this.chosen.set(file.reference, file);
    this.showChosen();
  }

  private showChosen(): void {
    for (const button of this.list.querySelectorAll<HTMLElement>('[data-reference]'))
      button.setAttribute('aria-pressed', String(this.chosen.has(button.dataset['reference'] ?? '')));
    this.insert.disabled = this.chosen.size === 0;
    this.insert.textContent = this.kind === 'album' && this.chosen.size > 0 ? `Вставить: ${this.chosen.size}` : 'Вставить';
  }

  /** What has been uploaded is chosen; a file of another kind is in the library and not in this window. */
  private async send(files: File[]): Promise<void> {
    const some = await sendAll(files, this.uploads, {
      ...announcedIn(this.said),
      taken: file => {
        if (file.kind !== this.fileKind)
          return;
        if (this.kind !== 'album')
          this.chosen.clear();
        this.chosen.set(file.reference, file);
      },
    });
    if (some)
      await this.load(null);
    this.showChosen();
    if (some && !this.insert.disabled)
      this.insert.focus();
  }
}
