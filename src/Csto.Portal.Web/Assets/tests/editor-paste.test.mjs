import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import test from 'node:test';
import { parseHTML } from 'linkedom';
import { Transform } from 'prosemirror-transform';
import { renumber } from '../ts/editor/paste/footnotes.ts';
import { readHtml } from '../ts/editor/paste/read.ts';
import { reportPaste } from '../ts/editor/paste/report.ts';
import { emptyTally } from '../ts/editor/paste/tally.ts';
import { TextDocument } from '../ts/editor/text/document.ts';
import { schema } from '../ts/editor/text/schema.ts';
import { typesetDocument } from '../ts/editor/text/typography.ts';

const parse = html => parseHTML(/<html/i.test(html) ? html : `<html><body>${html}</body></html>`).document;
const clipboard = name => readFileSync(`tests/editor/clipboard/${name}.html`, 'utf8');

function paste(html) {
  const { blocks, tally, source } = readHtml(html, parse);
  const tr = new Transform(schema.nodes.doc.create(null, renumber(blocks, new TextDocument('Есть[^1].\n\n[^1]: Сноска.').doc)));
  const corrected = typesetDocument(tr);
  return { text: new TextDocument('').write(tr.doc), report: reportPaste(source, tally, corrected) };
}

test('Word: headings, lists, table, footnote, link, bold and italic stay, the rest goes', () => {
  const { text, report } = paste(clipboard('word'));
  assert.equal(text, `## Учения «Горный рубеж»

Сборы спасателей начались **в понедельник** — участвуют *пять* отрядов[^2]. Подробнее — [на странице учений](https://example.org/drills?year=2026&p=1).

### Порядок

- связь;
  - запасной канал;
- переправа.

1. Сбор
2. Выход

| Отряд | Людей |
| --- | ---: |
| «Орша» \\| первый | 1 276 |
| Всего один отряд | |

Красное и файл.

[^2]: Один отряд — резервный.`);
  assert.equal(report, 'Вставлено из Word: сохранены 2 подзаголовка, таблица, 2 списка, сноска, ссылка и выделение; убрано оформление 7 фрагментов, 1 рисунок и 1 ссылка, по которым читатель не попадёт никуда; исправлены кавычки и тире.');
});

test('Google: the wrapping bold is not bold, nested lists nest, wrapped addresses are unwrapped', () => {
  const { text, report } = paste(clipboard('google'));
  assert.equal(text, `## Итоги недели

Прошли **две встречи** и *одно совещание*, см. [протокол](https://example.org/meetings).

- первый пункт
  - вложенный
- второй пункт

1. раз

| Год | Встреч |
| --- | :---: |
| 2026 | 2 |`);
  assert.match(report, /^Вставлено из Документов Google: сохранены подзаголовок, таблица, 2 списка, ссылка и выделение; убрано оформление \d+ фрагментов и 1 рисунок\.$/);
});

test('a page: no scripts, no hidden words, nothing that Markdown would take for a mark', () => {
  const { text, report } = paste(clipboard('page'));
  assert.equal(text, `## Дорога открыта

### Подробности

Первый абзац. **Важно:** дорога *открыта* до «Зари».\\
Вторая строка. Нажать <https://example.org/road>

Строка в блоке

и в другом

> Слова из письма.

\`\`\`
let a = 1;
let b = 2;
\`\`\`

3. три
4. четыре
   - и внутри

Один блок раскладки

Подпись

1\\. не список * и \\_не\\_ выделение`);
  assert.match(report, /^Вставлено с веб-страницы: /);
});

test('what is pasted can be opened again as the same document', () => {
  for (const name of ['word', 'google', 'page']) {
    const { blocks } = readHtml(clipboard(name), parse);
    const doc = schema.nodes.doc.create(null, blocks);
    const text = new TextDocument('').write(doc);
    assert.equal(new TextDocument(text).write(doc), text);
    assert.ok(new TextDocument(text).doc.eq(doc), `${name}\n${new TextDocument(text).doc}\n${doc}`);
  }
});

test('the report counts in Russian and says nothing where nothing happened', () => {
  const tally = of => ({ ...emptyTally(), ...of });
  assert.equal(reportPaste('из Word', tally({}), new Set()), null);
  assert.equal(reportPaste('из Word', tally({ headings: 2, tables: 1, links: 3, decor: 14 }), new Set(['quotes', 'dashes'])),
    'Вставлено из Word: сохранены 2 подзаголовка, таблица и 3 ссылки; убрано оформление 14 фрагментов; исправлены кавычки и тире.');
  assert.equal(reportPaste('с веб-страницы', tally({ tables: 1 }), new Set()), 'Вставлено с веб-страницы: сохранена таблица.');
  assert.equal(reportPaste('из Word', tally({ decor: 21 }), new Set(['dots'])), 'Вставлено из Word: убрано оформление 21 фрагмента; исправлены многоточия.');
});
