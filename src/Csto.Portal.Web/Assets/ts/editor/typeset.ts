import { Transform } from 'prosemirror-transform';
import { sayCorrected } from './paste/report.ts';
import { TextDocument } from './text/document.ts';
import { correctionsOf, typeset, typesetDocument, type Correction } from './text/typography.ts';
import { change } from './view/source.ts';
import type { Visual } from './view/visual.ts';

/** Russian typography for the text and the plain fields beside it: what to say of it, and the way back. */
export function typesetAll(text: Visual | HTMLTextAreaElement, fields: (HTMLTextAreaElement | HTMLInputElement)[]): { said: string; undo: (() => boolean) | null } {
  const corrected = new Set<Correction>();
  const undos: (() => boolean)[] = [];
  for (const field of fields) {
    const set = typeset(field.value);
    if (set === field.value)
      continue;
    correctionsOf(field.value).forEach(kind => corrected.add(kind));
    undos.push(change(field, set));
  }
  const undoText = text instanceof HTMLTextAreaElement ? typesetSource(text, corrected) : typesetVisual(text, corrected);
  if (undoText)
    undos.push(undoText);
  const said = sayCorrected(corrected);
  return said
    ? { said: `Типограф: ${said}.`, undo: () => undos.map(undo => undo()).every(Boolean) }
    : { said: 'Типограф: исправлять нечего.', undo: null };
}

function typesetVisual(text: Visual, corrected: Set<Correction>): (() => boolean) | null {
  const done = text.typeset();
  done?.corrected.forEach(kind => corrected.add(kind));
  return done && (() => text.undo(done.undo));
}

/** Blocks that need nothing keep every byte, as they do in the visual editor. */
function typesetSource(area: HTMLTextAreaElement, corrected: Set<Correction>): (() => boolean) | null {
  const opened = new TextDocument(area.value);
  const tr = new Transform(opened.doc);
  typesetDocument(tr).forEach(kind => corrected.add(kind));
  return tr.docChanged ? change(area, opened.write(tr.doc)) : null;
}
