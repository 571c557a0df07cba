export interface Action {
  text: string;
  do: () => void;
}

/** A notice over the sheet with buttons; a later one of the same name takes the place of the earlier. */
export function showNote(form: HTMLFormElement, name: string, words: string, actions: Action[], link?: { text: string; address: string }): void {
  hideNote(form, name);
  const note = document.createElement('div');
  note.className = 'notice notice--warning';
  note.dataset['note'] = name;
  const text = document.createElement('p');
  text.setAttribute('role', 'status');
  const buttons = document.createElement('p');
  buttons.className = 'notice__actions';
  for (const action of actions)
    buttons.append(button(action), ' ');
  if (link)
    buttons.append(way(link));
  note.append(text, buttons);
  form.querySelector('[data-notes]')?.prepend(note);
  // Written once it is there: only so is it read out.
  setTimeout(() => { text.textContent = words; }, 50);
}

export function hideNote(form: HTMLFormElement, name: string): void {
  form.querySelector(`[data-note="${name}"]`)?.remove();
}

export function hasNote(form: HTMLFormElement, name: string): boolean {
  return form.querySelector(`[data-note="${name}"]`) !== null;
}

function button(action: Action): HTMLButtonElement {
  const made = document.createElement('button');
  made.type = 'button';
  made.className = 'button';
  made.textContent = action.text;
  made.addEventListener('click', action.do);
  return made;
}

function way(link: { text: string; address: string }): HTMLAnchorElement {
  const made = document.createElement('a');
  made.href = link.address;
  made.target = '_blank';
  made.textContent = link.text;
  return made;
}
