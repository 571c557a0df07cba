/** Builds elements: h('p', { class: 'x' }, 'words', child). */
export function h<K extends keyof HTMLElementTagNameMap>(tag: K, attributes: Record<string, string> = {}, ...children: (Node | string)[]): HTMLElementTagNameMap[K] {
  const element = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes))
    element.setAttribute(name, value);
  element.append(...children);
  return element;
}

/** Asks for the address of a link; '' takes the link away, null leaves everything as it was. */
export function askLink(href: string, text: string, needsText: boolean): Promise<{ href: string; text: string } | null> {
  const address = h('input', { class: 'field__input', id: 'link-address', type: 'text', inputmode: 'url', autocomplete: 'off', 'aria-describedby': 'link-hint link-error', placeholder: 'https://' });
  const words = h('input', { class: 'field__input', id: 'link-words', type: 'text', autocomplete: 'off' });
  const error = h('p', { class: 'field__error', id: 'link-error', role: 'alert' });
  const form = h('form', { class: 'dialog__form', method: 'dialog' },
    h('h2', { class: 'dialog__title', id: 'link-title' }, 'Ссылка'),
    h('div', { class: 'field' }, h('label', { class: 'field__label', for: 'link-address' }, 'Адрес'), address,
      h('p', { class: 'field__hint', id: 'link-hint' }, 'Адрес страницы, почты или страницы портала: https://…, press@example.org, /news/…'), error),
    ...(needsText ? [h('div', { class: 'field' }, h('label', { class: 'field__label', for: 'link-words' }, 'Слова ссылки'), words)] : []),
    h('div', { class: 'dialog__actions' },
      h('button', { class: 'button button--primary', type: 'submit', value: 'set' }, 'Поставить'),
      ...(href ? [h('button', { class: 'button', type: 'submit', value: 'remove', formnovalidate: '' }, 'Убрать ссылку')] : []),
      h('button', { class: 'button', type: 'button', 'data-close': '' }, 'Отмена')));
  address.value = href;
  words.value = text;
  return open(form, 'link-title', action => {
    if (action === 'remove')
      return { href: '', text };
    const whole = wholeAddress(address.value);
    error.textContent = whole ? '' : 'Такой адрес не откроется. Начните его с https://, впишите почту или страницу портала, например /news/.';
    address.setAttribute('aria-invalid', String(!whole));
    if (!whole)
      address.focus();
    return whole ? { href: whole, text: words.value.trim() } : undefined;
  });
}

/** What a person means by an address they typed; null for none that would work. */
export function wholeAddress(typed: string): string | null {
  const address = typed.trim();
  if (/^(?:https?:\/\/[^\s/]+|mailto:[^\s@]+@|tel:[\d+]|\/(?!\/))\S*$/i.test(address))
    return address;
  if (/^[^\s@/:]+@[^\s@/]+\.[^\s@/]+$/.test(address))
    return `mailto:${address}`;
  return /^[\p{L}\d-]+(?:\.[\p{L}\d-]+)+(?:[/?#]\S*)?$/u.test(address) ? `https://${address}` : null;
}

const shortcuts: [title: string, rows: [keys: string, what: string][]][] = [
  ['Выделение', [['Ctrl+B', 'жирный'], ['Ctrl+I', 'курсив'], ['Ctrl+K', 'ссылка'], ['Ctrl+`', 'код']]],
  ['Абзацы', [['Ctrl+Alt+0', 'обычный абзац'], ['Ctrl+Alt+2', 'подзаголовок'], ['Ctrl+Alt+3', 'подзаголовок поменьше'], ['Ctrl+Shift+8', 'список'], ['Ctrl+Shift+7', 'нумерованный список'], ['Ctrl+Shift+9', 'цитата'],
    ['Ctrl+] и Ctrl+[', 'пункт глубже и обратно'], ['Shift+Enter', 'новая строка в том же абзаце'], ['Tab и Shift+Tab', 'следующая и предыдущая ячейка таблицы']]],
  ['Работа', [['Ctrl+S', 'сохранить'], ['Ctrl+Z и Ctrl+Y', 'отменить и вернуть'], ['Ctrl+Shift+V', 'вставить без оформления'], ['Ctrl+F', 'найти и заменить'], ['F3 и Shift+F3', 'следующее и предыдущее совпадение'],
    ['Ctrl+Alt+T', 'типограф'], ['Ctrl+Alt+R', 'разметка Markdown и обратно'], ['Ctrl+Alt+M', 'замечание к выделенному'], ['Alt+F10', 'к кнопкам над текстом, Esc — обратно в текст'], ['Ctrl+/', 'эта справка']]],
];

export function showHelp(): Promise<null> {
  const isMac = /Mac|iP(?:hone|ad)/.test(navigator.platform);
  const form = h('form', { class: 'dialog__form', method: 'dialog' },
    h('h2', { class: 'dialog__title', id: 'help-title', tabindex: '-1', autofocus: '' }, 'Клавиши'),
    ...shortcuts.flatMap(([title, rows]) => [
      h('h3', { class: 'dialog__subtitle' }, title),
      h('dl', { class: 'keys' }, ...rows.map(([keys, what]) => h('div', {}, h('dt', {}, ...pressedKeys(isMac ? keys.replaceAll('Ctrl', '⌘') : keys)), h('dd', {}, what)))),
    ]),
    h('p', { class: 'field__hint' }, 'В начале строки работают знаки Markdown: «## » делает подзаголовок, «- » — список, «1. » — нумерованный список, «> » — выдержку, «***» — отбивку.'),
    h('div', { class: 'dialog__actions' }, h('button', { class: 'button button--primary', type: 'button', 'data-close': '' }, 'Понятно')));
  return open(form, 'help-title', () => null);
}

function pressedKeys(keys: string): (Node | string)[] {
  return keys.split(' и ').flatMap((combination, at) => [...(at ? [' и '] : []), h('kbd', {}, combination)]);
}

/** Shows a form over the page until it answers: undefined keeps it open, null closes it without an answer. */
function open<T>(form: HTMLFormElement, titleId: string, answer: (action: string) => T | undefined): Promise<T | null> {
  const dialog = h('dialog', { class: 'dialog', 'aria-labelledby': titleId }, form);
  document.body.append(dialog);
  return new Promise(resolve => {
    let result: T | null = null;
    form.addEventListener('submit', event => {
      event.preventDefault();
      const said = answer((event.submitter as HTMLButtonElement | null)?.value ?? '');
      if (said === undefined)
        return;
      result = said;
      dialog.close();
    });
    form.querySelector('[data-close]')!.addEventListener('click', () => dialog.close());
    dialog.addEventListener('close', () => {
      dialog.remove();
      resolve(result);
    });
    dialog.showModal();
  });
}
