import { hidden } from '../fields.ts';
import type { Bar } from './bar.ts';
import { post, type News } from './channel.ts';

const heartbeat = 15_000;

/** Tells the portal every fifteen seconds that the piece is open here, and shows who else has it open. */
export class Presence {
  private timer = 0;

  constructor(private readonly form: HTMLFormElement, private readonly bar: Bar, private readonly heard: (news: News) => void, private readonly signedOut: () => void) {
    addEventListener('pagehide', () => this.leave());
    addEventListener('pageshow', event => { if (event.persisted) this.start(); });
    document.addEventListener('visibilitychange', () => { if (document.visibilityState === 'visible') void this.beat(); });
  }

  /** A new piece has no address to be present at before it is first saved. */
  start(): void {
    clearInterval(this.timer);
    this.timer = window.setInterval(() => void this.beat(), heartbeat);
    void this.beat();
  }

  private async beat(): Promise<void> {
    const address = this.form.dataset['presence'];
    if (!address)
      return;
    const answer = await post<News>(this.form, address, this.sign());
    if (answer.kind === 'signed-out')
      this.signedOut();
    if (answer.kind !== 'done')
      return;
    this.bar.neighbours(answer.value.here);
    this.heard(answer.value);
  }

  private leave(): void {
    clearInterval(this.timer);
    const address = this.form.dataset['presence'];
    if (address)
      navigator.sendBeacon(`${address}/delete`, this.sign());
  }

  private sign(): FormData {
    const body = new FormData();
    for (const name of ['__RequestVerificationToken', 'Sitting'])
      body.set(name, hidden(this.form, name).value);
    return body;
  }
}
