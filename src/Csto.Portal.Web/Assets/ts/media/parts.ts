import type { Uploaded } from './library.ts';

const address = '/admin/media/parts';
const partSize = 4 * 1024 * 1024;
const headSize = 1024 * 1024;
/** Seconds between tries to go on; then it waits for a hand. */
const pauses = [1, 2, 4, 8, 15, 30, 30, 60, 60, 60];

/** By the keys of their files. */
const underway = new Map<string, Promise<Uploaded>>();

/** What an upload tells whoever shows it. */
export interface Watcher {
  /** From 0 to 1. */
  progress: (part: number) => void;
  /** A sentence for people; empty when nothing is out of the ordinary. */
  say: (words: string, isTrouble?: boolean) => void;
}

/** The upload was stopped by hand, or cannot go on by itself: the message is a sentence for people. */
export class Stopped extends Error {
  constructor(message: string, readonly canGoOn: boolean) {
    super(message);
  }
}

/** No answer, or none that says anything: worth another try. */
class Lost extends Error {}

interface Answer {
  status: number;
  body: { id?: string; offset?: number; problem?: string | null };
}

/**
 * One file on its way to the library, part by part: begun, continued where it stands, finished. What is lost on the way is sent again from where the
 * server says it stands, also after the page was opened anew: the server knows the file by what it is.
 */
export class PartUpload {
  private request: XMLHttpRequest | null = null;
  private id = '';
  private isCancelled = false;
  private wake: () => void = () => {};

  constructor(private readonly file: File, private readonly watcher: Watcher) {}

  /** Ends with an answer, or throws Stopped. Called again after Stopped, it goes on. The same file brought twice goes once, then finds itself there. */
  async send(): Promise<Uploaded> {
    const key = await keyOf(this.file);
    const before = underway.get(key);
    const sent = before ? before.then(() => this.sendNow(key), () => this.sendNow(key)) : this.sendNow(key);
    underway.set(key, sent);
    try {
      return await sent;
    } finally {
      if (underway.get(key) === sent)
        underway.delete(key);
    }
  }

  private async sendNow(key: string): Promise<Uploaded> {
    for (let failures = 0; ;) {
      try {
        return await this.attempt(key, () => { failures = 0; });
      } catch (problem) {
        if (!(problem instanceof Lost))
          throw problem;
        const pause = pauses[failures++];
        if (pause === undefined)
          throw new Stopped('Связь так и не восстановилась. То, что загружено, ждёт сутки: нажмите «Продолжить».', true);
        this.watcher.say('Связь прервалась. Загрузка продолжится сама с того же места.', true);
        await this.sleep(pause);
      }
    }
  }

  /** Nothing of the file is kept. While the portal is only just being told of it, what it answers is waited for: it says what to take back. */
  cancel(): void {
    this.isCancelled = true;
    this.wake();
    if (!this.id)
      return;
    this.request?.abort();
    this.takeBack();
  }

  private takeBack(): void {
    void fetch(`${address}/${this.id}`, { method: 'DELETE', headers: { 'X-Form-Token': token() } }).catch(() => {});
  }

  private async attempt(key: string, onProgress: () => void): Promise<Uploaded> {
    let at = await this.begin(key);
    this.watcher.say(at > 0 && at < this.file.size ? `Продолжено с того места, где прервалось: ${percent(at / this.file.size)}.` : '');
    while (at < this.file.size) {
      const part = this.file.slice(at, at + partSize);
      const from = at;
      const answer = await this.ask('PATCH', `/${this.id}?offset=${at}`, part, sent => this.watcher.progress((from + sent) / this.file.size));
      if (answer.status === 404)
        throw new Lost();
      if (answer.status !== 423)
        at = answer.body.offset ?? at;
      else
        await this.sleep(1);
      if (at > from)
        onProgress();
      this.watcher.progress(at / this.file.size);
    }
    this.watcher.progress(1);
    this.watcher.say('Проверяется.');
    return this.finish();
  }

  private async begin(key: string): Promise<number> {
    let answer: Answer;
    do {
      answer = await this.ask('POST', '', new URLSearchParams({ name: this.file.name, size: String(this.file.size), key }));
      // Another tab is just beginning the same file.
      if (answer.status === 423)
        await this.sleep(1);
    } while (answer.status === 423);
    if (answer.status !== 200 || !answer.body.id)
      throw new Lost();
    this.id = answer.body.id;
    if (this.isCancelled) {
      this.takeBack();
      throw new Stopped('Загрузка отменена.', false);
    }
    return answer.body.offset ?? 0;
  }

  private async finish(): Promise<Uploaded> {
    for (;;) {
      const answer = await this.ask('POST', `/${this.id}/completion`, new URLSearchParams());
      if (answer.status === 200)
        return answer.body as Uploaded;
      if (answer.status !== 423)
        throw new Lost();
      await this.sleep(1);
    }
  }

  /** 200, 404, 409 and 423 are answers; what ends the upload is thrown. */
  private ask(method: string, path: string, body: Blob | URLSearchParams, onSent: (bytes: number) => void = () => {}): Promise<Answer> {
    if (this.isCancelled)
      throw new Stopped('Загрузка отменена.', false);
    return new Promise((resolve, reject) => {
      const request = this.request = new XMLHttpRequest();
      request.open(method, address + path);
      request.setRequestHeader('accept', 'application/json');
      request.setRequestHeader('X-Form-Token', token());
      if (body instanceof Blob)
        request.setRequestHeader('content-type', 'application/octet-stream');
      request.upload.addEventListener('progress', event => onSent(event.loaded));
      request.addEventListener('error', () => reject(new Lost()));
      request.addEventListener('abort', () => reject(new Stopped('Загрузка отменена.', false)));
      request.addEventListener('load', () => {
        try {
          resolve(read(request));
        } catch (problem) {
          reject(problem as Error);
        }
      });
      request.send(body);
    });
  }

  /** Until the time is over, the browser says that it is connected again, or somebody cancels. */
  private sleep(seconds: number): Promise<void> {
    return new Promise(resolve => {
      const done = (): void => {
        clearTimeout(timer);
        removeEventListener('online', done);
        resolve();
      };
      const timer = setTimeout(done, seconds * 1000);
      addEventListener('online', done);
      this.wake = done;
    });
  }
}

function read(request: XMLHttpRequest): Answer {
  if (request.responseURL.includes('/sign-in') || request.status === 403)
    throw new Stopped('Сеанс закончился. Войдите в другой вкладке и нажмите «Продолжить».', true);
  const isJson = (request.getResponseHeader('content-type') ?? '').startsWith('application/json');
  const body = (isJson ? JSON.parse(request.responseText) : {}) as Answer['body'];
  if (body.problem)
    throw new Stopped(body.problem, false);
  if (request.status === 400)
    throw new Stopped('Страница открыта слишком давно. Сохраните текст, обновите страницу и выберите файл снова: загрузка продолжится.', false);
  if (request.status === 413)
    throw new Stopped('Сервер или прокси перед ним не пропускает файл: скажите об этом администратору сервера.', false);
  if (![200, 404, 409, 423].includes(request.status) || (request.status !== 404 && !isJson))
    throw new Lost();
  return { status: request.status, body };
}

export function percent(part: number): string {
  return `${Math.floor(part * 100)}\u00a0%`;
}

function token(): string {
  return document.querySelector<HTMLInputElement>('input[name="__RequestVerificationToken"]')?.value ?? '';
}

/** The same for the same file: its name, size, time and the beginning of what is in it. Hexadecimal digits. */
export async function keyOf(file: File): Promise<string> {
  const about = new TextEncoder().encode(`${file.name}\n${file.size}\n${file.lastModified}\n`);
  const head = new Uint8Array(await file.slice(0, headSize).arrayBuffer());
  const bytes = new Uint8Array(about.length + head.length);
  bytes.set(about);
  bytes.set(head, about.length);
  if (!globalThis.crypto?.subtle)
    return weakKey(bytes);
  const digest = new Uint8Array(await crypto.subtle.digest('SHA-256', bytes));
  return hex(digest);
}

/** Where the page was not loaded over TLS there is no SHA-256. It tells one's own files apart, and guards nothing. */
function weakKey(bytes: Uint8Array): string {
  const sums = new Uint32Array(4).map((_, at) => 0x811c9dc5 ^ at);
  bytes.forEach((byte, at) => { sums[at % 4] = Math.imul(sums[at % 4]! ^ byte, 0x01000193); });
  return hex(new Uint8Array(sums.buffer));
}

function hex(bytes: Uint8Array): string {
  return Array.from(bytes, byte => byte.toString(16).padStart(2, '0')).join('');
}
