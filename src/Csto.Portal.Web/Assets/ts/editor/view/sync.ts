/**
 * Keeps the textarea what is posted: words typed in the visual editor reach it within the pause and before anything can read it, with the
 * `input` event that autosave and counters wait for.
 */
export class Sync {
  private timer = 0;
  private isOwn = false;
  private isPending = false;

  constructor(private readonly area: HTMLTextAreaElement, private readonly read: () => string, private readonly reread: () => void, private readonly pause = 250) {
    const flush = (): void => this.flush();
    area.form?.addEventListener('submit', flush, { capture: true });
    // Whoever makes a FormData of the form, an autosave or the guard of unsaved words, gets the newest text.
    area.form?.addEventListener('formdata', event => {
      flush();
      event.formData.set(area.name, area.value);
    });
    area.addEventListener('input', () => { if (!this.isOwn) this.reread(); });
    document.addEventListener('visibilitychange', flush);
    addEventListener('pagehide', flush);
    addEventListener('beforeunload', flush, { capture: true });
    document.addEventListener('keydown', event => { if (event.ctrlKey || event.metaKey) flush(); }, { capture: true });
  }

  later(): void {
    this.isPending = true;
    this.timer ||= window.setTimeout(() => this.flush(), this.pause);
  }

  flush(): void {
    clearTimeout(this.timer);
    this.timer = 0;
    if (!this.isPending)
      return;
    this.isPending = false;
    const text = this.read();
    if (text !== this.area.value)
      this.put(text);
  }

  put(text: string): void {
    this.area.value = text;
    this.isOwn = true;
    try {
      this.area.dispatchEvent(new Event('input', { bubbles: true }));
    } finally {
      this.isOwn = false;
    }
  }
}
