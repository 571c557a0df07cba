/** A file of the library, as Admin/Media/MediaJson.cs writes it. */
export interface LibraryFile {
  id: number;
  /** How a text names the file. */
  reference: string;
  kind: 'photo' | 'video' | 'document';
  name: string;
  caption: string;
  alt: string;
  /** «JPEG, 2,4 МБ». */
  described: string;
  thumb: string | null;
  card: string;
  lacksAlt: boolean;
}

export interface LibraryPage {
  items: LibraryFile[];
  next: number | null;
}

/** What became of an upload; a problem is a sentence for people, and there is no file then. */
export interface Uploaded {
  name: string;
  problem: string | null;
  wasThere: boolean;
  file: LibraryFile | null;
}

const address = '/admin/media/';
const tabs = { photo: 'picture', video: 'video', document: 'document' } as const;

/** Newest first; throws a sentence for people. */
export async function readLibrary(kind: LibraryFile['kind'], text: string, before: number | null): Promise<LibraryPage> {
  const query = new URLSearchParams({ show: tabs[kind], text, before: before === null ? '' : String(before) });
  const answer = await fetch(`${address}choices?${query}`, { headers: { accept: 'application/json' } }).catch(() => null);
  if (!answer)
    throw new Error('Медиатека не отвечает: связь прервалась. Попробуйте ещё раз.');
  if (answer.redirected)
    throw new Error('Сеанс закончился. Войдите в другой вкладке и попробуйте ещё раз.');
  if (!answer.ok)
    throw new Error('Медиатека сейчас не отвечает. Попробуйте ещё раз через минуту.');
  return await answer.json() as LibraryPage;
}

/** Sends one file; says how much of it has gone, from 0 to 1. Always ends with an answer. */
export function upload(file: File, onProgress: (part: number) => void): Promise<Uploaded> {
  const refused = (problem: string): Uploaded => ({ name: file.name, problem, wasThere: false, file: null });
  const form = new FormData();
  // First, because the server reads it before it takes anything else in.
  form.append('__RequestVerificationToken', document.querySelector<HTMLInputElement>('input[name="__RequestVerificationToken"]')?.value ?? '');
  form.append('Files', file);
  return new Promise(resolve => {
    const request = new XMLHttpRequest();
    request.open('POST', address);
    request.setRequestHeader('accept', 'application/json');
    request.upload.addEventListener('progress', event => { if (event.lengthComputable) onProgress(event.loaded / event.total); });
    request.addEventListener('error', () => resolve(refused('Связь прервалась. Загрузите файл ещё раз.')));
    request.addEventListener('load', () => resolve(read(request) ?? refused(reason(request))));
    request.send(form);
  });
}

function read(request: XMLHttpRequest): Uploaded | null {
  if (request.status !== 200 || !(request.getResponseHeader('content-type') ?? '').startsWith('application/json'))
    return null;
  return (JSON.parse(request.responseText) as Uploaded[])[0] ?? null;
}

function reason(request: XMLHttpRequest): string {
  if (request.responseURL.includes('/sign-in'))
    return 'Сеанс закончился. Войдите в другой вкладке и загрузите файл ещё раз.';
  if (request.status === 413)
    return 'Файл слишком велик, такие не принимаются.';
  return request.status === 400
    ? 'Страница открыта слишком давно. Сохраните текст, обновите её и загрузите файл ещё раз.'
    : 'Сервер не принял файл. Загрузите его ещё раз через минуту.';
}
