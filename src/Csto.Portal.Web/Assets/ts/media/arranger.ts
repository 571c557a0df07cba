import { chooseMedia } from './chooser.ts';
import { element } from './element.ts';
import { readNamed, type LibraryFile } from './library.ts';
import { moved, placeByKey } from './order.ts';
import { leadPicture, setPicture } from '../picture-field.ts';

/** The window in which the pictures of an album are put into order: by dragging, by touch, by buttons and by the arrow keys. */
export function arrangeAlbum(hashes: string[]): Promise<string[] | null> {
  return new Arranger(hashes).ask();
}

class Arranger {
  private readonly files = new Map<string, LibraryFile>();
  private readonly list = element('ol', { class: 'arrange' });
  private readonly status = element('p', { class: 'field__hint', role: 'status' });
  private readonly done = element('button', { class: 'button button--primary', type: 'button' }, 'Готово');
  private readonly dialog: HTMLDialogElement;
  private readonly leadField = leadPicture();
  private order: string[];
  /** The picture that stands for the piece; written into its field only with «Готово». */
  private lead: string;

  constructor(hashes: string[]) {
    this.order = [...new Set(hashes)];
    this.lead = this.leadField?.value.trim() ?? '';
    const add = element('button', { class: 'button', type: 'button' }, 'Добавить снимки…');
    const cancel = element('button', { class: 'button', type: 'button' }, 'Отмена');
    this.dialog = element('dialog', { class: 'chooser', 'aria-labelledby': 'arrange-title' },
      element('h2', { class: 'chooser__title', id: 'arrange-title' }, 'Порядок снимков'),
      element('p', { class: 'field__hint', id: 'arrange-hint' },
        'Перетащите снимок или поставьте на него фокус и нажимайте стрелки; Home и End — в начало и в конец, Delete убирает из альбома.'),
      this.status, this.list,
      element('div', { class: 'chooser__actions' }, this.done, add, cancel));
    this.done.addEventListener('click', () => this.dialog.close('done'));
    cancel.addEventListener('click', () => this.dialog.close());
    add.addEventListener('click', () => void this.add());
    this.list.addEventListener('keydown', event => this.key(event));
    this.list.addEventListener('pointerdown', event => this.drag(event));
  }

  ask(): Promise<string[] | null> {
    document.body.append(this.dialog);
    this.show();
    this.dialog.showModal();
    void this.look(this.order);
    return new Promise(resolve => this.dialog.addEventListener('close', () => {
      this.dialog.remove();
      const isDone = this.dialog.returnValue === 'done';
      if (isDone && this.leadField && this.lead !== this.leadField.value.trim())
        setPicture(this.leadField, this.lead);
      resolve(isDone ? this.order : null);
    }));
  }

  /** What the files are called and look like; until it is known, and where it cannot be, their hashes stand for them. */
  private async look(hashes: readonly string[]): Promise<void> {
    try {
      const found = await readNamed(hashes);
      for (const hash of hashes) {
        const file = found.find(one => one.reference.startsWith(hash) || hash.startsWith(one.reference));
        if (file)
          this.files.set(hash, file);
      }
    } catch (problem) {
      this.status.textContent = (problem as Error).message;
    }
    this.show();
  }

  private show(): void {
    const focused = this.items().findIndex(item => item.contains(document.activeElement));
    this.list.replaceChildren(...this.order.map((hash, at) => this.item(hash, at)));
    this.done.disabled = this.order.length === 0;
    if (focused >= 0)
      this.focus(Math.min(focused, this.order.length - 1));
  }

  private items(): HTMLElement[] {
    return [...this.list.children] as HTMLElement[];
  }

  private name(hash: string): string {
    const file = this.files.get(hash);
    return file ? file.caption || file.alt || file.name : hash.slice(0, 12);
  }

  private item(hash: string, at: number): HTMLElement {
    const name = this.name(hash);
    const isLead = this.leadField !== null && this.lead !== '' && (this.lead.startsWith(hash) || hash.startsWith(this.lead));
    const thumb = this.files.get(hash)?.thumb;
    const grip = element('button', { class: 'arrange__grip', type: 'button', 'aria-label': `${name}: место ${at + 1} из ${this.order.length}`, 'aria-describedby': 'arrange-hint' },
      thumb ? element('img', { class: 'arrange__thumb', src: thumb, alt: '', draggable: 'false' }) : element('span', { class: 'arrange__thumb', 'aria-hidden': 'true' }));
    const act = (words: string, sign: string, isUseless: boolean, run: () => void): HTMLElement => {
      const button = element('button', { class: 'arrange__act', type: 'button', 'aria-label': `${words}: ${name}`, title: words, ...(isUseless ? { disabled: '' } : {}) }, sign);
      button.addEventListener('click', run);
      return button;
    };
    return element('li', { class: 'arrange__item', 'data-hash': hash }, grip,
      element('span', { class: 'arrange__name' }, name),
      ...(isLead ? [element('span', { class: 'chip' }, 'Главная фотография')] : []),
      element('span', { class: 'arrange__acts' },
        act('Раньше', '←', at === 0, () => this.move(at, at - 1)),
        act('Позже', '→', at === this.order.length - 1, () => this.move(at, at + 1)),
        act('Убрать из альбома', '×', false, () => this.remove(at)),
        ...(this.leadField && !isLead ? [act('Сделать главной', '★', false, () => this.makeLead(at))] : [])));
  }

  private focus(at: number): void {
    this.items()[at]?.querySelector<HTMLElement>('.arrange__grip')?.focus();
  }

  private move(from: number, to: number): void {
    const hash = this.order[from];
    if (hash === undefined || from === to)
      return;
    this.order = moved(this.order, from, to);
    const at = this.order.indexOf(hash);
    this.show();
    this.focus(at);
    this.status.textContent = `${this.name(hash)}: место ${at + 1} из ${this.order.length}.`;
  }

  private remove(at: number): void {
    const hash = this.order[at];
    if (hash === undefined)
      return;
    this.order = this.order.filter(other => other !== hash);
    this.show();
    this.status.textContent = this.order.length > 0
      ? `Убрано из альбома: ${this.name(hash)}. Осталось: ${this.order.length}.`
      : 'Снимков не осталось. Добавьте хотя бы один; сам альбом удаляется в тексте.';
    if (this.order.length > 0)
      this.focus(Math.min(at, this.order.length - 1));
  }

  /** Of the piece; whether it stays in the album or leaves it afterwards. */
  private makeLead(at: number): void {
    const hash = this.order[at];
    if (hash === undefined)
      return;
    this.lead = hash;
    this.show();
    this.focus(at);
    this.status.textContent = `${this.name(hash)}: главная фотография материала. Сохранится с кнопкой «Готово».`;
  }

  private async add(): Promise<void> {
    const chosen = await chooseMedia('album');
    const fresh = (chosen?.hashes ?? []).filter(hash => !this.order.some(known => known.startsWith(hash) || hash.startsWith(known)));
    if (fresh.length === 0)
      return;
    this.order = [...this.order, ...fresh];
    await this.look(fresh);
    this.status.textContent = `Добавлено: ${fresh.length}.`;
    this.focus(this.order.length - fresh.length);
  }

  private key(event: KeyboardEvent): void {
    const grip = (event.target as Element).closest('.arrange__grip');
    const at = grip ? this.items().findIndex(item => item.contains(grip)) : -1;
    const place = at >= 0 ? placeByKey(event.key, at, this.order.length) : null;
    if (at >= 0 && event.key === 'Delete') {
      event.preventDefault();
      this.remove(at);
    } else if (place !== null) {
      event.preventDefault();
      this.move(at, place);
    }
  }

  /** Pointers of every kind alike; a finger holds the picture itself, the rest of the window scrolls as ever. */
  private drag(start: PointerEvent): void {
    const item = (start.target as Element).closest<HTMLElement>('.arrange__grip')?.closest<HTMLElement>('.arrange__item');
    if (!item || start.button !== 0)
      return;
    const from = this.items().indexOf(item);
    let isDragged = false;
    const move = (event: PointerEvent): void => {
      if (!isDragged && Math.hypot(event.clientX - start.clientX, event.clientY - start.clientY) < 6)
        return;
      isDragged = true;
      item.classList.add('arrange__item--held');
      const over = document.elementFromPoint(event.clientX, event.clientY)?.closest<HTMLElement>('.arrange__item');
      if (!over || over === item || !this.list.contains(over))
        return;
      const box = over.getBoundingClientRect();
      const isBehind = this.items().indexOf(over) > this.items().indexOf(item);
      // Only past the middle: else two neighbours of different sizes would swap to and fro.
      if (isBehind ? event.clientX > box.left + box.width / 2 || event.clientY > box.bottom - box.height / 4 : event.clientX < box.left + box.width / 2 || event.clientY < box.top + box.height / 4)
        over[isBehind ? 'after' : 'before'](item);
    };
    const end = (event: PointerEvent): void => {
      for (const [name, listener] of listeners)
        this.list.removeEventListener(name, listener);
      item.classList.remove('arrange__item--held');
      const to = this.items().indexOf(item);
      if (event.type === 'pointerup' && isDragged && to !== from)
        this.move(from, to);
      else if (isDragged)
        this.show();
    };
    const listeners = [['pointermove', move], ['pointerup', end], ['pointercancel', end]] as const;
    // The list, for the item leaves the page for a moment whenever it changes its place.
    this.list.setPointerCapture(start.pointerId);
    for (const [name, listener] of listeners)
      this.list.addEventListener(name, listener);
  }
}
