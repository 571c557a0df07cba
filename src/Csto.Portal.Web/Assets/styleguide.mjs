// Makes whole pages of the fragments in styleguide/, with the built styles, to be opened from disk: .build/styleguide/index.html
import { mkdirSync, readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const source = fileURLToPath(new URL('./styleguide/', import.meta.url));
const target = fileURLToPath(new URL('./.build/styleguide/', import.meta.url));
const assets = '../../../wwwroot/assets/';
const manifest = JSON.parse(readFileSync(join(target, '..', assets.slice(3), 'manifest.json'), 'utf8'));
const read = name => readFileSync(join(source, name), 'utf8');

mkdirSync(target, { recursive: true });
const links = readdirSync(source).filter(name => !name.startsWith('_')).sort().map(name => {
  const fragment = read(name);
  const [, title, layout] = /title: (.+); layout: (\w+)/.exec(fragment);
  writeFileSync(join(target, name), fill(read(`_${layout}.html`), { title, content: fragment }));
  return `<li><a href="${name}">${title}</a></li>`;
});
const index = `<main class="page"><div class="head"><h1 class="head__title">Образцы</h1></div><ul class="error__ways">${links.join('')}</ul></main>`;
writeFileSync(join(target, 'index.html'), fill(read('_bare.html'), { title: 'Образцы', content: index }));

function fill(layout, values) {
  let parts = 0;
  return layout.replaceAll(/\{\{([\w.]+)\}\}/g, (_, key) => {
    if (key in values)
      return fill(values[key], { ...values, content: '' });
    if (key in manifest)
      return assets + manifest[key];
    // A part used twice on a page keeps its ids unique.
    const part = read(`_${key}.html`);
    return parts++ === 0 ? part : part.replaceAll(/contact-1/g, `contact-1-${parts}`).replaceAll('февраль', `февраль (${parts})`);
  });
}
