/** Says what was done to the text, with the way back; read out by screen readers. */
export class Strip {
  private readonly words: HTMLElement;
  private readonly back: HTMLButtonElement;
  private readonly voice: HTMLElement;
  private undo: (() => boolean) | null = null;

  constructor(private readonly element: HTMLElement, private readonly returnFocus: () => void) {
    this.words = element.querySelector('[data-strip-words]')!;
    this.back = element.querySelector('[data-strip-undo]')!;
    this.voice = element.parentElement!.querySelector('[data-voice]')!;
    this.back.addEventListener('click', () => this.takeBack());
    element.querySelector('[data-strip-close]')!.addEventListener('click', () => {
      this.hide();
      this.returnFocus();
    });
  }

  say(text: string, undo: (() => boolean) | null = null): void {
    this.undo = undo;
    this.words.textContent = text;
    this.back.hidden = undo === null;
    this.element.hidden = false;
    // The same words twice are said twice.
    this.voice.textContent = '';
    requestAnimationFrame(() => { this.voice.textContent = undo ? `${text} Можно отменить.` : text; });
  }

  hide(): void {
    this.undo = null;
    this.element.hidden = true;
  }

  private takeBack(): void {
    const done = this.undo?.() ?? false;
    this.returnFocus();
    this.say(done ? 'Отменено.' : 'Этот текст с тех пор изменён. Верните его через «Отменить» (Ctrl+Z).');
  }
}
