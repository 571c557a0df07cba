import { type Change, markers } from '../../markdown.ts';

/** Replaces a part of a field so that the browser's own undo takes it back; execCommand, old as it is, is the only way. */
export function replaceIn(field: HTMLTextAreaElement | HTMLInputElement, from: number, to: number, insert: string): void {
  field.focus();
  field.setSelectionRange(from, to);
  if (from === to && insert === '')
    return;
  if (document.execCommand(insert === '' ? 'delete' : 'insertText', false, insert))
    return;
  field.setRangeText(insert, from, to, 'end');
  field.dispatchEvent(new Event('input', { bubbles: true }));
}

/** What a button does to the Markdown; false for a name it does not know. */
export function press(area: HTMLTextAreaElement, name: string): boolean {
  const marker = markers[name];
  if (!marker)
    return false;
  const { from, to, insert, selectFrom, selectTo }: Change = marker(area.value, area.selectionStart, area.selectionEnd);
  replaceIn(area, from, to, insert);
  area.setSelectionRange(selectFrom, selectTo);
  return true;
}

/** Blocks with the empty lines that part them from what stands around the selection. */
export function setOff(area: HTMLTextAreaElement, blocks: string): string {
  const before = area.value.slice(0, area.selectionStart);
  const after = area.value.slice(area.selectionEnd);
  const gap = (newlines: number, isEdge: boolean): string => (isEdge ? '' : '\n'.repeat(Math.max(0, 2 - newlines)));
  return gap(/\n*$/.exec(before)![0].length, !before.trim()) + blocks + gap(/^\n*/.exec(after)![0].length, !after.trim());
}

/** Replaces only what differs, so that a long text is not typed anew; what it put where, to be taken back. */
export function change(field: HTMLTextAreaElement | HTMLInputElement, text: string): () => boolean {
  const before = field.value;
  let start = 0;
  while (start < before.length && start < text.length && before[start] === text[start]) start++;
  let end = 0;
  while (end < before.length - start && end < text.length - start && before.at(-1 - end) === text.at(-1 - end)) end++;
  const [removed, inserted] = [before.slice(start, before.length - end), text.slice(start, text.length - end)];
  replaceIn(field, start, before.length - end, inserted);
  return () => {
    // The same words, where they stand now: what was typed before or behind them stays.
    const at = field.value.startsWith(inserted, start) ? start : field.value.length - end - inserted.length;
    if (!field.value.startsWith(inserted, at) || at < 0)
      return false;
    replaceIn(field, at, at + inserted.length, removed);
    return true;
  };
}
