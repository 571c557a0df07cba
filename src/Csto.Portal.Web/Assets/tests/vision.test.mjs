import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import test from 'node:test';

// The pairs of colours that readers choose: AAA, and nothing in them but the two.
const choices = readFileSync(new URL('../css/vision/choices.css', import.meta.url), 'utf8');
const schemes = [...choices.matchAll(/--look-ink: (#[0-9a-f]{3,6});\s+--look-paper: (#[0-9a-f]{3,6});/g)].map(([, ink, paper]) => [ink, paper]);
const tokens = readFileSync(new URL('../css/tokens.css', import.meta.url), 'utf8').split('@media')[0];
const colours = readFileSync(new URL('../css/vision/colours.css', import.meta.url), 'utf8');

test('there are five pairs, the ordinary one first', () => assert.equal(schemes.length, 5));

for (const [ink, paper] of schemes)
  test(`${ink} on ${paper} is at least 7:1`, () => {
    const [a, b] = [luminance(ink), luminance(paper)];
    const ratio = (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05);
    assert.ok(ratio >= 7, `${ratio.toFixed(2)}:1`);
  });

test('every colour of the portal has one of the two in its place', () => {
  const own = [...tokens.matchAll(/--([\w-]+): #/g)].map(([, name]) => name);
  assert.deepEqual(own.filter(name => !colours.includes(`--${name}: var(--look-`)), []);
});

test('no other colour is named', () => assert.deepEqual(colours.match(/#[0-9a-f]{3,6}\b|rgb|hsl/g), null));

function luminance(hex) {
  const long = hex.length === 4 ? [...hex.slice(1)].map(digit => digit + digit).join('') : hex.slice(1);
  const [r, g, b] = [0, 2, 4].map(i => parseInt(long.slice(i, i + 2), 16) / 255).map(c => (c <= 0.04045 ? c / 12.92 : ((c + 0.055) / 1.055) ** 2.4));
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}
