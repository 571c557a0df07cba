import { type Attrs, type DOMOutputSpec, type MarkSpec, type Node, type NodeSpec, Schema, type TagParseRule } from 'prosemirror-model';

/** What each block of ours is called beside it in the editor. */
export const blockNames: Readonly<Record<string, string>> = {
  quote: 'Цитата',
  greeting: 'Обращение',
  contact: 'Контакт для прессы',
  photo: 'Снимок',
  album: 'Фотоальбом',
  video: 'Видео',
  document: 'Документ',
  raw: 'Разметка',
};

/** Blocks that show files: `:::photo HASH` and its kin. */
export const mediaKinds = ['photo', 'album', 'video', 'document'];

const text = { group: 'plain inline' };
// Headings and cells of tables are one line, which no break can cut.
const oneLine = 'plain*';

function labelled(name: string, more: Record<string, string> = {}): Record<string, string> {
  return { class: `block block--${name}`, 'data-block': name, 'data-label': blockNames[name] ?? name, role: 'group', 'aria-label': blockNames[name] ?? name, ...more };
}

/** Reads back what toDOM of the same node writes: a copy of ours, and what a browser made of the page while somebody typed. */
function from(tag: string, attrs?: (element: HTMLElement) => Attrs, more: Partial<TagParseRule> = {}): TagParseRule[] {
  return [{ tag, ...(attrs ? { getAttrs: attrs } : {}), ...more }];
}

function line(name: string, hint: string, css = 'block__line'): NodeSpec {
  return {
    content: 'text*', marks: '', defining: true,
    parseDOM: from(`p[data-line=${name}]`, undefined, { priority: 60 }),
    toDOM: () => ['p', { class: css, 'data-line': name, 'data-hint': hint }, 0],
  };
}

/** The first row is told by its class: a head that is not written yet would be a head without words. */
/** A header is no `th` here: while it is empty, as every new one is, it would head nothing. */
function cell(css: string, tableRole: string): NodeSpec {
  return {
    content: oneLine,
    tableRole,
    isolating: true,
    attrs: { align: { default: '' }, colspan: { default: 1 }, rowspan: { default: 1 }, colwidth: { default: null } },
    parseDOM: from(css ? `td.${css}` : 'td', element => ({ align: /align-(\w+)/.exec(element.className)?.[1] ?? '' }), { priority: css ? 60 : 50 }),
    toDOM: (node: Node): DOMOutputSpec => ['td', { class: [css, node.attrs['align'] ? `align-${String(node.attrs['align'])}` : ''].join(' ').trim() || null }, 0],
  };
}

const nodes: Record<string, NodeSpec> = {
  doc: { content: 'block+' },
  paragraph: { content: 'inline*', group: 'block', parseDOM: from('p'), toDOM: () => ['p', 0] },
  heading: {
    content: oneLine, group: 'block', defining: true, attrs: { level: { default: 2 } },
    parseDOM: from('h1, h2, h3, h4, h5, h6', element => ({ level: Number(element.dataset['level'] ?? element.tagName[1]) })),
    // The heading of the piece stands above all of them.
    toDOM: node => [`h${Math.max(2, Number(node.attrs['level']))}`, { 'data-level': String(node.attrs['level']) }, 0],
  },
  blockquote: { content: 'block+', group: 'block', defining: true, parseDOM: from('blockquote'), toDOM: () => ['blockquote', 0] },
  bullet_list: {
    content: 'list_item+', group: 'block', attrs: { mark: { default: '-' }, tight: { default: true } },
    parseDOM: from('ul', element => listAttrs(element, '-')), toDOM: node => ['ul', listData(node), 0],
  },
  ordered_list: {
    content: 'list_item+', group: 'block', attrs: { order: { default: 1 }, mark: { default: '.' }, tight: { default: true } },
    parseDOM: from('ol', element => ({ ...listAttrs(element, '.'), order: Number(element.getAttribute('start') ?? 1) })),
    toDOM: node => ['ol', { ...listData(node), ...(node.attrs['order'] === 1 ? {} : { start: String(node.attrs['order']) }) }, 0],
  },
  list_item: { content: 'block+', defining: true, parseDOM: from('li'), toDOM: () => ['li', 0] },
  rule: { group: 'block', parseDOM: from('hr'), toDOM: () => ['hr'] },
  code_block: {
    content: 'text*', group: 'block', marks: '', code: true, defining: true, attrs: { info: { default: '' } },
    parseDOM: from('pre', element => ({ info: element.dataset['info'] ?? '' }), { preserveWhitespace: 'full' }),
    toDOM: node => ['pre', { 'data-info': node.attrs['info'] || null }, ['code', 0]],
  },
  quote: { content: 'block+ speaker', group: 'block', defining: true, parseDOM: from('section[data-block=quote]'), toDOM: () => ['section', labelled('quote'), 0] },
  speaker: line('speaker', 'Имя, должность'),
  greeting: { content: 'title block+', group: 'block', defining: true, parseDOM: from('section[data-block=greeting]'), toDOM: () => ['section', labelled('greeting'), 0] },
  title: line('title', 'Заголовок обращения', 'block__line block__line--title'),
  contact: {
    group: 'block', atom: true, selectable: true, parseDOM: from('section[data-block=contact]'),
    toDOM: () => ['section', labelled('contact'), ['p', { class: 'block__note' }, 'Здесь будет контакт, выбранный для материала.']],
  },
  media: {
    content: 'caption', group: 'block', defining: true, attrs: { kind: {}, hashes: {} },
    parseDOM: from('section[data-hashes]', element => ({ kind: element.dataset['block'], hashes: element.dataset['hashes'] }), { contentElement: 'div' }),
    toDOM: node => ['section', labelled(String(node.attrs['kind']), { 'data-hashes': String(node.attrs['hashes']) }),
      ['p', { class: 'block__note', contenteditable: 'false' }, String(node.attrs['hashes']).split(/\s+/).map(hash => hash.slice(0, 12)).join(', ')],
      ['div', 0]],
  },
  caption: { ...line('caption', 'Подпись'), content: 'inline*', marks: '_' },
  footnote: {
    content: 'block+', group: 'block', defining: true, attrs: { label: {} },
    parseDOM: from('section.note', element => ({ label: element.dataset['label'] })),
    toDOM: node => ['section', { class: 'note', 'data-label': node.attrs['label'], role: 'group', 'aria-label': `Сноска ${String(node.attrs['label'])}` }, 0],
  },
  table: { content: 'table_row+', group: 'block', tableRole: 'table', isolating: true, parseDOM: from('table'), toDOM: () => ['div', { class: 'table' }, ['table', ['tbody', 0]]] },
  table_row: { content: '(table_header | table_cell)+', tableRole: 'row', parseDOM: from('tr'), toDOM: () => ['tr', 0] },
  table_header: cell('header-cell', 'header_cell'),
  table_cell: cell('', 'cell'),
  raw: { content: 'text*', group: 'block', marks: '', code: true, defining: true, parseDOM: from('pre[data-block=raw]', undefined, { priority: 60, preserveWhitespace: 'full' }), toDOM: () => ['pre', labelled('raw'), ['code', 0]] },

  text,
  image: {
    inline: true, group: 'plain inline', attrs: { src: {}, alt: { default: '' }, title: { default: '' } },
    parseDOM: from('img[data-src]', element => ({ src: element.dataset['src'], alt: element.getAttribute('alt') ?? '', title: element.title })),
    toDOM: node => ['img', { 'data-src': node.attrs['src'], src: webAddress(String(node.attrs['src'])), alt: node.attrs['alt'], title: node.attrs['title'] || null }],
  },
  footnote_mark: {
    inline: true, atom: true, group: 'plain inline', attrs: { label: {} },
    parseDOM: from('sup.note-mark', element => ({ label: element.textContent })),
    toDOM: node => ['sup', { class: 'note-mark', title: `Сноска ${String(node.attrs['label'])}` }, String(node.attrs['label'])],
  },
  line_break: { inline: true, group: 'inline', selectable: false, linebreakReplacement: true, parseDOM: from('br'), toDOM: () => ['br'] },
};

const marks: Record<string, MarkSpec> = {
  link: {
    inclusive: false, attrs: { href: {}, title: { default: '' }, auto: { default: false } },
    parseDOM: from('a[data-href]', element => ({ href: element.dataset['href'], title: element.dataset['title'] ?? '', auto: element.dataset['auto'] === 'true' })),
    toDOM: mark => ['a', { 'data-href': mark.attrs['href'], 'data-title': mark.attrs['title'] || null, 'data-auto': mark.attrs['auto'] ? 'true' : null, href: safeAddress(String(mark.attrs['href'])), title: mark.attrs['title'] || mark.attrs['href'] }, 0],
  },
  strong: { parseDOM: from('strong, b'), toDOM: () => ['strong', 0] },
  em: { parseDOM: from('em, i'), toDOM: () => ['em', 0] },
  code: { code: true, parseDOM: from('code'), toDOM: () => ['code', 0] },
};

function listAttrs(element: HTMLElement, mark: string): Attrs {
  return { mark: element.dataset['mark'] ?? mark, tight: element.dataset['tight'] !== 'false' };
}

function listData(node: Node): Record<string, string> {
  return { 'data-mark': String(node.attrs['mark']), 'data-tight': String(node.attrs['tight']) };
}

export const schema = new Schema({ nodes, marks });

/** Addresses the portal will make a link of; others are kept in the text and lead nowhere. */
export function safeAddress(address: string): string | null {
  return /^(?:https?:\/\/|mailto:|tel:|\/(?!\/))/i.test(address) ? address : null;
}

/** A picture of this portal; one of another host would tell that host of every editor, and the policy refuses it. */
function webAddress(address: string): string | null {
  return /^\/(?!\/)/.test(address) ? address : null;
}
