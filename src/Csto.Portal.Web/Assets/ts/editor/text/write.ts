import type { Node } from 'prosemirror-model';
import { writeInline, type InlineStyle } from './inline.ts';

/** How the writer asks for a child: its source where it was not touched. */
export interface Writing {
  style: InlineStyle;
  /** The children that stand on lines of their own, joined; `between` parts those that have no gap from the source. */
  children: (parent: Node, children: Node[], between: string) => string;
}

/** A block as Markdown, without the line end behind it; nothing for an empty one. */
export function writeBlock(node: Node, writing: Writing): string {
  switch (node.type.name) {
    case 'paragraph': return writeInline(node, writing.style);
    case 'heading': return heading(node, writing);
    case 'blockquote': return quoted(writing.children(node, childrenOf(node), '\n\n'));
    case 'bullet_list': case 'ordered_list': return writing.children(node, childrenOf(node), isTight(node) ? '\n' : '\n\n');
    case 'rule': return '***';
    case 'code_block': return fenced(node);
    case 'quote': return container('quote', node.lastChild!.textContent, writing.children(node, childrenOf(node).slice(0, -1), '\n\n'));
    case 'greeting': return container('greeting', node.firstChild!.textContent, writing.children(node, childrenOf(node).slice(1), '\n\n'));
    case 'contact': return ':::contact\n:::';
    case 'media': return container(String(node.attrs['kind']), String(node.attrs['hashes']), writeInline(node.firstChild!, writing.style));
    case 'footnote': return indented(`[^${String(node.attrs['label'])}]: `, 4, writing.children(node, childrenOf(node), '\n\n'));
    case 'table': return table(node, writing);
    case 'raw': return node.textContent;
    default: throw new Error(`No way to write ${node.type.name}`);
  }
}

/** A list item under its mark. */
export function writeItem(list: Node, item: Node, at: number, writing: Writing): string {
  const mark = list.type.name === 'bullet_list' ? String(list.attrs['mark']) : `${Number(list.attrs['order']) + at}${String(list.attrs['mark'])}`;
  return indented(`${mark} `, mark.length + 1, writing.children(item, childrenOf(item), isTight(list) ? '\n' : '\n\n'));
}

export function childrenOf(node: Node): Node[] {
  return [...node.content.content];
}

/** Two paragraphs in one item make a list loose in Markdown, whatever it was. */
export function isTight(list: Node): boolean {
  return list.attrs['tight'] === true && childrenOf(list).every(item => childrenOf(item).every((child, at) => at === 0 || /_list$/.test(child.type.name)));
}

function heading(node: Node, writing: Writing): string {
  const words = writeInline(node, writing.style).replace(/(^|[ \t])(#+)$/, '$1\\$2');
  return `${'#'.repeat(Number(node.attrs['level']))} ${words}`.trimEnd();
}

function quoted(text: string): string {
  return text.split('\n').map(line => (line ? `> ${line}` : '>')).join('\n');
}

function indented(mark: string, indent: number, text: string): string {
  return (mark + text.split('\n').map((line, at) => (at === 0 || line === '' ? line : ' '.repeat(indent) + line)).join('\n')).trimEnd();
}

function fenced(node: Node): string {
  const longest = Math.max(2, ...[...node.textContent.matchAll(/`{3,}/g)].map(run => run[0].length));
  const fence = '`'.repeat(longest + 1);
  return `${fence}${String(node.attrs['info'])}\n${node.textContent}${node.textContent ? '\n' : ''}${fence}`;
}

/** More colons outside than anywhere inside. */
function container(name: string, title: string, inner: string): string {
  const longest = Math.max(2, ...[...inner.matchAll(/^[ \t]*(:{3,})/gm)].map(run => run[1]!.length));
  const fence = ':'.repeat(longest + 1);
  const head = `${fence}${name}${title.trim() ? ` ${title.replace(/\s+/g, ' ').trim()}` : ''}`;
  return inner ? `${head}\n${inner}\n${fence}` : `${head}\n${fence}`;
}

function table(node: Node, writing: Writing): string {
  const style = { ...writing.style, inTable: true };
  const [head, ...rows] = childrenOf(node).map(row => childrenOf(row));
  const line = (cells: Node[]): string => `|${cells.map(cell => ` ${writeInline(cell, style)} `.replace(/^ {2}$/, ' ')).join('|')}|`;
  const rule = `|${head!.map(cell => ` ${{ left: ':---', right: '---:', center: ':---:' }[String(cell.attrs['align'])] ?? '---'} `).join('|')}|`;
  return [line(head!), rule, ...rows.map(line)].join('\n');
}
