import { type Change, markers } from './markdown.ts';

/** Shows the toolbars data-toolbar="ID" over the textarea of that id. */
export function enableToolbars(root: ParentNode): void {
  for (const toolbar of root.querySelectorAll<HTMLElement>('[data-toolbar]')) {
    const area = document.getElementById(toolbar.dataset['toolbar'] ?? '');
    if (!(area instanceof HTMLTextAreaElement))
      continue;
    const buttons = [...toolbar.querySelectorAll<HTMLButtonElement>('button[data-insert]')];
    for (const button of buttons)
      button.addEventListener('click', () => press(area, button.dataset['insert'] ?? ''));
    moveByArrows(toolbar, buttons);
    area.addEventListener('keydown', event => shortcut(area, event));
    toolbar.hidden = false;
  }
}

function press(area: HTMLTextAreaElement, name: string): void {
  const marker = markers[name];
  if (marker)
    apply(area, marker(area.value, area.selectionStart, area.selectionEnd));
}

/** execCommand, old as it is, is the only way that leaves the browser's own undo working. */
function apply(area: HTMLTextAreaElement, { from, to, insert, selectFrom, selectTo }: Change): void {
  area.focus();
  area.setSelectionRange(from, to);
  if (!document.execCommand('insertText', false, insert)) {
    area.setRangeText(insert, from, to);
    area.dispatchEvent(new Event('input', { bubbles: true }));
  }
  area.setSelectionRange(selectFrom, selectTo);
}

function shortcut(area: HTMLTextAreaElement, event: KeyboardEvent): void {
  const name = event.code === 'KeyB' ? 'bold' : event.code === 'KeyI' ? 'italic' : undefined;
  if (!name || !(event.ctrlKey || event.metaKey) || event.altKey || event.shiftKey)
    return;
  event.preventDefault();
  press(area, name);
}

/** One stop of the Tab key for the whole toolbar, arrows inside it, as the pattern of a toolbar asks. */
function moveByArrows(toolbar: HTMLElement, buttons: HTMLButtonElement[]): void {
  const stopAt = (current: HTMLButtonElement): void => buttons.forEach(button => { button.tabIndex = button === current ? 0 : -1; });
  if (buttons[0])
    stopAt(buttons[0]);
  toolbar.addEventListener('keydown', event => {
    const at = buttons.indexOf(document.activeElement as HTMLButtonElement);
    const steps: Record<string, number> = { ArrowRight: at + 1, ArrowLeft: at - 1, Home: 0, End: buttons.length - 1 };
    const target = buttons.at((steps[event.key] ?? NaN) % buttons.length);
    if (!(event.key in steps) || !target)
      return;
    event.preventDefault();
    stopAt(target);
    target.focus();
  });
}
