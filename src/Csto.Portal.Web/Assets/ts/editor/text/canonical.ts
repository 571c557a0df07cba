import { Fragment, type Node } from 'prosemirror-model';
import { dialect } from './dialect.ts';
import type { Part } from './gaps.ts';
import { plainChildren, Unrepresentable, type Env } from './nodes.ts';
import { writeBlock, writeItem, type Writing } from './write.ts';

/** A block as the writer would put it, whatever it was in the source. */
export function canonical(block: Node): string {
  return settle(block, style => writeBlock(block, plainWriting(style)), {});
}

/** The first way of writing that is read back as the same block; else the plainest. */
export function settle(block: Node, write: (style: Writing['style']) => string, env: Env): string {
  const usual = write({ em: '*' });
  if (!hasEmphasis(block) || readsAs(usual, block, env))
    return usual;
  const other = write({ em: '_' });
  return readsAs(other, block, env) ? other : usual;
}

function hasEmphasis(block: Node): boolean {
  let found = false;
  block.descendants(node => { found ||= node.marks.some(mark => mark.type.name === 'em' || mark.type.name === 'strong'); return !found; });
  return found;
}

/** Whether the editor would write the block back with the meaning it has in the source. */
export function isFaithful(node: Node, source: string, env: Env): boolean {
  const text = canonical(node);
  return text === source || readsAs(text, node, env);
}

function readsAs(text: string, block: Node, env: Env): boolean {
  try {
    const nodes = plainChildren(dialect.parse(text, env.references ? { references: env.references } : {}));
    return text === '' || Fragment.from(block).eq(Fragment.fromArray(nodes));
  } catch (error) {
    if (error instanceof Unrepresentable)
      return false;
    throw error;
  }
}

export function isListAfterList(first: Node, second: Node): boolean {
  return /_list$/.test(first.type.name) && first.type === second.type && first.attrs['mark'] === second.attrs['mark'];
}

/** Two lists in a row are one unless their marks differ. */
export function rewriteMarks(part: Part, before: Node, style: Writing['style']): string {
  const mark = part.node.type.name === 'bullet_list' ? (before.attrs['mark'] === '-' ? '*' : '-') : before.attrs['mark'] === '.' ? ')' : '.';
  const other = part.node.type.create({ ...part.node.attrs, mark }, part.node.content);
  part.node = other;
  part.origin = undefined;
  return writeBlock(other, plainWriting(style));
}

function plainWriting(style: Writing['style']): Writing {
  const children = (parent: Node, nodes: Node[], between: string): string => {
    const isList = /_list$/.test(parent.type.name);
    const parts: Part[] = nodes.map((node, at) => ({ node, origin: undefined, text: isList ? writeItem(parent, node, at, writing) : writeBlock(node, writing) }));
    return parts.filter(part => part.text !== '').map((part, at, all) => {
      const last = all[at - 1];
      return last && isListAfterList(last.node, part.node) ? rewriteMarks(part, last.node, style) : part.text;
    }).join(between);
  };
  const writing: Writing = { style, children };
  return writing;
}
