const shortest = 3;
const pause = 200;

/** Offers names and abbreviations under <input data-suggest="/address"> while somebody types; without an answer the field is what it was. */
export function enableSuggesting(root: ParentNode): void {
  root.querySelectorAll<HTMLInputElement>('input[data-suggest]').forEach((input, number) => {
    const list = document.createElement('datalist');
    list.id = `suggestions-${number}`;
    input.after(list);
    input.setAttribute('list', list.id);
    let waiting = 0;
    input.addEventListener('input', () => {
      clearTimeout(waiting);
      if (input.value.trim().length >= shortest)
        waiting = window.setTimeout(() => void suggest(input, list), pause);
    });
  });
}

async function suggest(input: HTMLInputElement, list: HTMLDataListElement): Promise<void> {
  const asked = input.value;
  const answer = await fetch(`${input.dataset['suggest']}?q=${encodeURIComponent(asked)}`).catch(() => null);
  if (!answer?.ok || input.value !== asked)
    return;
  const words = (await answer.json()) as string[];
  list.replaceChildren(...words.map((word) => new Option(word, word)));
}
