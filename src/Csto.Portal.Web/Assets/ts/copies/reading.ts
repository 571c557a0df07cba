/** The text of the page as browsers search it, blocks parted by line ends, and where in it the range begins and ends. */
export function readPage(range: Range): { text: string; start: number; end: number } {
  let [text, start, end] = ['', -1, 0];
  const part = (): void => {
    text = text.trimEnd();
    if (text && !text.endsWith('\n'))
      text += '\n';
  };
  const take = (node: Text): void => {
    const isMarked = range.intersectsNode(node);
    const from = node === range.startContainer ? range.startOffset : 0;
    const to = node === range.endContainer ? range.endOffset : node.data.length;
    for (let i = 0; i <= node.data.length; i++) {
      if (isMarked && i === from && start < 0)
        start = text.length;
      if (isMarked && i === to)
        end = text.length;
      const sign = node.data[i] ?? '';
      if (!/[ \t\r\n\f]/.test(sign))
        text += sign;
      else if (text && !/[ \n]$/.test(text))
        text += ' ';
    }
  };
  const visit = (node: Node): void => {
    if (node instanceof Text)
      take(node);
    // The bar of the passage is on no other reader's page.
    if (!(node instanceof HTMLElement) || node.classList.contains('excerpt') || !(node.checkVisibility?.() ?? node.getClientRects().length > 0))
      return;
    const isBlock = node.tagName === 'BR' || !/^(inline|contents|ruby)$/.test(getComputedStyle(node).display);
    if (isBlock)
      part();
    node.childNodes.forEach(visit);
    if (isBlock)
      part();
  };
  visit(document.body);
  return { text, start: Math.max(0, start), end: Math.min(end, text.length) };
}
