import assert from 'node:assert/strict';
import test from 'node:test';
import { describe } from '../ts/media/making.ts';

const step = (state, made = 0) => ({ id: 1, state, made, of: 37, problem: null });

test('one picture is told by its files', () => {
  assert.equal(describe([step('waiting')], 'Готовится'), 'Готовится');
  assert.equal(describe([step('waiting', 12)], 'Готовится'), 'Готовится: 12 из 37');
});

test('several are told by how many are left', () => {
  assert.equal(describe([step('waiting', 12), step('ready'), step('failed')], 'Картинки готовятся'), 'Картинки готовятся: осталось 1 из 3');
});

test('nothing is told when none waits', () => {
  assert.equal(describe([step('ready'), step('failed')], 'Готовится'), '');
  assert.equal(describe([], 'Готовится'), '');
});
