import type { Env, Token } from 'markdown-it';
import { Fragment, type Mark, type Node, type NodeType } from 'prosemirror-model';
import { type ContainerOpen } from './dialect.ts';
import { mediaKinds, schema } from './schema.ts';

const types = schema.nodes as Record<string, NodeType>;

/** A construct the visual editor has no node for: it is shown and edited as source. */
export class Unrepresentable extends Error {}

/** The tokens of one block, with the block that they make. */
export interface Read {
  open: Token;
  close: Token;
  /** Makes the node; its children are made by the callback, so that the caller may note where each came from. */
  make: (children: (tokens: Token[]) => Node[]) => Node;
  inner: Token[];
}

/** Splits the tokens of siblings into blocks. */
export function siblings(tokens: Token[]): Read[] {
  const blocks: Read[] = [];
  for (let i = 0; i < tokens.length; i++) {
    const open = tokens[i]!;
    let end = i;
    if (open.nesting === 1)
      while (!(tokens[end]!.nesting === -1 && tokens[end]!.level === open.level)) end++;
    const inner = tokens.slice(i + 1, end);
    blocks.push({ open, close: tokens[end]!, inner, make: children => block(open, inner, children) });
    i = end;
  }
  return blocks;
}

/** Without noting anything. */
export function plainChildren(tokens: Token[]): Node[] {
  return siblings(tokens).map(read => read.make(plainChildren));
}

function block(open: Token, inner: Token[], children: (tokens: Token[]) => Node[]): Node {
  switch (open.type) {
    case 'paragraph_open': return of('paragraph', {}, inlines(inner));
    case 'heading_open': return of('heading', { level: Number(open.tag.slice(1)) }, inlines(inner));
    case 'blockquote_open': return of('blockquote', {}, filled(children(inner)));
    case 'bullet_list_open': return of('bullet_list', { mark: open.markup, tight: isTight(inner) }, children(inner));
    case 'ordered_list_open': return of('ordered_list', { mark: open.markup, order: Number(open.attrGet('start') ?? 1), tight: isTight(inner) }, children(inner));
    case 'list_item_open': return of('list_item', {}, filled(children(inner)));
    case 'hr': return of('rule', {}, []);
    case 'fence': return of('code_block', { info: open.info.trim() }, words(open.content.replace(/\n$/, '')));
    case 'container_open': return container(open, inner, children);
    case 'footnote_open': return of('footnote', { label: open.info }, filled(children(inner)));
    case 'table_open': return of('table', {}, inner.filter(token => token.type === 'tr_open').map(row => tableRow(row, inner)));
    default: throw new Unrepresentable(open.type);
  }
}

function container(open: Token, inner: Token[], children: (tokens: Token[]) => Node[]): Node {
  const { title } = open.meta as unknown as ContainerOpen;
  if (open.info === 'quote')
    return of('quote', {}, [...filled(children(inner)), of('speaker', {}, words(title))]);
  if (open.info === 'greeting')
    return of('greeting', {}, [of('title', {}, words(title)), ...filled(children(inner))]);
  if (open.info === 'contact' && inner.length === 0 && title === '')
    return of('contact', {}, []);
  const isOneLine = inner.length === 0 || (inner.length === 3 && inner[0]!.type === 'paragraph_open');
  if (mediaKinds.includes(open.info) && isOneLine && /^[0-9a-f]{12,64}(?:[ \t]+[0-9a-f]{12,64})*$/.test(title))
    return of('media', { kind: open.info, hashes: title.replace(/\s+/g, ' ') }, [of('caption', {}, inlines(inner.slice(1, 2)))]);
  throw new Unrepresentable(open.info);
}

function tableRow(row: Token, inner: Token[]): Node {
  const cells: Node[] = [];
  for (let i = inner.indexOf(row) + 1; inner[i]!.type !== 'tr_close'; i++) {
    const cell = inner[i]!;
    if (cell.nesting !== 1)
      continue;
    const align = /text-align:(\w+)/.exec(String(cell.attrGet('style') ?? ''))?.[1] ?? '';
    cells.push(of(cell.type === 'th_open' ? 'table_header' : 'table_cell', { align }, inlines(inner.slice(i + 1, i + 2))));
  }
  return of('table_row', {}, cells);
}

function isTight(inner: Token[]): boolean {
  const level = inner[0]!.level + 1;
  return !inner.some(token => token.type === 'paragraph_open' && token.level === level && !token.hidden);
}

function filled(blocks: Node[]): Node[] {
  return blocks.length ? blocks : [of('paragraph', {}, [])];
}

function words(text: string): Node[] {
  return text ? [schema.text(text)] : [];
}

function inlines(tokens: Token[]): Node[] {
  const nodes: Node[] = [];
  let marks: readonly Mark[] = [];
  const add = (node: Node): void => { nodes.push(node.mark(marks)); };
  const say = (text: string): void => { if (text) add(schema.text(text)); };
  for (const token of tokens.flatMap(token => token.children ?? [])) {
    switch (token.type) {
      case 'text': case 'text_special': say(token.content.replaceAll('\n', ' ')); break;
      case 'softbreak': say(' '); break;
      case 'hardbreak': add(of('line_break', {}, [])); break;
      case 'code_inline': nodes.push(schema.text(token.content, schema.mark('code').addToSet(marks))); break;
      case 'footnote_mark': add(of('footnote_mark', { label: token.content }, [])); break;
      case 'image': add(of('image', { src: token.attrGet('src') ?? '', title: token.attrGet('title') ?? '', alt: altOf(token.children ?? []) }, [])); break;
      case 'link_open': marks = schema.mark('link', { href: token.attrGet('href') ?? '', title: token.attrGet('title') ?? '', auto: token.markup === 'autolink' }).addToSet(marks); break;
      case 'link_close': marks = marks.filter(mark => mark.type.name !== 'link'); break;
      case 'strong_open': case 'em_open': marks = nested(marks, token.type.slice(0, -5)); break;
      case 'strong_close': case 'em_close': marks = marks.filter(mark => mark.type.name !== token.type.slice(0, -6)); break;
      default: throw new Unrepresentable(token.type);
    }
  }
  return [...Fragment.fromArray(nodes).content];
}

/** Bold inside bold says nothing that a mark could hold. */
function nested(marks: readonly Mark[], name: string): readonly Mark[] {
  const mark = schema.mark(name);
  if (mark.isInSet(marks))
    throw new Unrepresentable(`${name} inside ${name}`);
  return mark.addToSet(marks);
}

function altOf(tokens: Token[]): string {
  return tokens.map(token => (token.type === 'softbreak' || token.type === 'hardbreak' ? ' ' : token.type === 'image' ? altOf(token.children ?? []) : token.content)).join('');
}

function of(name: string, attrs: Record<string, unknown>, content: Node[]): Node {
  try {
    const node = types[name]!.createChecked(attrs, Fragment.fromArray(content));
    return node;
  } catch (error) {
    throw error instanceof RangeError ? new Unrepresentable(name) : error;
  }
}

export type { Env };
