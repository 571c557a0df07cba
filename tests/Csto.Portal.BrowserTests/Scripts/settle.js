// Waits until fonts have come and three frames have been drawn, and takes transitions to their end: of a part that is out of sight Chromium
// may never finish one by itself.
async () => {
  await document.fonts.ready;
  for (let frame = 0; frame < 3; frame++)
    await new Promise(requestAnimationFrame);
  document.getAnimations().filter(animation => animation instanceof CSSTransition).forEach(transition => transition.finish());
  await new Promise(requestAnimationFrame);
}
