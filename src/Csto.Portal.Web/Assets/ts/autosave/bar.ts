/** What the bar over the editor says of saving. What goes well is shown; only what does not is read out. */
export class Bar {
  private readonly saved: HTMLElement | null;
  private readonly trouble: HTMLElement | null;
  private readonly here: HTMLElement | null;
  private readonly chip: HTMLElement | null;

  constructor(form: HTMLFormElement) {
    this.saved = form.querySelector('[data-saved]');
    this.trouble = form.querySelector('[data-trouble]');
    this.here = form.querySelector('[data-here]');
    this.chip = form.querySelector('[data-chip]');
    // Shorter words must not let the bar fall back into one line: the text would jump.
    if (this.saved)
      this.saved.style.minInlineSize = `${this.saved.offsetWidth}px`;
  }

  savedAt(time: string | null, chip: string | null): void {
    this.fine();
    if (time)
      this.say(`Сохранено ${time}`);
    if (this.chip && chip) {
      this.chip.textContent = chip;
      this.chip.hidden = false;
    }
  }

  saving(): void {
    this.say('Сохраняю…');
  }

  /** @param way Where a link beside the words leads, opened beside the page. */
  wrong(words: string, way?: { text: string; address: string }): void {
    this.say('Не сохранено');
    if (!this.trouble || this.trouble.dataset['said'] === words)
      return;
    this.trouble.dataset['said'] = words;
    this.trouble.textContent = `${words}. `.replace('.. ', '. ');
    if (way) {
      const link = document.createElement('a');
      link.href = way.address;
      link.target = '_blank';
      link.textContent = way.text;
      this.trouble.append(link);
    }
  }

  fine(): void {
    if (this.trouble?.dataset['said'])
      this.trouble.textContent = this.trouble.dataset['said'] = '';
  }

  neighbours(names: string): void {
    if (!this.here)
      return;
    const words = names ? `Здесь же: ${names}` : 'Здесь только вы';
    if (this.here.textContent !== words)
      this.here.textContent = words;
  }

  private say(words: string): void {
    if (this.saved)
      this.saved.textContent = words;
  }
}
