import { say } from '../words.ts';

/** The parts of the viewer's window; its words and its order of tabbing are here, what they do is in viewer.ts. */
export interface Frame {
  dialog: HTMLDialogElement;
  stage: HTMLElement;
  caption: HTMLElement;
  count: HTMLElement;
  status: HTMLElement;
  ways: HTMLElement;
  zoom: HTMLButtonElement;
  earlier: HTMLButtonElement;
  later: HTMLButtonElement;
  close: HTMLButtonElement;
}

export function frame(): Frame {
  const dialog = element('dialog', 'viewer');
  dialog.setAttribute('aria-label', say('Просмотр фотографий'));
  const bar = element('div', 'viewer__bar');
  const count = element('p', 'viewer__count');
  count.setAttribute('aria-hidden', 'true');
  const zoom = button('viewer__button', say('Увеличить'), '+');
  const close = button('viewer__button', say('Закрыть'), '×');
  bar.append(count, zoom, close);
  const stage = element('div', 'viewer__stage');
  const earlier = button('viewer__step viewer__step--earlier', say('Предыдущая фотография'), '‹');
  const later = button('viewer__step viewer__step--later', say('Следующая фотография'), '›');
  const foot = element('div', 'viewer__foot');
  const caption = element('p', 'viewer__caption');
  const ways = element('div', 'viewer__ways');
  foot.append(caption, ways);
  const status = element('p', 'viewer__status');
  status.setAttribute('role', 'status');
  dialog.append(bar, stage, earlier, later, foot, status);
  return { dialog, stage, caption, count, status, ways, zoom, earlier, later, close };
}

export function element<K extends keyof HTMLElementTagNameMap>(name: K, className: string): HTMLElementTagNameMap[K] {
  const made = document.createElement(name);
  made.className = className;
  return made;
}

function button(className: string, label: string, sign: string): HTMLButtonElement {
  const made = element('button', className);
  made.type = 'button';
  made.setAttribute('aria-label', label);
  const shown = element('span', '');
  shown.setAttribute('aria-hidden', 'true');
  shown.textContent = sign;
  made.append(shown);
  return made;
}
