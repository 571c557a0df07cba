// How a key feels in a text of 200,000 signs: from the key to the next picture, in the visual editor and in a bare field of the same page.
//   npm ci && npm run typing        needs built assets (dotnet build) and Chromium, by default /usr/bin/chromium
import { readFileSync, readdirSync } from 'node:fs';
import { createServer } from 'node:http';
import { fileURLToPath } from 'node:url';
import { chromium } from 'playwright-core';

const web = fileURLToPath(new URL('../../src/Csto.Portal.Web/', import.meta.url));
const manifest = JSON.parse(readFileSync(`${web}wwwroot/assets/manifest.json`, 'utf8'));
const samples = `${web}../Csto.Portal.Core/Archive/Samples/Content/`;
const bodies = readdirSync(samples).filter(name => name.endsWith('.md')).map(name => readFileSync(samples + name, 'utf8').split(/^---\n/m).slice(2).join('---\n').trim());
const size = Number(process.argv[2] ?? 200_000);
let text = '';
while (text.length < size) text += `${bodies.join('\n\n')}\n\n`;
text = text.slice(0, size);

const toolbar = readFileSync(`${web}Admin/Publications/_Toolbar.cshtml`, 'utf8').replace(/@\*[^]*?\*@/g, '');
const field = visual => (visual
  ? `<label class="field__label" for="Body">Текст</label>${toolbar}<textarea class="field__input sheet__body" id="Body" name="Body">${escape(text)}</textarea>`
  : `<label class="field__label" for="Body">Текст</label><textarea class="field__input sheet__body" id="Body" name="Body">${escape(text)}</textarea>`);
const page = visual => `<!DOCTYPE html><html lang="ru"><head><meta charset="utf-8"><title>x</title><link rel="stylesheet" href="/assets/${manifest['admin.css']}">${
  visual ? `<script type="module" src="/assets/${manifest['editor.ts']}"></script>` : ''}</head><body class="desk"><form class="editor"><div class="field">${field(visual)}</div></form></body></html>`;

const server = createServer((request, response) => {
  const asset = /^\/assets\/([\w.-]+)$/.exec(request.url)?.[1];
  if (asset) {
    response.setHeader('content-type', asset.endsWith('.js') ? 'text/javascript' : asset.endsWith('.css') ? 'text/css' : 'application/octet-stream');
    response.end(readFileSync(`${web}wwwroot/assets/${asset}`));
  } else {
    response.setHeader('content-type', 'text/html; charset=utf-8');
    response.end(page(request.url === '/visual'));
  }
}).listen(0);
const browser = await chromium.launch({ executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium', args: ['--no-sandbox', '--disable-gpu', '--disable-quic'] });
try {
  const runs = { field: [], visual: [] };
  for (let round = 0; round < 3; round++)
    for (const what of ['field', 'visual']) runs[what].push(await type(what));
  for (const [what, found] of Object.entries(runs)) {
    const keys = found.flatMap(run => run.keys).sort((a, b) => a - b);
    console.log(`${what.padEnd(7)} opens in ${median(found.map(run => run.open)).toFixed(0)} ms; a key: median ${median(keys).toFixed(1)} ms, of 20 the slowest ${keys[Math.floor(keys.length * 0.95)].toFixed(1)} ms`);
  }
  const middle = what => median(runs[what].flatMap(run => run.keys));
  console.log(`ratio ${(middle('visual') / middle('field')).toFixed(2)}`);
} finally {
  await browser.close();
  server.close();
}

/** Sixty letters in the middle of the text. */
async function type(what) {
  const tab = await browser.newPage({ viewport: { width: 1280, height: 900 } });
  await tab.goto(`http://localhost:${server.address().port}/${what}`);
  await tab.waitForFunction(visual => !visual || document.querySelector('#Body-visual p'), what === 'visual');
  const open = await tab.evaluate(() => new Promise(done => requestAnimationFrame(() => setTimeout(() => done(performance.now())))));
  await tab.evaluate(visual => {
    const place = visual ? document.getElementById('Body-visual') : document.getElementById('Body');
    place.focus();
    if (visual)
      getSelection().collapse([...place.children].slice(place.children.length / 2).find(child => child.tagName === 'P').firstChild, 5);
    else
      place.setSelectionRange(place.value.length / 2, place.value.length / 2);
    window.keys = [];
    addEventListener('keydown', () => {
      const from = performance.now();
      requestAnimationFrame(() => setTimeout(() => window.keys.push(performance.now() - from)));
    }, true);
  }, what === 'visual');
  for (let i = 0; i < 60; i++)
    await tab.keyboard.press('a', { delay: 30 });
  await tab.waitForTimeout(500);
  const keys = await tab.evaluate(() => window.keys);
  await tab.close();
  return { open, keys };
}

function median(numbers) {
  return [...numbers].sort((a, b) => a - b)[Math.floor(numbers.length / 2)];
}

function escape(words) {
  return words.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
}
