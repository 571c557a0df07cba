import { contents, fieldsOf, fill, hidden, stored, type Fields } from '../fields.ts';
import type { Bar } from './bar.ts';
import { longestFarewell, offline, post, type Answer, type Others, type Saved } from './channel.ts';
import { drop, keep, type Copy } from './copies.ts';
import { hasNote, hideNote, showNote } from './note.ts';

const afterTyping = 3_000;
/** Who never pauses is saved nevertheless. */
const longestWait = 20_000;
const copyAfter = 300;
const retries = [5_000, 10_000, 20_000, 40_000, 60_000];
const signIn = { text: 'Войти', address: '/admin/sign-in' };

/** Saves one form while somebody writes in it: on the portal where it answers, in this browser until then. */
export class Saver {
  /** What stands for the words of the form at the portal: what was loaded or sent last. */
  private known: string | null;
  private timer = 0;
  private copyTimer = 0;
  private since = 0;
  private failures = 0;
  private busy: Promise<void> | null = null;
  /** Nothing goes out by itself any more: a person has to act. */
  private halted: string | null;
  private refused: string | null = null;
  private leaving = false;

  constructor(private readonly form: HTMLFormElement, private readonly bar: Bar, private readonly created: () => void) {
    // Words that came back from an error were never stored; they are not sent before somebody has touched them.
    this.known = form.dataset['guard'] === 'dirty' ? null : contents(form);
    this.halted = form.dataset['halted'] || null;
    // Not at once: the editor hands its words over while the form is being read, and a form cannot be read within its own reading.
    const soon = (): void => { window.setTimeout(() => this.touched()); };
    form.addEventListener('input', soon);
    form.addEventListener('change', soon);
    form.addEventListener('submit', event => this.submitting(event));
    document.addEventListener('visibilitychange', () => { if (document.visibilityState === 'hidden') this.farewell(); else this.again(); });
    addEventListener('pagehide', () => this.farewell());
    addEventListener('pageshow', () => { this.leaving = false; });
    addEventListener('online', () => this.again());
    addEventListener('offline', () => { if (this.isOpen()) this.bar.wrong(offline); });
  }

  /** There are words that the portal does not have. */
  isOpen(): boolean {
    return this.since > 0;
  }

  touched(): void {
    if (contents(this.form) === this.known) {
      this.settled();
      return;
    }
    this.since ||= Date.now();
    this.copyTimer ||= window.setTimeout(() => this.keepCopy(), copyAfter);
    if (this.halted)
      this.bar.wrong(this.halted);
    else
      this.later(Math.min(afterTyping, Math.max(0, this.since + longestWait - Date.now())));
  }

  again(): void {
    if (this.isOpen() && !this.halted)
      this.later(0);
  }

  /** @returns Whether the portal has what stands in the form now. */
  async saveNow(): Promise<boolean> {
    await this.busy;
    await this.save();
    return contents(this.form) === this.known;
  }

  private later(wait: number): void {
    clearTimeout(this.timer);
    this.timer = window.setTimeout(() => void this.save(), wait);
  }

  private save(keepalive = false): Promise<void> {
    clearTimeout(this.timer);
    if (this.busy)
      return this.busy;
    const sent = contents(this.form);
    if (this.leaving || this.halted || sent === this.refused)
      return Promise.resolve();
    this.bar.saving();
    this.busy = this.send(sent, keepalive).finally(() => { this.busy = null; });
    return this.busy;
  }

  private async send(sent: string, keepalive: boolean): Promise<void> {
    const answer = await post<Saved>(this.form, this.form.dataset['autosave'] ?? '', this.body(), keepalive);
    if (answer.kind === 'done')
      this.took(sent, answer.value);
    else
      this.failed(sent, answer);
  }

  private took(sent: string, saved: Saved): void {
    this.failures = 0;
    this.refused = null;
    this.known = sent;
    stored.set(this.form, sent);
    this.based(saved.editionId, saved.version);
    if (!hidden(this.form, 'id').value)
      this.settle(saved);
    this.bar.savedAt(saved.saved, saved.chip);
    if (contents(this.form) === sent)
      this.settled();
    else
      this.touched();
    if (saved.others)
      this.tellOf(saved.others);
    else
      hideNote(this.form, 'others');
  }

  private failed(sent: string, answer: Exclude<Answer<Saved>, { kind: 'done' }>): void {
    this.keepCopy();
    if (answer.kind === 'refused') {
      if (answer.forGood)
        this.halted = answer.words;
      else
        this.refused = sent;
      this.bar.wrong(answer.words);
      return;
    }
    if (answer.kind === 'signed-out')
      this.signedOut();
    else
      this.bar.wrong(answer.words);
    this.later(retries[Math.min(this.failures++, retries.length - 1)] ?? 60_000);
  }

  signedOut(): void {
    this.bar.wrong('Сеанс завершён: войдите в соседней вкладке, текст цел', signIn);
  }

  /** The piece has an address from now on; a reload opens it. */
  private settle(saved: Saved): void {
    hidden(this.form, 'id').value = String(saved.id);
    this.form.action = saved.address;
    this.form.dataset['autosave'] = `${saved.address}/autosave`;
    this.form.dataset['presence'] = `${saved.address}/presence`;
    history.replaceState(null, '', saved.address);
    this.created();
  }

  private based(editionId: number, version: string): void {
    hidden(this.form, 'EditionId').value = String(editionId);
    hidden(this.form, 'Version').value = version;
  }

  private settled(): void {
    this.since = 0;
    clearTimeout(this.timer);
    clearTimeout(this.copyTimer);
    this.copyTimer = 0;
    this.bar.fine();
    drop(hidden(this.form, 'Sitting').value, localStorage);
  }

  /** A colleague's words never push away what is under the cursor: they come when asked for. */
  private tellOf(others: Others): void {
    const link = others.changes ? { text: 'Что изменено', address: others.changes } : undefined;
    if (!hasNote(this.form, 'others'))
      showNote(this.form, 'others', others.words, [{ text: 'Показать здесь', do: () => void this.showOthers() }], link);
    this.others = others;
  }

  private others: Others | null = null;

  private async showOthers(): Promise<void> {
    if (!await this.saveNow() || !this.others)
      return;
    const { fields, editionId, version } = this.others;
    const list: Fields = Object.entries(fields).flatMap(([name, values]) => values.map((value): [string, string] => [name, value]));
    fill(this.form, list);
    this.based(editionId, version);
    this.known = contents(this.form);
    stored.set(this.form, this.known);
    this.settled();
    hideNote(this.form, 'others');
    this.others = null;
  }

  private submitting(event: SubmitEvent): void {
    const button = event.submitter as HTMLButtonElement | null;
    if (button?.formTarget === '_blank')
      return;
    if (this.busy) {
      // An autosave on its way must not come after the save by hand.
      event.preventDefault();
      event.stopImmediatePropagation();
      const patience = new Promise(done => setTimeout(done, 5_000));
      void Promise.race([this.busy, patience]).finally(() => { this.busy = null; this.form.requestSubmit(button); });
      return;
    }
    this.leaving = true;
    this.step();
    this.keepCopy();
  }

  /** Before the page goes: what is short enough is sent after it, everything is kept here. */
  private farewell(): void {
    if (!this.isOpen() || this.leaving)
      return;
    this.keepCopy();
    const sent = contents(this.form);
    const isShort = new Blob([sent]).size < longestFarewell;
    if (!this.halted && sent !== this.refused && sent !== this.known && !this.busy)
      void this.save(isShort);
  }

  keepCopy(): void {
    clearTimeout(this.copyTimer);
    this.copyTimer = 0;
    const value = (name: string): string => hidden(this.form, name).value;
    const copy: Copy = {
      user: this.form.dataset['user'] ?? '',
      address: new URL(this.form.action).pathname + (value('id') ? '' : new URL(this.form.action).search),
      sitting: value('Sitting'),
      at: Date.now(),
      fields: fieldsOf(this.form),
      editionId: value('EditionId'),
      version: value('Version'),
      step: Number(value('Step')),
    };
    if (!keep(copy, localStorage))
      this.bar.wrong('В браузере нет места для копии текста: не закрывайте вкладку, пока он не сохранится');
  }

  private body(): FormData {
    this.step();
    return new FormData(this.form);
  }

  private step(): void {
    const step = hidden(this.form, 'Step');
    step.value = String(Number(step.value) + 1);
  }
}
