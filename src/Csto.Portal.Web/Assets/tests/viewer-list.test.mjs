import assert from 'node:assert/strict';
import { test } from 'node:test';
import { parseHTML } from 'linkedom';
import { indexOf, photoLinks } from '../ts/viewer/list.ts';

const page = links => parseHTML(`<main data-viewer>${links}</main><a data-photo href="/elsewhere">x</a>`).document;
const hrefs = links => photoLinks(page(links)).map(link => link.getAttribute('href'));

test('photographs are in the order of the page, each once', () => {
  assert.deepEqual(hrefs('<a data-photo href="/1"></a><section class="album"><a data-photo href="/2"></a><a data-photo href="/3"></a><a data-photo href="/2"></a></section>'), ['/1', '/2', '/3']);
});

test('one that stands in an album too belongs to the album', () => {
  const links = '<a data-photo href="/2"></a><a data-photo href="/1"></a><section class="album"><a data-photo href="/3"></a><a data-photo href="/2"></a></section>';
  assert.deepEqual(hrefs(links), ['/1', '/3', '/2']);
  const document = page(links);
  assert.equal(indexOf(photoLinks(document), document.querySelector('a[href="/2"]')), 2);
});
