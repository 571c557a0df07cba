import assert from 'node:assert/strict';
import test from 'node:test';
import { describeLength } from '../ts/counter.ts';
import { matches } from '../ts/picker.ts';
import { weekdayOf } from '../ts/weekday.ts';

test('a length is said in Russian and warns before and beyond the bound', () => {
  assert.deepEqual(describeLength(0, 300, 120), { text: '', over: false });
  assert.deepEqual(describeLength(21, 300, 120), { text: '21 знак', over: false });
  assert.deepEqual(describeLength(122, 300, 120), { text: '122 знака: лучше не больше 120', over: false });
  assert.deepEqual(describeLength(300, 300, 0), { text: '300 знаков', over: false });
  assert.deepEqual(describeLength(301, 300, 120), { text: '301 знак: помещается не больше 300, сократите', over: true });
  assert.deepEqual(describeLength(500, 0, 0), { text: '500 знаков', over: false });
});

test('a date has its weekday, nonsense has none', () => {
  assert.equal(weekdayOf('2026-02-13'), 'Пятница');
  assert.equal(weekdayOf('2026-02-31'), '');
  assert.equal(weekdayOf(''), '');
});

test('a name is found by any of its words, whatever the case and ё', () => {
  assert.ok(matches('Семёнов Пётр Ильич', 'ильич семенов'));
  assert.ok(matches('Семёнов Пётр Ильич', '  '));
  assert.ok(!matches('Семёнов Пётр Ильич', 'петр иванов'));
});
