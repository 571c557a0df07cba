/** Marks in plain words what would otherwise mean something. The neighbours are the signs written before and after the words. */
export function escapeWords(words: string, before: string, after: string, inTable: boolean): string {
  const text = words.replace(/[\r\n]+/g, ' ');
  return text.replace(/[\\`*_[\]<|&!]/g, (sign, at: number) => {
    const left = at > 0 ? text[at - 1]! : before;
    const right = at + 1 < text.length ? text[at + 1]! : after;
    return means(sign, left, right, text.slice(at), inTable) ? `\\${sign}` : sign;
  });
}

function means(sign: string, left: string, right: string, rest: string, inTable: boolean): boolean {
  switch (sign) {
    case '*': return !(/\s/.test(left) && /\s/.test(right));
    case '_': return !(isWord(left) && isWord(right)) && !(/\s/.test(left) && /\s/.test(right));
    case '<': return /[\p{L}/!?]/u.test(right);
    case '|': return inTable;
    case '&': return /^&(?:#[xX]?[\da-fA-F]{1,7}|[A-Za-z][\dA-Za-z]{1,31});/.test(rest) || (rest.length > 1 ? false : right !== '' && !/\s/.test(right));
    case '!': return rest === '!' && right === '[';
    default: return true;
  }
}

function isWord(sign: string): boolean {
  return /[\p{L}\p{N}]/u.test(sign);
}

/** Marks the sign that would make a line a list, heading, quotation, rule, fence or underline. The rules are those of MarkdownEscape of the portal. */
export function escapeLineStart(line: string): string {
  const number = /^(\d{1,9})([.)])(?=[ \t]|$)/.exec(line);
  if (number)
    return `${number[1]!}\\${line.slice(number[1]!.length)}`;
  const isMark = /^(?:>|#{1,6}(?:[ \t]|$)|[+](?:[ \t]|$)|-(?:[ \t]|$)|[-:| \t]+$|:::|=+[ \t]*$|~~~)/.test(line);
  if (isMark)
    return `\\${line}`;
  return line.replace(/^(\[\^[^\]\s]+\]):/, '$1\\:');
}

export function escapeAddress(address: string, inTable: boolean): string {
  const safe = address.replace(/&(?=#?[\dA-Za-z]+;)/g, '&amp;').replace(/[\r\n]/g, '');
  const bare = safe !== '' && !/[\s<>\u0000-\u001f]/.test(safe) && isBalanced(safe);
  const written = bare ? safe.replaceAll('\\', '\\\\') : `<${safe.replace(/[\\<>]/g, '\\$&')}>`;
  return inTable ? written.replaceAll('|', '\\|') : written;
}

function isBalanced(address: string): boolean {
  let open = 0;
  for (const sign of address) {
    if (sign === '(') open++;
    if (sign === ')' && --open < 0) return false;
  }
  return open === 0;
}

export function escapeTitle(title: string, inTable: boolean): string {
  const written = title.replace(/[\r\n]+/g, ' ').replace(/["\\]/g, '\\$&').replace(/&(?=#?[\dA-Za-z]+;)/g, '&amp;');
  return `"${inTable ? written.replaceAll('|', '\\|') : written}"`;
}
