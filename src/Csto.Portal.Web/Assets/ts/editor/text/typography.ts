import type { Node } from 'prosemirror-model';
import type { Transform } from 'prosemirror-transform';
import Typograf from 'typograf';

/** What was put right. */
export type Correction = 'quotes' | 'dashes' | 'dots' | 'spaces' | 'signs';

interface Edit {
  from: number;
  to: number;
  insert: string;
}

// Signs alone: no rule here may change a letter or a digit. No-break spaces are left out, the portal sets them when it shows the text.
const rules = [
  'common/punctuation/quote', 'common/punctuation/hellip', 'common/space/delRepeatSpace', 'common/space/delBeforePunctuation', 'common/space/bracket',
  'ru/dash/main', 'ru/dash/directSpeech', 'ru/dash/years', 'ru/dash/daysMonth', 'ru/dash/month', 'ru/symbols/NN',
];
const typograf = new Typograf({ locale: ['ru', 'en-US'], disableRule: '*', enableRule: rules });
typograf.setSetting('common/punctuation/quote', 'ru', { left: '«„', right: '»“', removeDuplicateQuotes: true });
for (const rule of ['ru/dash/years', 'ru/dash/daysMonth', 'ru/dash/month'])
  typograf.setSetting(rule, 'dash', '–');

const address = /(?:https?:\/\/|www\.)[^\s<>«»"]*[^\s<>«»".,:;!?…)]|[\p{L}\d._%+-]+@[\p{L}\d.-]+\.\p{L}{2,}|(?<![\p{L}\d])\/[\w\-./]+\w/gu;
const word = /[\p{L}\p{N}]+/gu;

/** Russian typography for plain words: quotation marks, dashes, dots. Addresses and texts without a Russian letter stay as they are. */
export function typeset(text: string): string {
  return edit(text, editsOf(text));
}

/** Sets the whole document, or what lies between the two positions. Code, addresses and blocks shown as source are left alone. */
export function typesetDocument(tr: Transform, from = 0, to = tr.doc.content.size): Set<Correction> {
  const found = new Set<Correction>();
  const edits: Edit[] = [];
  tr.doc.nodesBetween(from, to, (node, pos) => {
    if (!node.isTextblock)
      return true;
    if (!node.type.spec.code)
      edits.push(...editsIn(node, pos + 1, found));
    return false;
  });
  for (const { from: start, to: end, insert } of edits.reverse()) {
    if (insert)
      tr.replaceWith(start, end, tr.doc.type.schema.text(insert, tr.doc.nodeAt(end > start ? start : start - 1)?.marks ?? []));
    else
      tr.delete(start, end);
  }
  return found;
}

/** What was put right between two versions of plain words. */
export function correctionsOf(text: string): Set<Correction> {
  return new Set(editsOf(text).map(change => kindOf(text.slice(change.from, change.to) + change.insert)));
}

function editsIn(block: Node, start: number, found: Set<Correction>): Edit[] {
  let text = '';
  const places: number[] = [];
  const hidden: [number, number][] = [];
  block.forEach((child, offset) => {
    const words = child.isText ? child.text! : child.type.name === 'line_break' ? '\n' : '';
    const isFixed = child.marks.some(mark => mark.type.name === 'code' || (mark.type.name === 'link' && [mark.attrs['href'], String(mark.attrs['href']).replace(/^mailto:/, '')].includes(words)));
    if (isFixed)
      hidden.push([text.length, text.length + words.length]);
    for (let i = 0; i < words.length; i++)
      places.push(start + offset + i);
    text += words;
  });
  return editsOf(text, hidden).flatMap(change => {
    const from = change.from < places.length ? places[change.from]! : start + block.content.size;
    const to = change.to > change.from ? places[change.to - 1]! + 1 : from;
    // A footnote's mark or a picture among the signs: left as it stands.
    if (to - from !== change.to - change.from)
      return [];
    found.add(kindOf(text.slice(change.from, change.to) + change.insert));
    return [{ from, to, insert: change.insert }];
  });
}

/** Typograf gives a text; what it did is found by the words, which it does not change. */
function editsOf(text: string, hidden: [number, number][] = []): Edit[] {
  if (!/[\u0400-\u04ff]/.test(text))
    return [];
  const shown = mask(text, hidden);
  let set = shown;
  for (let round = 0; round < 4; round++) {
    const again = keepEdges(set, typograf.execute(set)).replaceAll(/\u00a0(?=[—–])/g, text.includes('\u00a0') ? '$&' : ' ');
    if (again === set)
      break;
    set = again;
  }
  const before = runs(shown);
  const after = runs(set);
  if (before.length !== after.length || before.some((run, i) => i % 2 === 1 && run !== after[i]))
    return [];
  const edits: Edit[] = [];
  let at = 0;
  before.forEach((run, i) => {
    if (i % 2 === 0)
      edits.push(...signEdits(at, run, run.includes('\u00a0') ? after[i]! : after[i]!.replaceAll('\u00a0', ' ')));
    at += run.length;
  });
  return edits;
}

/** Words in place of what must not be touched: rules see a word, and no word changes. */
function mask(text: string, hidden: [number, number][]): string {
  let shown = text.replace(address, found => 'ж'.repeat(found.length));
  for (const [from, to] of hidden)
    shown = shown.slice(0, from) + 'ж'.repeat(to - from) + shown.slice(to);
  return shown;
}

function keepEdges(before: string, after: string): string {
  return /^\s*/.exec(before)![0] + after.trim() + (before.trim() ? /\s*$/.exec(before)![0] : '');
}

/** Signs and words in turn, signs first. */
function runs(text: string): string[] {
  const parts: string[] = [];
  let at = 0;
  for (const found of text.matchAll(word)) {
    parts.push(text.slice(at, found.index), found[0]);
    at = found.index + found[0].length;
  }
  return [...parts, text.slice(at)];
}

/** One edit a sign, so that each keeps the look of its neighbours: the shortest way from the one run of signs to the other. */
function signEdits(at: number, before: string, after: string): Edit[] {
  const cost = Array.from({ length: before.length + 1 }, (_, i) => Array.from({ length: after.length + 1 }, (_, j) => (i === 0 ? j : i)));
  for (let i = 1; i <= before.length; i++)
    for (let j = 1; j <= after.length; j++)
      cost[i]![j] = Math.min(cost[i - 1]![j - 1]! + distance(before[i - 1]!, after[j - 1]!), cost[i - 1]![j]! + 1, cost[i]![j - 1]! + 1);
  const edits: Edit[] = [];
  for (let i = before.length, j = after.length; i > 0 || j > 0;) {
    if (i > 0 && j > 0 && cost[i]![j] === cost[i - 1]![j - 1]! + distance(before[i - 1]!, after[j - 1]!)) {
      i--; j--;
      if (before[i] !== after[j])
        edits.push({ from: at + i, to: at + i + 1, insert: after[j]! });
    } else if (i > 0 && cost[i]![j] === cost[i - 1]![j]! + 1) {
      i--;
      edits.push({ from: at + i, to: at + i + 1, insert: '' });
    } else {
      j--;
      edits.push({ from: at + i, to: at + i, insert: after[j]! });
    }
  }
  return edits.reverse();
}

function distance(a: string, b: string): number {
  if (a === b)
    return 0;
  const kinds = [/["'«»„“”‟]/, /[-–—]/, /[.…]/, /\s/];
  return kinds.some(kind => kind.test(a) && kind.test(b)) ? 0.5 : kinds.at(-1)!.test(a) || kinds.at(-1)!.test(b) ? 3 : 0.9;
}

function edit(text: string, edits: Edit[]): string {
  let result = text;
  for (const { from, to, insert } of [...edits].reverse())
    result = result.slice(0, from) + insert + result.slice(to);
  return result;
}

function kindOf(signs: string): Correction {
  if (/["'«»„“”‟]/.test(signs))
    return 'quotes';
  if (/[-–—]/.test(signs))
    return 'dashes';
  if (/[.…]/.test(signs))
    return 'dots';
  return /^\s*$/.test(signs) ? 'spaces' : 'signs';
}
