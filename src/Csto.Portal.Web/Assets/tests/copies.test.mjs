import assert from 'node:assert/strict';
import test from 'node:test';
import { copiesOf, drop, keep, sortOut } from '../ts/autosave/copies.ts';

const day = 24 * 60 * 60 * 1000;
const now = 100 * day;

function storage(limit = Infinity) {
  const entries = {};
  return Object.defineProperties(entries, {
    setItem: { value: (key, text) => { if (text.length > limit) throw new DOMException('full', 'QuotaExceededError'); entries[key] = text; } },
    getItem: { value: key => entries[key] ?? null },
    removeItem: { value: key => { delete entries[key]; } },
  });
}

const copy = (over = {}) => ({ user: '7', address: '/admin/publications/1', sitting: 'a', at: now, fields: [['Body', 'текст']], editionId: '1', version: 'v', step: 1, ...over });

test('copies come back newest first, of that person only, without what is old or broken', () => {
  const place = storage();
  for (const one of [copy({ sitting: 'a', at: now - 2 }), copy({ sitting: 'b', at: now - 1 }), copy({ sitting: 'c', user: '8' }), copy({ sitting: 'd', at: now - 31 * day })])
    assert.ok(keep(one, place));
  place.setItem('portal-copy:e', '{"fields":');
  place.setItem('editor-mode', 'markdown');
  assert.deepEqual(copiesOf('7', place, now).map(one => one.sitting), ['b', 'a']);
  assert.deepEqual(Object.keys(place).sort(), ['editor-mode', 'portal-copy:a', 'portal-copy:b', 'portal-copy:c']);
  drop('a', place);
  assert.deepEqual(copiesOf('7', place, now).map(one => one.sitting), ['b']);
});

test('a browser without room says so and breaks nothing', () => {
  assert.equal(keep(copy(), storage(10)), false);
});

test('what is on the page or is open elsewhere is not offered', () => {
  const page = { address: '/admin/publications/1', contents: '[["Body","на странице"]]', open: new Set(['open']) };
  const lost = copy({ sitting: 'lost' });
  const copies = [
    lost,
    copy({ sitting: 'open' }),
    copy({ sitting: 'elsewhere', address: '/admin/publications/2' }),
    copy({ sitting: 'same', fields: [['Body', 'на странице']] }),
  ];
  const { offer, spent } = sortOut(copies, page);
  assert.deepEqual(offer, [lost]);
  assert.deepEqual(spent.map(one => one.sitting), ['same']);
});
