const PAUSE = 30_000;

/** Keeps the desk fresh while somebody looks at it: only the parts that changed are put in, and focus stays where it was. */
export function enableBoard(root: ParentNode): void {
  const board = root.querySelector<HTMLElement>('[data-board]');
  if (!board)
    return;
  const refresh = async (): Promise<void> => {
    if (document.hidden)
      return;
    try {
      const answer = await fetch(board.dataset['board']!, { cache: 'no-store' });
      // An ended session answers with the page of the sign-in; the desk stays as it is until it is opened anew.
      if (answer.ok && !answer.redirected)
        put(board, new DOMParser().parseFromString(await answer.text(), 'text/html'));
    } catch {
      // No connection: the next try is half a minute away.
    }
  };
  setInterval(() => void refresh(), PAUSE);
  document.addEventListener('visibilitychange', () => void refresh());
}

function put(board: HTMLElement, fresh: Document): void {
  for (const section of fresh.querySelectorAll<HTMLElement>('section[aria-labelledby]')) {
    const old = board.querySelector(`section[aria-labelledby="${section.getAttribute('aria-labelledby')}"]`);
    if (!old || old.innerHTML === section.innerHTML)
      continue;
    const focused = old.contains(document.activeElement) ? document.activeElement?.getAttribute('href') : null;
    old.replaceChildren(...section.childNodes);
    if (focused)
      [...old.querySelectorAll('a')].find(link => link.getAttribute('href') === focused)?.focus();
  }
  count(fresh.querySelector<HTMLElement>('[data-waiting]')?.dataset['waiting']);
}

/** The number beside the desk in the rail; where there was none, it appears with the next page. */
function count(waiting: string | undefined): void {
  const shown = document.querySelector('.rail__list [aria-current=page] .rail__count');
  const number = shown?.lastChild;
  if (shown instanceof HTMLElement && number && waiting !== undefined) {
    number.textContent = waiting;
    shown.hidden = waiting === '0';
  }
}
