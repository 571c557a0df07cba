/** How far one picture is on its way to pages: see PictureAnswer. */
export interface Step {
  id: number;
  state: 'ready' | 'waiting' | 'failed';
  made: number;
  of: number;
  problem: string | null;
}

const address = '/admin/media/progress';
const pause = 2000;
const longestPause = 30_000;

/** What to say of pictures that are being made, «Готовится: 12 из 37»; empty when none is left. */
export function describe(steps: readonly Step[], start: string): string {
  const waiting = steps.filter(step => step.state === 'waiting');
  const [first] = waiting;
  if (!first)
    return '';
  if (steps.length > 1)
    return `${start}: осталось ${waiting.length} из ${steps.length}`;
  return first.made > 0 ? `${start}: ${first.made} из ${first.of}` : start;
}

/**
 * data-pictures="1,2": an element about pictures that wait to be made. Asks how far they are while any waits and the page is looked at; then says
 * data-ready, or goes where that is empty. A failure is said in its own words. Steps are seen, only the end is announced.
 */
export function enableMaking(root: ParentNode): void {
  const places = new Set(root.querySelectorAll<HTMLElement>('[data-pictures]'));
  if (places.size === 0)
    return;
  const status = document.createElement('p');
  status.className = 'visually-hidden';
  status.setAttribute('role', 'status');
  document.body.append(status);
  let wait = pause;
  const again = (): void => void setTimeout(() => void ask(), wait);
  const ask = async (): Promise<void> => {
    if (document.hidden) {
      document.addEventListener('visibilitychange', () => void ask(), { once: true });
      return;
    }

    const steps = await stepsOf([...places].flatMap(idsOf));
    wait = steps ? pause : Math.min(wait * 2, longestPause);
    for (const place of steps ? places : []) {
      const said = show(place, idsOf(place).flatMap(id => steps?.get(id) ?? []));
      if (said === undefined)
        continue;
      places.delete(place);
      status.textContent = said;
    }

    if (places.size > 0)
      again();
  };
  again();
}

/** What is to be announced when no picture of the place waits any more; undefined before. */
function show(place: HTMLElement, steps: readonly Step[]): string | undefined {
  const words = place.querySelector<HTMLElement>('[data-pictures-words]') ?? place;
  words.dataset['start'] ??= (words.textContent ?? '').trim().replace(/[.:].*$/su, '');
  const text = describe(steps, words.dataset['start']);
  const bar = place.querySelector('progress');
  if (text !== '') {
    words.textContent = text;
    const [step] = steps;
    if (bar && step)
      [bar.max, bar.value] = [step.of, step.made];
    return undefined;
  }

  bar?.remove();
  const problem = steps.find(step => step.state === 'failed')?.problem;
  if (problem) {
    words.textContent = `Не подготовлена для страниц. ${problem}`;
    return words.textContent;
  }

  const ready = place.dataset['ready'] ?? '';
  words.textContent = ready;
  place.classList.replace('checks__mind', 'checks__yes');
  if (ready === '')
    place.remove();
  return ready === '' ? 'Картинка готова для страниц.' : ready;
}

function idsOf(place: HTMLElement): number[] {
  return (place.dataset['pictures'] ?? '').split(',').map(Number).filter(id => id > 0);
}

async function stepsOf(ids: readonly number[]): Promise<Map<number, Step> | undefined> {
  try {
    const answer = await fetch(`${address}?ids=${[...new Set(ids)].join(',')}`, { headers: { accept: 'application/json' } });
    return answer.ok ? new Map((await answer.json() as Step[]).map(step => [step.id, step])) : undefined;
  } catch {
    return undefined;
  }
}
