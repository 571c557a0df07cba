import type { Node } from 'prosemirror-model';

/** Siblings as they stood in the source, with what stood between them. */
export interface Family {
  parent: string;
  before: string;
  /** After each block up to the next, or to the end. */
  gaps: string[];
}

export interface Origin {
  source: string;
  family: Family;
  index: number;
  /** What a block left open to the end of its parent needs when another follows it. */
  closing: string;
  /** Of a list item: the mark it was written with. */
  mark: string;
}

export interface Part {
  node: Node;
  text: string;
  origin: Origin | undefined;
}

/** Where each part stood: its own place, or that of the block it was made of by editing. */
export function placesOf(parts: Part[], family: Family): number[] {
  const places = parts.map(part => (part.origin?.family === family ? part.origin.index : -1));
  for (let at = 0; at < places.length; at++) {
    if (places[at] !== -1)
      continue;
    let end = at;
    while (end < places.length && places[end] === -1) end++;
    const before = at === 0 ? -1 : places[at - 1]!;
    const after = end < places.length ? places[end]! : family.gaps.length;
    if (after - before - 1 === end - at)
      for (let i = at; i < end; i++) places[i] = before + 1 + i - at;
    else
      at = end;
  }
  return places;
}

export function gapBetween(family: Family, a: number, b: number, first: Part, second: Part, between: string): string | null {
  if (a < 0 || b !== a + 1)
    return null;
  const gap = family.gaps[a]!;
  if (first.origin?.family === family && second.origin?.family === family)
    return gap;
  const lines = gap.split('\n').length - 1;
  if (lines >= 2)
    return between === '\n' ? null : gap;
  return lines === 1 && (between === '\n' || standsAlone(first.node, true) || standsAlone(second.node, false)) ? gap : null;
}

/** Ends (or begins) so that the next line cannot be taken for more of it. */
function standsAlone(node: Node, isFirst: boolean): boolean {
  return ['heading', 'code_block', 'quote', 'greeting', 'contact', 'media'].includes(node.type.name) || (isFirst && node.type.name === 'rule');
}
