/** Elements that begin and end a line of their own. */
const blocks = new Set([
  'ADDRESS', 'ARTICLE', 'ASIDE', 'BLOCKQUOTE', 'DD', 'DIV', 'DL', 'DT', 'FIGCAPTION', 'FIGURE', 'FOOTER', 'H1', 'H2', 'H3', 'H4', 'HEADER',
  'LI', 'OL', 'P', 'PRE', 'SECTION', 'TABLE', 'TR', 'UL',
]);
const left = new Set(['BUTTON', 'SCRIPT', 'STYLE', 'TEMPLATE']);

/** The text of an element as a person would type it into a message: a line for a block, «Телефон: +7 …» for a term and its value. */
export function cleanText(root: Element): string {
  if (root.hasAttribute('data-verbatim'))
    return (root.textContent ?? '').trim();
  let text = '';
  const visit = (node: Node): void => {
    if (node.nodeType === 3) {
      text += (node.textContent ?? '').replace(/[ \t\r\n]+/g, ' ');
      return;
    }
    const element = node as Element;
    if (node.nodeType !== 1 || left.has(element.tagName) || element.hasAttribute('hidden'))
      return;
    const block = blocks.has(element.tagName);
    if (element.tagName === 'BR' || (block && !follows(element)))
      text += '\n';
    element.childNodes.forEach(visit);
    if (element.tagName === 'DT')
      text += ': ';
    else if (block)
      text += '\n';
  };
  root.childNodes.forEach(visit);
  return text.replace(/ *\n[ \n]*/g, '\n').replace(/ {2,}/g, ' ').trim();
}

/** A value stays on the line of its term. */
function follows(element: Element): boolean {
  return element.tagName === 'DD' && element.previousElementSibling?.tagName === 'DT';
}
