import { enableCopying } from '../copy.ts';
import { element, frame, type Frame } from './dialog.ts';
import { address, indexOf, photoLinks } from './list.ts';
import { load, type Photo } from './photo.ts';
import { listenForSwipes } from './swipes.ts';
import { say } from '../words.ts';

/** In the history: the photograph that an address of the viewer shows. */
interface Step {
  viewer: string;
}

/** Links to photographs open over the page they stand on. With any other key or button, and where the photograph cannot be loaded, they stay links. */
export function enableViewer(root: Document): void {
  const links = photoLinks(root);
  if (links.length === 0 || typeof HTMLDialogElement === 'undefined')
    return;
  const viewer = new Viewer(links);
  root.addEventListener('click', event => {
    const link = (event.target as Element).closest<HTMLAnchorElement>('[data-viewer] a[data-photo]');
    if (!link || event.button !== 0 || event.metaKey || event.ctrlKey || event.shiftKey || event.altKey)
      return;
    event.preventDefault();
    viewer.open(indexOf(links, link), true);
  });
  addEventListener('popstate', event => {
    const step = event.state as Step | null;
    const index = step?.viewer ? links.findIndex(link => address(link) === step.viewer) : -1;
    if (index >= 0)
      viewer.open(index, false);
    else
      viewer.hide();
  });
}

class Viewer {
  private readonly links: HTMLAnchorElement[];
  private readonly title = document.title;
  private readonly frame: Frame;
  private index = 0;
  /** The viewer put an entry of its own into the history, which closing takes back. */
  private isInHistory = false;

  constructor(links: HTMLAnchorElement[]) {
    this.links = links;
    this.frame = frame();
    const { dialog, stage, earlier, later, close, zoom } = this.frame;
    earlier.addEventListener('click', () => this.go(this.index - 1));
    later.addEventListener('click', () => this.go(this.index + 1));
    close.addEventListener('click', () => this.close());
    zoom.addEventListener('click', () => this.zoom());
    stage.addEventListener('click', event => {
      if (event.target === stage)
        this.close();
      else if ((event.target as Element).closest('img'))
        this.zoom();
    });
    dialog.addEventListener('cancel', event => {
      event.preventDefault();
      this.close();
    });
    dialog.addEventListener('keydown', event => this.onKey(event));
    listenForSwipes(stage, {
      earlier: () => this.go(this.index - 1),
      later: () => this.go(this.index + 1),
      close: () => this.close(),
      isFree: () => !this.isZoomed && (visualViewport?.scale ?? 1) <= 1.01,
    });
  }

  open(index: number, isNew: boolean): void {
    const { dialog, close } = this.frame;
    const wasOpen = dialog.open;
    if (!wasOpen) {
      document.body.append(dialog);
      dialog.showModal();
      document.documentElement.classList.add('has-viewer');
      close.focus();
    }
    const link = this.links[index];
    if (isNew && link && this.hasPage(link)) {
      history.pushState({ viewer: address(link) } satisfies Step, '', link.href);
      this.isInHistory = true;
    } else if (!isNew) {
      this.isInHistory = true;
    }
    void this.show(index);
  }

  /** Without touching the history. */
  hide(): void {
    const { dialog } = this.frame;
    if (!dialog.open)
      return;
    this.fit();
    this.isInHistory = false;
    dialog.close();
    dialog.remove();
    document.documentElement.classList.remove('has-viewer');
    document.title = this.title;
    this.focusBack();
  }

  private close(): void {
    if (this.isInHistory)
      history.back();
    else
      this.hide();
  }

  /** To the photograph that was looked at last; of a large album it may not be in sight, then to the link to all of them. */
  private focusBack(): void {
    const link = this.links[this.index];
    const seen = link?.closest('[hidden]') ? link.closest('.album')?.querySelector<HTMLElement>('.album__all a') : link;
    seen?.focus();
  }

  private go(index: number): void {
    const link = this.links[index];
    if (!link)
      return;
    if (this.hasPage(link))
      history.replaceState({ viewer: address(link) } satisfies Step, '', link.href);
    void this.show(index);
  }

  private async show(index: number): Promise<void> {
    const link = this.links[index];
    if (!link)
      return;
    this.index = index;
    this.fit();
    const { earlier, later, stage, count } = this.frame;
    this.step(earlier, index === 0, later);
    this.step(later, index === this.links.length - 1, earlier);
    count.textContent = `${index + 1} ${say('из')} ${this.links.length}`;
    stage.setAttribute('aria-busy', 'true');
    try {
      const photo = await load(link);
      if (this.index !== index || !this.frame.dialog.open)
        return;
      this.put(photo);
      for (const near of [this.links[index + 1], this.links[index - 1]])
        if (near)
          load(near).catch(() => undefined);
    } catch {
      // The page of the photograph says better what is wrong with it.
      if (this.index === index)
        location.assign(link.href);
    }
  }

  private put(photo: Photo): void {
    const { stage, caption, status, ways } = this.frame;
    const name = `${say('Фотография')} ${this.index + 1} ${say('из')} ${this.links.length}`;
    stage.replaceChildren(photo.picture);
    stage.removeAttribute('aria-busy');
    const credit = element('span', 'viewer__credit');
    credit.textContent = photo.credit;
    caption.replaceChildren(photo.caption, ...(photo.credit ? [credit] : []));
    caption.hidden = photo.caption === '' && photo.credit === '';
    status.textContent = photo.caption ? `${name}: ${photo.caption}` : name;
    document.title = `${name} — ${this.title}`;
    ways.replaceChildren(...this.waysOf(photo));
    enableCopying(ways);
  }

  private waysOf(photo: Photo): Node[] {
    if (!photo.page)
      return [];
    const ways = [...(photo.ways?.children ?? [])].map(way => document.importNode(way, true));
    const press = element('span', 'viewer__status');
    press.id = 'viewer-press';
    press.dataset['verbatim'] = '';
    press.textContent = photo.press;
    for (const way of ways)
      if (way instanceof HTMLButtonElement && way.dataset['copy'])
        way.dataset['copy'] = '#viewer-press';
    const more = element('a', 'viewer__more');
    more.href = photo.page;
    more.textContent = say('Страница снимка');
    return [...ways, more, press];
  }

  /** A button that leads nowhere any more gives the focus on before it goes. */
  private step(button: HTMLButtonElement, isOff: boolean, other: HTMLButtonElement): void {
    if (isOff && document.activeElement === button) {
      other.hidden = false;
      (this.links.length > 1 ? other : this.frame.close).focus();
    }
    button.hidden = isOff;
  }

  private onKey(event: KeyboardEvent): void {
    if (event.altKey || event.ctrlKey || event.metaKey)
      return;
    const last = this.links.length - 1;
    const ways: Record<string, (() => void) | undefined> = {
      ArrowLeft: () => this.go(this.index - 1),
      ArrowRight: () => this.go(this.index + 1),
      PageUp: () => this.go(this.index - 1),
      PageDown: () => this.go(this.index + 1),
      Home: () => this.go(0),
      End: () => this.go(last),
      '+': () => this.zoom(true),
      '=': () => this.zoom(true),
      '-': () => this.zoom(false),
    };
    const way = ways[event.key];
    // What is larger than its place is moved about by the arrows.
    if (!way || (this.isZoomed && event.key.startsWith('Arrow')))
      return;
    event.preventDefault();
    way();
  }

  private get isZoomed(): boolean {
    return this.frame.dialog.classList.contains('viewer--large');
  }

  private zoom(large = !this.isZoomed): void {
    const { dialog, zoom, stage } = this.frame;
    dialog.classList.toggle('viewer--large', large);
    zoom.setAttribute('aria-label', large ? say('Показать целиком') : say('Увеличить'));
    const sign = zoom.firstElementChild;
    if (sign)
      sign.textContent = large ? '−' : '+';
    if (large) {
      stage.tabIndex = 0;
      stage.focus();
      stage.scrollTo((stage.scrollWidth - stage.clientWidth) / 2, (stage.scrollHeight - stage.clientHeight) / 2);
    } else {
      if (document.activeElement === stage)
        zoom.focus();
      stage.removeAttribute('tabindex');
    }
  }

  private fit(): void {
    if (this.isZoomed)
      this.zoom(false);
  }

  /** Links of previews lead to files, which are no place to be sent to. */
  private hasPage(link: HTMLAnchorElement): boolean {
    return !/\.[a-z0-9]+$/.test(link.pathname);
  }
}
