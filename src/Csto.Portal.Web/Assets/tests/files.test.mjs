import assert from 'node:assert/strict';
import { test } from 'node:test';
import { filesOf } from '../ts/files.ts';
import { keyOf, percent } from '../ts/media/parts.ts';
import { blocksOf } from '../ts/media/sender.ts';

const clip = (text, ...files) => ({ getData: () => text, files, types: ['Files'] });
const file = (name, words = 'x', lastModified = 1) => new File([words], name, { lastModified });
const taken = (name, kind, reference) => ({ name, kind, reference });

test('words with their picture are words', () => {
  assert.deepEqual(filesOf(clip('Слова из Word', file('image.png'))), []);
  assert.deepEqual(filesOf(null), []);
});

test('a picture of the clipboard gets a name of its own, a file keeps its', () => {
  const [shot, photo] = filesOf(clip(' ', file('image.png'), file('зал.jpg')), new Date(2026, 1, 13, 9, 5, 7));
  assert.equal(shot.name, 'снимок 2026-02-13 09-05-07.png');
  assert.equal(photo.name, 'зал.jpg');
});

test('a file is known by what it is', async () => {
  const key = await keyOf(file('а.pdf', 'слова'));
  assert.match(key, /^[0-9a-f]{64}$/);
  assert.equal(await keyOf(file('а.pdf', 'слова')), key);
  for (const other of [file('б.pdf', 'слова'), file('а.pdf', 'слово'), file('а.pdf', 'слова', 2)])
    assert.notEqual(await keyOf(other), key);
});

test('how far a file has come is never more than it has', () => {
  assert.equal(percent(0.999), '99\u00a0%');
  assert.equal(percent(1), '100\u00a0%');
});

test('several photographs are an album in the order they were dropped', () => {
  const files = [file('1.jpg'), file('2.jpg'), file('план.pdf')];
  const came = [taken('план.pdf', 'document', 'c'), taken('2.jpg', 'photo', 'b'), taken('1.jpg', 'photo', 'a')];
  assert.deepEqual(blocksOf(files, came), [{ kind: 'album', hashes: ['a', 'b'] }, { kind: 'document', hashes: ['c'] }]);
  assert.deepEqual(blocksOf(files, [taken('1.jpg', 'photo', 'a')]), [{ kind: 'photo', hashes: ['a'] }]);
  assert.deepEqual(blocksOf(files, []), []);
});
