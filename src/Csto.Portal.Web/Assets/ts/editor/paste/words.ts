import type { Mark, Node } from 'prosemirror-model';
import { schema } from '../text/schema.ts';
import { isHidden, lookOf, property } from './look.ts';
import type { Tally } from './tally.ts';

const dropped = /^(?:script|style|template|noscript|iframe|object|embed|svg|canvas|video|audio|select|button|input|textarea|head|xml|o:smarttagtype)$/;

/** Collects the words of one block with what of their look is kept. */
export class Words {
  private nodes: Node[] = [];
  private isAfterSpace = true;

  constructor(private readonly tally: Tally, private readonly plain = false) {}

  add(node: ChildNode, marks: readonly Mark[]): void {
    if (node.nodeType === 3)
      this.say(node.textContent ?? '', marks);
    else if (node.nodeType === 1)
      this.element(node as Element, marks);
  }

  /** The words so far, trimmed; starts anew. */
  take(): Node[] {
    const nodes = this.nodes;
    this.nodes = [];
    this.isAfterSpace = true;
    while (nodes.at(-1)?.type.name === 'line_break') nodes.pop();
    const last = nodes.at(-1);
    if (last?.isText) {
      nodes.pop();
      const text = last.text!.trimEnd();
      if (text)
        nodes.push(schema.text(text, last.marks));
    }
    return nodes.length && nodes.every(node => node.isText && !node.text!.trim()) ? [] : nodes;
  }

  private element(element: Element, marks: readonly Mark[]): void {
    const tag = element.tagName.toLowerCase();
    if (dropped.test(tag) || isHidden(element) || /mso-list:\s*ignore/i.test(element.getAttribute('data-style') ?? '')) {
      return;
    } else if (tag === 'br') {
      this.lineBreak();
    } else if (tag === 'img' || tag === 'v:shape' || tag === 'v:imagedata') {
      this.tally.pictures += tag === 'img' ? 1 : 0;
    } else if (tag === 'del') {
      this.tally.deleted++;
    } else if (property(element, 'mso-comment-reference') || property(element, 'mso-special-character') === 'comment') {
      this.tally.comments++;
    } else {
      this.within(element, tag, marks);
    }
  }

  private within(element: Element, tag: string, marks: readonly Mark[]): void {
    const footnote = footnoteOf(element);
    if (footnote) {
      this.nodes.push(schema.nodes['footnote_mark']!.create({ label: footnote }));
      this.isAfterSpace = false;
      return;
    }
    const { bold, italic, hasDecor } = lookOf(element);
    if (hasDecor && (element.textContent ?? '').trim())
      this.tally.decor++;
    let inner = marks;
    if (!this.plain) {
      inner = turn(turn(inner, 'strong', bold), 'em', italic);
      if (inner.length > marks.length && (element.textContent ?? '').trim())
        this.tally.emphasis++;
    }
    if (tag === 'a' && element.hasAttribute('href'))
      inner = this.link(element, inner);
    if (/^(?:code|kbd|samp|tt)$/.test(tag))
      inner = schema.mark('code').addToSet(inner);
    for (const child of element.childNodes)
      this.add(child, inner);
    // A block among words, as in a cell: its words are parted from the next.
    if (/^(?:p|div|li|h[1-6]|tr)$/.test(tag))
      this.say(' ', []);
  }

  private link(element: Element, marks: readonly Mark[]): readonly Mark[] {
    const href = addressOf(element.getAttribute('href') ?? '');
    if (!href) {
      this.tally.deadLinks += (element.textContent ?? '').trim() ? 1 : 0;
      return marks;
    }
    if ((element.textContent ?? '').trim())
      this.tally.links++;
    const auto = (element.textContent ?? '') === href.replace(/^mailto:/, '');
    return schema.mark('link', { href, auto }).addToSet(marks);
  }

  private say(text: string, marks: readonly Mark[]): void {
    let words = text.replace(/[\s\u00a0\u2007\u202f]+/g, ' ').replace(/[\u00ad\u200b\ufeff]/g, '');
    if (this.isAfterSpace)
      words = words.replace(/^ /, '');
    if (!words)
      return;
    this.isAfterSpace = words.endsWith(' ');
    this.nodes.push(schema.text(words, words === ' ' ? marks.filter(mark => mark.type.name === 'link') : marks));
  }

  private lineBreak(): void {
    if (this.plain) {
      this.say(' ', []);
    } else {
      this.nodes.push(schema.nodes['line_break']!.create());
      this.isAfterSpace = true;
    }
  }
}

function turn(marks: readonly Mark[], name: string, on: boolean | null): readonly Mark[] {
  const mark = schema.mark(name);
  return on === null ? marks : on ? mark.addToSet(marks) : mark.removeFromSet(marks);
}

/** Word's mark of a footnote or endnote: its number. */
function footnoteOf(element: Element): string | null {
  const id = property(element, 'mso-footnote-id') || property(element, 'mso-endnote-id');
  return /^(?:ftn|edn)\d+$/.test(id) ? id : null;
}

/** The address a reader can follow; Google wraps those of its documents. */
function addressOf(href: string): string | null {
  const wrapped = /^https?:\/\/(?:www\.)?google\.[a-z.]+\/url\?(?:[^#]*&)?q=([^&#]+)/i.exec(href);
  const address = (wrapped ? decodeURIComponent(wrapped[1]!) : href).trim().replace(/\s/g, '%20');
  return /^(?:https?:\/\/[^/]|mailto:|tel:)/i.test(address) ? address : null;
}
