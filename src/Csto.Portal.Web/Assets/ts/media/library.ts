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
  /** It was taken and will not look to every reader as it should. */
  warning: string | null;
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
