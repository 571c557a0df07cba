// The trial behind docs/adr/0011: how heavy each library is, and what it does to texts that nobody touched.  npm ci && npm run measure
import { readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { brotliCompressSync } from 'node:zlib';
import esbuild from 'esbuild';
import { JSDOM } from 'jsdom';

const here = fileURLToPath(new URL('.', import.meta.url));
const samples = `${here}../../src/Csto.Portal.Core/Archive/Samples/Content/`;
const bodies = readdirSync(samples).filter(name => name.endsWith('.md'))
  .map(name => readFileSync(samples + name, 'utf8').split(/^---\n/m).slice(2).join('---\n').replace(/^\n+/, ''));
const constructs = {
  'quotation block': ':::quote Имя, должность\nСлова.\n:::',
  'block in a block': '::::greeting Участникам\nУважаемые коллеги!\n\n:::quote Имя\nСлова.\n:::\n::::',
  'contact': ':::contact\n:::',
  'table with alignment': '| Год | Учений |\n| --- | ---: |\n| 2025 | 6 |',
  'footnote': 'Слово[^1].\n\n[^1]: Текст сноски.',
  'hard break': 'Первая строка\\\nвторая строка',
  'wrapped lines': 'Первая строка\nвторая строка',
  'break of ***': 'До\n\n***\n\nПосле',
  'address in brackets': '<https://example.org/>',
  'escaped marks': '1\\. Не список, 2 \\* 2',
  'starred list': '* один\n* два',
  'three blank lines': 'Первый\n\n\n\nВторой',
};

const window = new JSDOM('<!doctype html><body></body>', { pretendToBeVisual: true }).window;
for (const name of Object.getOwnPropertyNames(window).filter(name => /^[A-Z]|^(document|navigator|getComputedStyle|getSelection|requestAnimationFrame|cancelAnimationFrame|addEventListener|removeEventListener)$/.test(name) && !(name in globalThis)))
  Object.defineProperty(globalThis, name, { value: window[name], configurable: true, writable: true });
globalThis.window = window;
process.on('unhandledRejection', () => {});
console.warn = console.error = () => {};

for (const name of ['prosemirror', 'tiptap', 'milkdown']) {
  const { outputFiles } = await esbuild.build({
    absWorkingDir: here, entryPoints: [`${name}.entry.js`], bundle: true, minify: true, format: 'esm', target: 'es2022', legalComments: 'none', write: false,
  });
  const [{ contents }] = outputFiles;
  writeFileSync(`${here}.${name}.mjs`, contents);
  const library = await import(`./.${name}.mjs`);
  const same = async text => {
    try {
      return (await library.roundTrip(text, library)).trimEnd() === text.trimEnd();
    } catch {
      return false;
    }
  };
  let untouched = 0;
  for (const body of bodies)
    untouched += await same(body);
  const changed = [];
  for (const [what, text] of Object.entries(constructs))
    if (!await same(text)) changed.push(what);
  console.log(`${name.padEnd(12)} ${contents.length} bytes, ${brotliCompressSync(contents).length} compressed; samples unchanged ${untouched} of ${bodies.length}`);
  console.log(`${''.padEnd(12)} changes: ${changed.join(', ')}`);
}
process.exit(0);
