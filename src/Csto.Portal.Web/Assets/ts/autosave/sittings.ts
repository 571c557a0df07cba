const prefix = 'portal-sitting:';

/** Says to other tabs of this browser that the opening is there, for as long as the page is. */
export function hold(sitting: string): void {
  void navigator.locks?.request(prefix + sitting, { ifAvailable: true }, () => new Promise<never>(() => {}));
}

/** The openings in all tabs of this browser; none where the browser cannot say (a page without HTTPS). */
export async function openSittings(): Promise<ReadonlySet<string>> {
  const locks = await navigator.locks?.query();
  return new Set((locks?.held ?? []).map(lock => lock.name ?? '').filter(name => name.startsWith(prefix)).map(name => name.slice(prefix.length)));
}
