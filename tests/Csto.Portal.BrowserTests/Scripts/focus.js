// The element that has the focus now: what it is, whether the focus can be seen, whether something covers it.
() => {
  const element = document.activeElement;
  if (!element || element === document.body)
    return null;
  const style = getComputedStyle(element);
  const box = element.getClientRects()[0];
  const top = document.elementFromPoint(box.left + Math.min(box.width / 2, 20), box.top + box.height / 2);
  return {
    // A number of its own for each element that has had the focus.
    number: element.seenAs ??= (window.seen = (window.seen ?? 0) + 1),
    name: `${element.tagName.toLowerCase()} ${(element.getAttribute('aria-label') ?? element.textContent ?? element.id).trim().replace(/\s+/g, ' ').slice(0, 60)}`,
    marked: style.outlineStyle !== 'none' && parseFloat(style.outlineWidth) >= 2,
    covered: !top || !(element.contains(top) || top.contains(element) || (element.labels && [...element.labels].some(label => label.contains(top)))),
  };
}
