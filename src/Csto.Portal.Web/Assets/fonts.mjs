// Cuts the fonts down to what the portal sets in type. As shipped, one Latin file weighs more than a page may.
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import subsetFont from 'subset-font';

const resolve = createRequire(import.meta.url).resolve;
const range = (from, to) => Array.from({ length: to - from + 1 }, (_, i) => String.fromCodePoint(from + i)).join('');

/** Three cuts of each face. A Russian page loads the first two; Latin letters come only where a page has them.
 *  The unicode-range lines of css/fonts.css name the same characters: change both together. */
const cuts = {
  russian: { file: 'cyrillic', text: range(0x410, 0x44f) + 'Ёё№\u0301' },
  signs: {
    file: 'latin',
    text: range(0x20, 0x40) + range(0x5b, 0x60) + range(0x7b, 0x7e) + '\u00a0§©«\u00ad°±²³·¹»½×÷\u2009–—‘’‚“”„•…‹›€↑↓−',
  },
  latin: { file: 'latin', text: range(0x41, 0x5a) + range(0x61, 0x7a) + '\u0301' },
};

/** Only the weights in use: the axis stays variable between them. Italic is quotations: one weight, a third of the bytes saved. */
const faces = [
  { name: 'golos-text', source: '@fontsource-variable/golos-text/files/golos-text-{file}-wght-normal.woff2', wght: { min: 400, max: 700 } },
  { name: 'literata', source: '@fontsource-variable/literata/files/literata-{file}-wght-normal.woff2', wght: { min: 400, max: 600 } },
  { name: 'literata-italic', source: '@fontsource-variable/literata/files/literata-{file}-wght-italic.woff2', wght: 400 },
];

/** Writes NAME-CUT.woff2 into the folder; a cut made before from the same source is left alone. */
export async function cutFonts(folder) {
  mkdirSync(folder, { recursive: true });
  for (const face of faces)
    for (const [cut, { file, text }] of Object.entries(cuts)) {
      const source = readFileSync(resolve(face.source.replace('{file}', file)));
      const options = {
        targetFormat: 'woff2',
        variationAxes: { wght: face.wght },
        noHinting: true,
        dropTables: ['gasp', 'vhea', 'vmtx'],
        noLayoutClosure: true,
        keepFeatures: ['kern', 'mark', 'mkmk', 'ccmp', 'lnum', 'tnum'],
      };
      const target = join(folder, `${face.name}-${cut}.woff2`);
      const stamp = createHash('sha256').update(source).update(text).update(JSON.stringify(options)).digest('hex');
      if (existsSync(target) && existsSync(`${target}.stamp`) && readFileSync(`${target}.stamp`, 'utf8') === stamp)
        continue;
      writeFileSync(target, await subsetFont(source, text, options));
      writeFileSync(`${target}.stamp`, stamp);
    }
}
