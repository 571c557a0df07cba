// Builds the portal's styles, scripts and fonts into ../wwwroot/assets under names that carry a hash of their content.
import { mkdirSync, readFileSync, readdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { brotliCompressSync } from 'node:zlib';
import esbuild from 'esbuild';
import { cutFonts } from './fonts.mjs';

const here = fileURLToPath(new URL('.', import.meta.url));
const work = join(here, '.build');
const target = join(here, '../wwwroot/assets');
const entries = ['css/site.css', 'css/vision.css', 'css/admin.css', 'ts/site.ts', 'ts/admin.ts', 'ts/passkey.ts', 'icon.svg'];

await cutFonts(join(work, 'fonts'));
// Heavy and loaded by one page alone.
const forOnePage = ['ts/editor.ts'];
// Loaded only by pages with photographs.
const forPhotos = ['css/photos.css', 'ts/viewer.ts'];
// Loaded when somebody marks a passage of a piece or reaches for its words.
const whenNeeded = ['ts/copies.ts'];
const budgets = [
  { what: 'public stylesheet', limit: 15_000, names: ['site.css'] },
  // Loaded by those who chose another look alone.
  { what: 'styles of other looks', limit: 4_000, names: ['vision.css'] },
  { what: 'public script', limit: 5_000, names: ['site.ts'] },
  { what: 'styles and script of albums', limit: 6_000, names: ['photos.css', 'viewer.ts'] },
  { what: 'script of copies', limit: 3_500, names: ['copies.ts'] },
  // The press office's editing page alone; the trial behind ADR 11 weighed 120,000.
  { what: 'editor', limit: 150_000, names: ['editor.ts'] },
  {
    what: 'fonts of a first page',
    limit: 60_000,
    names: ['golos-text-russian', 'golos-text-signs', 'golos-text-latin', 'literata-russian', 'literata-signs'].map(name => `${name}.woff2`),
  },
];

const result = await esbuild.build({
  absWorkingDir: here,
  entryPoints: [...entries, ...forOnePage, ...forPhotos, ...whenNeeded],
  outdir: target,
  entryNames: '[name]-[hash]',
  assetNames: '[name]-[hash]',
  loader: { '.woff2': 'file', '.svg': 'copy' },
  bundle: true,
  minify: true,
  format: 'esm',
  target: ['es2022', 'chrome111', 'firefox113', 'safari16.4'],
  legalComments: 'none',
  metafile: true,
  write: false,
});

mkdirSync(target, { recursive: true });
const manifest = { ...manifestOfEntries(result.metafile), ...manifestOfFonts(result.outputFiles) };
for (const file of result.outputFiles)
  replace(join(target, basename(file.path)), file.contents);
// The manifest is written last: whoever reads it finds every file it names.
replace(join(target, 'manifest.json'), JSON.stringify(manifest, null, 2) + '\n');
const keep = new Set(['manifest.json', ...Object.values(manifest)]);
for (const name of readdirSync(target).filter(name => !keep.has(name)))
  rmSync(join(target, name), { force: true });
report(manifest);

function manifestOfEntries({ outputs }) {
  const named = Object.entries(outputs).filter(([, output]) => output.entryPoint);
  return Object.fromEntries(named.map(([path, output]) => [basename(output.entryPoint), basename(path)]));
}

function manifestOfFonts(files) {
  const names = files.map(file => basename(file.path)).filter(name => name.endsWith('.woff2'));
  return Object.fromEntries(names.sort().map(name => [name.replace(/-[A-Z0-9]{8}(?=\.woff2$)/, ''), name]));
}

/** Swaps a file in whole, so that a portal running beside the build never serves half of one. */
function replace(path, contents) {
  const temporary = `${path}.${process.pid}.tmp`;
  writeFileSync(temporary, contents);
  renameSync(temporary, path);
}

/** Prints what a reader's connection carries and stops the build where a page would grow too heavy. */
function report(names) {
  const sent = {};
  for (const [name, file] of Object.entries(names)) {
    const bytes = readFileSync(join(target, file));
    sent[name] = name.endsWith('.woff2') ? bytes.length : brotliCompressSync(bytes).length;
    console.log(`${name.padEnd(30)} ${String(bytes.length).padStart(7)} ${String(sent[name]).padStart(7)} compressed`);
  }
  for (const { what, limit, names: counted } of budgets) {
    const total = counted.reduce((sum, name) => sum + sent[name], 0);
    if (total > limit)
      throw new Error(`The ${what} weigh ${total} bytes, more than the ${limit} agreed.`);
  }
}
