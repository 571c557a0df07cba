/**
 * The seam between the editor and the media library, which are bundles of their own. Whoever can let a person choose files calls
 * registerMediaPicker once; the editor shows its buttons for files from then on.
 */
export type MediaKind = 'photo' | 'album' | 'video' | 'document';

export interface ChosenMedia {
  kind: MediaKind;
  /** SHA-256 of each file or its beginning: 12 to 64 lower-case hexadecimal digits. One, but for an album. */
  hashes: string[];
  /** Plain words; the editor can change them. */
  caption?: string;
}

/** Lets a person choose files of one kind; null when nothing was chosen. Takes care of the focus while it is open; the editor takes it back. */
export type MediaPicker = (kind: MediaKind) => Promise<ChosenMedia | null>;

/** Takes files that were dropped or pasted into a text; none of them when the person thinks better of it. */
export type MediaSender = (files: File[]) => Promise<ChosenMedia[]>;

/** Lets a person put the files of an album into order, add some and take some out; null when nothing is to change. Never answers with none. */
export type AlbumArranger = (hashes: string[]) => Promise<string[] | null>;

/** A file of the library that a text names. */
export interface NamedMedia {
  /** The beginning of its SHA-256. */
  reference: string;
  name: string;
  caption: string;
  /** Address of a small picture; null for what is no picture. */
  thumb: string | null;
}

/** What the library knows of the files that a text names; those it does not know are left out. */
export type MediaNamer = (references: readonly string[]) => Promise<readonly NamedMedia[]>;

interface Shared {
  portalMediaNamer?: MediaNamer;
  portalMediaPicker?: MediaPicker;
  portalMediaSender?: MediaSender;
  portalAlbumArranger?: AlbumArranger;
}

const registered = 'portal:media-picker';

export function registerMediaPicker(picker: MediaPicker): void {
  (globalThis as Shared).portalMediaPicker = picker;
  document.dispatchEvent(new Event(registered));
}

/** Calls back with the picker: at once where it is there, else when it comes. */
export function whenMediaPicker(use: (picker: MediaPicker) => void): void {
  const known = (globalThis as Shared).portalMediaPicker;
  if (known)
    use(known);
  else
    document.addEventListener(registered, () => whenMediaPicker(use), { once: true });
}

export function registerMediaSender(sender: MediaSender): void {
  (globalThis as Shared).portalMediaSender = sender;
}

/** Null where nobody takes files. */
export function mediaSender(): MediaSender | null {
  return (globalThis as Shared).portalMediaSender ?? null;
}

export function registerAlbumArranger(arranger: AlbumArranger): void {
  (globalThis as Shared).portalAlbumArranger = arranger;
}

/** Null until somebody has registered one. */
export function albumArranger(): AlbumArranger | null {
  return (globalThis as Shared).portalAlbumArranger ?? null;
}

export function registerMediaNamer(namer: MediaNamer): void {
  (globalThis as Shared).portalMediaNamer = namer;
}

/** As many as the library answers at once. */
const mostNamed = 100;

let asked: { references: Set<string>; answer: Promise<readonly NamedMedia[]> } | null = null;

/** All blocks of a text ask together. Nothing where nobody knows, or no answer comes: names are a help, not a need. */
export function namedMedia(references: readonly string[]): Promise<readonly NamedMedia[]> {
  asked ??= { references: new Set(), answer: new Promise(resolve => setTimeout(resolve)).then(ask) };
  for (const reference of references)
    asked.references.add(reference);
  return asked.answer;
}

async function ask(): Promise<readonly NamedMedia[]> {
  const references = [...asked?.references ?? []];
  asked = null;
  const namer = await new Promise<MediaNamer | undefined>(resolve => whenMediaPicker(() => resolve((globalThis as Shared).portalMediaNamer)));
  const parts: Promise<readonly NamedMedia[]>[] = [];
  for (let at = 0; namer && at < references.length; at += mostNamed)
    parts.push(namer(references.slice(at, at + mostNamed)).catch(() => []));
  return (await Promise.all(parts)).flat();
}
