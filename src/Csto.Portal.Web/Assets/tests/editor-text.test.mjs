import assert from 'node:assert/strict';
import { readFileSync, readdirSync } from 'node:fs';
import test from 'node:test';
import { TextDocument } from '../ts/editor/text/document.ts';
import { schema } from '../ts/editor/text/schema.ts';
import { randomOf, randomText } from './editor/constructs.mjs';

// FUZZ=20 tries twenty times as many texts.
const effort = Number(process.env.FUZZ ?? 1);
const samples = '../../Csto.Portal.Core/Archive/Samples/Content/';
const bodies = readdirSync(samples).filter(name => name.endsWith('.md')).map(name => [name, readFileSync(samples + name, 'utf8').split(/^---\n/m).slice(2).join('---\n')]);

/** Puts words at the end of the first line of text in the block of that number, as an editor would type them. */
function type(doc, block, words) {
  const blocks = [...doc.content.content];
  blocks[block] = typeIn(blocks[block], words) ?? blocks[block];
  return doc.copy(doc.content.constructor.fromArray(blocks));
}

function typeIn(node, words) {
  if (node.isTextblock)
    return node.copy(node.content.append(schema.nodes.paragraph.create(null, schema.text(words)).content));
  for (let i = 0; i < node.childCount; i++) {
    const child = typeIn(node.child(i), words);
    if (child)
      return node.copy(node.content.replaceChild(i, child));
  }
  return null;
}

function hasSource(node) {
  let found = node.type.name === 'raw';
  node.descendants(child => { found ||= child.type.name === 'raw'; });
  return found;
}

function textOf(doc) {
  return doc.textBetween(0, doc.content.size, '\n', '*').replace(/[ \t]+$/gm, '').replace(/\n+/g, '\n');
}

function untouched(text) {
  const opened = new TextDocument(text);
  assert.equal(opened.write(opened.doc), text);
  // The same document built of other objects: what undo leaves behind.
  assert.equal(opened.write(schema.nodeFromJSON(opened.doc.toJSON())).trimEnd(), text.trimEnd(), 'after an undo of everything');
}

/** Typing in one block leaves every other byte, and what is written is read as what was seen. */
function touched(text, block) {
  const opened = new TextDocument(text);
  const doc = type(opened.doc, block, 'ЩЩ');
  const written = opened.write(doc);
  const again = new TextDocument(written).doc;
  assert.equal(textOf(again), textOf(doc));
  assert.equal(again.childCount, doc.childCount);
  for (let i = 0; i < doc.childCount; i++)
    assert.ok(bare(again.child(i)).eq(bare(doc.child(i))), `block ${i}:\n${again.child(i)}\n${doc.child(i)}\n${written}`);
}

/** Tightness and marks are properties of how a list is written; spaces at the end of code that was never closed belong to nobody. */
function bare(node) {
  const json = JSON.stringify(node.toJSON(), (key, value) => (key === 'tight' || key === 'mark' ? undefined : key === 'text' ? value.trimEnd() || ' ' : value));
  return schema.nodeFromJSON(JSON.parse(json));
}

for (const [name, body] of bodies) {
  test(`sample ${name} opens and saves to the same bytes`, () => untouched(body));
  test(`sample ${name} has nothing that shows as source`, () => {
    new TextDocument(body).doc.descendants(node => { assert.notEqual(node.type.name, 'raw', node.textContent); });
  });
  test(`sample ${name} keeps all other blocks when one is touched`, () => {
    const count = new TextDocument(body).doc.childCount;
    for (let i = 0; i < count; i++) touched(body, i);
  });
}

test('any text opens and saves to the same bytes', () => {
  for (let seed = 1; seed <= 3000 * effort; seed++) {
    const text = randomText(randomOf(seed));
    try {
      untouched(text);
    } catch (error) {
      throw new Error(`seed ${seed}:\n${JSON.stringify(text)}`, { cause: error });
    }
  }
});

test('any text with one touched block is read back as it was seen', () => {
  for (let seed = 1; seed <= 1500 * effort; seed++) {
    const random = randomOf(seed);
    const text = randomText(random);
    try {
      const { doc } = new TextDocument(text);
      const block = random(doc.childCount);
      // Source is edited as source: what it means then is the editor's affair.
      if (!hasSource(doc.child(block)))
        touched(text, block);
    } catch (error) {
      throw new Error(`seed ${seed}:\n${JSON.stringify(text)}`, { cause: error });
    }
  }
});
