import { cleanText } from './text.ts';
import { say } from './words.ts';

const copied = 'Скопировано';
const selected = 'Текст выделен: нажмите Ctrl+C';

/** Shows the buttons <button hidden data-copy="#id"> and lets them copy the text of that element. */
export function enableCopying(root: ParentNode): void {
  for (const button of root.querySelectorAll<HTMLButtonElement>('button[data-copy]')) {
    const source = document.querySelector(button.dataset['copy'] ?? '');
    if (!source)
      continue;
    const status = statusBeside(button);
    button.hidden = false;
    button.addEventListener('click', async () => announce(status, (await copy(source)) ? say(copied) : say(selected)));
  }
}

async function copy(source: Element): Promise<boolean> {
  const text = cleanText(source);
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    return copyBySelection(source, text);
  }
}

/** Where the Clipboard API is absent or denied: the text ends up selected, and copied too if the browser lets us. */
function copyBySelection(source: Element, text: string): boolean {
  getSelection()?.selectAllChildren(source);
  const putText = (event: ClipboardEvent): void => {
    event.clipboardData?.setData('text/plain', text);
    event.preventDefault();
  };
  document.addEventListener('copy', putText, { once: true });
  const done = document.execCommand('copy');
  document.removeEventListener('copy', putText);
  return done;
}

function statusBeside(button: HTMLButtonElement): HTMLElement {
  const found = button.parentElement?.querySelector<HTMLElement>('[role=status]');
  if (found)
    return found;
  const status = document.createElement('span');
  status.setAttribute('role', 'status');
  button.after(status);
  return status;
}

/** Emptied first: a screen reader says nothing when the same words are written twice. */
export function announce(status: HTMLElement, words: string): void {
  status.textContent = '';
  setTimeout(() => { status.textContent = words; }, 50);
}
