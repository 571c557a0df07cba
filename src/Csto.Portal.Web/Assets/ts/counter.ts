export interface Length {
  text: string;
  over: boolean;
}

const plurals = new Intl.PluralRules('ru');
const forms: Partial<Record<Intl.LDMLPluralRule, string>> = { one: 'знак', few: 'знака', many: 'знаков' };

/** What to say under a field of the given length; nothing while it is empty. Lengths are UTF-16 units, as maxlength and .NET count. */
export function describeLength(length: number, max: number, advice: number): Length {
  if (length === 0)
    return { text: '', over: false };
  const counted = `${length} ${forms[plurals.select(length)] ?? 'знаков'}`;
  if (max > 0 && length >= max)
    return { text: `${counted}, больше не поместится`, over: true };
  if (advice > 0 && length > advice)
    return { text: `${counted}: лучше не больше ${advice}`, over: false };
  return { text: counted, over: false };
}

/** Fields with data-count="ID": the element of that id shows the length; its data-advice is the length that reads well. */
export function enableCounters(root: ParentNode): void {
  for (const field of root.querySelectorAll<HTMLInputElement | HTMLTextAreaElement>('[data-count]')) {
    const output = document.getElementById(field.dataset['count'] ?? '');
    if (!output)
      continue;
    const show = (): void => {
      const { text, over } = describeLength(field.value.length, field.maxLength, Number(output.dataset['advice'] ?? 0));
      output.textContent = text;
      output.classList.toggle('field__count--over', over);
    };
    field.addEventListener('input', show);
    show();
  }
}
