import assert from 'node:assert/strict';
import test from 'node:test';
import { cleanText } from '../ts/text.ts';

const text = words => ({ nodeType: 3, textContent: words });

/** As much of a DOM element as cleanText looks at. */
function element(tagName, children = [], attributes = []) {
  const made = { nodeType: 1, tagName, childNodes: children, previousElementSibling: null, hasAttribute: name => attributes.includes(name) };
  const elements = children.filter(child => child.nodeType === 1);
  elements.forEach((child, i) => { child.previousElementSibling = elements[i - 1] ?? null; });
  made.textContent = children.map(child => child.textContent).join('');
  return made;
}

test('a contact reads as somebody would type it', () => {
  const contact = element('DIV', [
    text('\n  '), element('P', [text('Пресс-секретарь')]), text('\n  '), element('P', [text('Мария\n   Соколовская')]),
    element('DL', [
      text('\n'), element('DT', [text('Телефон')]), text('\n'), element('DD', [element('A', [text('+7 000 000-00-01')])]),
      element('DT', [text('Почта')]), element('DD', [element('A', [text('press@example.org')])]),
    ]),
  ]);
  assert.equal(cleanText(contact), 'Пресс-секретарь\nМария Соколовская\nТелефон: +7 000 000-00-01\nПочта: press@example.org');
});

test('buttons and hidden parts are left out', () => {
  const box = element('DIV', [element('P', [text('Текст')]), element('BUTTON', [text('Скопировать')]), element('P', [text('тайна')], ['hidden'])]);
  assert.equal(cleanText(box), 'Текст');
});

test('Markdown under data-verbatim keeps its empty lines', () => {
  assert.equal(cleanText(element('DIV', [text('Первый.\n\nВторой.\n')], ['data-verbatim'])), 'Первый.\n\nВторой.');
});
