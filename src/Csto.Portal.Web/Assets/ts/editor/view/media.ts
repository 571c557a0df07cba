import { DOMSerializer, type Node } from 'prosemirror-model';
import { TextSelection } from 'prosemirror-state';
import type { EditorView, NodeView } from 'prosemirror-view';
import { type NamedMedia, namedMedia } from '../../media-picker.ts';
import { element } from '../../media/element.ts';

/** Of a large album; the rest are counted. */
const mostShown = 12;

/**
 * A block of files as who writes knows them: small pictures and names in place of codes, which stay while the library does not answer. A click on
 * them puts the cursor into the caption, where the tools of the block are.
 */
export function mediaView(node: Node, view: EditorView, getPos: () => number | undefined): NodeView {
  const { dom, contentDOM } = DOMSerializer.renderSpec(document, node.type.spec.toDOM!(node)) as { dom: HTMLElement; contentDOM: HTMLElement };
  const note = dom.querySelector<HTMLElement>('.block__note');
  const hashes = hashesOf(node);
  if (note)
    void namedMedia(hashes).then(known => show(note, hashes, known));
  note?.addEventListener('mousedown', event => {
    const at = getPos();
    if (at === undefined || event.button !== 0)
      return;
    event.preventDefault();
    view.focus();
    view.dispatch(view.state.tr.setSelection(TextSelection.near(view.state.doc.resolve(at + 2))));
  });
  return {
    dom, contentDOM,
    update: other => other.type === node.type && other.attrs['kind'] === node.attrs['kind'] && String(other.attrs['hashes']) === String(node.attrs['hashes']),
    ignoreMutation: change => change.type !== 'selection' && !contentDOM.contains(change.target),
  };
}

function show(note: HTMLElement, hashes: readonly string[], known: readonly NamedMedia[]): void {
  const files = hashes.map(hash => known.find(file => file.reference.startsWith(hash) || hash.startsWith(file.reference)));
  const found = files.filter(file => file !== undefined);
  const first = found[0];
  if (!first)
    return;
  const missing = hashes.filter((_, at) => !files[at]).map(hash => hash.slice(0, 12));
  const thumbs = found.slice(0, mostShown).flatMap(file => file.thumb ? [element('img', { class: 'block__thumb', src: file.thumb, alt: '', title: file.name })] : []);
  note.replaceChildren(
    ...(thumbs.length > 0 ? [element('span', { class: 'block__thumbs' }, ...thumbs)] : []),
    element('span', {}, hashes.length > 1 ? `Снимков: ${found.length}` : first.caption || first.name),
    ...(missing.length > 0 ? [element('span', { class: 'block__missing' }, ` Нет в медиатеке: ${missing.join(', ')}`)] : []));
}

function hashesOf(node: Node): string[] {
  return String(node.attrs['hashes']).split(/\s+/).filter(Boolean);
}
