/** What browsers look for, as https://wicg.github.io/scroll-to-text-fragment/ describes it; empty where it is not needed. */
export type Directive = { prefix: string; start: string; end: string; suffix: string };

/** A longer passage is told by its beginning and end: an address stays short enough to be sent. */
const LONGEST = 150;

/** How many words around a passage tell it from others. */
const AROUND = [0, 1, 2, 3, 5, 8, 13, 21];

/** How many words of its beginning and end. */
const WITHIN = [4, 6, 9, 14, 20];

/**
 * The part of an address behind «#» that leads to text.slice(start, end).
 * @param text Of the whole page in its order, blocks parted by line ends, blanks run together.
 * @returns null where nothing is left of the passage.
 */
export function fragmentFor(text: string, start: number, end: number): string | null {
  const passage = wholeWords(text, start, end);
  if (!passage)
    return null;
  // Words that stand alike elsewhere, and whose block says no more of their place, are told by the whole of their block.
  const directive = exact(text, ...passage) ?? exact(text, ...wholeBlocks(text, ...passage)) ?? candidates(text, ...passage).next().value!;
  return `:~:text=${written(directive)}`;
}

function exact(text: string, start: number, end: number): Directive | undefined {
  for (const directive of candidates(text, start, end)) {
    const found = find(text, directive);
    if (found && found[0] === start && found[1] === end)
      return directive;
  }
  return undefined;
}

function wholeBlocks(text: string, start: number, end: number): [number, number] {
  const after = text.indexOf('\n', end);
  return [text.lastIndexOf('\n', start - 1) + 1, after < 0 ? text.length : after];
}

/** Browsers find whole words only. */
export function wholeWords(text: string, start: number, end: number): [number, number] | null {
  while (start < end && /\s/.test(text[start]!))
    start++;
  while (end > start && /\s/.test(text[end - 1]!))
    end--;
  if (start >= end)
    return null;
  while (isWithinWord(text, start))
    start--;
  while (isWithinWord(text, end))
    end++;
  return [start, end];
}

function* candidates(text: string, start: number, end: number): Generator<Directive> {
  const passage = text.slice(start, end);
  const blocks = passage.split('\n');
  if (blocks.length === 1 && passage.length <= LONGEST) {
    for (const count of AROUND)
      yield { prefix: wordsBefore(text, start, count), start: passage, end: '', suffix: wordsAfter(text, end, count) };
    return;
  }
  for (const around of [0, 4, 12]) {
    for (const count of WITHIN) {
      const directive = {
        prefix: wordsBefore(text, start, around), start: first(blocks[0]!, count), end: last(blocks.at(-1)!, count), suffix: wordsAfter(text, end, around),
      };
      if (blocks.length > 1 || directive.start.length + directive.end.length < passage.length)
        yield directive;
    }
  }
}

/** Where a browser arrives: the first place that fits. */
export function find(text: string, { prefix, start, end, suffix }: Directive): [number, number] | null {
  const page = text.toLowerCase();
  for (let at = next(page, start, 0); at >= 0; at = next(page, start, at + 1)) {
    const behind = at + start.length;
    if (prefix && !endsWith(page, at, prefix))
      continue;
    if (!end) {
      if (!suffix || beginsWith(page, behind, suffix))
        return [at, behind];
      continue;
    }
    for (let to = next(page, end, behind); to >= 0; to = next(page, end, to + 1)) {
      if (!suffix || beginsWith(page, to + end.length, suffix))
        return [at, to + end.length];
    }
    return null;
  }
  return null;
}

function next(page: string, term: string, from: number): number {
  const wanted = term.toLowerCase();
  for (let at = page.indexOf(wanted, from); at >= 0; at = page.indexOf(wanted, at + 1)) {
    if (!isWithinWord(page, at) && !isWithinWord(page, at + wanted.length))
      return at;
  }
  return -1;
}

function endsWith(page: string, at: number, prefix: string): boolean {
  const before = page.slice(0, at).trimEnd();
  return before.endsWith(prefix.toLowerCase()) && !isWithinWord(before, before.length - prefix.length);
}

function beginsWith(page: string, at: number, suffix: string): boolean {
  const after = page.slice(at).trimStart();
  return after.startsWith(suffix.toLowerCase()) && !isWithinWord(after, suffix.length);
}

function wordsBefore(text: string, at: number, count: number): string {
  const before = text.slice(0, at).trimEnd();
  return count ? last(before.slice(before.lastIndexOf('\n') + 1), count) : '';
}

function wordsAfter(text: string, at: number, count: number): string {
  return count ? first(text.slice(at).trimStart().split('\n', 1)[0]!, count) : '';
}

const first = (block: string, count: number): string => block.split(' ').slice(0, count).join(' ');

const last = (block: string, count: number): string => block.split(' ').slice(-count).join(' ');

/** Between two signs that browsers take for one word: letters, digits, «13.02.2026», «д’Артаньян». */
function isWithinWord(text: string, at: number): boolean {
  const isLetter = (i: number): boolean => i >= 0 && i < text.length && /[\p{L}\p{M}\p{N}_]/u.test(text[i]!);
  const isJoint = (i: number): boolean => /[.,:'’·]/.test(text[i] ?? '');
  return (isLetter(at - 1) && isLetter(at))
    || (isLetter(at - 1) && isJoint(at) && isLetter(at + 1))
    || (isLetter(at - 2) && isJoint(at - 1) && isLetter(at));
}

function written({ prefix, start, end, suffix }: Directive): string {
  return [prefix && `${escaped(prefix)}-`, escaped(start), end && escaped(end), suffix && `-${escaped(suffix)}`].filter(part => part).join(',');
}

/** «-», «,» and «&» part the directive; brackets, quotation marks and asterisks would end the link in letters and messengers. */
function escaped(term: string): string {
  return encodeURIComponent(term).replace(/[-!'()*~]/g, sign => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`);
}
