import type { Correction } from '../text/typography.ts';
import type { Tally } from './tally.ts';

type Forms = [one: string, few: string, many: string];

const plurals = new Intl.PluralRules('ru');
const kept: [keyof Tally, Forms, gender: 'm' | 'f' | 'p'][] = [
  ['headings', ['подзаголовок', 'подзаголовка', 'подзаголовков'], 'm'],
  ['tables', ['таблица', 'таблицы', 'таблиц'], 'f'],
  ['lists', ['список', 'списка', 'списков'], 'm'],
  ['quotes', ['цитата', 'цитаты', 'цитат'], 'f'],
  ['footnotes', ['сноска', 'сноски', 'сносок'], 'f'],
  ['links', ['ссылка', 'ссылки', 'ссылок'], 'f'],
];
const dropped: [keyof Tally, (count: number) => string][] = [
  ['decor', count => `оформление ${count} ${form(count, ['фрагмента', 'фрагментов', 'фрагментов'])}`],
  ['pictures', count => `${count} ${form(count, ['рисунок', 'рисунка', 'рисунков'])}`],
  ['deadLinks', count => `${count} ${form(count, ['ссылка', 'ссылки', 'ссылок'])}, по которым читатель не попадёт никуда`],
  ['deleted', count => `${count} ${form(count, ['удалённый', 'удалённых', 'удалённых'])} ${form(count, ['фрагмент', 'фрагмента', 'фрагментов'])}`],
  ['comments', count => `${count} ${form(count, ['примечание', 'примечания', 'примечаний'])}`],
];
const corrections: [Correction, string][] = [['quotes', 'кавычки'], ['dashes', 'тире'], ['dots', 'многоточия'], ['spaces', 'пробелы'], ['signs', 'знаки']];

/** What to say of a paste; nothing where there is nothing to say. */
export function reportPaste(from: string, tally: Tally, corrected: ReadonlySet<Correction>): string | null {
  const parts = [sayKept(tally), sayDropped(tally), sayCorrected(corrected)].filter(part => part !== '');
  return parts.length ? `Вставлено ${from}: ${parts.join('; ')}.` : null;
}

export function sayCorrected(corrected: ReadonlySet<Correction>): string {
  const names = corrections.filter(([kind]) => corrected.has(kind)).map(([, name]) => name);
  return names.length ? `исправлены ${list(names)}` : '';
}

function sayKept(tally: Tally): string {
  const found = kept.filter(([key]) => tally[key] > 0);
  const names = found.map(([key, forms]) => (tally[key] === 1 ? forms[0] : `${tally[key]} ${form(tally[key], forms)}`));
  if (tally.emphasis > 0)
    names.push('выделение');
  if (!names.length)
    return '';
  const only = names.length === 1 ? (found.length === 0 ? 'n' : tally[found[0]![0]] === 1 ? found[0]![2] : 'p') : 'p';
  return `${{ m: 'сохранён', f: 'сохранена', n: 'сохранено', p: 'сохранены' }[only]} ${list(names)}`;
}

function sayDropped(tally: Tally): string {
  const names = dropped.filter(([key]) => tally[key] > 0).map(([key, say]) => say(tally[key]));
  return names.length ? `убрано ${list(names)}` : '';
}

function list(names: string[]): string {
  return names.length < 2 ? names.join('') : `${names.slice(0, -1).join(', ')} и ${names.at(-1)!}`;
}

function form(count: number, forms: Forms): string {
  return { one: forms[0], few: forms[1] }[plurals.select(count) as 'one' | 'few'] ?? forms[2];
}
