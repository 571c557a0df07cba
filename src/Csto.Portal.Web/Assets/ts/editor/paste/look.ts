/** What the style of an element says, of what the editor asks. */
export interface Look {
  bold: boolean | null;
  italic: boolean | null;
  /** Anything the portal has no word for: colour, size, face, underline. */
  hasDecor: boolean;
}

export function styleOf(element: Element): string {
  return element.getAttribute('data-style') ?? '';
}

export function property(element: Element, name: string): string {
  return new RegExp(`(?:^|;)\\s*${name}\\s*:\\s*([^;]+)`, 'i').exec(styleOf(element))?.[1]?.trim().toLowerCase() ?? '';
}

export function lookOf(element: Element): Look {
  const tag = element.tagName.toLowerCase();
  const weight = property(element, 'font-weight');
  const slant = property(element, 'font-style');
  const bold = weight ? weight === 'bold' || weight === 'bolder' || Number(weight) >= 600 : tag === 'b' || tag === 'strong' ? true : null;
  const italic = slant ? slant === 'italic' || slant === 'oblique' : tag === 'i' || tag === 'em' ? true : null;
  const hasDecor = /^(?:font|u|s|strike|big|small|mark|center)$/.test(tag)
    || /(?:^|;)\s*(?:color|background(?:-color)?|font(?:-family|-size)?|text-decoration(?:-line)?|letter-spacing|text-transform|line-height|text-indent)\s*:/i.test(styleOf(element));
  return { bold, italic, hasDecor };
}

export function isHidden(element: Element): boolean {
  return property(element, 'display') === 'none' || property(element, 'mso-hide') === 'all' || property(element, 'visibility') === 'hidden';
}
