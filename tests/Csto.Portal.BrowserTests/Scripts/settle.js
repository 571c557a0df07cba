// Waits until fonts have come, transitions are over and three frames have been drawn.
async () => {
  await document.fonts.ready;
  for (let frame = 0; frame < 3; frame++)
    await new Promise(requestAnimationFrame);
  await Promise.allSettled(document.getAnimations().map(animation => animation.finished));
}
