import MarkdownIt, { type StateBlock, type StateInline } from 'markdown-it';

/** Reads the portal's dialect into tokens the way Content/Dialect of the portal does: no HTML, no indented code, blocks and footnotes of ours. */
export const dialect = new MarkdownIt('default', { html: false, linkify: false, typographer: false });
dialect.disable(['code', 'strikethrough', 'html_block', 'html_inline']);
// Addresses are stored as they were written; whether one is safe is judged where it is shown.
dialect.normalizeLink = address => address;
dialect.normalizeLinkText = address => address;
dialect.validateLink = () => true;
dialect.block.ruler.before('fence', 'container', container, { alt: ['paragraph', 'reference', 'blockquote', 'list'] });
dialect.block.ruler.before('reference', 'footnote', footnote, { alt: ['paragraph', 'reference'] });
dialect.inline.ruler.before('link', 'footnote_mark', footnoteMark);

export interface ContainerOpen {
  colons: number;
  title: string;
  closed: boolean;
}

/** A bare fence closes the outermost container that has as many colons or fewer; so the first such line ends this one, whatever is open inside. */
function container(state: StateBlock, start: number, end: number, silent: boolean): boolean {
  const fence = /^(:{3,})[ \t]*(\S*)[ \t]*(.*)$/.exec(lineOf(state, start));
  if (!fence || isDeep(state, start))
    return false;
  if (silent)
    return true;
  const colons = fence[1]!.length;
  let last = start + 1;
  for (; last < end && (state.isEmpty(last) || state.sCount[last]! >= state.blkIndent); last++) {
    const closing = /^(:{3,})[ \t]*$/.exec(lineOf(state, last));
    if (closing && closing[1]!.length >= colons && !isDeep(state, last))
      break;
  }
  const closed = last < end && (state.isEmpty(last) || state.sCount[last]! >= state.blkIndent);
  const { lineMax, parentType } = state;
  const open = state.push('container_open', 'div', 1);
  open.info = fence[2]!;
  open.meta = { colons, title: fence[3]!.trim(), closed } satisfies ContainerOpen;
  open.map = [start, last + (closed ? 1 : 0)];
  state.lineMax = last;
  state.parentType = 'container';
  state.md.block.tokenize(state, start + 1, last);
  state.lineMax = lineMax;
  state.parentType = parentType;
  state.push('container_close', 'div', -1);
  state.line = open.map[1];
  return true;
}

/** `[^1]: words`, and what stands under it four spaces in. */
function footnote(state: StateBlock, start: number, end: number, silent: boolean): boolean {
  const text = lineOf(state, start);
  const head = /^\[\^([^\]\s]+)\]:/.exec(text);
  if (!head || isDeep(state, start))
    return false;
  if (silent)
    return true;
  const saved = [state.bMarks[start]!, state.tShift[start]!, state.sCount[start]!, state.parentType] as const;
  const open = state.push('footnote_open', 'div', 1);
  open.info = head[1]!;
  const words = text.slice(head[0].length);
  const indent = words.length - words.trimStart().length;
  state.bMarks[start] = state.bMarks[start]! + state.tShift[start]! + head[0].length;
  state.tShift[start] = indent;
  state.blkIndent += 4;
  state.sCount[start] = state.blkIndent;
  state.parentType = 'footnote';
  state.md.block.tokenize(state, start, end);
  state.blkIndent -= 4;
  [state.bMarks[start], state.tShift[start], state.sCount[start], state.parentType] = saved;
  open.map = [start, state.line];
  state.push('footnote_close', 'div', -1);
  return true;
}

function footnoteMark(state: StateInline, silent: boolean): boolean {
  const mark = state.src.startsWith('[^', state.pos) ? /^\[\^([^\]\s[\\]+)\]/.exec(state.src.slice(state.pos, state.posMax)) : null;
  if (!mark)
    return false;
  if (!silent)
    state.push('footnote_mark', 'sup', 0).content = mark[1]!;
  state.pos += mark[0].length;
  return true;
}

function lineOf(state: StateBlock, line: number): string {
  return state.src.slice(state.bMarks[line]! + state.tShift[line]!, state.eMarks[line]);
}

function isDeep(state: StateBlock, line: number): boolean {
  return state.sCount[line]! - state.blkIndent >= 4;
}
