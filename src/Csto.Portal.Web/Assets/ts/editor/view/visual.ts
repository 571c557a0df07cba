import { dropCursor } from 'prosemirror-dropcursor';
import { gapCursor } from 'prosemirror-gapcursor';
import { history } from 'prosemirror-history';
import { Fragment, Slice, type Node } from 'prosemirror-model';
import { AllSelection, EditorState, TextSelection, type Command, type Transaction } from 'prosemirror-state';
import { tableEditing } from 'prosemirror-tables';
import { Transform } from 'prosemirror-transform';
import { EditorView } from 'prosemirror-view';
import { inert, isOwn } from '../paste/source.ts';
import { TextDocument } from '../text/document.ts';
import { schema } from '../text/schema.ts';
import { typesetDocument, type Correction } from '../text/typography.ts';
import { keys, shorthand } from './keys.ts';
import { mediaView } from './media.ts';
import { search } from './search.ts';
import { Undoable } from './undoable.ts';

// Stands for the cursor while its place in the other mode is looked for; no text has it.
const cursorSign = '\uf8f0';

// A text of more blocks is drawn only where it is in sight.
const manyBlocks = 200;

function usual(naming: Record<string, string> = {}): (state: EditorState) => Record<string, string> {
  return state => ({
    role: 'textbox', 'aria-multiline': 'true', tabindex: '0', spellcheck: 'true', lang: 'ru', ...naming,
    class: `prose visual__text${state.doc.childCount > manyBlocks ? ' visual__text--long' : ''}`,
  });
}

export interface Hooks {
  changed: () => void;
  moved: () => void;
  paste: (html: string, plain: string) => boolean;
  /** Takes the files of a paste or drop; false where there are none. */
  files: (data: DataTransfer | null) => boolean;
  keys: Record<string, Command>;
}

/** The text as a page that can be written on. */
export class Visual {
  readonly view: EditorView;
  private text = new TextDocument('');
  private readonly undoables = new Set<Undoable>();

  constructor(place: HTMLElement, private readonly naming: Record<string, string>, private readonly hooks: Hooks) {
    this.view = new EditorView({ mount: place }, {
      state: this.stateOf(this.text.doc),
      attributes: usual(),
      nodeViews: { media: mediaView },
      dispatchTransaction: tr => this.dispatch(tr),
      // Before ProseMirror reads the clipboard: the styles in it would break the page's policy.
      handleDOMEvents: {
        keydown: view => {
          followCaret(view);
          return false;
        },
        paste: (_, event) => {
          const isTaken = this.hooks.files(event.clipboardData) || this.hooks.paste(event.clipboardData?.getData('text/html') ?? '', event.clipboardData?.getData('text/plain') ?? '');
          if (isTaken) event.preventDefault();
          return isTaken;
        },
      },
      transformPastedHTML: html => (isOwn(html) ? html : inert(html)),
      handleDrop: (view, event, _, isMoved) => this.drop(view, event, isMoved),
      clipboardTextSerializer: slice => sliceText(slice),
      scrollMargin: { top: 130, bottom: 40, left: 0, right: 0 },
      scrollThreshold: { top: 120, bottom: 20, left: 0, right: 0 },
    });
  }

  /** Shows a text. What it shares with the one shown stays, with the history of it. */
  open(source: string): void {
    const next = new TextDocument(source);
    const [before, after] = [this.view.state.doc, next.doc];
    this.text = next;
    const { first, oldEnd, newEnd } = difference(before, after);
    if (first === oldEnd && first === newEnd)
      return;
    const children = [...after.content.content].slice(first, newEnd);
    const tr = this.view.state.tr;
    tr.replaceWith(placeOf(before, first), placeOf(before, oldEnd), Fragment.fromArray(children));
    this.view.updateState(this.view.state.apply(tr.setMeta('opened', true)));
  }

  /** Starts with this text: nothing before it can come back. */
  start(source: string): void {
    this.text = new TextDocument(source);
    this.view.updateState(this.stateOf(this.text.doc));
  }

  /** While the Markdown is shown, the field's label is the field's alone. */
  show(isShown: boolean): void {
    this.view.dom.hidden = !isShown;
    this.view.setProps({ attributes: usual(isShown ? this.naming : {}) });
  }

  write(doc = this.view.state.doc): string {
    return this.text.write(doc);
  }

  run(command: Command): boolean {
    this.view.focus();
    return command(this.view.state, this.view.dispatch, this.view);
  }

  /** Puts blocks in place of the selection and sets their typography; one paragraph alone flows into the line. */
  paste(blocks: Node[]): { undo: Undoable; corrected: Set<Correction> } | null {
    const { state } = this.view;
    if (!blocks.length)
      return null;
    const isLine = !state.selection.$from.parent.type.contentMatch.matchType(schema.nodes['line_break']!) || state.selection.$from.parent.type.spec.code;
    const tr = isLine && state.selection.$from.parent.inlineContent ? pasteWords(state.tr, blocks) : pasteBlocks(state.tr, blocks);
    const [from, to] = changedRange(tr);
    const corrected = state.selection.$from.parent.type.spec.code ? new Set<Correction>() : typesetDocument(tr, from, to);
    if (!tr.docChanged)
      return null;
    return { undo: this.apply(tr.scrollIntoView().setMeta('paste', true).setMeta('uiEvent', 'paste')), corrected };
  }

  typeset(): { undo: Undoable; corrected: Set<Correction> } | null {
    const tr = this.view.state.tr;
    const corrected = typesetDocument(tr);
    return tr.docChanged ? { undo: this.apply(tr), corrected } : null;
  }

  undo(change: Undoable): boolean {
    const tr = change.revert(this.view.state);
    this.undoables.delete(change);
    if (tr)
      this.view.dispatch(tr.scrollIntoView());
    return tr !== null;
  }

  /** Where the cursor stands in the text as it is stored, roughly. */
  cursor(): number {
    const { doc, selection } = this.view.state;
    const at = selection.$from.parent.inlineContent ? selection.from : TextSelection.near(selection.$from).from;
    if (!doc.resolve(at).parent.inlineContent)
      return 0;
    const marked = new Transform(doc).insert(at, schema.text(cursorSign)).doc;
    return Math.max(0, this.text.write(marked).indexOf(cursorSign));
  }

  /** Puts the cursor where it stood in the stored text. */
  setCursor(source: string, at: number): void {
    const { doc } = this.view.state;
    const line = source.lastIndexOf('\n', at - 1) + 1;
    const lead = /^(?::{3,}.*|[ \t]*(?:[-*+]|\d+[.)]|#{1,6}|>+|\[\^[^\]]*\]:|\|)[ \t]*)/.exec(source.slice(line))?.[0].length ?? 0;
    const place = Math.max(at, line + lead);
    const marked = new TextDocument(source.slice(0, place) + cursorSign + source.slice(place)).doc;
    let found = -1;
    marked.descendants((node, pos) => {
      if (found < 0 && node.isText && node.text!.includes(cursorSign))
        found = pos + node.text!.indexOf(cursorSign);
      return found < 0;
    });
    const near = found >= 0 && marked.childCount === doc.childCount ? found : Math.round(doc.content.size * at / Math.max(1, source.length));
    const tr = this.view.state.tr;
    this.view.dispatch(tr.setSelection(TextSelection.near(doc.resolve(Math.min(near, doc.content.size)))).scrollIntoView());
  }

  /** What is dragged in from another program is a paste at that place. */
  private drop(view: EditorView, event: DragEvent, isMoved: boolean): boolean {
    const html = event.dataTransfer?.getData('text/html') ?? '';
    const at = view.posAtCoords({ left: event.clientX, top: event.clientY });
    if (isMoved || !at || isOwn(html))
      return false;
    view.dispatch(view.state.tr.setSelection(TextSelection.near(view.state.doc.resolve(at.pos))));
    return this.hooks.files(event.dataTransfer) || this.hooks.paste(html, event.dataTransfer?.getData('text/plain') ?? '');
  }

  private apply(tr: Transaction): Undoable {
    const change = new Undoable(tr);
    this.view.dispatch(tr);
    this.undoables.add(change);
    return change;
  }

  private dispatch(tr: Transaction): void {
    const state = this.view.state.apply(tr);
    for (const change of this.undoables)
      change.follow(tr);
    this.view.updateState(state);
    if (tr.docChanged)
      this.hooks.changed();
    this.hooks.moved();
  }

  private stateOf(doc: Node): EditorState {
    return EditorState.create({
      doc,
      plugins: [shorthand(), ...keys(this.hooks.keys), tableEditing(), history(), dropCursor({ class: 'drop-mark', color: false }), gapCursor(), search()],
    });
  }
}

/**
 * The browser tells of a moved caret a moment later. A quick Enter after End would act where the caret was: on a busy machine hands are faster.
 */
function followCaret(view: EditorView): void {
  const moved = document.getSelection();
  if (view.composing || !(view.state.selection instanceof TextSelection || view.state.selection instanceof AllSelection) || !view.hasFocus() || !moved?.anchorNode || !moved.focusNode
    || !view.dom.contains(moved.anchorNode) || !view.dom.contains(moved.focusNode))
    return;
  const [anchor, head] = [view.posAtDOM(moved.anchorNode, moved.anchorOffset), view.posAtDOM(moved.focusNode, moved.focusOffset)];
  const { selection, doc, tr } = view.state;
  if ((anchor === selection.anchor && head === selection.head) || !doc.resolve(anchor).parent.inlineContent || !doc.resolve(head).parent.inlineContent)
    return;
  view.dispatch(tr.setSelection(TextSelection.create(doc, anchor, head)));
}

/** Plain words for a program that takes no more: our Markdown. */
function sliceText(slice: Slice): string {
  const blocks = [...slice.content.content];
  if (blocks.length === 1 && blocks[0]!.isTextblock && slice.openStart > 0)
    return blocks[0]!.textContent;
  try {
    return new TextDocument('').write(schema.nodes['doc']!.createChecked(null, slice.content));
  } catch {
    return slice.content.textBetween(0, slice.content.size, '\n\n');
  }
}

function pasteWords(tr: Transaction, blocks: Node[]): Transaction {
  const words: Node[] = [];
  const isCode = tr.selection.$from.parent.type.spec.code || tr.selection.$from.parent.type.spec.marks === '';
  for (const block of blocks) {
    if (words.length)
      words.push(schema.text(' '));
    block.descendants(node => { if (node.isText) words.push(isCode ? schema.text(node.text!) : node); return true; });
  }
  return words.length ? tr.replaceSelection(new Slice(Fragment.fromArray(words), 0, 0)) : tr;
}

function pasteBlocks(tr: Transaction, blocks: Node[]): Transaction {
  const open = (node: Node): number => (node.type.name === 'paragraph' ? 1 : 0);
  return tr.replaceSelection(new Slice(Fragment.fromArray(blocks), open(blocks[0]!), open(blocks.at(-1)!)));
}

function changedRange(tr: Transaction): [number, number] {
  let [from, to] = [tr.doc.content.size, 0];
  tr.mapping.maps.forEach((map, at) => map.forEach((_, __, start, end) => {
    from = Math.min(from, tr.mapping.slice(at + 1).map(start, -1));
    to = Math.max(to, tr.mapping.slice(at + 1).map(end, 1));
  }));
  return from <= to ? [from, to] : [0, 0];
}

/** The children that differ between two documents: from the first to before the ends. */
function difference(a: Node, b: Node): { first: number; oldEnd: number; newEnd: number } {
  let first = 0;
  while (first < a.childCount && first < b.childCount && a.child(first).eq(b.child(first))) first++;
  let [oldEnd, newEnd] = [a.childCount, b.childCount];
  while (oldEnd > first && newEnd > first && a.child(oldEnd - 1).eq(b.child(newEnd - 1))) { oldEnd--; newEnd--; }
  return { first, oldEnd, newEnd };
}

function placeOf(doc: Node, index: number): number {
  let at = 0;
  for (let i = 0; i < index; i++) at += doc.child(i).nodeSize;
  return at;
}
