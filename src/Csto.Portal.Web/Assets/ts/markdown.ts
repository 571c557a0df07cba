/** A replacement in a text and what is selected after it; positions count in the new text. */
export interface Change {
  from: number;
  to: number;
  insert: string;
  selectFrom: number;
  selectTo: number;
}

type Marker = (text: string, start: number, end: number) => Change;

/** What the buttons of the toolbar do to the text (data-insert names them). The blocks are those of the portal's Markdown. */
export const markers: Readonly<Record<string, Marker>> = {
  bold: around('**', 'текст'),
  italic: around('*', 'текст'),
  code: around('`', 'код'),
  heading: everyLine('## ', 'Подзаголовок'),
  subheading: everyLine('### ', 'Подзаголовок'),
  list: everyLine('- ', 'пункт'),
  numbered,
  paragraph,
  quote: block('quote', 'Имя, должность', 'Слова, которые были сказаны.'),
  greeting: block('greeting', 'Заголовок обращения', 'Уважаемые участники!'),
  contact: wordless(':::contact\n:::'),
  rule: wordless('***'),
  link,
  table,
  footnote,
};

function around(mark: string, words: string): Marker {
  return (text, start, end) => {
    const inner = text.slice(start, end);
    if (text.slice(start - mark.length, start) === mark && text.slice(end, end + mark.length) === mark && inner)
      return change(start - mark.length, end + mark.length, inner, 0, inner.length);
    const body = inner || words;
    return change(start, end, mark + body + mark, mark.length, body.length);
  };
}

/** Pressed on lines that all begin so, it takes the prefix away. */
function everyLine(prefix: string, words: string): Marker {
  return (text, start, end) => {
    const [from, to] = wholeLines(text, start, end);
    const lines = (text.slice(from, to) || words).split('\n');
    const marked = lines.every(line => line.startsWith(prefix));
    const insert = lines.map(line => (marked ? line.slice(prefix.length) : prefix + line)).join('\n');
    return change(from, to, insert, marked ? 0 : prefix.length, insert.length - (marked ? 0 : prefix.length));
  };
}

/** Lines that are all numbered lose their numbers. */
function numbered(text: string, start: number, end: number): Change {
  const [from, to] = wholeLines(text, start, end);
  const lines = (text.slice(from, to) || 'пункт').split('\n');
  const marked = lines.every(line => /^\d+[.)] /.test(line));
  const insert = lines.map((line, at) => (marked ? line.replace(/^\d+[.)] /, '') : `${at + 1}. ${line}`)).join('\n');
  const offset = marked ? 0 : 3;
  return change(from, to, insert, offset, insert.length - offset);
}

/** Takes away the marks of headings, lists and quotations. */
function paragraph(text: string, start: number, end: number): Change {
  const [from, to] = wholeLines(text, start, end);
  const insert = text.slice(from, to).split('\n').map(line => line.replace(/^\s*(?:#{1,6}|[-*+]|\d+[.)]|>) /, '')).join('\n');
  return change(from, to, insert, 0, insert.length);
}

function wholeLines(text: string, start: number, end: number): [from: number, to: number] {
  const next = text.indexOf('\n', end);
  return [text.lastIndexOf('\n', start - 1) + 1, next < 0 ? text.length : next];
}

function block(name: string, title: string, words: string): Marker {
  return (text, start, end) => {
    const body = text.slice(start, end).trim() || words;
    return setOff(text, start, end, `:::${name} ${title}\n${body}\n:::`, `:::${name} `.length, title.length);
  };
}

/** A block that needs no words: the contact of the piece is printed where its block stands. */
function wordless(body: string): Marker {
  return (text, _, end) => setOff(text, end, end, body, body.length, 0);
}

function link(text: string, start: number, end: number): Change {
  const words = text.slice(start, end) || 'текст ссылки';
  return change(start, end, `[${words}](https://)`, words.length + 3, 'https://'.length);
}

function table(text: string, start: number, end: number): Change {
  const head = 'Столбец 1';
  return setOff(text, start, end, `| ${head} | Столбец 2 |\n| --- | --- |\n| | |`, 2, head.length);
}

/** The mark where the cursor is, the note at the end of the text. */
function footnote(text: string, _: number, end: number): Change {
  const taken = [...text.matchAll(/\[\^(\d+)\]/g)].map(match => Number(match[1]));
  const mark = `[^${Math.max(0, ...taken) + 1}]`;
  const words = 'Текст сноски.';
  const insert = `${mark}${text.slice(end).trimEnd()}\n\n${mark}: ${words}`;
  return change(end, text.length, insert, insert.length - words.length, words.length);
}

/** Sets a block off by empty lines. */
function setOff(text: string, start: number, end: number, body: string, offset: number, length: number): Change {
  const before = text.slice(0, start);
  const after = text.slice(end);
  const above = gap(/\n*$/.exec(before)?.[0].length ?? 0, before.trim() === '');
  const below = gap(/^\n*/.exec(after)?.[0].length ?? 0, after.trim() === '');
  return change(start, end, above + body + below, above.length + offset, length);
}

function gap(newlines: number, edge: boolean): string {
  return edge ? '' : '\n'.repeat(Math.max(0, 2 - newlines));
}

function change(from: number, to: number, insert: string, offset: number, length: number): Change {
  return { from, to, insert, selectFrom: from + offset, selectTo: from + offset + length };
}
