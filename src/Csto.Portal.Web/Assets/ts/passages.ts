/** A place in a text told by its words: as Content/PassageFinder finds it, letters and digits alone count. */
export type Passage = { quote: string; prefix: string; suffix: string };

const AROUND = 60;

/** The passage between two places of a text. */
export function passageAt(text: string, start: number, end: number): Passage {
  return {
    quote: text.slice(start, end).trim(),
    prefix: text.slice(Math.max(0, start - AROUND), start),
    suffix: text.slice(end, end + AROUND),
  };
}

/** Where the passage stands, of several places the one with the likest surroundings; null where it has gone. */
export function findPassage(text: string, { quote, prefix, suffix }: Passage): { start: number; end: number } | null {
  const letters = lettersOf(text);
  const wanted = lettersOf(quote).text;
  if (!wanted) {
    const start = quote ? text.indexOf(quote) : -1;
    return start < 0 ? null : { start, end: start + quote.length };
  }
  const before = lettersOf(prefix).text;
  const after = lettersOf(suffix).text;
  let best = -1;
  let bestLikeness = -1;
  for (let at = letters.text.indexOf(wanted); at >= 0; at = letters.text.indexOf(wanted, at + 1)) {
    const likeness = sameBefore(letters.text, at, before) + sameAfter(letters.text, at + wanted.length, after);
    if (likeness > bestLikeness)
      [best, bestLikeness] = [at, likeness];
  }
  return best < 0 ? null : { start: letters.at[best]!, end: letters.at[best + wanted.length - 1]! + 1 };
}

function lettersOf(text: string): { text: string; at: number[] } {
  const at: number[] = [];
  let letters = '';
  for (let i = 0; i < text.length; i++) {
    if (!/[\p{L}\p{N}]/u.test(text[i]!))
      continue;
    const letter = text[i]!.toLowerCase();
    letters += letter === 'ё' ? 'е' : letter;
    at.push(i);
  }
  return { text: letters, at };
}

function sameBefore(text: string, at: number, before: string): number {
  let same = 0;
  while (same < before.length && same < at && text[at - 1 - same] === before[before.length - 1 - same])
    same++;
  return same;
}

function sameAfter(text: string, at: number, after: string): number {
  let same = 0;
  while (same < after.length && text[at + same] === after[same])
    same++;
  return same;
}
