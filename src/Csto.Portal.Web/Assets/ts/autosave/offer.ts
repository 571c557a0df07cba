import { contents, fill, fieldsOf, hidden } from '../fields.ts';
import { copiesOf, drop, sortOut, type Copy } from './copies.ts';
import { hideNote, showNote } from './note.ts';
import { hold, openSittings } from './sittings.ts';

/** Whatever the lost page may have sent last counts as earlier. */
const overtaking = 10;

const clock = new Intl.DateTimeFormat('ru', { day: 'numeric', month: 'long', hour: '2-digit', minute: '2-digit', timeZone: 'Europe/Moscow' });
const timeOnly = new Intl.DateTimeFormat('ru', { hour: '2-digit', minute: '2-digit', timeZone: 'Europe/Moscow' });

/** The address of the page after a save names the opening of the form that has been stored: its copy goes, and so does the name. */
export function dropStored(): void {
  const address = new URL(location.href);
  const sitting = address.searchParams.get('stored');
  if (!sitting)
    return;
  try {
    drop(sitting, localStorage);
  } catch {
    // A browser that keeps nothing has nothing to let go.
  }
  address.searchParams.delete('stored');
  history.replaceState(history.state, '', address);
}

/** Offers what this browser kept of the page and the portal never got. */
export async function offerCopies(form: HTMLFormElement, address: string, taken: (copy: Copy) => void): Promise<void> {
  const page = {
    address,
    contents: contents(form),
    open: await openSittings(),
  };
  const { offer, spent } = sortOut(copiesOf(form.dataset['user'] ?? '', localStorage, Date.now()), page);
  spent.forEach(copy => drop(copy.sitting, localStorage));
  next(form, offer, taken);
}

function next(form: HTMLFormElement, [copy, ...rest]: Copy[], taken: (copy: Copy) => void): void {
  hideNote(form, 'copy');
  if (!copy)
    return;
  const after = (): void => next(form, rest, taken);
  const compare = form.dataset['compare'];
  showNote(form, 'copy', `Найден несохранённый текст от ${when(copy.at)}.`, [
    { text: 'Вернуть', do: () => { take(form, copy); taken(copy); after(); } },
    ...(compare ? [{ text: 'Показать различия', do: () => show(form, compare, copy) }] : []),
    { text: 'Выбросить', do: () => { drop(copy.sitting, localStorage); after(); document.getElementById('main')?.focus(); } },
  ]);
}

/** The form goes on as the one the copy was of: based upon the same text, so that what colleagues did meanwhile is joined. */
function take(form: HTMLFormElement, copy: Copy): void {
  hidden(form, 'EditionId').value = copy.editionId;
  hidden(form, 'Version').value = copy.version;
  hidden(form, 'Sitting').value = copy.sitting;
  hidden(form, 'Step').value = String(copy.step + overtaking);
  hold(copy.sitting);
  fill(form, withUnticked(form, copy));
}

/** A list without a tick is not sent; in a copy it means that nothing is ticked. */
function withUnticked(form: HTMLFormElement, copy: Copy): Copy['fields'] {
  const absent = fieldsOf(form).filter(([name]) => !copy.fields.some(field => field[0] === name)).map(([name]): [string, string] => [name, '']);
  return [...copy.fields, ...absent];
}

function show(form: HTMLFormElement, address: string, copy: Copy): void {
  const look = document.createElement('form');
  look.method = 'post';
  look.action = address;
  look.target = '_blank';
  look.hidden = true;
  const token: [string, string] = ['__RequestVerificationToken', hidden(form, '__RequestVerificationToken').value];
  for (const [name, value] of [...copy.fields, token]) {
    const field = document.createElement('textarea');
    field.name = name;
    field.value = value;
    look.append(field);
  }
  document.body.append(look);
  look.submit();
  look.remove();
}

function when(at: number): string {
  const isToday = new Date(at).toDateString() === new Date().toDateString();
  return (isToday ? timeOnly : clock).format(at);
}
