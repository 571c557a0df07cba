import { announce } from '../copy.ts';
import { words } from './words.ts';

/** Puts the piece on the clipboard as plain text and as HTML at once: an editor's program takes what it understands. */
export async function copyPiece(button: HTMLButtonElement): Promise<void> {
  const status = button.parentElement!.querySelector<HTMLElement>(':scope > [role=status]')!;
  const text = read(button.dataset['text']!);
  const html = read(button.dataset['html']!).then(bodyOf);
  // Told of below; unheard the browser would tell of it a second time.
  html.catch(() => undefined);
  try {
    // Promises, because Safari lets a page write only at once after the click.
    await navigator.clipboard.write([new ClipboardItem({ 'text/plain': text.then(plain), 'text/html': html.then(marked) })]);
  } catch {
    try {
      await navigator.clipboard.writeText(await text);
    } catch {
      announce(status, words().failed);
      return;
    }
  }
  announce(status, words().copied);
}

async function read(address: string): Promise<string> {
  const answer = await fetch(address);
  if (!answer.ok)
    throw new Error(`${address}: ${answer.status}`);
  return answer.text();
}

function bodyOf(html: string): string {
  return new DOMParser().parseFromString(html, 'text/html').body.innerHTML.trim();
}

const plain = (text: string): Blob => new Blob([text], { type: 'text/plain' });

const marked = (html: string): Blob => new Blob([html], { type: 'text/html' });
