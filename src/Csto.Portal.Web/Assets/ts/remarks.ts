import type { Passage } from './passages.ts';
import { showPassage, watchSelection } from './selection.ts';

const HEADER = 'X-Remarks';
const UNSENT = 'Не отправлено: связь прервалась или вы вышли. Написанное здесь сохранится, пока открыта страница; войдите в другой вкладке и отправьте ещё раз.';

/** Remarks beside the text: written, answered and resolved without leaving it. Without this the same links lead to the page of remarks. */
export function enableRemarks(root: ParentNode): void {
  const box = root.querySelector<HTMLElement>('[data-remarks]');
  const form = box?.closest('form');
  const sheet = form?.querySelector<HTMLElement>('.editor__sheet');
  if (!box || !form || !sheet)
    return;
  const said = box.appendChild(element('p', 'visually-hidden'));
  said.setAttribute('role', 'status');
  const selected = watchSelection(sheet, passage => label(box, passage));
  const send = sender(box, form, said);

  box.addEventListener('mousedown', event => {
    // Keeps the selection the remark is to be about.
    if ((event.target as Element).closest('[data-remark-new]'))
      event.preventDefault();
  });
  box.addEventListener('click', event => {
    const pressed = (event.target as Element).closest<HTMLElement>('[data-remark-new], [data-remark-answer], [data-remark-act], [data-remark-show]');
    if (!pressed || event.ctrlKey || event.metaKey || event.shiftKey)
      return;
    event.preventDefault();
    const remark = pressed.closest<HTMLElement>('.remark');
    const { remarkNew, remarkAnswer, remarkAct } = pressed.dataset;
    if (remarkNew)
      compose(pressed.parentElement!, 'Замечание', selected(), data => send(remarkNew, data, 'Замечание добавлено.'));
    else if (remarkAnswer)
      compose(pressed.parentElement!, 'Ответ', null, data => send(remarkAnswer, data, 'Ответ добавлен.'));
    else if (remarkAct)
      void send(remarkAct, new FormData(), 'Готово.').then(problem => { said.textContent = problem ?? said.textContent; });
    else if (remark && !showPassage(sheet, passageOf(remark)))
      said.textContent = 'Отрывок стоит в той части текста, которой сейчас не видно.';
  });
  document.addEventListener('keydown', event => {
    // By the place of the key: on a Russian layout it types «ь».
    if (event.code === 'KeyM' && event.ctrlKey && event.altKey)
      box.querySelector<HTMLElement>('[data-remark-new]')?.click();
  });
  addEventListener('beforeunload', event => {
    if ([...box.querySelectorAll('textarea')].some(area => area.value.trim()))
      event.preventDefault();
  });
  ready(box);
}

type Send = (data: FormData) => Promise<string | null>;

/** Sends, and shows the pane as it is then. Answers with what went wrong, in words; null when all went well. */
function sender(box: HTMLElement, form: HTMLFormElement, said: HTMLElement): (address: string, data: FormData, done: string) => Promise<string | null> {
  return async (address, data, done) => {
    data.set('__RequestVerificationToken', new FormData(form).get('__RequestVerificationToken') ?? '');
    try {
      const answer = await fetch(address, { method: 'POST', body: data, headers: { [HEADER]: 'pane' } });
      if (answer.headers.get(HEADER) === 'refused')
        return await answer.text();
      if (!answer.ok || answer.headers.get(HEADER) !== 'pane')
        return UNSENT;
      const pane = new DOMParser().parseFromString(await answer.text(), 'text/html').querySelector('[data-remarks]');
      const writing = [...box.querySelectorAll<HTMLElement>('.remark__form')].filter(other => !other.hasAttribute('aria-busy'));
      box.replaceChildren(...(pane?.childNodes ?? []), ...writing, said);
      ready(box);
      said.textContent = done;
      box.querySelector<HTMLElement>('[data-remark-new]')?.focus();
      return null;
    } catch {
      return UNSENT;
    }
  };
}

function ready(box: HTMLElement): void {
  for (const button of box.querySelectorAll<HTMLElement>('[data-remark-show]'))
    button.hidden = false;
}

function label(box: HTMLElement, passage: Passage | null): void {
  const words = box.querySelector<HTMLElement>('[data-remark-label]');
  if (words)
    words.textContent = passage ? 'Замечание к отрывку' : 'Новое замечание';
}

function passageOf(remark: HTMLElement): Passage {
  const { quote = '', prefix = '', suffix = '' } = remark.dataset;
  return { quote, prefix, suffix };
}

/** Room to write, under the button that was pressed; pressing it again comes back to what stands there. */
function compose(after: HTMLElement, name: string, passage: Passage | null, send: Send): void {
  const open = after.nextElementSibling;
  if (open?.classList.contains('remark__form')) {
    open.querySelector('textarea')?.focus();
    return;
  }
  const room = element('div', 'remark__form');
  const id = `remark-area-${Math.random().toString(36).slice(2)}`;
  const caption = room.appendChild(element('label', 'field__label', passage ? `${name} к отрывку` : name)) as HTMLLabelElement;
  caption.htmlFor = id;
  if (passage)
    room.append(element('blockquote', 'remark__quote', passage.quote));
  const area = room.appendChild(element('textarea', 'field__input')) as HTMLTextAreaElement;
  Object.assign(area, { id, rows: 3, dir: 'auto' });
  const problem = room.appendChild(element('p', 'field__error'));
  problem.setAttribute('role', 'alert');
  problem.hidden = true;
  const actions = room.appendChild(element('p', 'remark__actions'));
  const submit = button('Отправить', 'button button--primary', () => void deliver());
  actions.append(submit, button('Отмена', 'button', close));
  area.addEventListener('keydown', event => {
    if (event.key === 'Enter' && (event.ctrlKey || event.metaKey))
      void deliver();
    else if (event.key === 'Escape' && !area.value.trim())
      close();
  });
  after.after(room);
  area.focus();

  async function deliver(): Promise<void> {
    if (room.hasAttribute('aria-busy'))
      return;
    const data = new FormData();
    data.set(name === 'Ответ' ? 'AnswerText' : 'RemarkText', area.value);
    if (passage) {
      data.set('Quote', passage.quote);
      data.set('Prefix', passage.prefix);
      data.set('Suffix', passage.suffix);
    }
    room.setAttribute('aria-busy', 'true');
    submit.toggleAttribute('data-busy', true);
    const wrong = await send(data);
    room.removeAttribute('aria-busy');
    submit.toggleAttribute('data-busy', false);
    problem.hidden = !wrong;
    problem.textContent = wrong;
    if (wrong)
      area.focus();
  }

  function close(): void {
    room.remove();
    after.querySelector<HTMLElement>('a, button')?.focus();
  }
}

function button(text: string, css: string, pressed: () => void): HTMLButtonElement {
  const made = element('button', css, text) as HTMLButtonElement;
  made.type = 'button';
  made.addEventListener('click', pressed);
  return made;
}

function element(tag: string, css: string, text = ''): HTMLElement {
  const made = document.createElement(tag);
  made.className = css;
  made.textContent = text;
  return made;
}
