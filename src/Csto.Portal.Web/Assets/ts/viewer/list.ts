/** The photographs of a page in their order, each once: one that stands by itself and in an album too belongs to the album, as on the server. */
export function photoLinks(root: ParentNode): HTMLAnchorElement[] {
  const all = [...root.querySelectorAll<HTMLAnchorElement>('[data-viewer] a[data-photo]')];
  const inAlbums = new Set(all.filter(link => link.closest('.album')).map(address));
  const seen = new Set<string>();
  return all.filter(link => {
    const key = address(link);
    if (seen.has(key) || (inAlbums.has(key) && !link.closest('.album')))
      return false;
    seen.add(key);
    return true;
  });
}

export function address(link: HTMLAnchorElement): string {
  return link.getAttribute('href') ?? '';
}

/** Which of the photographs a link shows; a second link to one shows the same. */
export function indexOf(links: readonly HTMLAnchorElement[], link: HTMLAnchorElement): number {
  return links.findIndex(other => address(other) === address(link));
}
