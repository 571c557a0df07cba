import { Fragment, type Node } from 'prosemirror-model';
import { schema } from '../text/schema.ts';
import { property } from './look.ts';
import type { Tally } from './tally.ts';
import { Words } from './words.ts';

interface Cell {
  align: string;
  content: Node[];
}

const empty: Cell = { align: '', content: [] };

/** A table of one line a cell, the first row its head; spans become empty cells. Null for a table of one cell, which only places its content. */
export function readTable(table: Element, tally: Tally): Node | null {
  const rows = rowsOf(table);
  const grid = rows.map(() => [] as (Cell | undefined)[]);
  rows.forEach((row, y) => {
    let x = 0;
    for (const cell of row.children) {
      if (!/^t[dh]$/i.test(cell.tagName))
        continue;
      while (grid[y]![x]) x++;
      const read = { align: alignOf(cell), content: wordsOf(cell, y === 0, tally) };
      for (let dy = 0; dy < span(cell, 'rowspan') && y + dy < rows.length; dy++)
        for (let dx = 0; dx < span(cell, 'colspan'); dx++)
          grid[y + dy]![x + dx] = dx + dy === 0 ? read : empty;
      x += span(cell, 'colspan');
    }
  });
  const width = Math.max(0, ...grid.map(row => row.length));
  if (rows.length === 0 || width === 0 || (rows.length === 1 && width === 1))
    return null;
  tally.tables++;
  const aligns = Array.from({ length: width }, (_, x) => commonAlign(grid.slice(1).map(row => row[x] ?? empty)));
  const cells = grid.map((row, y) => schema.nodes['table_row']!.create(null, Array.from({ length: width }, (_, x) =>
    schema.nodes[y === 0 ? 'table_header' : 'table_cell']!.create({ align: aligns[x] }, Fragment.fromArray((row[x] ?? empty).content)))));
  return schema.nodes['table']!.create(null, cells);
}

/** Its own rows, not those of a table inside it. */
function rowsOf(table: Element): Element[] {
  return [...table.querySelectorAll('tr')].filter(row => row.closest('table') === table && row.children.length > 0);
}

function wordsOf(cell: Element, isHead: boolean, tally: Tally): Node[] {
  // The head is bold by itself.
  const words = new Words(tally, isHead);
  for (const child of cell.childNodes)
    words.add(child, []);
  return words.take().map(node => (node.type.name === 'line_break' ? schema.text(' ') : node));
}

function alignOf(cell: Element): string {
  const inner = cell.querySelector('p');
  const align = property(cell, 'text-align') || (cell.getAttribute('align') ?? '').toLowerCase() || (inner ? property(inner, 'text-align') || (inner.getAttribute('align') ?? '').toLowerCase() : '');
  return align === 'center' ? 'center' : align === 'right' || align === 'end' ? 'right' : '';
}

function commonAlign(cells: Cell[]): string {
  const align = cells[0]?.align ?? '';
  return cells.every(cell => cell === empty || cell.align === align) ? align : '';
}

function span(cell: Element, name: string): number {
  return Math.min(100, Math.max(1, Number(cell.getAttribute(name)) || 1));
}
