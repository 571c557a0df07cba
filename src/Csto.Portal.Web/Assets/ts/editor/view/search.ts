import type { Node } from 'prosemirror-model';
import { Plugin, PluginKey, type EditorState, type Transaction } from 'prosemirror-state';
import { Decoration, DecorationSet } from 'prosemirror-view';

export interface Match {
  from: number;
  to: number;
}

interface Search {
  words: string;
  matches: Match[];
  current: number;
  marks: DecorationSet;
}

const key = new PluginKey<Search>('search');
const nothing: Search = { words: '', matches: [], current: -1, marks: DecorationSet.empty };

/** As a person looks: large and small letters, ё and е are the same; lengths stay. */
export function folded(text: string): string {
  return [...text].map(sign => { const small = sign.toLowerCase().replace('ё', 'е'); return small.length === sign.length ? small : sign; }).join('');
}

export function matchesIn(text: string, words: string): Match[] {
  const found: Match[] = [];
  const [where, what] = [folded(text), folded(words)];
  for (let at = what ? where.indexOf(what) : -1; at >= 0; at = where.indexOf(what, at + what.length))
    found.push({ from: at, to: at + what.length });
  return found;
}

export function search(): Plugin<Search> {
  return new Plugin<Search>({
    key,
    state: {
      init: () => nothing,
      apply: (tr, before) => {
        const asked = tr.getMeta(key) as { words: string; current: number } | undefined;
        if (!asked && (!tr.docChanged || !before.words))
          return before;
        const words = asked?.words ?? before.words;
        const matches = words ? findIn(tr.doc, words) : [];
        const current = matches.length ? Math.min(asked?.current ?? before.current, matches.length - 1) : -1;
        return { words, matches, current, marks: DecorationSet.create(tr.doc, matches.map(({ from, to }, at) => Decoration.inline(from, to, { class: at === current ? 'found found--now' : 'found' }))) };
      },
    },
    props: { decorations: state => key.getState(state)?.marks },
  });
}

export function searchState(state: EditorState): Search {
  return key.getState(state) ?? nothing;
}

export function setSearch(tr: Transaction, words: string, current: number): Transaction {
  return tr.setMeta(key, { words, current });
}

function findIn(doc: Node, words: string): Match[] {
  const found: Match[] = [];
  doc.descendants((block, pos) => {
    if (!block.isTextblock)
      return true;
    // A leaf within words takes one place, as it does in the document.
    const text = block.textBetween(0, block.content.size, undefined, '\ufffc');
    found.push(...matchesIn(text, words).map(({ from, to }) => ({ from: pos + 1 + from, to: pos + 1 + to })));
    return false;
  });
  return found;
}
