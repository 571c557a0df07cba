import type { Node } from 'prosemirror-model';

const plurals = new Intl.PluralRules('ru');
const numbers = new Intl.NumberFormat('ru');

/** Words and signs (spaces among them) as a reader will see them, without the marks of Markdown. */
export function countOf(doc: Node): { words: number; signs: number } {
  let words = 0;
  let signs = 0;
  doc.descendants(block => {
    if (!block.isTextblock)
      return true;
    const text = block.textBetween(0, block.content.size, undefined, leaf => (leaf.type.name === 'line_break' ? ' ' : ''));
    words += text.match(/[\p{L}\p{N}]+(?:[-'’.,][\p{L}\p{N}]+)*/gu)?.length ?? 0;
    signs += text.length;
    return false;
  });
  return { words, signs };
}

export function sayCount({ words, signs }: { words: number; signs: number }): string {
  return signs === 0 ? '' : `${say(words, 'слово', 'слова', 'слов')}, ${say(signs, 'знак', 'знака', 'знаков')}`;
}

function say(count: number, one: string, few: string, many: string): string {
  return `${numbers.format(count)} ${{ one, few }[plurals.select(count) as 'one' | 'few'] ?? many}`;
}
