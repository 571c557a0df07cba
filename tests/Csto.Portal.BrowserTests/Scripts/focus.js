// The element that has the focus now: what it is, whether the focus can be seen, whether something covers it.
() => {
  const element = document.activeElement;
  if (!element || element === document.body)
    return null;
  const style = getComputedStyle(element);
  const isSeenAt = (x, y) => {
    const top = document.elementFromPoint(x, y);
    return top && (element.contains(top) || top.contains(element) || [...element.labels ?? []].some(label => label.contains(top)));
  };
  // The part of it that is in the window, looked at in nine places: it must be on top in one.
  const { left, right, top, bottom } = element.getClientRects()[0];
  const [from, to, over, under] = [Math.max(left, 0), Math.min(right, innerWidth), Math.max(top, 0), Math.min(bottom, innerHeight)];
  const places = [0.1, 0.5, 0.9].flatMap(x => [0.1, 0.5, 0.9].map(y => [from + (to - from) * x, over + (under - over) * y]));
  return {
    // A number of its own for each element that has had the focus.
    number: element.seenAs ??= (window.seen = (window.seen ?? 0) + 1),
    name: `${element.tagName.toLowerCase()} ${(element.getAttribute('aria-label') ?? element.textContent ?? element.id).trim().replace(/\s+/g, ' ').slice(0, 60)}`,
    marked: style.outlineStyle !== 'none' && parseFloat(style.outlineWidth) >= 2,
    covered: !places.some(([x, y]) => isSeenAt(x, y)),
  };
}
