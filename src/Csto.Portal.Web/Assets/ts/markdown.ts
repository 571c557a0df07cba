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
  heading: everyLine('## ', 'Подзаголовок'),
  list: everyLine('- ', 'пункт'),
  quote: block('quote', 'Имя, должность', 'Слова, которые были сказаны.'),
  greeting: block('greeting', 'Заголовок обращения', 'Уважаемые участники!'),
  contact,
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
    const from = text.lastIndexOf('\n', start - 1) + 1;
    const next = text.indexOf('\n', end);
    const to = next < 0 ? text.length : next;
    const lines = (text.slice(from, to) || words).split('\n');
    const marked = lines.every(line => line.startsWith(prefix));
    const insert = lines.map(line => (marked ? line.slice(prefix.length) : prefix + line)).join('\n');
    return change(from, to, insert, marked ? 0 : prefix.length, insert.length - (marked ? 0 : prefix.length));
  };
}

function block(name: string, title: string, words: string): Marker {
  return (text, start, end) => {
    const body = text.slice(start, end).trim() || words;
    return paragraph(text, start, end, `:::${name} ${title}\n${body}\n:::`, `:::${name} `.length, title.length);
  };
}

/** The contact of the piece is printed where this block stands; it needs no words of its own. */
function contact(text: string, _: number, end: number): Change {
  const body = ':::contact\n:::';
  return paragraph(text, end, end, body, body.length, 0);
}

function link(text: string, start: number, end: number): Change {
  const words = text.slice(start, end) || 'текст ссылки';
  return change(start, end, `[${words}](https://)`, words.length + 3, 'https://'.length);
}

function table(text: string, start: number, end: number): Change {
  const head = 'Столбец 1';
  return paragraph(text, start, end, `| ${head} | Столбец 2 |\n| --- | --- |\n| | |`, 2, head.length);
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
function paragraph(text: string, start: number, end: number, body: string, offset: number, length: number): Change {
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
