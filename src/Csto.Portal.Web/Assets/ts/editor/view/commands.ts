import { setBlockType, toggleMark, wrapIn } from 'prosemirror-commands';
import { Fragment, type Node, type NodeType } from 'prosemirror-model';
import { liftListItem, wrapInList } from 'prosemirror-schema-list';
import { NodeSelection, TextSelection, type Command, type EditorState, type Transaction } from 'prosemirror-state';
import type { ChosenMedia } from '../../media-picker.ts';
import { schema } from '../text/schema.ts';

const node = schema.nodes as Record<string, NodeType>;
const mark = schema.marks;

/** The name of the nearest block of the given kinds around the selection. */
export function around(state: EditorState, ...names: string[]): { node: Node; depth: number; pos: number } | null {
  const { $from } = state.selection;
  for (let depth = $from.depth; depth > 0; depth--)
    if (names.includes($from.node(depth).type.name))
      return { node: $from.node(depth), depth, pos: $from.before(depth) };
  return null;
}

/** On a heading of this level it makes a paragraph again. */
export function toggleHeading(level: number): Command {
  return (state, dispatch) => {
    const { parent } = state.selection.$from;
    const isOne = parent.type === node['heading'] && parent.attrs['level'] === level;
    return isOne ? setBlockType(node['paragraph']!)(state, dispatch) : setBlockType(node['heading']!, { level })(state, dispatch);
  };
}

/** Makes a list, another kind of list, or no list. */
export function toggleList(name: 'bullet_list' | 'ordered_list'): Command {
  return (state, dispatch) => {
    const list = around(state, 'bullet_list', 'ordered_list');
    if (!list)
      return wrapInList(node[name]!)(state, dispatch);
    if (list.node.type === node[name])
      return liftListItem(node['list_item']!)(state, dispatch);
    dispatch?.(state.tr.setNodeMarkup(list.pos, node[name], { tight: list.node.attrs['tight'] }).scrollIntoView());
    return true;
  };
}

/** Takes the chosen blocks into a quotation or greeting with a line for its name; within one, takes them out. */
export function toggleContainer(name: 'quote' | 'greeting'): Command {
  return (state, dispatch) => {
    const open = around(state, name);
    if (open) {
      const line = name === 'quote' ? open.node.lastChild! : open.node.firstChild!;
      const inner = [...open.node.content.content].filter(child => child !== line);
      const kept = line.content.size ? [...(name === 'greeting' ? [asParagraph(line)] : []), ...inner, ...(name === 'quote' ? [asParagraph(line)] : [])] : inner;
      const tr = state.tr.replaceWith(open.pos, open.pos + open.node.nodeSize, kept);
      dispatch?.(tr.setSelection(TextSelection.near(tr.doc.resolve(Math.min(open.pos + 1, tr.doc.content.size)))).scrollIntoView());
      return true;
    }
    const { $from, $to } = state.selection;
    const range = $from.blockRange($to, parent => parent.type === node['doc'] || parent.type === node['greeting']);
    if (!range || range.startIndex === range.endIndex)
      return false;
    const chosen: Node[] = [];
    for (let i = range.startIndex; i < range.endIndex; i++) chosen.push(range.parent.child(i));
    if (chosen.some(child => child.type === node['title']) || !range.parent.canReplaceWith(range.startIndex, range.endIndex, node[name]!))
      return false;
    if (dispatch) {
      const made = name === 'quote'
        ? node['quote']!.create(null, Fragment.fromArray([...chosen, node['speaker']!.create()]))
        : node['greeting']!.create(null, Fragment.fromArray([node['title']!.create(), ...chosen]));
      const tr = state.tr.replaceWith(range.start, range.end, made);
      const inLine = name === 'quote' ? range.start + made.nodeSize - 2 : range.start + 2;
      dispatch(tr.setSelection(TextSelection.create(tr.doc, inLine)).scrollIntoView());
    }
    return true;
  };
}

function asParagraph(line: Node): Node {
  return node['paragraph']!.create(null, line.content);
}

/** Puts a block where the cursor is: in place of an empty paragraph, else below the block the cursor stands in. */
export function insertBlock(tr: Transaction, block: Node): Transaction {
  const { $from } = tr.selection;
  const depth = blockDepth($from.depth, d => $from.node(d).type.name);
  const isEmpty = depth === $from.depth && $from.parent.type === node['paragraph'] && $from.parent.content.size === 0;
  const from = depth === 0 ? tr.selection.to : isEmpty ? $from.before(depth) : $from.after(depth);
  const to = isEmpty && depth > 0 ? $from.after(depth) : from;
  tr.replaceWith(from, to, block);
  const inside = TextSelection.findFrom(tr.doc.resolve(from), 1, true);
  const isHeld = inside && inside.from <= from + block.nodeSize;
  if (isHeld)
    return tr.setSelection(inside).scrollIntoView();
  // Nothing to write in: on with a paragraph below.
  const end = from + block.nodeSize;
  if (!tr.doc.resolve(end).nodeAfter)
    tr.insert(end, node['paragraph']!.create());
  return tr.setSelection(TextSelection.near(tr.doc.resolve(end), 1)).scrollIntoView();
}

/** Blocks stand in the text itself or in a greeting, not within lists, tables or quotations. */
function blockDepth(depth: number, nameAt: (depth: number) => string): number {
  for (let d = 1; d <= depth; d++)
    if (nameAt(d) !== 'greeting')
      return nameAt(d) === 'title' ? d - 1 : d;
  return depth;
}

export function insert(make: () => Node): Command {
  return (state, dispatch) => {
    dispatch?.(insertBlock(state.tr, make()));
    return true;
  };
}

export function makeTable(rows = 3, columns = 2): Node {
  const row = (name: string): Node => node['table_row']!.create(null, Array.from({ length: columns }, () => node[name]!.create()));
  return node['table']!.create(null, [row('table_header'), ...Array.from({ length: rows - 1 }, () => row('table_cell'))]);
}

export function makeMedia({ kind, hashes, caption }: ChosenMedia): Node {
  return node['media']!.create({ kind, hashes: hashes.join(' ') }, node['caption']!.create(null, caption ? schema.text(caption) : null));
}

/** The album under the cursor, or chosen as a whole. */
export function albumUnder(state: EditorState): { node: Node; pos: number } | null {
  const { selection } = state;
  const held = selection instanceof NodeSelection ? { node: selection.node, pos: selection.from } : around(state, 'media');
  return held && held.node.type === node['media'] && held.node.attrs['kind'] === 'album' ? held : null;
}

/** Another order of an album's pictures, to be taken back as any change. */
export function setHashes(state: EditorState, { node: album, pos }: { node: Node; pos: number }, hashes: readonly string[]): Transaction {
  return state.tr.setNodeMarkup(pos, undefined, { ...album.attrs, hashes: hashes.join(' ') });
}

/** A mark here, the note at the end of the text, the cursor in it. */
export const insertFootnote: Command = (state, dispatch) => {
  const { $to } = state.selection;
  if (!$to.parent.inlineContent || !$to.parent.type.contentMatch.matchType(node['footnote_mark']!))
    return false;
  let last = 0;
  state.doc.descendants(child => { last = Math.max(last, Number(child.attrs['label']) || 0); });
  const label = String(last + 1);
  if (dispatch) {
    const tr = state.tr.insert($to.pos, node['footnote_mark']!.create({ label }));
    const end = tr.doc.content.size;
    tr.insert(end, node['footnote']!.create({ label }, node['paragraph']!.create()));
    dispatch(tr.setSelection(TextSelection.create(tr.doc, end + 2)).scrollIntoView());
  }
  return true;
};

/** The link under the cursor, whole, or what is chosen. */
export function linkAt(state: EditorState): { from: number; to: number; href: string; text: string } {
  const { $from, from, to, empty } = state.selection;
  const link = mark['link']!;
  const held = link.isInSet($from.marks()) ?? link.isInSet($from.nodeAfter?.marks ?? []);
  if (!held || !empty)
    return { from, to, href: held ? String(held.attrs['href']) : '', text: state.doc.textBetween(from, to, ' ') };
  let [start, end] = [from, from];
  $from.parent.forEach((child, offset) => {
    const at = $from.start() + offset;
    if (held.isInSet(child.marks) && at <= from && at + child.nodeSize >= from)
      [start, end] = [at, at + child.nodeSize];
  });
  return { from: start, to: end, href: String(held.attrs['href']), text: state.doc.textBetween(start, end) };
}

/** Sets the link of what linkAt found; an empty address takes it away. */
export function setLink(state: EditorState, { from, to }: { from: number; to: number }, href: string, text: string): Transaction {
  const tr = state.tr;
  const words = text || href;
  if (from === to)
    return tr.insert(from, schema.text(words, mark['link']!.create({ href, auto: words === href }).addToSet(state.storedMarks ?? state.selection.$from.marks())));
  tr.removeMark(from, to, mark['link']!);
  return href ? tr.addMark(from, to, mark['link']!.create({ href, auto: state.doc.textBetween(from, to) === href })) : tr;
}

/** How the column the cursor is in is aligned. */
export function alignColumn(align: '' | 'center' | 'right'): Command {
  return (state, dispatch) => {
    const table = around(state, 'table');
    const row = around(state, 'table_row');
    if (!table || !row)
      return false;
    const column = state.selection.$from.index(row.depth);
    const tr = state.tr;
    table.node.forEach((line, offset) => {
      let at = table.pos + 1 + offset + 1;
      line.forEach((cell, _, index) => {
        if (index === column)
          tr.setNodeMarkup(at, undefined, { ...cell.attrs, align });
        at += cell.nodeSize;
      });
    });
    dispatch?.(tr);
    return true;
  };
}

export const commands: Readonly<Record<string, Command>> = {
  paragraph: setBlockType(node['paragraph']!),
  heading: toggleHeading(2),
  subheading: toggleHeading(3),
  bold: toggleMark(mark['strong']!, null, { includeWhitespace: false }),
  italic: toggleMark(mark['em']!),
  code: toggleMark(mark['code']!),
  list: toggleList('bullet_list'),
  numbered: toggleList('ordered_list'),
  blockquote: (state, dispatch) => wrapIn(node['blockquote']!)(state, dispatch),
  quote: toggleContainer('quote'),
  greeting: toggleContainer('greeting'),
  contact: insert(() => node['contact']!.create()),
  rule: insert(() => node['rule']!.create()),
  table: insert(() => makeTable()),
  footnote: insertFootnote,
};

/** Which buttons are pressed where the cursor is. */
export function pressed(state: EditorState): Set<string> {
  const names = new Set<string>();
  const { $from, from, to, empty } = state.selection;
  const has = (name: string): boolean => (empty ? Boolean(mark[name]!.isInSet(state.storedMarks ?? $from.marks())) : state.doc.rangeHasMark(from, to, mark[name]!));
  if (has('strong')) names.add('bold');
  if (has('em')) names.add('italic');
  if (has('code')) names.add('code');
  if (has('link')) names.add('link');
  if ($from.parent.type === node['heading']) names.add($from.parent.attrs['level'] === 3 ? 'subheading' : 'heading');
  const list = around(state, 'bullet_list', 'ordered_list');
  if (list) names.add(list.node.type.name === 'bullet_list' ? 'list' : 'numbered');
  for (const name of ['quote', 'greeting', 'table', 'footnote'])
    if (around(state, name)) names.add(name);
  if ($from.parent.type === node['paragraph'] && $from.depth === 1) names.add('paragraph');
  if (state.selection instanceof NodeSelection && state.selection.node.type === node['contact']) names.add('contact');
  return names;
}
