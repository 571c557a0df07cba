import type { Command } from 'prosemirror-state';
import { addColumnAfter, addRowAfter, deleteColumn, deleteRow, deleteTable } from 'prosemirror-tables';
import { describeLength } from '../counter.ts';
import { albumArranger, whenMediaPicker, type ChosenMedia, type MediaKind } from '../media-picker.ts';
import { albumAt } from '../media/order.ts';
import { typesetAll } from './typeset.ts';
import { Paste } from './paste/paste.ts';
import { TextDocument } from './text/document.ts';
import { albumUnder, alignColumn, around, commands, insertBlock, linkAt, makeMedia, pressed, setHashes, setLink } from './view/commands.ts';
import { countOf, sayCount } from './view/count.ts';
import { askLink, h, showHelp } from './view/dialogs.ts';
import { FileDrop } from './view/files.ts';
import { FindBar } from './view/find-bar.ts';
import { searchSource, searchVisual } from './view/searched.ts';
import { press, replaceIn, setOff } from './view/source.ts';
import { Strip } from './view/strip.ts';
import { Sync } from './view/sync.ts';
import { Visual } from './view/visual.ts';

const modeKey = 'editor-mode';

const inTable: Readonly<Record<string, Command>> = {
  'row-add': addRowAfter, 'row-delete': deleteRow, 'column-add': addColumnAfter, 'column-delete': deleteColumn, 'table-delete': deleteTable,
  'align-left': alignColumn(''), 'align-center': alignColumn('center'), 'align-right': alignColumn('right'),
};

/** The editor over one textarea, which stays what is posted: as a page that can be written on, or as its Markdown. */
export class Editor {
  private readonly visual: Visual;
  private readonly sync: Sync;
  private readonly strip: Strip;
  private readonly find: FindBar;
  private readonly paste: Paste;
  private readonly files = new FileDrop(chosen => this.insertMedia(chosen), () => this.focus());
  private isVisual = false;
  private counting = 0;

  constructor(private readonly area: HTMLTextAreaElement, private readonly tools: HTMLElement) {
    this.strip = new Strip(this.part('strip'), () => this.focus());
    const place = h('div', { id: `${area.id}-visual` });
    area.before(place);
    this.visual = new Visual(place, this.naming(), {
      changed: () => this.sync.later(),
      moved: () => this.showPressed(),
      paste: (html, plain) => this.paste.intoVisual(html, plain),
      files: data => this.files.take(data),
      keys: {},
    });
    this.paste = new Paste(this.visual, area, (words, undo) => this.strip.say(words, undo));
    this.sync = new Sync(area, () => this.visual.write(), () => { if (this.isVisual) this.visual.open(area.value); });
    this.find = new FindBar(this.part('find'), () => (this.isVisual ? searchVisual(this.visual.view) : searchSource(area)));
    this.wireToolbars();
    this.wireKeys(place);
    place.addEventListener('focusout', () => this.sync.flush());
    this.files.enable(place, area);
    area.addEventListener('paste', event => { if (!this.files.takeFrom(event, event.clipboardData)) this.paste.intoSource(event); });
    area.addEventListener('input', () => this.countSoon());
    for (const moving of ['input', 'keyup', 'click', 'select'])
      area.addEventListener(moving, () => this.showAlbumTools());
    this.switchTo(remembered() !== 'markdown', false);
    this.count();
  }

  private get label(): HTMLLabelElement | null {
    return document.querySelector(`label[for="${this.area.id}"], #${this.area.id}-label`);
  }

  private naming(): Record<string, string> {
    const label = this.label;
    if (label) {
      label.id = `${this.area.id}-label`;
      label.addEventListener('click', () => this.focus());
    }
    const described = (this.area.getAttribute('aria-describedby') ?? '').split(' ').filter(id => id !== `${this.area.id}-hint`).join(' ');
    return {
      ...(label ? { 'aria-labelledby': label.id } : { 'aria-label': 'Текст' }),
      ...(described ? { 'aria-describedby': described } : {}),
      ...(this.area.getAttribute('aria-invalid') ? { 'aria-invalid': this.area.getAttribute('aria-invalid')! } : {}),
    };
  }

  private part(name: string): HTMLElement {
    return this.tools.querySelector<HTMLElement>(`[data-${name}]`)!;
  }

  private focus(): void {
    if (this.isVisual) this.visual.view.focus(); else this.area.focus();
  }

  private switchTo(visual: boolean, byHand = true): void {
    const { view } = this.visual;
    if (visual) {
      const at = this.area.selectionStart;
      if (byHand) this.visual.open(this.area.value); else this.visual.start(this.area.value);
      this.isVisual = true;
      if (byHand) this.visual.setCursor(this.area.value, at);
    } else {
      const at = this.visual.cursor();
      this.sync.flush();
      this.isVisual = false;
      if (byHand) this.area.setSelectionRange(at, at);
    }
    this.visual.show(visual);
    this.area.hidden = visual;
    // A name belongs to one of the two: the label speaks for what is shown.
    this.label?.toggleAttribute('for', false);
    if (!visual) this.label?.setAttribute('for', this.area.id);
    document.getElementById(`${this.area.id}-hint`)?.toggleAttribute('hidden', visual);
    this.tools.querySelectorAll('[role=toolbar]').forEach(toolbar => toolbar.setAttribute('aria-controls', visual ? view.dom.id : this.area.id));
    this.button('markdown')?.setAttribute('aria-pressed', String(!visual));
    this.part('find').hidden = true;
    this.showPressed();
    if (byHand) {
      remember(visual ? 'visual' : 'markdown');
      this.focus();
      // In a field only typing scrolls to the cursor; losing and taking the focus does too.
      if (!visual) { this.area.blur(); this.area.focus(); }
    }
  }

  private button(name: string): HTMLButtonElement | null {
    return this.tools.querySelector(`button[data-command="${name}"]`);
  }

  private wireToolbars(): void {
    for (const toolbar of this.tools.querySelectorAll<HTMLElement>('[role=toolbar]')) {
      // The text keeps its cursor while the mouse presses a button.
      toolbar.addEventListener('mousedown', event => event.preventDefault());
      toolbar.addEventListener('keydown', event => { if (event.key === 'Escape') this.focus(); });
      toolbar.addEventListener('click', event => {
        const name = (event.target as Element).closest<HTMLElement>('button[data-command]')?.dataset['command'];
        if (name) this.do(name);
      });
    }
    whenMediaPicker(picker => {
      for (const button of this.tools.querySelectorAll<HTMLButtonElement>('button[data-media]')) {
        button.hidden = false;
        button.addEventListener('click', () => void this.chooseMedia(picker, button.dataset['media'] as MediaKind));
      }
    });
    this.part('toolbar').hidden = false;
  }

  private wireKeys(place: HTMLElement): void {
    const byCode: Record<string, string> = { KeyK: 'link', KeyF: 'find', Slash: 'help' };
    const byCodeAlt: Record<string, string> = { KeyR: 'markdown', KeyT: 'typograf', Digit0: 'paragraph', Digit2: 'heading', Digit3: 'subheading' };
    const byCodeShift: Record<string, string> = { Digit8: 'list', Digit7: 'numbered', Digit9: 'quote' };
    const handle = (event: KeyboardEvent): void => {
      const mod = event.ctrlKey || event.metaKey;
      const name = !mod ? (event.key === 'F3' ? (event.shiftKey ? 'previous' : 'next') : event.altKey && event.key === 'F10' ? 'toolbar' : undefined)
        : event.altKey ? byCodeAlt[event.code] : event.shiftKey ? byCodeShift[event.code]
          : byCode[event.code] ?? (this.isVisual ? undefined : { KeyB: 'bold', KeyI: 'italic', Backquote: 'code' }[event.code]);
      if (!name || event.defaultPrevented)
        return;
      event.preventDefault();
      this.do(name);
    };
    for (const element of [place, this.area, this.tools])
      element.addEventListener('keydown', handle);
    // The summary of errors leads to the field by its id.
    document.addEventListener('click', event => {
      if (this.isVisual && (event.target as Element).closest?.(`a[href="#${this.area.id}"]`)) {
        event.preventDefault();
        this.focus();
      }
    });
  }

  private do(name: string): void {
    switch (name) {
      case 'markdown': this.switchTo(!this.isVisual); break;
      case 'help': void showHelp().then(() => this.focus()); break;
      case 'find': this.find.open(); break;
      case 'next': this.find.look(1); break;
      case 'previous': this.find.look(-1); break;
      case 'toolbar': this.part('toolbar').querySelector<HTMLElement>('button[tabindex="0"]')?.focus(); break;
      case 'typograf': this.typograf(); break;
      case 'arrange': void this.arrange(); break;
      case 'link': if (this.isVisual) void this.link(); else press(this.area, 'link'); break;
      default: this.format(name);
    }
  }

  private format(name: string): void {
    const command = commands[name] ?? inTable[name];
    if (!this.isVisual)
      press(this.area, name);
    else if (command && !this.visual.run(command))
      this.strip.say('Здесь так нельзя: поставьте курсор в обычный абзац.');
  }

  private async link(): Promise<void> {
    const found = linkAt(this.visual.view.state);
    const answer = await askLink(found.href, found.text, found.from === found.to);
    this.focus();
    if (answer && (answer.href || found.href))
      this.visual.view.dispatch(setLink(this.visual.view.state, found, answer.href, answer.text));
  }

  private async chooseMedia(picker: (kind: MediaKind) => Promise<ChosenMedia | null>, kind: MediaKind): Promise<void> {
    const at = this.area.selectionEnd;
    const chosen = await picker(kind);
    this.focus();
    if (!chosen?.hashes.length)
      return;
    this.area.setSelectionRange(at, at);
    this.insertMedia(chosen);
  }

  /** Where the cursor is. */
  private insertMedia(chosen: ChosenMedia): void {
    if (this.isVisual) {
      this.visual.view.dispatch(insertBlock(this.visual.view.state.tr, makeMedia(chosen)));
      return;
    }
    const block = new TextDocument('').write(this.visual.view.state.schema.nodes['doc']!.create(null, makeMedia(chosen)));
    const at = this.area.selectionEnd;
    this.area.setSelectionRange(at, at);
    replaceIn(this.area, at, at, setOff(this.area, block));
  }

  /** The pictures of the album under the cursor: in either mode a change that can be taken back. */
  private async arrange(): Promise<void> {
    const { view } = this.visual;
    const at = this.area.selectionStart;
    const hashes = this.isVisual ? String(albumUnder(view.state)?.node.attrs['hashes'] ?? '').split(' ').filter(Boolean) : albumAt(this.area.value, at)?.hashes;
    const answer = hashes?.length ? await albumArranger()?.(hashes) : null;
    this.focus();
    if (!answer || answer.join(' ') === hashes!.join(' '))
      return;
    // The window covers the page: the album still stands where it stood.
    const album = albumUnder(view.state);
    const line = albumAt(this.area.value, at);
    if (this.isVisual && album)
      view.dispatch(setHashes(view.state, album, answer));
    else if (!this.isVisual && line) {
      replaceIn(this.area, line.from, line.to, `${line.colons}album ${answer.join(' ')}`);
      this.area.setSelectionRange(line.from, line.from);
    }
  }

  /** Title, lead and text; taken back by one press. */
  private typograf(): void {
    const form = this.area.form!;
    const fields = ['Title', 'Lead'].map(name => form.elements.namedItem(name)).filter(field => field instanceof HTMLTextAreaElement || field instanceof HTMLInputElement);
    const { said, undo } = typesetAll(this.isVisual ? this.visual : this.area, fields);
    this.focus();
    this.strip.say(said, undo);
  }

  private showPressed(): void {
    if (!this.sync)
      return;
    const on = this.isVisual ? pressed(this.visual.view.state) : new Set<string>();
    for (const button of this.part('toolbar').querySelectorAll<HTMLButtonElement>('button[data-toggle]'))
      button.setAttribute('aria-pressed', String(on.has(button.dataset['command'] ?? '')));
    this.part('table-tools').hidden = !this.isVisual || !around(this.visual.view.state, 'table');
    this.showAlbumTools();
  }

  private showAlbumTools(): void {
    const isIn = this.isVisual ? albumUnder(this.visual.view.state) : albumAt(this.area.value, this.area.selectionStart);
    this.part('album-tools').hidden = !isIn || !albumArranger();
  }

  /** A long text is counted when the hand rests. */
  private countSoon(): void {
    clearTimeout(this.counting);
    if (this.area.value.length < 20_000)
      this.count();
    else
      this.counting = window.setTimeout(() => this.count(), 400);
  }

  /** In place of the bare length that other fields show; what is too long is said as they say it. */
  private count(): void {
    const output = document.getElementById(`${this.area.id}-count`);
    if (!output)
      return;
    const { over } = describeLength(this.area.value.length, Number(output.dataset['limit'] ?? 0), 0);
    if (!over)
      output.textContent = sayCount(countOf(this.isVisual ? this.visual.view.state.doc : new TextDocument(this.area.value).doc));
  }
}

function remembered(): string | null {
  try {
    return localStorage.getItem(modeKey);
  } catch {
    return null;
  }
}

function remember(mode: string): void {
  try {
    localStorage.setItem(modeKey, mode);
  } catch {
    // A browser that keeps nothing: the next page opens as a page again.
  }
}
