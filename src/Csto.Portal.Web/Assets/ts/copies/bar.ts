import { announce } from '../copy.ts';
import { cleanText } from '../text.ts';
import { fragmentFor } from './directive.ts';
import { quoted } from './quote.ts';
import { readPage } from './reading.ts';
import { isEnglish, words } from './words.ts';

const SHORTEST = 2;
const QUIET = 200;
const PARTS = '.article__head, .article__body';

/**
 * Offers to copy a passage that is marked in the text: a small bar that Tab leads to, behind which it goes on, that goes with Escape, and leaves ordinary copying
 * alone. On a phone it lies at an edge of the window, away from the passage.
 */
export function watchPassages(row: HTMLElement): void {
  const [bar, status] = makeBar();
  let shown: Range | null = null;
  let isHeld = false;
  let soon = 0;

  const look = (): void => {
    const range = isHeld ? null : markedIn(row.closest('.article')!);
    if (range)
      show(range);
  };
  const show = (range: Range): void => {
    // A press on the bar marks nothing new: moved, the bar would lose the focus and what it says.
    if (shown && isSame(shown, range))
      return;
    shown = range;
    status.textContent = '';
    behind(range)?.after(bar);
    bar.hidden = false;
    place(bar, range);
  };
  const hide = (): void => {
    shown = null;
    bar.hidden = true;
    bar.remove();
  };
  document.addEventListener('selectionchange', () => {
    clearTimeout(soon);
    if (bar.contains(document.activeElement) && getSelection()?.isCollapsed !== false)
      return;
    if (!markedIn(row.closest('.article')!))
      hide();
    else
      soon = window.setTimeout(look, QUIET);
  });
  // While the passage is being drawn the bar would stand in the way.
  document.addEventListener('pointerdown', event => { isHeld = !bar.contains(event.target as Node); });
  for (const end of ['pointerup', 'pointercancel']) {
    document.addEventListener(end, () => {
      isHeld = false;
      clearTimeout(soon);
      soon = window.setTimeout(look, QUIET);
    });
  }
  document.addEventListener('keydown', event => {
    if (!shown)
      return;
    if (event.key === 'Escape') {
      hide();
      event.stopPropagation();
    } else if (event.key === 'Tab' && !event.shiftKey && document.activeElement?.contains(shown.endContainer)) {
      // The focus lies on the whole text: from there Tab would begin at its top.
      bar.querySelector('button')!.focus();
      event.preventDefault();
    }
  });
  addEventListener('resize', () => shown && place(bar, shown));
  // A press would take the marking away.
  bar.addEventListener('pointerdown', event => event.preventDefault());
  const [quote, link] = bar.querySelectorAll('button');
  quote!.addEventListener('click', () => shown && copy(quoted(passageOf(shown), row.dataset['source'] ?? '', isEnglish()), status));
  link!.addEventListener('click', () => shown && copy(addressOf(shown), status));
  look();
}

async function copy(text: string, status: HTMLElement): Promise<void> {
  try {
    await navigator.clipboard.writeText(text);
    announce(status, words().copied);
  } catch {
    announce(status, words().denied);
  }
}

function makeBar(): [HTMLElement, HTMLElement] {
  const bar = document.createElement('div');
  bar.className = 'excerpt';
  bar.setAttribute('role', 'group');
  bar.setAttribute('aria-label', words().passage);
  for (const name of [words().quote, words().link]) {
    const button = document.createElement('button');
    button.type = 'button';
    button.className = 'excerpt__button';
    button.textContent = name;
    bar.append(button);
  }
  const status = document.createElement('span');
  status.className = 'excerpt__status';
  status.setAttribute('role', 'status');
  bar.append(status);
  return [bar, status];
}

/** What is marked in the title, the lead or the text; null where it is nothing to quote. */
function markedIn(article: Element): Range | null {
  const selection = getSelection();
  if (!selection?.rangeCount || selection.isCollapsed || selection.toString().trim().length < SHORTEST)
    return null;
  const range = toItsLastWord(selection.getRangeAt(0));
  const isInside = (node: Node): boolean => [...article.querySelectorAll(PARTS)].some(part => part.contains(node));
  return isInside(range.startContainer) && isInside(range.endContainer) ? range : null;
}

/** A paragraph marked as a whole ends at the beginning of what follows it. */
function toItsLastWord(marked: Range): Range {
  const range = marked.cloneRange();
  const texts = document.createTreeWalker(range.commonAncestorContainer, NodeFilter.SHOW_TEXT);
  for (let node = texts.nextNode() as Text | null; node; node = texts.nextNode() as Text | null) {
    if (!marked.intersectsNode(node) || node.parentElement?.closest('.excerpt'))
      continue;
    const until = node === marked.endContainer ? marked.endOffset : node.data.length;
    if (node.data.slice(0, until).trim())
      range.setEnd(node, until);
  }
  return range;
}

function isSame(one: Range, other: Range): boolean {
  return one.compareBoundaryPoints(Range.START_TO_START, other) === 0 && one.compareBoundaryPoints(Range.END_TO_END, other) === 0;
}

/** The block of the text that the passage ends in: whoever goes on by Tab comes to the bar. */
function behind(range: Range): Element | null {
  let node: Node | null = range.endContainer;
  while (node && !node.parentElement?.matches(PARTS))
    node = node.parentElement;
  return node as Element | null;
}

function passageOf(range: Range): string {
  const words = document.createElement('div');
  words.append(range.cloneContents());
  for (const mark of words.querySelectorAll('sup'))
    mark.remove();
  return cleanText(words);
}

function addressOf(range: Range): string {
  const page = document.querySelector<HTMLLinkElement>('link[rel=canonical]')?.href ?? location.href.split('#')[0]!;
  const { text, start, end } = readPage(range);
  const fragment = fragmentFor(text, start, end);
  return fragment ? `${page}#${fragment}` : page;
}

/** Under the end of the passage; on a phone the style sheet puts it at the lower edge, or at the upper one where the passage lies below. */
function place(bar: HTMLElement, range: Range): void {
  const lines = [...range.getClientRects()].filter(line => line.width > 0);
  const line = lines.at(-1) ?? range.getBoundingClientRect();
  const top = lines[0]?.top ?? line.top;
  bar.classList.toggle('excerpt--up', line.bottom > innerHeight - bar.offsetHeight && top > bar.offsetHeight);
  const base = (bar.offsetParent ?? document.documentElement).getBoundingClientRect();
  const left = Math.max(8, Math.min(line.right - bar.offsetWidth, document.documentElement.clientWidth - bar.offsetWidth - 8));
  bar.style.setProperty('--excerpt-top', `${line.bottom - base.top + 8}px`);
  bar.style.setProperty('--excerpt-left', `${left - base.left}px`);
}
