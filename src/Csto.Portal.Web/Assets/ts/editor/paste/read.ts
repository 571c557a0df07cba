import { Fragment, type Node } from 'prosemirror-model';
import { schema } from '../text/schema.ts';
import { nestLists, type Item } from './lists.ts';
import { isHidden, lookOf, property, styleOf } from './look.ts';
import { inert, sourceOf, type Source } from './source.ts';
import { readTable } from './tables.ts';
import { emptyTally, type Tally } from './tally.ts';
import { Words } from './words.ts';

/** A paste as blocks of our kind, and what was kept and dropped on the way. */
export interface Pasted {
  blocks: Node[];
  tally: Tally;
  source: Source;
}

/** Reads clipboard HTML. A heading keeps its place among the others, the highest becomes ours. */
export function readHtml(html: string, parse: (html: string) => Document): Pasted {
  const reader = new Reader();
  const page = parse(inert(html));
  reader.blocks(page.body);
  return { blocks: reader.finish(), tally: reader.tally, source: sourceOf(html) };
}

const isBlock = /^(?:p|div|section|article|main|header|footer|aside|nav|h[1-6]|ul|ol|li|dl|dt|dd|table|tbody|thead|tfoot|tr|td|th|blockquote|pre|hr|figure|figcaption|address|details|summary|center|form|fieldset)$/;

class Reader {
  readonly tally = emptyTally();
  private out: (Node | Item)[] = [];
  private words = new Words(this.tally);

  blocks(parent: Element): void {
    for (const child of parent.childNodes) {
      if (child.nodeType === 1 && (isBlock.test(tagOf(child)) || holdsBlocks(child as Element)))
        this.block(child as Element);
      else
        this.words.add(child, []);
    }
    this.flush();
  }

  finish(): Node[] {
    this.flush();
    const nodes = nestLists(this.out, this.tally);
    const highest = Math.min(...nodes.filter(node => node.type.name === 'heading').map(node => Number(node.attrs['level'])));
    return nodes.map(node => (node.type.name === 'heading' ? schema.nodes['heading']!.create({ level: Math.min(4, 2 + Number(node.attrs['level']) - highest) }, node.content) : node));
  }

  /** Words outside any paragraph are one; two line breaks in a row part paragraphs. */
  private flush(): void {
    const nodes = this.words.take();
    let line: Node[] = [];
    nodes.forEach((node, at) => {
      if (node.type.name === 'line_break' && (nodes[at + 1]?.type.name === 'line_break' || nodes[at - 1]?.type.name === 'line_break')) {
        this.paragraph(line);
        line = [];
      } else {
        line.push(node);
      }
    });
    this.paragraph(line);
  }

  private paragraph(nodes: Node[]): void {
    if (nodes.length)
      this.out.push(schema.nodes['paragraph']!.create(null, Fragment.fromArray(nodes)));
  }

  private block(element: Element): void {
    this.flush();
    const tag = tagOf(element);
    if (isHidden(element) || property(element, 'mso-element') === 'comment-list')
      return;
    const level = headingOf(element, tag);
    const item = level ? null : wordItem(element);
    const footnote = /^(?:ftn|edn)\d+$/.exec(property(element, 'mso-element').endsWith('note') ? element.id : '');
    if (lookOf(element).hasDecor && tag !== 'table' && (element.textContent ?? '').trim() && !holdsBlocks(element))
      this.tally.decor++;
    if (footnote)
      this.footnote(element, footnote[0]);
    else if (level)
      this.heading(element, level);
    else if (item)
      this.item(element, item);
    else if (tag === 'ul' || tag === 'ol')
      this.list(element, tag === 'ol', 1);
    else if (tag === 'table')
      this.table(element);
    else if (tag === 'blockquote')
      this.quote(element);
    else if (tag === 'pre')
      this.out.push(schema.nodes['code_block']!.create(null, element.textContent ? schema.text(element.textContent.replace(/\n$/, '')) : null));
    else if (tag === 'hr' && !/note-list/.test(styleOf(element.parentElement!)))
      this.out.push(schema.nodes['rule']!.create());
    else
      this.blocks(element);
  }

  private heading(element: Element, level: number): void {
    const words = new Words(this.tally, true);
    words.add(element, []);
    const content = words.take();
    if (!content.length)
      return;
    this.tally.headings++;
    this.out.push(schema.nodes['heading']!.create({ level }, Fragment.fromArray(content)));
  }

  private item(element: Element, { level, ordered, start }: { level: number; ordered: boolean; start: number }): void {
    this.words.add(element, []);
    const content = this.words.take();
    if (content.length)
      this.out.push({ level, ordered, start, blocks: [schema.nodes['paragraph']!.create(null, Fragment.fromArray(content))] });
  }

  private list(list: Element, ordered: boolean, level: number): void {
    for (const child of list.children) {
      const tag = tagOf(child);
      if (tag === 'ul' || tag === 'ol') {
        this.list(child, tag === 'ol', level + 1);
        continue;
      }
      const start = Number(list.getAttribute('start') ?? 1) || 1;
      const inner = new Reader();
      const nested: Element[] = [];
      for (const part of child.childNodes)
        if (/^(?:ul|ol)$/.test(tagOf(part))) nested.push(part as Element); else inner.append(part);
      const blocks = inner.finish();
      add(this.tally, inner.tally);
      if (blocks.length)
        this.out.push({ level, ordered, start, blocks });
      nested.forEach(part => this.list(part, tagOf(part) === 'ol', level + 1));
    }
  }

  /** As one of the children of the body would be. */
  append(node: ChildNode): void {
    if (node.nodeType === 1 && (isBlock.test(tagOf(node)) || holdsBlocks(node as Element)))
      this.block(node as Element);
    else
      this.words.add(node, []);
  }

  private table(table: Element): void {
    const read = readTable(table, this.tally);
    if (read)
      this.out.push(read);
    else
      for (const cell of table.querySelectorAll('td, th')) this.blocks(cell);
  }

  private quote(element: Element): void {
    const inner = new Reader();
    inner.blocks(element);
    const blocks = inner.finish();
    add(this.tally, inner.tally);
    if (!blocks.length)
      return;
    this.tally.quotes++;
    this.out.push(schema.nodes['blockquote']!.create(null, Fragment.fromArray(blocks)));
  }

  private footnote(element: Element, label: string): void {
    // Its own number leads it.
    for (const back of element.querySelectorAll('a[data-style]'))
      if (/mso-(?:foot|end)note-id/.test(styleOf(back))) back.remove();
    const inner = new Reader();
    inner.blocks(element);
    const blocks = inner.finish();
    add(this.tally, inner.tally);
    this.tally.footnotes++;
    this.out.push(schema.nodes['footnote']!.create({ label }, Fragment.fromArray(blocks.length ? blocks : [schema.nodes['paragraph']!.create()])));
  }
}

function tagOf(node: ChildNode | Element): string {
  return node.nodeType === 1 ? (node as Element).tagName.toLowerCase() : '';
}

/** Google's documents come wrapped in one bold element. */
function holdsBlocks(element: Element): boolean {
  return element.querySelector('p, div, h1, h2, h3, h4, h5, h6, ul, ol, table, blockquote, pre') !== null;
}

function headingOf(element: Element, tag: string): number | null {
  const level = /^h([1-6])$/.exec(tag)?.[1] ?? /^[1-6]$/.exec(property(element, 'mso-outline-level'))?.[0] ?? (/\bMsoTitle\b/.test(element.className) ? '1' : null);
  return level ? Number(level) : null;
}

/** A paragraph of Word that only looks like an item: its number or bullet is written out in it. */
function wordItem(element: Element): { level: number; ordered: boolean; start: number } | null {
  const list = property(element, 'mso-list');
  if (!list || list === 'none' || !/\bl\d+\b/.test(list))
    return null;
  const level = Number(/level(\d+)/.exec(list)?.[1] ?? 1);
  const mark = [...element.querySelectorAll('[data-style]')].find(span => /mso-list:\s*ignore/i.test(styleOf(span)))?.textContent?.replace(/[\s\u00a0]+/g, '') ?? '';
  const number = /^(\d+|[a-zа-яё]{1,4}|[IVXLC]+)[.)]/i.exec(mark);
  return { level, ordered: number !== null, start: Number(number?.[1]) || 1 };
}

function add(to: Tally, from: Tally): void {
  for (const key of Object.keys(from) as (keyof Tally)[])
    to[key] += from[key];
}
