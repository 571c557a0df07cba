import { Fragment, type Node } from 'prosemirror-model';
import { schema } from '../text/schema.ts';

/** Gives the footnotes of a paste numbers that the text has not; a mark whose note was not copied goes. */
export function renumber(blocks: Node[], text: Node): Node[] {
  const taken = new Set<string>();
  text.descendants(node => { if (node.attrs['label']) taken.add(String(node.attrs['label'])); });
  const numbers = new Map<string, string>();
  let next = 1;
  for (const block of blocks.filter(block => block.type.name === 'footnote')) {
    while (taken.has(String(next))) next++;
    numbers.set(String(block.attrs['label']), String(next++));
  }
  const walk = (node: Node): Node[] => {
    if (node.type.name === 'footnote_mark') {
      const label = numbers.get(String(node.attrs['label']));
      return label ? [schema.nodes['footnote_mark']!.create({ label }, null, node.marks)] : [];
    }
    if (node.isLeaf)
      return [node];
    const attrs = node.type.name === 'footnote' ? { label: numbers.get(String(node.attrs['label'])) } : node.attrs;
    return [node.type.create(attrs, Fragment.fromArray([...node.content.content].flatMap(walk)), node.marks)];
  };
  return blocks.flatMap(walk);
}
