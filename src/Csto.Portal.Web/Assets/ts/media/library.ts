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

/** Somebody who is in some file. */
export interface LibraryPerson {
  id: number;
  name: string;
}

export interface LibraryPage {
  items: LibraryFile[];
  next: number | null;
  /** With the first page only. */
  persons: LibraryPerson[];
}

/** What to look for; an empty word is no condition. */
export interface LibraryQuery {
  text: string;
  person: string;
  /** A word of MediaQuery.Usages: live, work, past, nowhere. */
  use: string;
}

/** A picture of the library that looks like the one just uploaded. */
export interface LikeFile {
  name: string;
  card: string;
  thumb: string;
}

/** What became of an upload; a problem is a sentence for people, and there is no file then. */
export interface Uploaded {
  name: string;
  problem: string | null;
  wasThere: boolean;
  /** It was taken and will not look to every reader as it should. */
  warning: string | null;
  file: LibraryFile | null;
  /** What became of it, for people; null where it was not taken. */
  words: string | null;
  like: LikeFile[];
}

const address = '/admin/media/';
const tabs = { photo: 'picture', video: 'video', document: 'document' } as const;

/** Newest first; throws a sentence for people. */
export async function readLibrary(kind: LibraryFile['kind'], { text, person, use }: LibraryQuery, before: number | null): Promise<LibraryPage> {
  const query = new URLSearchParams({ show: tabs[kind], text, person, use, before: before === null ? '' : String(before) });
  return await ask(`${address}choices?${query}`) as LibraryPage;
}

/** The files that a text names, in no order; throws a sentence for people. */
export async function readNamed(references: readonly string[]): Promise<LibraryFile[]> {
  return await ask(`${address}named?${new URLSearchParams({ references: references.join(',') })}`) as LibraryFile[];
}

async function ask(question: string): Promise<unknown> {
  const answer = await fetch(question, { headers: { accept: 'application/json' } }).catch(() => null);
  if (!answer)
    throw new Error('Медиатека не отвечает: связь прервалась. Попробуйте ещё раз.');
  if (answer.redirected)
    throw new Error('Сеанс закончился. Войдите в другой вкладке и попробуйте ещё раз.');
  if (!answer.ok)
    throw new Error('Медиатека сейчас не отвечает. Попробуйте ещё раз через минуту.');
  return await answer.json() as unknown;
}
