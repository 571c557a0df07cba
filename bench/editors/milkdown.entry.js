import { Editor, defaultValueCtx, rootCtx } from '@milkdown/kit/core';
import { commonmark } from '@milkdown/kit/preset/commonmark';
import { gfm } from '@milkdown/kit/preset/gfm';
import { history } from '@milkdown/kit/plugin/history';
import { clipboard } from '@milkdown/kit/plugin/clipboard';
import { getMarkdown } from '@milkdown/kit/utils';

export async function roundTrip(text) {
  const editor = await Editor.make()
    .config(ctx => { ctx.set(rootCtx, document.createElement('div')); ctx.set(defaultValueCtx, text); })
    .use(commonmark).use(gfm).use(history).use(clipboard).create();
  const result = editor.action(getMarkdown());
  await editor.destroy();
  return result;
}
