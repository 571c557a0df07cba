const farEnough = 48;

/** One finger moved mostly sideways turns the page, mostly downwards closes; two fingers, and a picture that is larger than its place, are the browser's. */
export function listenForSwipes(stage: HTMLElement, on: { earlier(): void; later(): void; close(): void; isFree(): boolean }): void {
  let from: { x: number; y: number } | null = null;
  stage.addEventListener('touchstart', event => {
    const [touch] = event.touches;
    from = event.touches.length === 1 && touch && on.isFree() ? { x: touch.clientX, y: touch.clientY } : null;
  }, { passive: true });
  stage.addEventListener('touchend', event => {
    const touch = event.changedTouches[0];
    if (!from || !touch)
      return;
    const [across, down] = [touch.clientX - from.x, touch.clientY - from.y];
    from = null;
    if (Math.abs(across) > farEnough && Math.abs(across) > 1.5 * Math.abs(down))
      (across > 0 ? on.earlier : on.later)();
    else if (down > 2 * farEnough && down > 1.5 * Math.abs(across))
      on.close();
  }, { passive: true });
  stage.addEventListener('touchcancel', () => { from = null; }, { passive: true });
}
