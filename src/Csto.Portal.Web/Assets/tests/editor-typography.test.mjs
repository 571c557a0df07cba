import assert from 'node:assert/strict';
import test from 'node:test';
import { Transform } from 'prosemirror-transform';
import { TextDocument } from '../ts/editor/text/document.ts';
import { typeset, typesetDocument } from '../ts/editor/text/typography.ts';
import { randomOf, randomText } from './editor/constructs.mjs';

const cases = [
  ['"Слово" - дело...', '«Слово» — дело…'],
  ['Он сказал: "Это "Мир", и все"', 'Он сказал: «Это „Мир“, и все»'],
  ['"Колледж "Связь"" и "Дом"', '«Колледж „Связь“» и «Дом»'],
  ['- Прямая речь', '— Прямая речь'],
  ['в 2020-2025 годах', 'в 2020–2025 годах'],
  ['Дом , где  живут', 'Дом, где живут'],
  ['см. https://example.org/a--b?c=d...e и press-1@example.org - пишите...', 'см. https://example.org/a--b?c=d...e и press-1@example.org — пишите…'],
  ['северо-запад, кто-то, 8-800-100', 'северо-запад, кто-то, 8-800-100'],
  ['«Готово» — да…', '«Готово» — да…'],
  ['No Russian "words" - at all...', 'No Russian "words" - at all...'],
  ['1 276 рублей, 5\u00a0кг', '1 276 рублей, 5\u00a0кг'],
  ['', ''],
];
for (const [before, after] of cases) {
  test(`typeset: ${before}`, () => {
    assert.equal(typeset(before), after);
    assert.equal(typeset(after), after, 'a second time');
  });
}

function set(text) {
  const opened = new TextDocument(text);
  const tr = new Transform(opened.doc);
  const found = typesetDocument(tr);
  return { text: opened.write(tr.doc), found };
}

test('a document keeps its marks, addresses, code, fences and footnotes', () => {
  const before = ':::quote "Имя" - должность\n"Слова **"жирные"** - да"[^1].\n:::\n\nСм. ["сайт"](https://example.org/a-b?q="x") - `"код" - да`, <https://example.org/ж--ж>...\n\n```\n"код" - да\n```\n\n[^1]: "Сноска" - да.\n';
  const after = set(before).text;
  assert.match(after, /^:::quote «Имя» — должность\n«Слова \*\*„жирные“\*\* — да»\[\^1\]\.\n:::/);
  assert.match(after, /\[«сайт»\]\(https:\/\/example\.org\/a-b\?q="x"\) — `"код" - да`, <https:\/\/example\.org\/ж--ж>…/);
  assert.match(after, /```\n"код" - да\n```\n\n\[\^1\]: «Сноска» — да\.\n$/);
});

test('paragraphs with nothing to set are not rewritten', () => {
  const before = '* Один\n* Два\n\n"Слово"\n\nПодчёркнутый\n===\n';
  assert.equal(set(before).text, '* Один\n* Два\n\n«Слово»\n\nПодчёркнутый\n===\n');
  assert.deepEqual([...set(before).found], ['quotes']);
});

test('a mark that ends at a quotation mark ends there still', () => {
  assert.equal(set('"Слово" - **"дело"**... *"раз"*').text, '«Слово» — **«дело»**… *«раз»*');
});

test('any text set twice is the text set once, and no letter is lost', () => {
  const letters = text => text.replace(/[^\p{L}\p{N}]/gu, '');
  for (let seed = 1; seed <= 800; seed++) {
    const text = randomText(randomOf(seed));
    const opened = new TextDocument(text);
    const once = new Transform(opened.doc);
    typesetDocument(once);
    assert.equal(letters(once.doc.textContent), letters(opened.doc.textContent), `seed ${seed}`);
    const twice = new Transform(once.doc);
    typesetDocument(twice);
    assert.ok(twice.doc.eq(once.doc), `seed ${seed}:\n${once.doc}\n${twice.doc}`);
  }
});
