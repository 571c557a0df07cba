import type { Fields } from '../fields.ts';

/** What one opening of a form held last, kept in this browser until the portal has it. */
export interface Copy {
  user: string;
  /** Where the piece is edited. */
  address: string;
  sitting: string;
  /** When it was typed, milliseconds since 1970. */
  at: number;
  fields: Fields;
  editionId: string;
  version: string;
  step: number;
}

const prefix = 'portal-copy:';
const days = 24 * 60 * 60 * 1000;
const kept = 30 * days;

/** False where the browser keeps nothing: no room, or storage is denied. */
export function keep(copy: Copy, storage: Storage): boolean {
  try {
    storage.setItem(prefix + copy.sitting, JSON.stringify(copy));
    return true;
  } catch {
    return false;
  }
}

export function drop(sitting: string, storage: Storage): void {
  storage.removeItem(prefix + sitting);
}

/** Every copy of a person, newest first; what is older than a month or cannot be read is swept away. */
export function copiesOf(user: string, storage: Storage, now: number): Copy[] {
  const copies: Copy[] = [];
  for (const key of Object.keys(storage).filter(key => key.startsWith(prefix))) {
    const copy = read(storage.getItem(key));
    if (!copy || now - copy.at > kept)
      storage.removeItem(key);
    else if (copy.user === user)
      copies.push(copy);
  }
  return copies.sort((a, b) => b.at - a.at);
}

/** Of the copies of a page those to offer: not what is open in another tab, not what stands on the page already, which is to be dropped. */
export function sortOut(copies: Copy[], page: { address: string; contents: string; open: ReadonlySet<string> }): { offer: Copy[]; spent: Copy[] } {
  const mine = copies.filter(copy => copy.address === page.address && !page.open.has(copy.sitting));
  const isSpent = (copy: Copy): boolean => JSON.stringify(copy.fields) === page.contents;
  return { offer: mine.filter(copy => !isSpent(copy)), spent: mine.filter(isSpent) };
}

function read(text: string | null): Copy | undefined {
  try {
    const copy = JSON.parse(text ?? '') as Copy;
    return Array.isArray(copy.fields) && typeof copy.sitting === 'string' ? copy : undefined;
  } catch {
    return undefined;
  }
}
