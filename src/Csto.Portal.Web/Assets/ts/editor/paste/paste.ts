import type { Node } from 'prosemirror-model';
import { Transform } from 'prosemirror-transform';
import { TextDocument } from '../text/document.ts';
import { schema } from '../text/schema.ts';
import { typesetDocument } from '../text/typography.ts';
import { replaceIn, setOff } from '../view/source.ts';
import type { Visual } from '../view/visual.ts';
import { renumber } from './footnotes.ts';
import { readHtml } from './read.ts';
import { reportPaste } from './report.ts';
import { isOwn } from './source.ts';
import { emptyTally } from './tally.ts';

type Say = (words: string, undo: () => boolean) => void;

const parse = (html: string): Document => new DOMParser().parseFromString(html, 'text/html');

/** What happens to a paste in either mode. */
export class Paste {
  constructor(private readonly visual: Visual, private readonly area: HTMLTextAreaElement, private readonly say: Say) {}

  /** False leaves it to the editor, which knows its own copies. */
  intoVisual(html: string, plain: string): boolean {
    if (isOwn(html) || (!html && !plain))
      return false;
    // A paste without its look comes as plain text alone.
    const read = html ? readHtml(html, parse) : null;
    const blocks = read ? renumber(read.blocks, this.visual.view.state.doc) : paragraphs(plain);
    const done = this.visual.paste(blocks);
    if (!done)
      return blocks.length > 0 || read !== null;
    const report = reportPaste(read?.source ?? 'без оформления', read?.tally ?? emptyTally(), done.corrected);
    if (report)
      this.say(report, () => this.visual.undo(done.undo));
    return true;
  }

  /** Plain text is taken as it is here: it may be Markdown. */
  intoSource(event: ClipboardEvent): void {
    const html = event.clipboardData?.getData('text/html') ?? '';
    if (!html || isOwn(html))
      return;
    const read = readHtml(html, parse);
    const blocks = renumber(read.blocks, new TextDocument(this.area.value).doc);
    if (!blocks.length)
      return;
    event.preventDefault();
    const tr = new Transform(schema.nodes['doc']!.create(null, blocks));
    const corrected = typesetDocument(tr);
    const text = new TextDocument('').write(tr.doc);
    // One paragraph flows into the line.
    const inserted = blocks.length === 1 && blocks[0]!.type.name === 'paragraph' ? text : setOff(this.area, text);
    const { selectionStart: from, selectionEnd: to } = this.area;
    const removed = this.area.value.slice(from, to);
    replaceIn(this.area, from, to, inserted);
    const report = reportPaste(read.source, read.tally, corrected);
    if (report)
      this.say(report, () => takeBack(this.area, from, inserted, removed));
  }
}

function takeBack(area: HTMLTextAreaElement, from: number, inserted: string, removed: string): boolean {
  const at = area.value.startsWith(inserted, from) ? from : area.value.indexOf(inserted);
  if (at < 0)
    return false;
  replaceIn(area, at, at + inserted.length, removed);
  return true;
}

/** Plain words: an empty line parts paragraphs, and so does a line end where there is no empty line at all. */
function paragraphs(plain: string): Node[] {
  const text = plain.replace(/\r\n?/g, '\n').replace(/[\u00a0\u2007\u202f]/g, ' ').trim();
  const parts = /\n[ \t]*\n/.test(text) ? text.split(/\n[ \t]*\n\s*/) : text.split('\n');
  return parts.map(part => part.split('\n').map(line => line.trim()).filter(Boolean)).filter(lines => lines.length).map(lines =>
    schema.nodes['paragraph']!.create(null, lines.flatMap((line, at) => [...(at ? [schema.nodes['line_break']!.create()] : []), schema.text(line)])));
}
