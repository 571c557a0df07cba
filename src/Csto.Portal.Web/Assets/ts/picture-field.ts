import { element } from './media/element.ts';
import { whenMediaPicker } from './media-picker.ts';

/** Fields data-picture-field: the picture is chosen in the window of the library and shown; without a script its number is typed. */
export function enablePictureFields(root: ParentNode): void {
  const fields = root.querySelectorAll<HTMLElement>('[data-picture-field]');
  if (fields.length > 0)
    whenMediaPicker(pick => fields.forEach(field => new PictureField(field, pick)));
}

/** The field of the picture that stands for the piece; null where the page has none. */
export function leadPicture(): HTMLInputElement | null {
  return document.querySelector<HTMLInputElement>('[data-picture-field] input[name="LeadPicture"]');
}

export function setPicture(input: HTMLInputElement, reference: string): void {
  input.value = reference;
  // As if it had been typed: what saves by itself and what warns of unsaved words listen to this.
  input.dispatchEvent(new Event('input', { bubbles: true }));
  input.dispatchEvent(new Event('change', { bubbles: true }));
}

class PictureField {
  private readonly input: HTMLInputElement;
  private readonly thumb: HTMLImageElement;
  private readonly name: HTMLElement;
  private readonly remove = element('button', { class: 'button', type: 'button' }, 'Убрать');
  private readonly thumbs: string;

  constructor(root: HTMLElement, pick: Parameters<Parameters<typeof whenMediaPicker>[0]>[0]) {
    this.input = root.querySelector('input')!;
    this.thumb = root.querySelector('img')!;
    this.name = root.querySelector('.picture-field__name')!;
    this.thumbs = root.dataset['thumbs'] ?? '';
    const label = root.querySelector('label')?.textContent ?? '';
    const choose = element('button', { class: 'button', type: 'button', 'aria-label': `Выбрать: ${label}` }, 'Выбрать…');
    this.remove.setAttribute('aria-label', `Убрать: ${label}`);
    choose.addEventListener('click', async () => {
      const chosen = await pick('photo');
      if (chosen?.hashes[0])
        setPicture(this.input, chosen.hashes[0]);
      choose.focus();
    });
    this.remove.addEventListener('click', () => {
      setPicture(this.input, '');
      choose.focus();
    });
    this.thumb.addEventListener('error', () => { this.thumb.hidden = true; });
    this.input.addEventListener('input', () => this.show());
    this.input.addEventListener('change', () => this.show());
    root.append(element('div', { class: 'picture-field__actions' }, choose, this.remove));
    this.remove.hidden = this.input.value === '';
  }

  private show(): void {
    const reference = this.input.value.trim();
    this.remove.hidden = reference === '';
    if (this.thumb.dataset['shown'] === reference)
      return;
    this.thumb.dataset['shown'] = reference;
    this.name.textContent = '';
    this.thumb.hidden = !/^[0-9a-f]{12,64}$/.test(reference);
    if (!this.thumb.hidden)
      this.thumb.src = this.thumbs + reference;
  }
}
