export interface Length {
  text: string;
  over: boolean;
}

const plurals = new Intl.PluralRules('ru');
const forms: Partial<Record<Intl.LDMLPluralRule, string>> = { one: 'знак', few: 'знака', many: 'знаков' };

/** What to say under a field of the given length; nothing while it is empty. Lengths are UTF-16 units, as .NET counts. */
export function describeLength(length: number, limit: number, advice: number): Length {
  if (length === 0)
    return { text: '', over: false };
  const counted = `${length} ${forms[plurals.select(length)] ?? 'знаков'}`;
  if (limit > 0 && length > limit)
    return { text: `${counted}: помещается не больше ${limit}, сократите`, over: true };
  if (advice > 0 && length > advice)
    return { text: `${counted}: лучше не больше ${advice}`, over: false };
  return { text: counted, over: false };
}

/**
 * Fields with data-count="ID": the element of that id shows the length. Its data-advice is the length that reads well, its data-limit the
 * one that is stored; a longer text stays in the field, because maxlength would cut what somebody pastes.
 */
export function enableCounters(root: ParentNode): void {
  for (const field of root.querySelectorAll<HTMLInputElement | HTMLTextAreaElement>('[data-count]')) {
    const output = document.getElementById(field.dataset['count'] ?? '');
    if (!output)
      continue;
    const show = (): void => {
      const { text, over } = describeLength(field.value.length, Number(output.dataset['limit'] ?? 0), Number(output.dataset['advice'] ?? 0));
      output.textContent = text;
      output.classList.toggle('field__count--over', over);
    };
    field.addEventListener('input', show);
    show();
  }
}
