import { filesOf, hasFiles } from '../files.ts';
import { Tray } from './tray.ts';

/** The forms data-upload: files chosen, dropped anywhere on the page or pasted go one by one, each showing how far it has come. */
export function enableUploads(root: ParentNode): void {
  for (const form of root.querySelectorAll<HTMLFormElement>('form[data-upload]')) {
    const input = form.querySelector<HTMLInputElement>('input[type=file]');
    if (!input)
      continue;
    const tray = new Tray(form.closest('main') ?? form);
    const send = (files: File[]): void => { if (files.length) void tray.send(files); };
    form.addEventListener('submit', event => {
      event.preventDefault();
      // The form itself is never sent: what marks it as sent must not see this.
      event.stopImmediatePropagation();
      send([...input.files ?? []]);
      input.value = '';
      // Whoever came by keyboard finds what became of the files at the end of the page.
      tray.focus();
    });
    enableDrop(form, send);
    document.addEventListener('paste', event => {
      const files = filesOf(event.clipboardData);
      if (files.length === 0)
        return;
      event.preventDefault();
      send(files);
    });
  }
}

/** Anywhere in the window: beside its place a dropped file would open instead of the page. */
function enableDrop(marked: HTMLElement, send: (files: File[]) => void): void {
  document.addEventListener('dragover', event => {
    if (!hasFiles(event.dataTransfer))
      return;
    event.preventDefault();
    marked.classList.add('upload--over');
  });
  document.addEventListener('dragleave', event => { if (!event.relatedTarget) marked.classList.remove('upload--over'); });
  document.addEventListener('drop', event => {
    marked.classList.remove('upload--over');
    if (!hasFiles(event.dataTransfer))
      return;
    event.preventDefault();
    send(filesOf(event.dataTransfer));
  });
}
