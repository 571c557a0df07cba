import { type DOMOutputSpec, type MarkSpec, type Node, type NodeSpec, Schema } from 'prosemirror-model';

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
  return { class: `block block--${name}`, 'data-label': blockNames[name] ?? name, role: 'group', 'aria-label': blockNames[name] ?? name, ...more };
}

function cell(tag: string, tableRole: string): NodeSpec {
  return {
    content: oneLine,
    tableRole,
    isolating: true,
    attrs: { align: { default: '' }, colspan: { default: 1 }, rowspan: { default: 1 }, colwidth: { default: null } },
    toDOM: (node: Node): DOMOutputSpec => [tag, node.attrs['align'] ? { class: `align-${String(node.attrs['align'])}` } : {}, 0],
  };
}

const nodes: Record<string, NodeSpec> = {
  doc: { content: 'block+' },
  paragraph: { content: 'inline*', group: 'block', toDOM: () => ['p', 0] },
  heading: {
    content: oneLine, group: 'block', defining: true, attrs: { level: { default: 2 } },
    // The heading of the piece stands above all of them.
    toDOM: node => [`h${Math.min(6, Number(node.attrs['level']) + (node.attrs['level'] === 1 ? 1 : 0))}`, 0],
  },
  blockquote: { content: 'block+', group: 'block', defining: true, toDOM: () => ['blockquote', 0] },
  bullet_list: { content: 'list_item+', group: 'block', attrs: { mark: { default: '-' }, tight: { default: true } }, toDOM: () => ['ul', 0] },
  ordered_list: {
    content: 'list_item+', group: 'block', attrs: { order: { default: 1 }, mark: { default: '.' }, tight: { default: true } },
    toDOM: node => ['ol', node.attrs['order'] === 1 ? {} : { start: String(node.attrs['order']) }, 0],
  },
  list_item: { content: 'block+', defining: true, toDOM: () => ['li', 0] },
  rule: { group: 'block', toDOM: () => ['hr'] },
  code_block: { content: 'text*', group: 'block', marks: '', code: true, defining: true, attrs: { info: { default: '' } }, toDOM: () => ['pre', ['code', 0]] },
  quote: { content: 'block+ speaker', group: 'block', defining: true, toDOM: () => ['section', labelled('quote'), 0] },
  speaker: { content: 'text*', marks: '', defining: true, toDOM: node => ['p', { class: 'block__line', 'data-empty': node.childCount ? '' : 'Имя, должность' }, 0] },
  greeting: { content: 'title block+', group: 'block', defining: true, toDOM: () => ['section', labelled('greeting'), 0] },
  title: { content: 'text*', marks: '', defining: true, toDOM: node => ['p', { class: 'block__line block__line--title', 'data-empty': node.childCount ? '' : 'Заголовок обращения' }, 0] },
  contact: {
    group: 'block', atom: true, selectable: true,
    toDOM: () => ['section', labelled('contact'), ['p', { class: 'block__note' }, 'Здесь будет контакт, выбранный для материала.']],
  },
  media: {
    content: 'caption', group: 'block', defining: true, attrs: { kind: {}, hashes: {} },
    toDOM: node => ['section', labelled(String(node.attrs['kind'])),
      ['p', { class: 'block__note', contenteditable: 'false' }, String(node.attrs['hashes']).split(/\s+/).map(hash => hash.slice(0, 12)).join(', ')],
      ['div', 0]],
  },
  caption: { content: 'inline*', defining: true, toDOM: node => ['p', { class: 'block__line', 'data-empty': node.childCount ? '' : 'Подпись' }, 0] },
  footnote: { content: 'block+', group: 'block', defining: true, attrs: { label: {} }, toDOM: node => ['section', { class: 'note', 'data-label': node.attrs['label'], role: 'group', 'aria-label': `Сноска ${String(node.attrs['label'])}` }, 0] },
  table: { content: 'table_row+', group: 'block', tableRole: 'table', isolating: true, toDOM: () => ['div', { class: 'table' }, ['table', ['tbody', 0]]] },
  table_row: { content: '(table_header | table_cell)+', tableRole: 'row', toDOM: () => ['tr', 0] },
  table_header: cell('th', 'header_cell'),
  table_cell: cell('td', 'cell'),
  raw: { content: 'text*', group: 'block', marks: '', code: true, defining: true, toDOM: () => ['pre', labelled('raw'), ['code', 0]] },

  text,
  image: {
    inline: true, group: 'plain inline', attrs: { src: {}, alt: { default: '' }, title: { default: '' } },
    toDOM: node => ['img', { src: webAddress(String(node.attrs['src'])), alt: node.attrs['alt'], title: node.attrs['title'] || null }],
  },
  footnote_mark: { inline: true, atom: true, group: 'plain inline', attrs: { label: {} }, toDOM: node => ['sup', { class: 'note-mark', title: `Сноска ${String(node.attrs['label'])}` }, String(node.attrs['label'])] },
  line_break: { inline: true, group: 'inline', selectable: false, linebreakReplacement: true, toDOM: () => ['br'] },
};

const marks: Record<string, MarkSpec> = {
  link: {
    inclusive: false, attrs: { href: {}, title: { default: '' }, auto: { default: false } },
    toDOM: mark => ['a', { href: safeAddress(String(mark.attrs['href'])), title: mark.attrs['title'] || mark.attrs['href'] }, 0],
  },
  strong: { toDOM: () => ['strong', 0] },
  em: { toDOM: () => ['em', 0] },
  code: { code: true, toDOM: () => ['code', 0] },
};

export const schema = new Schema({ nodes, marks });

/** Addresses the portal will make a link of; others are kept in the text and lead nowhere. */
export function safeAddress(address: string): string | null {
  return /^(?:https?:\/\/|mailto:|tel:|\/(?!\/))/i.test(address) ? address : null;
}

/** A picture of this portal; one of another host would tell that host of every editor, and the policy refuses it. */
function webAddress(address: string): string | null {
  return /^\/(?!\/)/.test(address) ? address : null;
}
