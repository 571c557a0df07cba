import { TextSelection } from 'prosemirror-state';
import type { EditorView } from 'prosemirror-view';
import { schema } from '../text/schema.ts';
import type { Searched } from './find-bar.ts';
import { matchesIn, searchState, setSearch, type Match } from './search.ts';
import { replaceIn } from './source.ts';

export function searchVisual(view: EditorView): Searched {
  const go = (words: string, step: number): { at: number; count: number } => {
    view.dispatch(setSearch(view.state.tr, words, searchState(view.state).current));
    const { matches, current } = searchState(view.state);
    if (!matches.length)
      return { at: -1, count: 0 };
    const ahead = matches.findIndex(match => match.from >= view.state.selection.from);
    const next = step === 0 || current < 0 ? Math.max(0, ahead) : (current + step + matches.length) % matches.length;
    const { from, to } = matches[next]!;
    const tr = setSearch(view.state.tr, words, next);
    view.dispatch(tr.setSelection(TextSelection.create(tr.doc, from, to)).scrollIntoView());
    return { at: next, count: matches.length };
  };
  const put = ({ from, to }: Match, by: string): void => {
    const marks = view.state.doc.nodeAt(from)?.marks ?? [];
    view.dispatch(by ? view.state.tr.replaceWith(from, to, schema.text(by, marks)) : view.state.tr.delete(from, to));
  };
  return {
    find: go,
    replace: (words, by) => {
      const { matches, current } = searchState(view.state);
      if (!matches[current])
        go(words, 0);
      const match = searchState(view.state).matches[searchState(view.state).current];
      if (match)
        put(match, by);
    },
    replaceAll: (words, by) => {
      view.dispatch(setSearch(view.state.tr, words, 0));
      const { matches } = searchState(view.state);
      const tr = view.state.tr;
      for (const { from, to } of [...matches].reverse())
        if (by) tr.replaceWith(from, to, schema.text(by, tr.doc.nodeAt(from)?.marks ?? [])); else tr.delete(from, to);
      view.dispatch(tr);
      return matches.length;
    },
    clear: () => view.dispatch(setSearch(view.state.tr, '', -1)),
    focus: () => view.focus(),
    chosen: () => view.state.doc.textBetween(view.state.selection.from, view.state.selection.to, '\n'),
  };
}

/** A field shows what is chosen in it only while it has the focus: a step moves there, and F3 goes on from there. */
export function searchSource(area: HTMLTextAreaElement): Searched {
  return {
    find: (words, step) => {
      const matches = matchesIn(area.value, words);
      if (step === 0 || !matches.length)
        return { at: -1, count: matches.length };
      const ahead = step > 0 ? matches.findIndex(match => match.from >= area.selectionEnd) : matches.findLastIndex(match => match.to <= area.selectionStart);
      const at = ahead >= 0 ? ahead : step > 0 ? 0 : matches.length - 1;
      area.focus();
      area.setSelectionRange(matches[at]!.from, matches[at]!.to);
      return { at, count: matches.length };
    },
    replace: (words, by) => {
      const { selectionStart: from, selectionEnd: to } = area;
      const match = matchesIn(area.value, words).find(match => match.from === from && match.to === to) ?? matchesIn(area.value, words).find(match => match.from >= from);
      if (match)
        replaceIn(area, match.from, match.to, by);
    },
    replaceAll: (words, by) => {
      const matches = matchesIn(area.value, words);
      let text = area.value;
      for (const { from, to } of [...matches].reverse())
        text = text.slice(0, from) + by + text.slice(to);
      if (matches.length)
        replaceIn(area, 0, area.value.length, text);
      return matches.length;
    },
    clear: () => {},
    focus: () => area.focus(),
    chosen: () => area.value.slice(area.selectionStart, area.selectionEnd),
  };
}
