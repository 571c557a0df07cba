import { findPassage, type Passage, passageAt } from './passages.ts';

/** Remembers what was last selected in the text that is written: in a textarea, or in an editor whose text is the page's own. */
export function watchSelection(sheet: HTMLElement, changed: (passage: Passage | null) => void): () => Passage | null {
  let last: Passage | null = null;
  const note = (passage: Passage | null): void => changed(last = passage?.quote ? passage : null);
  document.addEventListener('selectionchange', () => {
    const area = document.activeElement;
    if (area instanceof HTMLTextAreaElement && sheet.contains(area)) {
      note(passageAt(area.value, area.selectionStart, area.selectionEnd));
      return;
    }
    const selection = getSelection();
    const editor = selection?.rangeCount ? editorOf(selection.anchorNode, sheet) : null;
    // A selection elsewhere, in the remark that is being written for instance, leaves the last one as it was.
    if (selection && editor)
      note(passageOf(editor, selection.getRangeAt(0)));
  });
  return () => last;
}

/** Selects the passage in the text and brings it into sight. */
export function showPassage(sheet: HTMLElement, passage: Passage): boolean {
  for (const editor of sheet.querySelectorAll<HTMLElement>('[contenteditable=true]')) {
    if (isSeen(editor) && showInEditor(editor, passage))
      return true;
  }
  const areas = [...sheet.querySelectorAll('textarea')].filter(isSeen);
  // The longest first: a word of the title stands in the text as well.
  for (const area of areas.sort((a, b) => b.value.length - a.value.length)) {
    const place = findPassage(area.value, passage);
    if (!place)
      continue;
    // Browsers bring the place of the caret into sight on focus, a selection they do not.
    area.setSelectionRange(place.start, place.start);
    area.blur();
    area.focus();
    area.setSelectionRange(place.start, place.end);
    return true;
  }
  return false;
}

function isSeen(element: HTMLElement): boolean {
  return element.offsetParent !== null;
}

function editorOf(node: Node | null, sheet: HTMLElement): HTMLElement | null {
  const element = node instanceof Element ? node : node?.parentElement;
  const editor = element?.closest<HTMLElement>('[contenteditable=true]') ?? null;
  return editor && sheet.contains(editor) ? editor : null;
}

function passageOf(editor: HTMLElement, range: Range): Passage {
  const around = document.createRange();
  around.selectNodeContents(editor);
  around.setEnd(range.startContainer, range.startOffset);
  const start = around.toString().length;
  return passageAt(editor.textContent ?? '', start, start + range.toString().length);
}

function showInEditor(editor: HTMLElement, passage: Passage): boolean {
  const place = findPassage(editor.textContent ?? '', passage);
  if (!place)
    return false;
  const range = document.createRange();
  let at = 0;
  const texts = document.createTreeWalker(editor, NodeFilter.SHOW_TEXT);
  for (let node = texts.nextNode(); node; node = texts.nextNode()) {
    const length = node.textContent?.length ?? 0;
    if (place.start >= at && place.start < at + length)
      range.setStart(node, place.start - at);
    if (place.end > at && place.end <= at + length)
      range.setEnd(node, place.end - at);
    at += length;
  }
  editor.focus();
  getSelection()?.removeAllRanges();
  getSelection()?.addRange(range);
  range.startContainer.parentElement?.scrollIntoView({ block: 'center' });
  return true;
}
