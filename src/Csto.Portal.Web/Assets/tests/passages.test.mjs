import assert from 'node:assert/strict';
import test from 'node:test';
import { findPassage, passageAt } from '../ts/passages.ts';

const text = 'Первое направление — **взаимное признание**. Второе направление — порядок пересечения границ.';

test('a passage is found again after changes elsewhere', () => {
  const passage = passageAt(text, text.indexOf('взаимное'), text.indexOf('**.'));
  assert.equal(passage.quote, 'взаимное признание');
  const changed = 'Новое начало. ' + text;
  const { start, end } = findPassage(changed, passage);
  assert.equal(changed.slice(start, end), 'взаимное признание');
});

test('marks, blanks and letter case do not hide it', () => {
  const { start, end } = findPassage(text, { quote: 'Признание Второе', prefix: '', suffix: '' });
  assert.equal(text.slice(start, end), 'признание**. Второе');
});

test('of two places the one with the same surroundings is taken', () => {
  const second = text.lastIndexOf('направление');
  assert.equal(findPassage(text, passageAt(text, second, second + 11)).start, second);
});

test('a passage that has gone is not found', () => {
  assert.equal(findPassage(text, { quote: 'взаимное неприятие', prefix: '', suffix: '' }), null);
  assert.equal(findPassage(text, { quote: '', prefix: '', suffix: '' }), null);
});
