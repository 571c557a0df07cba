/** What the viewer shows of a photograph. */
export interface Photo {
  picture: Element;
  caption: string;
  /** Address of the photograph's own page; empty where it is not to be passed on: a preview is for one reader. */
  page: string;
  /** Links and buttons of the photograph's page for journalists. */
  ways: Element | null;
  /** Caption and credit to copy. */
  press: string;
}

const pages = new Map<string, Promise<Photo>>();

/** Reads the photograph's own page, once; where a link leads to the file itself, the file and the caption beside the link are all there is. */
export function load(link: HTMLAnchorElement): Promise<Photo> {
  const known = pages.get(link.href);
  if (known)
    return known;
  const photo = read(link);
  pages.set(link.href, photo);
  photo.catch(() => pages.delete(link.href));
  return photo;
}

async function read(link: HTMLAnchorElement): Promise<Photo> {
  if (/\.[a-z0-9]+$/.test(link.pathname))
    return fileOf(link);
  const answer = await fetch(link.href, { headers: { accept: 'text/html' } });
  const page = new DOMParser().parseFromString(await answer.text(), 'text/html');
  const picture = page.querySelector('[data-viewer-picture] > *');
  if (!answer.ok || !picture)
    throw new Error(`No photograph at ${link.href}: ${answer.status}`);
  return {
    picture: awake(document.importNode(picture, true)),
    caption: page.querySelector('[data-viewer-caption]')?.textContent?.trim() ?? '',
    page: page.querySelector('[data-viewer-private]') ? '' : link.href,
    ways: page.querySelector('[data-viewer-ways]'),
    press: page.querySelector('[data-viewer-press]')?.textContent?.trim() ?? '',
  };
}

function fileOf(link: HTMLAnchorElement): Photo {
  const picture = document.createElement('img');
  picture.src = link.href;
  picture.alt = link.querySelector('img')?.alt ?? '';
  const caption = link.closest('figure')?.querySelector('figcaption')?.textContent?.trim() ?? '';
  return { picture, caption, page: '', ways: null, press: '' };
}

/** The picture begins to load now, though it may not stand on the page yet. */
function awake(picture: Element): Element {
  const image = picture.matches('img') ? picture : picture.querySelector('img');
  image?.removeAttribute('loading');
  image?.setAttribute('decoding', 'async');
  return picture;
}
