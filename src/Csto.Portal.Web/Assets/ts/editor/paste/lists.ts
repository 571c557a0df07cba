import { Fragment, Node } from 'prosemirror-model';
import { schema } from '../text/schema.ts';
import type { Tally } from './tally.ts';

/** One item on its level (1 is the outermost), as flat as the clipboard had it. */
export interface Item {
  level: number;
  ordered: boolean;
  /** The number written at it, for the first of a list. */
  start: number;
  blocks: Node[];
}

/** Runs of items become lists, deeper ones lists within items. */
export function nestLists(parts: (Node | Item)[], tally: Tally): Node[] {
  const nodes: Node[] = [];
  for (let at = 0; at < parts.length;) {
    const part = parts[at]!;
    if (part instanceof Node) {
      nodes.push(part);
      at++;
      continue;
    }
    let end = at;
    while (end < parts.length && !(parts[end] instanceof Node)) end++;
    const lists = nest(parts.slice(at, end) as Item[]);
    tally.lists += lists.length;
    nodes.push(...lists);
    at = end;
  }
  return nodes;
}

function nest(items: Item[]): Node[] {
  const lists: Node[] = [];
  for (let at = 0; at < items.length;) {
    const first = items[at]!;
    const nodes: Node[] = [];
    // Items of the same level and kind; what is deeper belongs to the one before it.
    while (at < items.length && (items[at]!.level > first.level || (items[at]!.level === first.level && items[at]!.ordered === first.ordered))) {
      const item = items[at]!;
      let end = at + 1;
      while (end < items.length && items[end]!.level > first.level) end++;
      nodes.push(schema.nodes['list_item']!.create(null, Fragment.fromArray([...item.blocks, ...nest(items.slice(at + 1, end))])));
      at = end;
    }
    const content = Fragment.fromArray(nodes);
    lists.push(first.ordered ? schema.nodes['ordered_list']!.create({ order: first.start }, content) : schema.nodes['bullet_list']!.create(null, content));
  }
  return lists;
}
