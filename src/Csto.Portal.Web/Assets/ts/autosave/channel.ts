import { hidden } from '../fields.ts';

/** The answers of AutosaveController and PresenceController. */
export interface Saved {
  id: number;
  address: string;
  editionId: number;
  version: string;
  saved: string | null;
  chip: string | null;
  others: Others | null;
}

export interface Others {
  words: string;
  changes: string | null;
  editionId: number;
  version: string;
  fields: Record<string, string[]>;
}

export interface News {
  here: string;
  editionId: number;
  version: string;
  changed: string;
}

/** What became of a request. */
export type Answer<T> =
  | { kind: 'done'; value: T }
  /** A person has to act first. */
  | { kind: 'refused'; words: string; forGood: boolean }
  | { kind: 'signed-out' }
  /** To be tried again. */
  | { kind: 'trouble'; words: string };

export const offline = 'Нет связи: текст хранится в этом браузере, сохраню, когда связь появится';

/** The longest body that a browser sends after its page is gone is 64 KB, all together. */
export const longestFarewell = 60_000;

export async function post<T>(form: HTMLFormElement, address: string, body: FormData, keepalive = false): Promise<Answer<T>> {
  try {
    const answer = await send(address, body, keepalive);
    if (answer.status !== 400)
      return await read<T>(answer);
    // The key of the form is of an earlier session: the page has a new one.
    const problem = await renewToken(form);
    if (problem)
      return problem;
    body.set('__RequestVerificationToken', hidden(form, '__RequestVerificationToken').value);
    return await read<T>(await send(address, body, keepalive));
  } catch {
    return { kind: 'trouble', words: offline };
  }
}

function send(address: string, body: FormData, keepalive: boolean): Promise<Response> {
  return fetch(address, { method: 'POST', body, keepalive, redirect: 'manual', headers: { Accept: 'application/json' } });
}

async function read<T>(answer: Response): Promise<Answer<T>> {
  if (answer.type === 'opaqueredirect' || answer.status === 401)
    return { kind: 'signed-out' };
  if (answer.ok)
    return { kind: 'done', value: (answer.status === 204 ? null : await answer.json()) as T };
  switch (answer.status) {
    case 403:
      return { kind: 'refused', words: 'Ваши права изменились, сохранить нельзя. Скопируйте текст: он хранится в этом браузере', forGood: true };
    case 404:
      return { kind: 'refused', words: 'Материала больше нет. Скопируйте текст: он хранится в этом браузере', forGood: true };
    case 413:
      return { kind: 'refused', words: 'Столько текста портал не принимает. Сократите: текст хранится в этом браузере', forGood: false };
  }
  const words = await said(answer);
  if (words && (answer.status === 409 || answer.status === 422))
    return { kind: 'refused', words, forGood: answer.status === 409 };
  return { kind: 'trouble', words: words ?? `Портал не отвечает (${answer.status}): текст хранится в этом браузере, повторю через минуту` };
}

async function said(answer: Response): Promise<string | undefined> {
  try {
    return ((await answer.json()) as { words?: string }).words;
  } catch {
    return undefined;
  }
}

async function renewToken(form: HTMLFormElement): Promise<Answer<never> | undefined> {
  const answer = await fetch(location.href, { redirect: 'manual' });
  if (answer.type === 'opaqueredirect')
    return { kind: 'signed-out' };
  const page = new DOMParser().parseFromString(await answer.text(), 'text/html');
  const fresh = page.querySelector<HTMLFormElement>('form[data-user]');
  if (!fresh)
    return { kind: 'trouble', words: 'Форма устарела: нажмите «Сохранить». Текст хранится в этом браузере' };
  if (fresh.dataset['user'] !== form.dataset['user'])
    return { kind: 'refused', words: 'В этом браузере вошёл кто-то другой. Войдите снова под своим именем: текст цел', forGood: false };
  hidden(form, '__RequestVerificationToken').value = fresh.querySelector<HTMLInputElement>('[name=__RequestVerificationToken]')?.value ?? '';
  return undefined;
}
