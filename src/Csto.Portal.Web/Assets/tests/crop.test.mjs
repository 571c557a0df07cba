import assert from 'node:assert/strict';
import { test } from 'node:test';
import { cropPosition } from '../ts/media/crop.ts';

// What the server cuts: Core/Content/Pictures/PictureRules.cs, rules of the box.
const start = (length, part, percent) => Math.min(Math.max(Math.round(length * percent / 100) - Math.floor(part / 2), 0), Math.max(0, length - part));

function served(width, height, across, down, x, y) {
  const isWider = width * down > height * across;
  const [w, h] = isWider ? [Math.round(height * across / down), height] : [width, Math.round(width * down / across)];
  return { left: start(width, w, x), top: start(height, h, y), w, h };
}

function shown(width, height, across, down, x, y) {
  const [left, top] = cropPosition(width, height, across / down, x, y).split(' ').map(Number.parseFloat);
  const { w, h } = served(width, height, across, down, x, y);
  return { left: (width - w) * left / 100, top: (height - h) * top / 100 };
}

test('the part that is shown is the part that the server cuts out', () => {
  for (const [width, height] of [[6000, 4000], [4000, 6000], [1000, 1000], [1620, 1080], [300, 2000]])
    for (const [across, down] of [[16, 9], [3, 2], [1200, 630]])
      for (const x of [0, 13, 50, 72, 100])
        for (const y of [0, 40, 50, 99, 100]) {
          const [cut, seen] = [served(width, height, across, down, x, y), shown(width, height, across, down, x, y)];
          const name = `${width}×${height} ${across}:${down} ${x},${y}`;
          assert.ok(Math.abs(cut.left - seen.left) <= width / 500, `${name}: ${cut.left} ${seen.left}`);
          assert.ok(Math.abs(cut.top - seen.top) <= height / 500, `${name}: ${cut.top} ${seen.top}`);
        }
});

test('a picture that has not come yet is shown from its middle', () => assert.equal(cropPosition(0, 0, 1.5, 10, 10), '50% 50%'));
