/** What the bar looks in: the visual editor or the Markdown. */
export interface Searched {
  find: (words: string, step: -1 | 0 | 1) => { at: number; count: number };
  replace: (words: string, by: string) => void;
  replaceAll: (words: string, by: string) => number;
  clear: () => void;
  focus: () => void;
  chosen: () => string;
}

const plurals = new Intl.PluralRules('ru');

/** The bar of Ctrl+F: how often the words stand in the text, from one to the next, replaced one by one or all. */
export class FindBar {
  private readonly words: HTMLInputElement;
  private readonly by: HTMLInputElement;
  private readonly count: HTMLElement;

  constructor(private readonly bar: HTMLElement, private readonly where: () => Searched) {
    this.words = bar.querySelector('[data-find-words]')!;
    this.by = bar.querySelector('[data-find-by]')!;
    this.count = bar.querySelector('[data-find-count]')!;
    // Nobody but the bar is to take what is typed here for a change of the text.
    for (const field of [this.words, this.by])
      for (const name of ['input', 'change'])
        field.addEventListener(name, event => event.stopPropagation());
    this.words.addEventListener('input', () => this.look(0));
    this.on('[data-find-next]', () => this.look(1));
    this.on('[data-find-previous]', () => this.look(-1));
    this.on('[data-find-replace]', () => {
      this.where().replace(this.words.value, this.by.value);
      this.look(0);
    });
    this.on('[data-find-all]', () => {
      const replaced = this.where().replaceAll(this.words.value, this.by.value);
      this.count.textContent = `Заменено: ${replaced}`;
    });
    this.on('[data-find-close]', () => this.close());
    bar.addEventListener('keydown', event => this.key(event));
  }

  open(): void {
    const chosen = this.where().chosen();
    if (chosen && chosen.length < 200 && !chosen.includes('\n'))
      this.words.value = chosen;
    this.bar.hidden = false;
    this.words.focus();
    this.words.select();
    this.look(0);
  }

  close(): void {
    this.bar.hidden = true;
    this.where().clear();
    this.where().focus();
  }

  look(step: -1 | 0 | 1): void {
    if (this.bar.hidden) {
      this.open();
      return;
    }
    const { at, count } = this.where().find(this.words.value, step);
    this.count.textContent = this.words.value === '' ? '' : count === 0 ? 'Не найдено' : at < 0 ? `${count} ${{ one: 'совпадение', few: 'совпадения' }[plurals.select(count) as 'one'] ?? 'совпадений'}` : `${at + 1} из ${count}`;
  }

  private key(event: KeyboardEvent): void {
    if (event.key === 'Escape') {
      event.preventDefault();
      this.close();
    } else if (event.key === 'Enter' && event.target instanceof HTMLInputElement) {
      // It stands in the form of the piece, which Enter would send.
      event.preventDefault();
      if (event.target === this.by)
        this.bar.querySelector<HTMLButtonElement>('[data-find-replace]')!.click();
      else
        this.look(event.shiftKey ? -1 : 1);
    }
  }

  private on(selector: string, act: () => void): void {
    this.bar.querySelector(selector)!.addEventListener('click', act);
  }
}
