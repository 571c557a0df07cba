import type { Node } from 'prosemirror-model';
import { canonical, isFaithful, isListAfterList, rewriteMarks, settle } from './canonical.ts';
import { dialect, type ContainerOpen } from './dialect.ts';
import { gapBetween, placesOf, type Family, type Origin, type Part } from './gaps.ts';
import { plainChildren, siblings, Unrepresentable, type Env, type Read } from './nodes.ts';
import { schema } from './schema.ts';
import { childrenOf, writeBlock, writeItem, type Writing } from './write.ts';

type Tokens = ReturnType<typeof dialect.parse>;

/**
 * A text as a document that can be edited, and back. A block that was not touched is written as it stood, byte by byte: its node is the very
 * object that was read, or (after an undo) equal to it. Blocks within quotations, greetings and lists are kept the same way.
 */
export class TextDocument {
  readonly doc: Node;
  private readonly origins = new WeakMap<Node, Origin>();
  private readonly read: Node[] = [];
  private byWords: Map<string, Origin[]> | undefined;
  private readonly written = new WeakMap<Node, string>();
  private readonly canonicals = new WeakMap<Node, string>();
  private readonly env: Env = {};
  private readonly lines: number[];

  constructor(private readonly source: string) {
    this.lines = lineStarts(source);
    const blocks = this.family('doc', dialect.parse(source, this.env), 0, this.lines.length, true);
    this.doc = schema.nodes['doc']!.create(null, blocks.length ? blocks : schema.nodes['paragraph']!.create());
    if (blocks.length === 0)
      this.emptySource = source;
  }

  private readonly emptySource: string = '';

  /** The text of a document that came of this one by editing. */
  write(doc: Node): string {
    const text = this.join('doc', childrenOf(doc), '\n\n');
    return text === '' && this.emptySource.trim() === '' ? this.emptySource : text;
  }

  private family(parent: string, tokens: Tokens, fromLine: number, toLine: number, keep: boolean): Node[] {
    const family: Family = { parent, before: '', gaps: [] };
    const nodes: Node[] = [];
    let end = this.lines[fromLine] ?? this.source.length;
    const limit = this.lines[toLine] ?? this.source.length;
    const gap = (to: number): void => {
      const between = this.source.slice(end, to);
      if (nodes.length) family.gaps.push(between); else family.before = between;
    };
    const note = (node: Node, from: number, to: number, closing: string, mark = ''): void => {
      // Definitions of links make no block; they stay where they are, as source.
      const lost = /[^ \t\r\n]/.exec(this.source.slice(end, from));
      if (lost && node.type.name !== 'list_item') {
        const start = this.lineAt(end + lost.index);
        const stop = end + trimmed(this.source.slice(end, from)).length;
        note(raw(this.source.slice(start, stop)), start, stop, '');
      }
      gap(from);
      const origin = { source: this.source.slice(from, to), family, index: nodes.length, closing, mark };
      nodes.push(node);
      this.origins.set(node, origin);
      end = to;
    };
    for (const read of siblings(tokens)) {
      const [first, last] = read.open.map!;
      const from = this.lines[first]!;
      const to = from + trimmed(this.source.slice(from, this.lines[last] ?? this.source.length)).length;
      const closing = keep ? closingOf(read, this.source.slice(from, to)) : '';
      const node = this.block(read, this.source.slice(from, to), keep);
      note(node, from, to, closing, read.open.info + read.open.markup);
    }
    const rest = this.source.slice(end, limit);
    if (/[^ \t\r\n]/.test(rest) && parent === 'doc') {
      const start = this.lineAt(end + rest.search(/[^ \t\r\n]/));
      note(raw(this.source.slice(start, end + trimmed(rest).length)), start, end + trimmed(rest).length, '');
    }
    gap(limit);
    this.read.push(...nodes.filter(node => node.type.name !== 'list_item'));
    return nodes;
  }

  /** Kept only where the lines of the source are the lines of the block: not behind a «>» or an indent. */
  private block(read: Read, source: string, keep: boolean): Node {
    const [first, last] = read.open.map!;
    const isList = /_list_open$/.test(read.open.type);
    const inner = (tokens: Tokens): Node[] => {
      if (!keep || !(read.open.type === 'container_open' || isList))
        return plainChildren(tokens);
      const closed = (read.open.meta as unknown as ContainerOpen | null)?.closed ? 1 : 0;
      return this.family(isList ? read.open.type.replace('_open', '') : read.open.info, tokens, isList ? first : first + 1, last - closed, !isList);
    };
    try {
      const node = read.make(inner);
      return read.open.type === 'list_item_open' || isFaithful(node, source, this.env) ? node : raw(source);
    } catch (error) {
      if (error instanceof Unrepresentable && keep)
        return raw(source);
      throw error;
    }
  }

  /** Made when the first block turns up that was not read: a text that is only looked at needs none. */
  private equalTo(node: Node): Origin[] | undefined {
    if (!this.byWords) {
      this.byWords = new Map();
      for (const known of this.read) {
        const words = this.canonicalOf(known);
        this.byWords.set(words, [...this.byWords.get(words) ?? [], this.origins.get(known)!]);
      }
    }
    return this.byWords.get(this.canonicalOf(node));
  }

  /** @param before Where the block above stood: of equal blocks, the one below that is meant. */
  private originOf(node: Node, parent: string, before: number): Origin | undefined {
    const known = this.origins.get(node);
    if (known)
      return known.family.parent === parent || node.type.name !== 'list_item' ? known : undefined;
    if (node.type.name === 'list_item')
      return undefined;
    const equal = this.equalTo(node)?.filter(origin => origin.source !== '');
    return equal?.find(origin => origin.family.parent === parent && origin.index > before) ?? equal?.[0];
  }

  private canonicalOf(node: Node): string {
    let words = this.canonicals.get(node);
    if (words === undefined) {
      words = `${node.type.name}\n${canonical(node)}`;
      this.canonicals.set(node, words);
    }
    return words;
  }

  private wordsOf(node: Node): string {
    let words = this.written.get(node);
    if (words === undefined) {
      words = settle(node, style => writeBlock(node, { style, children: (parent, children, between) => this.join(parent, children, between, style) }), this.env);
      this.written.set(node, words);
    }
    return words;
  }

  private join(parent: Node | string, children: Node[], between: string, style: Writing['style'] = { em: '*' }): string {
    const owner = typeof parent === 'string' ? parent : parent.type.name;
    const isKept = ['doc', 'quote', 'greeting', 'bullet_list', 'ordered_list'].includes(owner);
    const list = typeof parent !== 'string' && /_list$/.test(owner) ? parent : null;
    let before = -1;
    const parts = children.map((node, at) => {
      const part = this.part(node, at, owner, list, isKept ? before : null, style);
      before = part.origin?.index ?? before;
      return part;
    }).filter(part => part.text !== '');
    const family = parts.find(part => part.origin?.family.parent === owner)?.origin?.family;
    const places = family ? placesOf(parts, family) : [];
    let text = '';
    parts.forEach((part, at) => {
      if (at > 0)
        text += (family && gapBetween(family, places[at - 1]!, places[at]!, parts[at - 1]!, part, between)) ?? between;
      text += at < parts.length - 1 && part.origin ? part.text + part.origin.closing : part.text;
      const next = parts[at + 1];
      // An indent would make the next block a part of a list or footnote that was not above it when it was written.
      if (next?.origin && !part.origin && /_list$|footnote/.test(part.node.type.name) && /^[ \t]/.test(next.text))
        next.text = this.wordsOf(next.node);
      if (next && isListAfterList(part.node, next.node) && !(part.origin && next.origin))
        next.text = rewriteMarks(next, part.node, style);
    });
    return owner === 'doc' && family ? family.before + text + family.gaps.at(-1)! : text;
  }

  private part(node: Node, at: number, owner: string, list: Node | null, before: number | null, style: Writing['style']): Part {
    const origin = before === null ? undefined : this.originOf(node, owner, before);
    if (list) {
      const mark = list.type.name === 'bullet_list' ? String(list.attrs['mark']) : `${Number(list.attrs['order']) + at}${String(list.attrs['mark'])}`;
      // An item set in from the edge could be taken for one inside the item above.
      if (origin?.source.startsWith(mark))
        return { node, text: origin.source, origin };
      return { node, text: writeItem(list, node, at, { style, children: (p, c, b) => this.join(p, c, b, style) }), origin: undefined };
    }
    return { node, text: origin ? origin.source : this.wordsOf(node), origin };
  }

  private lineAt(offset: number): number {
    return this.source.lastIndexOf('\n', offset - 1) + 1;
  }
}

function closingOf({ open }: Read, source: string): string {
  if (open.type === 'container_open')
    return (open.meta as unknown as ContainerOpen).closed ? '' : `\n${':'.repeat((open.meta as unknown as ContainerOpen).colons)}`;
  if (open.type !== 'fence')
    return '';
  const lines = source.split('\n');
  const isClosed = lines.length > 1 && new RegExp(`^[ \\t]*\\${open.markup[0]!}{${open.markup.length},}[ \\t]*$`).test(lines.at(-1)!);
  return isClosed ? '' : `\n${open.markup}`;
}

function raw(source: string): Node {
  return schema.nodes['raw']!.create(null, source ? schema.text(source) : null);
}

function lineStarts(text: string): number[] {
  const starts = [0];
  for (const end of text.matchAll(/\r\n?|\n/g))
    starts.push(end.index + end[0].length);
  return starts;
}

/** Only what Markdown takes for space: a no-break space is a sign of the text. */
function trimmed(text: string): string {
  return text.replace(/[ \t\r\n]+$/, '');
}
