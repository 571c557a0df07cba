import assert from 'node:assert/strict';
import { test } from 'node:test';
import { albumAt, moved, placeByKey } from '../ts/media/order.ts';

const [a, b] = ['0123456789ab', 'cdef01234567'];

test('an item is moved within its list', () => {
  assert.deepEqual(moved(['a', 'b', 'c'], 0, 2), ['b', 'c', 'a']);
  assert.deepEqual(moved(['a', 'b', 'c'], 2, 0), ['c', 'a', 'b']);
  assert.deepEqual(moved(['a', 'b'], 1, 9), ['a', 'b']);
  assert.deepEqual(moved(['a', 'b'], 0, -3), ['a', 'b']);
  assert.deepEqual(moved(['a'], 4, 0), ['a']);
});

test('keys move by one and to the ends', () => {
  assert.equal(placeByKey('ArrowLeft', 1, 3), 0);
  assert.equal(placeByKey('ArrowDown', 1, 3), 2);
  assert.equal(placeByKey('ArrowRight', 2, 3), 2);
  assert.equal(placeByKey('Home', 2, 3), 0);
  assert.equal(placeByKey('End', 0, 3), 2);
  assert.equal(placeByKey('x', 0, 3), null);
});

test('the album under the cursor is found by its block', () => {
  const text = `До.\n\n:::album ${a} ${b}\nПодпись\n:::\n\nПосле.`;
  const line = { from: 5, to: 5 + `:::album ${a} ${b}`.length, colons: ':::', hashes: [a, b] };
  for (const cursor of [text.indexOf('album'), text.indexOf('Подпись'), text.indexOf(':::\n\nПосле')])
    assert.deepEqual(albumAt(text, cursor), line);
  assert.equal(albumAt(text, 0), null);
  assert.equal(albumAt(text, text.indexOf('После')), null);
});

test('of two albums the one the cursor stands in is meant, and another block is none', () => {
  const text = `:::album ${a}\n:::\n\n:::photo ${b}\n:::\n\n::::album ${b}\nСлова\n::::`;
  assert.deepEqual(albumAt(text, text.indexOf('Слова'))?.hashes, [b]);
  assert.equal(albumAt(text, text.indexOf('photo')), null);
});

test('an album that names anything but files is left alone', () => {
  assert.equal(albumAt(':::album одно два\n:::', 4), null);
});
