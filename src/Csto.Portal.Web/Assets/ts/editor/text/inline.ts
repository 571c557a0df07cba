import type { Mark, Node } from 'prosemirror-model';
import { escapeAddress, escapeLineStart, escapeTitle, escapeWords } from './escape.ts';

/** How the words of a block are written; the second way is tried where the first would be read as something else. */
export interface InlineStyle {
  em: '*' | '_';
  inTable?: boolean;
}

interface Span {
  node: Node | null;
  text: string;
  marks: readonly Mark[];
}

type Piece = { open: string } | { close: string } | { words: string } | { as: string };

/** The words of a block as Markdown, lines separated by hard breaks. */
export function writeInline(block: Node, style: InlineStyle): string {
  const pieces = piecesOf(trimEdges(spansOf(block)), style);
  const text = assemble(pieces, style.inTable ?? false);
  if (style.inTable)
    return text.trim();
  return text.split('\n').map((line, at) => escapeLineStart(at === 0 ? line.replace(/^[ \t]+/, '') : line.replace(/^[ \t]+/, ''))).join('\n').replace(/[ \t]+$/, '');
}

function spansOf(block: Node): Span[] {
  const spans: Span[] = [];
  block.forEach(node => {
    const marks = node.marks;
    const last = spans.at(-1);
    if (node.isText && last && last.node === null && sameMarks(last.marks, marks))
      last.text += node.text!;
    else
      spans.push(node.isText ? { node: null, text: node.text!, marks } : { node, text: '', marks });
  });
  while (spans.at(-1)?.node?.type.name === 'line_break') spans.pop();
  return spans;
}

/** Bold and italic may not begin or end with a space: spaces at their edges are moved out. */
function trimEdges(spans: Span[]): Span[] {
  const split = spans.flatMap(span => {
    if (span.node || isCode(span))
      return [span];
    const [, before, words, after] = /^([\s\u00a0]*)([^]*?)([\s\u00a0]*)$/.exec(span.text)!;
    return [before!, words!, after!].filter(Boolean).map(text => ({ ...span, text }));
  });
  for (const name of ['strong', 'em']) {
    for (let i = 0; i < split.length; i++) {
      const has = (at: number): boolean => split[at]?.marks.some(mark => mark.type.name === name) ?? false;
      if (!has(i) || !isSpace(split[i]!))
        continue;
      let end = i;
      while (has(end) && isSpace(split[end]!)) end++;
      if (!has(i - 1) || !has(end))
        for (let at = i; at < end; at++)
          split[at] = { ...split[at]!, marks: split[at]!.marks.filter(mark => mark.type.name !== name) };
    }
  }
  return split;
}

function isSpace(span: Span): boolean {
  return span.node ? span.node.type.name === 'line_break' : !isCode(span) && /^[\s\u00a0]+$/.test(span.text);
}

function piecesOf(spans: Span[], style: InlineStyle): Piece[] {
  const pieces: Piece[] = [];
  const open: Mark[] = [];
  const close = (to: number): void => { while (open.length > to) pieces.push({ close: closing(open.pop()!, style) }); };
  spans.forEach((span, at) => {
    const wanted = span.marks.filter(mark => mark.type.name !== 'code');
    const kept = open.findIndex(mark => !mark.isInSet(wanted));
    close(kept < 0 ? open.length : kept);
    const auto = wanted.find(mark => mark.type.name === 'link' && mark.attrs['auto'] === true);
    const isWhole = auto && !span.node && isAutolink(auto, span, spans[at - 1], spans[at + 1]);
    const fresh = wanted.filter(mark => !mark.isInSet(open) && !(isWhole && mark === auto)).sort((a, b) => reach(b, spans, at) - reach(a, spans, at));
    for (const mark of fresh) {
      pieces.push({ open: opening(mark, style) });
      open.push(mark);
    }
    pieces.push(isWhole ? { as: `<${span.text}>` } : written(span, style));
  });
  close(0);
  return pieces;
}

function written(span: Span, style: InlineStyle): Piece {
  if (isCode(span))
    return { as: code(span.text, style.inTable ?? false) };
  if (!span.node)
    return { words: span.text };
  const { alt, src, title, label } = span.node.attrs as Record<string, string>;
  switch (span.node.type.name) {
    case 'line_break': return { as: '\\\n' };
    case 'footnote_mark': return { as: `[^${label!}]` };
    default: return { as: `![${escapeWords(alt!, 'x', 'x', style.inTable ?? false)}](${escapeAddress(src!, style.inTable ?? false)}${title ? ` ${escapeTitle(title, style.inTable ?? false)}` : ''})` };
  }
}

/** How far a mark goes on: the one that ends last is opened first. */
function reach(mark: Mark, spans: Span[], from: number): number {
  let at = from;
  while (at < spans.length && mark.isInSet(spans[at]!.marks)) at++;
  return at * 2 + (mark.type.name === 'link' ? 1 : 0);
}

function isAutolink(link: Mark, span: Span, before: Span | undefined, after: Span | undefined): boolean {
  const href = String(link.attrs['href']);
  return !link.isInSet(before?.marks ?? []) && !link.isInSet(after?.marks ?? []) && !/[\s<>]/.test(span.text)
    && ((href === span.text && /^[a-z][a-z\d+.-]{1,31}:/i.test(href)) || (href === `mailto:${span.text}` && /^[^\s@]+@[^\s@]+$/.test(span.text)));
}

function opening(mark: Mark, style: InlineStyle): string {
  return mark.type.name === 'strong' ? '**' : mark.type.name === 'em' ? style.em : '[';
}

function closing(mark: Mark, style: InlineStyle): string {
  if (mark.type.name !== 'link')
    return opening(mark, style);
  const { href, title } = mark.attrs as Record<string, string>;
  return `](${escapeAddress(href!, style.inTable ?? false)}${title ? ` ${escapeTitle(title, style.inTable ?? false)}` : ''})`;
}

function code(text: string, inTable: boolean): string {
  const words = text.replace(/[\r\n]+/g, ' ');
  const longest = Math.max(0, ...[...words.matchAll(/`+/g)].map(run => run[0].length));
  const fence = '`'.repeat(longest + 1);
  const pad = /^`|`$/.test(words) || (/^ .* $/.test(words) && words.trim() !== '') ? ' ' : '';
  const written = fence + pad + words + pad + fence;
  return inTable ? written.replaceAll('|', '\\|') : written;
}

function assemble(pieces: Piece[], inTable: boolean): string {
  let text = '';
  pieces.forEach((piece, at) => {
    if ('as' in piece) {
      text += piece.as;
    } else if ('open' in piece) {
      text = isEmphasis(piece.open) && opensBeforeSign(pieces, at) ? encodeLast(text) : text;
      text += piece.open;
    } else if ('close' in piece) {
      text += piece.close;
    } else {
      const after = signAfter(pieces, at);
      const words = endsWithSign(text) && closedJustNow(pieces, at) && /^[\p{L}\p{N}]/u.test(piece.words) ? encodeFirst(piece.words) : null;
      text += words ? words[0] + escapeWords(words[1], 'x', after, inTable) : escapeWords(piece.words, text.at(-1) ?? '', after, inTable);
    }
  });
  return text;
}

// CommonMark's flanking: «слово»** closes only before a space or a sign, **« opens only after one. A letter written as an entity counts as a sign.
function opensBeforeSign(pieces: Piece[], at: number): boolean {
  let next = at + 1;
  while (pieces[next] && 'open' in pieces[next]! && isEmphasis((pieces[next] as { open: string }).open)) next++;
  const piece = pieces[next];
  if (!piece || 'close' in piece)
    return false;
  return 'words' in piece ? !/^[\p{L}\p{N}]/u.test(piece.words) : true;
}

function closedJustNow(pieces: Piece[], at: number): boolean {
  const before = pieces[at - 1];
  return before !== undefined && 'close' in before && isEmphasis(before.close);
}

function endsWithSign(text: string): boolean {
  const bare = text.replace(/[*_]+$/, '');
  return bare !== '' && !/[\p{L}\p{N}\s]$/u.test(bare) || /\\[*_]+$/.test(text);
}

function encodeFirst(words: string): [string, string] {
  const sign = String.fromCodePoint(words.codePointAt(0)!);
  return [`&#${sign.codePointAt(0)!};`, words.slice(sign.length)];
}

function encodeLast(text: string): string {
  const sign = /[\p{L}\p{N}]$/u.exec(text)?.[0];
  return sign ? `${text.slice(0, -sign.length)}&#${sign.codePointAt(0)!};` : text;
}

function signAfter(pieces: Piece[], at: number): string {
  const piece = pieces[at + 1];
  if (!piece)
    return '';
  return 'open' in piece ? piece.open[0]! : 'close' in piece ? piece.close[0]! : 'as' in piece ? piece.as[0]! : piece.words[0]!;
}

function isEmphasis(mark: string): boolean {
  return mark === '*' || mark === '**' || mark === '_';
}

function isCode(span: Span): boolean {
  return span.marks.some(mark => mark.type.name === 'code');
}

function sameMarks(a: readonly Mark[], b: readonly Mark[]): boolean {
  return a.length === b.length && a.every((mark, i) => mark.eq(b[i]!));
}
