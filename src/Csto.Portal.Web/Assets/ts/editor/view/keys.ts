import { baseKeymap, chainCommands, exitCode, newlineInCode } from 'prosemirror-commands';
import { redo, undo } from 'prosemirror-history';
import { InputRule, inputRules, textblockTypeInputRule, wrappingInputRule } from 'prosemirror-inputrules';
import { keymap } from 'prosemirror-keymap';
import { liftListItem, sinkListItem, splitListItem } from 'prosemirror-schema-list';
import { TextSelection, type Command, type Plugin } from 'prosemirror-state';
import { goToNextCell } from 'prosemirror-tables';
import { schema } from '../text/schema.ts';
import { around, commands } from './commands.ts';

const item = schema.nodes['list_item']!;

const lineBreak: Command = (state, dispatch) => {
  const type = schema.nodes['line_break']!;
  if (!state.selection.$from.parent.type.contentMatch.matchType(type))
    return false;
  dispatch?.(state.tr.replaceSelectionWith(type.create()).scrollIntoView());
  return true;
};

/** Enter in the line of a block's name goes on in the block, or behind it. */
const leaveLine: Command = (state, dispatch) => {
  const line = around(state, 'title', 'speaker', 'caption');
  if (!line)
    return false;
  if (dispatch) {
    const tr = state.tr;
    if (line.node.type.name !== 'title') {
      const end = line.pos + line.node.nodeSize + 1;
      if (!tr.doc.resolve(end).nodeAfter?.isTextblock)
        tr.insert(end, schema.nodes['paragraph']!.create());
      dispatch(tr.setSelection(TextSelection.near(tr.doc.resolve(end), 1)).scrollIntoView());
    } else {
      dispatch(tr.setSelection(TextSelection.near(tr.doc.resolve(line.pos + line.node.nodeSize), 1)).scrollIntoView());
    }
  }
  return true;
};

/** Enter in an empty last paragraph of a greeting or quotation leaves it. */
const leaveContainer: Command = (state, dispatch) => {
  const { $from, empty } = state.selection;
  const box = around(state, 'quote', 'greeting', 'footnote', 'blockquote');
  if (!empty || !box || $from.parent.type.name !== 'paragraph' || $from.parent.content.size > 0 || $from.depth !== box.depth + 1)
    return false;
  const lastParagraph = box.node.childCount - (box.node.type.name === 'quote' ? 2 : 1);
  const first = box.node.type.name === 'greeting' ? 1 : 0;
  if ($from.index(box.depth) !== lastParagraph || lastParagraph === first)
    return false;
  if (dispatch) {
    const tr = state.tr.delete($from.before(), $from.after());
    const end = tr.mapping.map(box.pos + box.node.nodeSize);
    tr.insert(end, schema.nodes['paragraph']!.create());
    dispatch(tr.setSelection(TextSelection.create(tr.doc, end + 1)).scrollIntoView());
  }
  return true;
};

/** By the letter of the Latin layout: prosemirror-keymap falls back to the key's code, which serves a Russian one. */
export function keys(more: Record<string, Command>): Plugin[] {
  return [
    keymap({
      ...more,
      'Mod-z': undo, 'Mod-y': redo, 'Shift-Mod-z': redo,
      'Mod-b': commands['bold']!, 'Mod-i': commands['italic']!, 'Mod-`': commands['code']!,
      'Mod-Alt-0': commands['paragraph']!, 'Mod-Alt-2': commands['heading']!, 'Mod-Alt-3': commands['subheading']!,
      'Mod-Shift-8': commands['list']!, 'Mod-Shift-7': commands['numbered']!, 'Mod-Shift-9': commands['quote']!,
      'Mod-]': sinkListItem(item), 'Mod-[': liftListItem(item),
      Enter: chainCommands(newlineInCode, leaveLine, splitListItem(item), leaveContainer),
      'Shift-Enter': chainCommands(exitCode, lineBreak), 'Mod-Enter': chainCommands(exitCode, lineBreak),
      Tab: goToNextCell(1), 'Shift-Tab': goToNextCell(-1),
    }),
    keymap(baseKeymap),
  ];
}

/** What people who know Markdown type at the start of a line. */
export function shorthand(): Plugin {
  const { heading, bullet_list: bullets, ordered_list: numbers, blockquote, code_block: code, rule } = schema.nodes;
  return inputRules({
    rules: [
      textblockTypeInputRule(/^(#{1,4})\s$/, heading!, match => ({ level: match[1]!.length })),
      wrappingInputRule(/^\s*([-*])\s$/, bullets!),
      wrappingInputRule(/^(\d{1,3})\.\s$/, numbers!, match => ({ order: Number(match[1]) }), (match, list) => list.childCount + Number(list.attrs['order']) === Number(match[1])),
      wrappingInputRule(/^\s*>\s$/, blockquote!),
      textblockTypeInputRule(/^```$/, code!),
      new InputRule(/^\*\*\*$/, (state, _, start, end) => {
        const $start = state.doc.resolve(start);
        return $start.depth === 1 ? state.tr.delete(start, end).insert($start.before(), rule!.create()) : null;
      }),
    ],
  });
}
