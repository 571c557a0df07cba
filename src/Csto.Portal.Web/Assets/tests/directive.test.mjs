import assert from 'node:assert/strict';
import test from 'node:test';
import { find, fragmentFor } from '../ts/copies/directive.ts';
import { quoted } from '../ts/copies/quote.ts';

const page = 'Новости ОДКБ\nСовещание прошло в Москве\nСтороны договорились о сроках. Стороны сверили планы.\nСтороны договорились о сроках.\nИтог — три пункта, один-два срока & бюджет.';

/** What a browser reads out of the address. */
function read(fragment) {
  const parts = fragment.slice(':~:text='.length).split(',');
  const prefix = parts[0].endsWith('-') ? decodeURIComponent(parts.shift().slice(0, -1)) : '';
  const suffix = parts.at(-1).startsWith('-') ? decodeURIComponent(parts.pop().slice(1)) : '';
  return { prefix, start: decodeURIComponent(parts[0]), end: decodeURIComponent(parts[1] ?? ''), suffix };
}

function told(text, passage, from = 0) {
  const start = text.indexOf(passage, from);
  return read(fragmentFor(text, start, start + passage.length));
}

test('a passage that stands once is told by itself', () => {
  assert.deepEqual(told(page, 'сверили планы'), { prefix: '', start: 'сверили планы', end: '', suffix: '' });
});

test('the second of two places is told by what stands around it, across blocks', () => {
  const at = page.lastIndexOf('Стороны договорились');
  const directive = told(page, 'Стороны договорились о', at);
  assert.ok(directive.prefix || directive.suffix);
  assert.deepEqual(find(page, directive), [at, at + 'Стороны договорились о'.length]);
});

test('words whose own block does not tell them from others are told by the whole of it', () => {
  const at = page.lastIndexOf('Стороны договорились');
  assert.deepEqual(find(page, told(page, 'договорились о сроках', at)), [at, at + 'Стороны договорились о сроках.'.length]);
});

test('half a word becomes a whole one, as browsers look for it', () => {
  assert.equal(told(page, 'верили план').start, 'сверили планы');
});

test('dates and words with an apostrophe are one word', () => {
  const text = 'Принято 13.02.2026 в присутствии д’Артаньяна.';
  assert.equal(told(text, '02').start, '13.02.2026');
  assert.equal(told(text, 'Артаньян').start, 'д’Артаньяна');
});

test('the signs that part a directive are escaped', () => {
  const fragment = fragmentFor(page, page.indexOf('три'), page.length);
  assert.ok(!fragment.slice(8).match(/[-,&()'*!]/), fragment);
  assert.ok(fragment.includes('%2C') && fragment.includes('%2D') && fragment.includes('%26'), fragment);
});

test('a passage of several blocks is told by its beginning and end', () => {
  const directive = told(page, 'Совещание прошло в Москве\nСтороны договорились о сроках. Стороны сверили планы.');
  assert.ok(directive.end);
  assert.ok(!directive.start.includes('\n') && !directive.end.includes('\n'));
  assert.deepEqual(find(page, directive), [13, 13 + 'Совещание прошло в Москве\nСтороны договорились о сроках. Стороны сверили планы.'.length]);
});

test('a long paragraph is told by its beginning and end', () => {
  const long = Array.from({ length: 80 }, (_, i) => `слово${i}`).join(' ');
  const fragment = fragmentFor(`Начало\n${long}\nконец`, 7, 7 + long.length);
  assert.ok(decodeURIComponent(fragment).length < 120, fragment);
  assert.deepEqual(find(`Начало\n${long}\nконец`, read(fragment)), [7, 7 + long.length]);
});

test('nothing but blanks is no passage', () => assert.equal(fragmentFor('а  б', 1, 3), null));

/** The same letters in any order and places: whatever is marked is found where it was marked, or told as well as can be. */
test('whatever is marked leads back to itself where anything can', () => {
  let seed = 7;
  const random = below => (seed = (seed * 1103515245 + 12345) % 2147483648) % below;
  const vocabulary = ['мир', 'и', 'право', 'ОДКБ', 'в', 'срок', '2026', 'о', 'союз'];
  let lost = 0;
  for (let n = 0; n < 300; n++) {
    const text = Array.from({ length: 12 }, () => Array.from({ length: 3 + random(12) }, () => vocabulary[random(vocabulary.length)]).join(' ')).join('\n');
    const start = random(text.length - 20);
    const end = start + 10 + random(Math.min(300, text.length - start - 10));
    const fragment = fragmentFor(text, start, end);
    const found = find(text, read(fragment));
    lost += found && found[0] <= start + 1 && found[1] >= end - 1 && found[0] >= text.lastIndexOf('\n', start - 1) ? 0 : 1;
  }
  assert.ok(lost < 9, `${lost} of 300`);
});

test('a quotation stands in quotation marks of the first level, those inside it are of the second', () => {
  assert.equal(quoted('Доклад «О мире» принят,', 'ОДКБ. https://odkb.example', false), '«Доклад „О мире“ принят» — ОДКБ. https://odkb.example');
  assert.equal(quoted('Мы готовы.', 'ОДКБ', false), '«Мы готовы» — ОДКБ');
  assert.equal(quoted('Мы готовы…', 'ОДКБ', false), '«Мы готовы…» — ОДКБ');
  assert.equal(quoted('We are ready.', 'CSTO', true), '“We are ready.” — CSTO');
  assert.equal(quoted('The “Peace” report', 'CSTO', true), '“The ‘Peace’ report” — CSTO');
});

test('what is in quotation marks as a whole gets no second ones', () => {
  assert.equal(quoted('«Мы готовы»', 'ОДКБ', false), '«Мы готовы» — ОДКБ');
  assert.equal(quoted('«Мы» и «они»', 'ОДКБ', false), '«„Мы“ и „они“» — ОДКБ');
});
