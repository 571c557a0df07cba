import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import test from 'node:test';

const css = readFileSync(new URL('../css/tokens.css', import.meta.url), 'utf8');
const [light, dark] = css.split('@media').map(part => Object.fromEntries([...part.matchAll(/--([\w-]+): (#[0-9a-f]{6})/g)].map(m => [m[1], m[2]])));

/** Foreground, backgrounds, least contrast: 7 for running text, 4.5 for what is short, 3 for edges of fields (WCAG 2.2). */
const pairs = [
  ['ink', ['paper', 'paper-2', 'accent-soft', 'ok-soft', 'danger-soft'], 7],
  ['ink-2', ['paper'], 7],
  ['ink-2', ['paper-2', 'accent-soft'], 4.5],
  ['ink-3', ['paper', 'paper-2', 'accent-soft'], 4.5],
  ['link', ['paper', 'paper-2', 'accent-soft'], 4.5],
  ['accent', ['paper', 'paper-2', 'accent-soft'], 4.5],
  ['ok', ['paper', 'ok-soft', 'paper-2'], 4.5],
  ['danger', ['paper', 'danger-soft', 'paper-2'], 4.5],
  ['paper', ['ink', 'link', 'danger'], 4.5],
  ['line', ['paper'], 3],
];

for (const [scheme, colours] of [['light', light], ['dark', { ...light, ...dark }]])
  for (const [front, backs, least] of pairs)
    for (const back of backs)
      test(`${scheme}: ${front} on ${back} is at least ${least}:1`, () => {
        const [a, b] = [luminance(colours[front]), luminance(colours[back])];
        const ratio = (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05);
        assert.ok(ratio >= least, `${ratio.toFixed(2)}:1`);
      });

function luminance(hex) {
  const [r, g, b] = [1, 3, 5].map(i => parseInt(hex.slice(i, i + 2), 16) / 255).map(c => (c <= 0.04045 ? c / 12.92 : ((c + 0.055) / 1.055) ** 2.4));
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}
