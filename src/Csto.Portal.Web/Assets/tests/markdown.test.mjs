import assert from 'node:assert/strict';
import test from 'node:test';
import { markers } from '../ts/markdown.ts';

/** Presses a button; «|» in the text marks the ends of the selection, before and after. */
function press(name, marked) {
  const start = marked.indexOf('|');
  const last = marked.lastIndexOf('|');
  const text = marked.replaceAll('|', '');
  const { from, to, insert, selectFrom, selectTo } = markers[name](text, start, last > start ? last - 1 : start);
  const result = text.slice(0, from) + insert + text.slice(to);
  return `${result.slice(0, selectFrom)}|${result.slice(selectFrom, selectTo)}|${result.slice(selectTo)}`;
}

test('bold wraps the selection and unwraps it again', () => {
  assert.equal(press('bold', 'до |слово| после'), 'до **|слово|** после');
  assert.equal(press('bold', 'до **|слово|** после'), 'до |слово| после');
});

test('bold without a selection offers a word to replace', () => {
  assert.equal(press('bold', 'до | после'), 'до **|текст|** после');
});

test('heading marks the whole line and takes the mark away', () => {
  assert.equal(press('heading', 'первая\nвто|рая\nтретья'), 'первая\n## |вторая|\nтретья');
  assert.equal(press('heading', '## вто|рая'), '|вторая|');
});

test('list marks every selected line', () => {
  assert.equal(press('list', 'а|аа\nб|бб'), '- |ааа\n- ббб|');
});

test('quote stands as a block of its own and asks for the speaker', () => {
  assert.equal(press('quote', 'Текст. |Слова.| Дальше.'), 'Текст. \n\n:::quote |Имя, должность|\nСлова.\n:::\n\n Дальше.');
  assert.equal(press('quote', '|'), ':::quote |Имя, должность|\nСлова, которые были сказаны.\n:::');
});

test('contact is a block without words, after the selection', () => {
  assert.equal(press('contact', '|Текст|'), 'Текст\n\n:::contact\n:::||');
});

test('link waits for its address', () => {
  assert.equal(press('link', 'см. |сайт|'), 'см. [сайт](|https://|)');
});

test('footnote takes the next number and puts the note at the end', () => {
  assert.equal(press('footnote', 'Раз[^1]. Два|.\n\n[^1]: Первая.'), 'Раз[^1]. Два[^2].\n\n[^1]: Первая.\n\n[^2]: |Текст сноски.|');
});

test('numbered numbers the selected lines and takes the numbers away', () => {
  assert.equal(press('numbered', 'а|аа\nб|бб'), '1. |ааа\n2. ббб|');
  assert.equal(press('numbered', '1. а|аа\n2. б|бб'), '|ааа\nббб|');
});

test('paragraph takes away what makes a line something else', () => {
  assert.equal(press('paragraph', '## вто|рая'), '|вторая|');
  assert.equal(press('paragraph', '- о|дин\n2. д|ва'), '|один\nдва|');
});

test('a break stands by itself', () => {
  assert.equal(press('rule', '|Текст|'), 'Текст\n\n***||');
});
