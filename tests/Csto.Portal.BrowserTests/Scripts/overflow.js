// What sticks out of the window sideways; elements inside a scrolling box of their own do not count. Empty where nobody has to scroll.
() => {
  const width = document.documentElement.clientWidth;
  if (document.scrollingElement.scrollWidth <= width)
    return [];
  const scrolls = element => element && element !== document.body && element !== document.documentElement
    && (getComputedStyle(element).overflowX !== 'visible' || scrolls(element.parentElement));
  const found = [...document.body.querySelectorAll('*')]
    .filter(element => element.getBoundingClientRect().right > width + 0.5 && !scrolls(element.parentElement))
    .map(element => `${Math.round(element.getBoundingClientRect().right)} > ${width}: ${element.outerHTML.slice(0, 140)}`);
  return found.length ? found.slice(0, 5) : [`${document.scrollingElement.scrollWidth} > ${width}, no element found`];
}
