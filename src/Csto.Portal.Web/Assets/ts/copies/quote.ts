/** A passage in quotation marks, with whose words it is behind a dash. Marks inside become those of the second level. */
export function quoted(passage: string, source: string, english: boolean): string {
  const [open, close, innerOpen, innerClose] = english ? ['“', '”', '‘', '’'] as const : ['«', '»', '„', '“'] as const;
  let words = passage.replace(/[\u00A0\u202F]/g, ' ').replace(/[\u00AD\u200B]/g, '').replace(/ {2,}/g, ' ').trim().replace(/[\s,;:—–]+$/, '');
  if (isWhole(words, open, close))
    words = words.slice(1, -1);
  // In Russian a dash with the source takes the place of a full stop.
  if (!english)
    words = words.replace(/(?<!\.)\.$/, '');
  return `${open}${words.replaceAll(open, innerOpen).replaceAll(close, innerClose)}${close} — ${source}`;
}

/** Whether the first mark is closed by the last sign and no sooner. */
function isWhole(words: string, open: string, close: string): boolean {
  if (!words.startsWith(open) || !words.endsWith(close))
    return false;
  let depth = 0;
  for (let i = 0; i < words.length; i++) {
    if (words[i] === open)
      depth++;
    else if (words[i] === close && --depth === 0)
      return i === words.length - 1;
  }
  return false;
}
