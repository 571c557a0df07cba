/** The item of one place put into another; both are kept within the list. */
export function moved<T>(items: readonly T[], from: number, to: number): T[] {
  const rest = [...items];
  const [item] = rest.splice(from, 1);
  if (item !== undefined)
    rest.splice(Math.max(0, Math.min(to, rest.length)), 0, item);
  return rest;
}

/** Where a key takes the item of a place; null for a key that moves nothing. */
export function placeByKey(key: string, at: number, count: number): number | null {
  const places: Record<string, number> = { ArrowUp: at - 1, ArrowLeft: at - 1, ArrowDown: at + 1, ArrowRight: at + 1, Home: 0, End: count - 1 };
  const place = places[key];
  return place === undefined ? null : Math.max(0, Math.min(place, count - 1));
}

/** How an album stands in Markdown: where the line that opens it begins and ends, and the files it names. */
export interface AlbumLine {
  from: number;
  to: number;
  colons: string;
  hashes: string[];
}

/** The album whose block the cursor stands in; null where there is none, or where its line names anything but files. */
export function albumAt(markdown: string, cursor: number): AlbumLine | null {
  const opening = /^[ \t]{0,3}(:{3,})[ \t]*album(?:[ \t]+(.*?))?[ \t]*$/gm;
  let found: AlbumLine | null = null;
  for (const match of markdown.matchAll(opening)) {
    if (match.index > cursor)
      break;
    const to = match.index + match[0].length;
    const closing = new RegExp(`^[ \\t]{0,3}:{${match[1]!.length},}[ \\t]*$`, 'm').exec(markdown.slice(to + 1));
    const end = closing ? to + 1 + closing.index + closing[0].length : markdown.length;
    const hashes = (match[2] ?? '').split(/\s+/).filter(Boolean);
    found = cursor <= end && hashes.every(hash => /^[0-9a-f]{12,64}$/.test(hash)) ? { from: match.index, to, colons: match[1]!, hashes } : null;
  }
  return found;
}
