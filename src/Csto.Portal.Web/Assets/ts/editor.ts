import { Editor } from './editor/editor.ts';

for (const tools of document.querySelectorAll<HTMLElement>('[data-editor]')) {
  const area = document.getElementById(tools.dataset['editor'] ?? '');
  if (area instanceof HTMLTextAreaElement)
    new Editor(area, tools);
}
