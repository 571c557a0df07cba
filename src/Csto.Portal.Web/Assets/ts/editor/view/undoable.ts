import type { Node } from 'prosemirror-model';
import type { EditorState, Transaction } from 'prosemirror-state';
import { Mapping, type Step } from 'prosemirror-transform';

/** One change that can be taken back later, whatever was typed since: its steps, inverted, and everything that came after. */
export class Undoable {
  private readonly inverted: Step[];
  private readonly since: Mapping;

  constructor(tr: Transaction) {
    this.inverted = tr.steps.map((step, at) => step.invert(tr.docs[at] as Node));
    this.since = new Mapping(tr.mapping.maps);
  }

  follow(tr: Transaction): void {
    this.since.appendMapping(tr.mapping);
  }

  /** Null where what was changed is no longer there. */
  revert(state: EditorState): Transaction | null {
    const tr = state.tr;
    const map = new Mapping(this.since.maps);
    for (let at = this.inverted.length - 1; at >= 0; at--) {
      const step = this.inverted[at]!.map(map.slice(at + 1));
      if (!step || tr.maybeStep(step).failed)
        return null;
      map.appendMap(step.getMap(), at);
    }
    return tr.docChanged ? tr : null;
  }
}
