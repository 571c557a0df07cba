type Copies = typeof import('../copies.ts');

/** Loads what copies a piece and its passages (ts/copies.ts) when somebody reaches for it, so that reading costs nothing. */
export function enableCopies(root: ParentNode): void {
  const row = root.querySelector<HTMLElement>('[data-copies]');
  const button = row?.querySelector<HTMLButtonElement>('button[data-text]');
  if (!row || !button)
    return;
  let copies: Promise<Copies> | undefined;
  const load = (): Promise<Copies> => copies ??= import(row.dataset['copies']!) as Promise<Copies>;
  button.hidden = false;
  row.addEventListener('pointerenter', load, { once: true });
  button.addEventListener('focus', load, { once: true });
  button.addEventListener('click', async () => (await load()).copyPiece(button));
  const marked = async (): Promise<void> => {
    if (getSelection()?.isCollapsed !== false)
      return;
    document.removeEventListener('selectionchange', marked);
    (await load()).watchPassages(row);
  };
  document.addEventListener('selectionchange', marked);
}
