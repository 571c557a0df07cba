import { element } from './element.ts';
import type { LibraryFile } from './library.ts';
import { sendAll } from './row.ts';
import { Unfinished } from './unfinished.ts';

/** As many as one page describes. */
const mostDescribed = 100;

/** What is on its way and what became of it: over the end of the page and not in it, so that nothing moves while somebody works there. */
export class Tray {
  private readonly title = element('h2', { class: 'uploads__title', id: 'uploads-title', tabindex: '-1' }, 'Загрузка');
  private readonly words = element('p', { class: 'uploads__words' });
  private readonly bar = element('progress', { 'aria-label': 'Сколько файлов загружено', value: '0' });
  private readonly actions = element('p', { class: 'uploads__actions' });
  private readonly said = element('p', { class: 'visually-hidden', role: 'status' });
  private readonly list = element('ul', { class: 'upload__list', 'aria-labelledby': 'uploads-title' });
  private readonly box: HTMLElement;
  private readonly unfinished = new Unfinished();
  private readonly taken = new Map<number, LibraryFile>();
  private all = 0;
  private ended = 0;
  private refused = 0;

  constructor(place: HTMLElement) {
    this.box = element('section', { class: 'uploads', 'aria-labelledby': 'uploads-title', hidden: '' },
      element('div', { class: 'uploads__head' }, this.title, this.words, this.bar, this.actions), this.said, this.list);
    place.append(this.box);
    const names = this.unfinished.left();
    if (names.length > 0)
      this.remind(names);
    addEventListener('beforeunload', event => {
      if (this.isBusy)
        event.preventDefault();
    });
  }

  async send(files: File[]): Promise<void> {
    if (!this.isBusy)
      this.begin();
    this.all += files.length;
    for (const file of files)
      this.unfinished.add(file.name);
    this.count();
    this.say(files.length === 1 ? `Загружается ${files[0]?.name}.` : `Загружаются файлы: ${files.length}.`);
    await sendAll(files, this.list, {
      taken: (file, name) => {
        this.unfinished.remove(name);
        this.taken.set(file.id, file);
        this.ended++;
        this.count();
      },
      refused: (name, message) => {
        this.ended++;
        this.refused++;
        this.unfinished.remove(name);
        this.say(`${name}: ${message}`);
        this.count();
      },
      troubled: (name, message) => this.say(`${name}: ${message}`),
    });
    if (!this.isBusy)
      this.end();
  }

  focus(): void {
    this.title.focus();
  }

  private get isBusy(): boolean {
    return this.ended < this.all;
  }

  private begin(): void {
    this.all = this.ended = this.refused = 0;
    this.list.replaceChildren();
    this.actions.replaceChildren();
    this.bar.hidden = false;
    this.box.hidden = false;
  }

  private count(): void {
    const taken = this.ended - this.refused;
    this.words.textContent = `Загружено ${taken} из ${this.all}${this.refused > 0 ? `, не принято: ${this.refused}` : ''}`;
    [this.bar.max, this.bar.value] = [this.all, this.ended];
    this.showGoing();
  }

  /** In a long list the files that are on their way stay in sight, unless somebody is reading in it. */
  private showGoing(): void {
    this.scrollTo('[data-cancel]');
  }

  /** Within the list only: the page stays where it is. */
  private scrollTo(what: string): void {
    const row = this.list.querySelector<HTMLElement>(`.upload__file:has(${what})`);
    if (row && !this.list.matches(':hover, :focus-within'))
      this.list.scrollTop = row.offsetTop;
  }

  private end(): void {
    this.unfinished.clear();
    this.bar.hidden = true;
    this.say(`${this.words.textContent}.`);
    const ids = [...this.taken.keys()].slice(-mostDescribed);
    this.actions.replaceChildren(
      ...(ids.length === 0 ? [] : [
        element('a', { class: 'button button--primary', href: `/admin/media/description?ids=${ids.join(',')}` }, this.taken.size > mostDescribed ? `Описать последние ${mostDescribed}` : 'Описать загруженные'),
        element('a', { class: 'link', href: location.pathname }, 'Показать в списке'),
      ]), this.closing());
    this.scrollTo('.upload__problem');
  }

  private remind(names: readonly string[]): void {
    this.begin();
    this.bar.hidden = true;
    this.words.textContent = `Страницу закрыли раньше, чем загрузилось: ${names.slice(0, 3).join(', ')}${names.length > 3 ? ` и ещё ${names.length - 3}` : ''}. `
      + 'Выберите эти файлы снова: загрузка продолжится с того же места, а загруженное второй раз не сохранится.';
    this.actions.replaceChildren(this.closing());
  }

  private closing(): HTMLButtonElement {
    const close = element('button', { class: 'button', type: 'button' }, 'Закрыть');
    close.addEventListener('click', () => {
      this.unfinished.clear();
      this.taken.clear();
      this.box.hidden = true;
    });
    return close;
  }

  /** For who does not see the rows: beginning, trouble and end, not every file. */
  private say(words: string): void {
    this.said.textContent = words;
  }
}
