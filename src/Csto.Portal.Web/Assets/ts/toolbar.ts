/** Every toolbar of the page answers the arrows; what its buttons do is the affair of whoever shows it. */
export function enableToolbars(root: ParentNode): void {
  for (const toolbar of root.querySelectorAll<HTMLElement>('[role=toolbar]'))
    moveByArrows(toolbar);
}

/** One stop of the Tab key for the whole toolbar, arrows inside it, as the pattern of a toolbar asks. Hidden buttons are passed over. */
function moveByArrows(toolbar: HTMLElement): void {
  const all = (): HTMLButtonElement[] => [...toolbar.querySelectorAll('button')].filter(button => !button.hidden);
  const stopAt = (current: HTMLButtonElement): void => toolbar.querySelectorAll('button').forEach(button => { button.tabIndex = button === current ? 0 : -1; });
  const first = all()[0];
  if (first)
    stopAt(first);
  toolbar.addEventListener('focusin', event => { if (event.target instanceof HTMLButtonElement) stopAt(event.target); });
  toolbar.addEventListener('keydown', event => {
    const buttons = all();
    const at = buttons.indexOf(document.activeElement as HTMLButtonElement);
    const steps: Record<string, number> = { ArrowRight: at + 1, ArrowLeft: at - 1, Home: 0, End: buttons.length - 1 };
    const target = buttons.at((steps[event.key] ?? NaN) % buttons.length);
    if (!(event.key in steps) || !target)
      return;
    event.preventDefault();
    target.focus();
  });
}
