/** Where a paste came from, as the report names it. */
export type Source = 'из Word' | 'из Документов Google' | 'из LibreOffice' | 'с веб-страницы';

export function sourceOf(html: string): Source {
  if (/docs-internal-guid/.test(html))
    return 'из Документов Google';
  if (/content=["']?LibreOffice|content=["']?OpenOffice/i.test(html))
    return 'из LibreOffice';
  return /urn:schemas-microsoft-com:office|class=["']?Mso|mso-[a-z-]+:/i.test(html) ? 'из Word' : 'с веб-страницы';
}

/** Our own copy, with everything in it: nothing to clean. */
export function isOwn(html: string): boolean {
  return /\sdata-pm-slice=/.test(html);
}

/**
 * Clipboard HTML made safe to parse under the page's policy, which would complain of every style in it: styles are read from data-style,
 * pictures from data-src, so that nothing is applied or loaded.
 */
export function inert(html: string): string {
  return html
    .replace(/<(style|script|template|noscript|title)\b[^]*?<\/\1\s*>/gi, '')
    .replace(/<(?:link|meta|base|iframe|object|embed)\b[^>]*>/gi, '')
    .replace(/<[a-z][^<>]*>/gi, tag => tag.replace(/\s(style|src|srcset|on[a-z]+)(\s*=)/gi, ' data-$1$2'));
}
