import { Editor } from '@tiptap/core';
import StarterKit from '@tiptap/starter-kit';
import { TableKit } from '@tiptap/extension-table';
import { Markdown } from '@tiptap/markdown';

export async function roundTrip(text) {
  const editor = new Editor({ element: document.createElement('div'), extensions: [StarterKit, TableKit, Markdown], content: text, contentType: 'markdown' });
  const result = editor.getMarkdown();
  editor.destroy();
  return result;
}
