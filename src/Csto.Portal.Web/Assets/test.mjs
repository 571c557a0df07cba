// Bundles tests/*.test.mjs with the modules they test and runs them by Node's own runner.
import { spawnSync } from 'node:child_process';
import { readdirSync, rmSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import esbuild from 'esbuild';

const here = fileURLToPath(new URL('.', import.meta.url));
const names = readdirSync(`${here}tests`).filter(name => name.endsWith('.test.mjs'));
rmSync(`${here}.tests`, { recursive: true, force: true });
await esbuild.build({
  absWorkingDir: here,
  entryPoints: names.map(name => `tests/${name}`),
  outdir: '.tests',
  outExtension: { '.js': '.mjs' },
  bundle: true,
  platform: 'node',
  format: 'esm',
});
const { status } = spawnSync(process.execPath, ['--test', ...names.map(name => `.tests/${name}`)], { cwd: here, stdio: 'inherit' });
process.exit(status ?? 1);
