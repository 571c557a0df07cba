/** A repeatable chain of numbers below n (mulberry32). */
export function randomOf(seed) {
  let state = seed;
  return n => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) % n;
  };
}

const words = [
  'слово', '**Имя:** слова', '*курсив*', '**жирный *и курсив***', '***оба***', '[ссылка](https://example.org/a_b)', '[*ссылка*](/news/ "Подпись")', '<https://example.org/>', '<press@example.org>',
  '`код * с`', '`` ` ``', '![снимок](/media/a.jpg)', 'Сноска[^1]', 'строка\\\nстрока', 'строка  \nстрока', 'строка\nстрока', '1\\. не список', 'a \\* b', '&nbsp;', '&amp;copy;', '2 < 3', '<b>тег</b>', 'снег_идёт_', '"кавычки"',
  '[ссылка][имя]', '**незакрытое', '*', '_', '[скобка', '](', '|', 'а**«Руза»**а', '\u00a0', '  ', '!', '[^нет]', '**«**слово', '*a***b**', '#', '- ', '\\', 'https://example.org/', '[a](<b c>)', '$', '~~x~~',
];
const lines = [
  'Абзац.', '# Первый', '## Второй', '### Третий ##', 'Подчёркнутый\n===', 'Ещё\n---', '***', '- - -', '> цитата', '> - в цитате\n> - список', '- один\n- два', '* один\n\n* два', '1. один\n2. два', '7) семь\n8) восемь',
  '- один\n  - внутри\n  - ещё\n- два', '- абзац\n\n  второй\n- три', '1. а\n\n   ```\n   код\n   ```\n2. б', '| Год | Число |\n| --- | ---: |\n| 2025 | 6 |', '| a |\n| :-: |\n| **b** \\| c |\n| d |', '```\nкод\n```', '~~~js\nlet a;\n\n~~~', '```\nне закрыт',
  ':::quote Имя, должность\nСлова.\n:::', '::: quote\n\nСлова.\n\nЕщё.\n\n:::', ':::greeting Участникам\nУважаемые коллеги!\n\n- пункт\n:::', '::::greeting Участникам\nДа.\n\n:::quote Имя\nСлова.\n:::\n\nНет.\n::::', ':::contact\n:::', ':::contact\nи слова\n:::',
  ':::photo 0123456789abcdef\nПодпись с **жирным**.\n:::', ':::album 0123456789ab cdef01234567\n:::', ':::video 0123456789ab\nПодпись\n\nдва абзаца\n:::', ':::document abc\n:::', ':::columns\nЧужой блок.\n:::', ':::quote не закрыт\nСлова.', ':::', '::::',
  '[^1]: Текст сноски.', '[^1]: Текст.\n\n    Второй абзац.', '[имя]: https://example.org/ "Подпись"', '    с отступом', '\tс табуляцией', '1986\\. Год', '+ плюс', '- ', '>', '<div>', '\\:::quote', '|', '---', '- a\n\n\n- b', '2. два\n3. три', '- [ ] дело',
  '> :::quote Имя\n> Слова.\n> :::', '- :::quote Имя\n  Слова.\n  :::', '- # Заголовок', '1. 1. 1. глубоко', '> > глубоко\nлениво', '- пункт\nлениво',
];

/** A text of a few blocks, some of them odd, with odd gaps. */
export function randomText(random) {
  const pick = from => from[random(from.length)];
  const block = () => (random(3) === 0 ? Array.from({ length: 1 + random(4) }, () => pick(words)).join(random(4) ? ' ' : '') : pick(lines));
  const gap = () => pick(['\n\n', '\n\n', '\n\n', '\n', '\n\n\n', ' \n\n', '\n \n', '\n\n\n\n\n']);
  const blocks = Array.from({ length: 1 + random(6) }, block);
  return pick(['', '', '\n', '  ', '\n\n']) + blocks.map((b, i) => (i ? gap() : '') + b).join('') + pick(['', '\n', '\n\n\n', '  ']);
}
