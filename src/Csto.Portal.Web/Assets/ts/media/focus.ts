import { cropPosition } from './crop.ts';
import { element } from './element.ts';

const keys: Readonly<Record<string, readonly [number, number]>> = {
  ArrowLeft: [-1, 0], ArrowRight: [1, 0], ArrowUp: [0, -1], ArrowDown: [0, 1],
};

/** Forms data-framing: a point of a picture is chosen by pointing at it or by arrow keys, and the crops are shown as they will be. */
export function enableFocus(root: ParentNode): void {
  for (const form of root.querySelectorAll<HTMLFormElement>('form[data-framing]'))
    new Framing(form);
}

class Framing {
  private readonly focus: Stage;
  private readonly card: Stage;
  private readonly second: HTMLInputElement;
  private readonly crops: HTMLImageElement[];

  constructor(form: HTMLFormElement) {
    const stage = (name: string): Stage => new Stage(form.querySelector(`[data-stage="${name}"]`)!, () => this.show());
    this.second = form.querySelector('[data-second]')!;
    this.crops = [...form.querySelectorAll<HTMLImageElement>('[data-crop]')];
    this.focus = stage('Focus');
    this.card = stage('Card');
    this.second.addEventListener('change', () => {
      // Going on from the point there is, rather than from the middle.
      if (this.second.checked && this.card.isEmpty)
        this.card.move(this.focus.x, this.focus.y);
      this.show();
    });
    for (const crop of this.crops)
      crop.addEventListener('load', () => this.show());
    form.querySelector<HTMLElement>('[data-crops]')!.hidden = false;
    this.show();
  }

  private show(): void {
    for (const crop of this.crops) {
      const point = this.second.checked && crop.hasAttribute('data-card') ? this.card : this.focus;
      const [across = 1, down = 1] = (crop.dataset['crop'] ?? '').split(':').map(Number);
      crop.style.objectPosition = cropPosition(crop.naturalWidth, crop.naturalHeight, across / down, point.x, point.y);
    }
  }
}

/** One picture with a marker, and the two fields that hold where it is. */
class Stage {
  private readonly across: HTMLInputElement;
  private readonly down: HTMLInputElement;
  private readonly marker: HTMLButtonElement;
  private readonly said: HTMLElement;

  constructor(root: HTMLFieldSetElement, private readonly changed: () => void) {
    [this.across, this.down] = root.querySelectorAll('input') as unknown as [HTMLInputElement, HTMLInputElement];
    const picture = root.querySelector<HTMLElement>('[data-picture]')!;
    this.marker = element('button', { class: 'framing__marker', type: 'button' });
    this.said = element('p', { class: 'visually-hidden', role: 'status' });
    picture.append(this.marker);
    root.append(this.said);
    this.marker.addEventListener('keydown', event => this.byKey(event));
    picture.addEventListener('pointerdown', event => this.take(picture, event));
    for (const field of [this.across, this.down])
      field.addEventListener('input', () => { this.place(); this.changed(); });
    this.place();
  }

  get isEmpty(): boolean { return this.across.value === '' && this.down.value === ''; }

  get x(): number { return percent(this.across.value); }

  get y(): number { return percent(this.down.value); }

  move(x: number, y: number): void {
    this.across.value = String(within(x));
    this.down.value = String(within(y));
    this.across.dispatchEvent(new Event('input', { bubbles: true }));
  }

  /** Followed while the button or the finger is down. */
  private take(picture: HTMLElement, event: PointerEvent): void {
    if (event.button !== 0)
      return;
    event.preventDefault();
    this.marker.focus();
    const to = (at: PointerEvent): void => {
      const box = picture.getBoundingClientRect();
      this.move((at.clientX - box.left) / box.width * 100, (at.clientY - box.top) / box.height * 100);
    };
    to(event);
    picture.setPointerCapture(event.pointerId);
    picture.addEventListener('pointermove', to);
    picture.addEventListener('lostpointercapture', () => picture.removeEventListener('pointermove', to), { once: true });
  }

  private byKey(event: KeyboardEvent): void {
    const way = keys[event.key];
    if (!way || event.altKey || event.ctrlKey || event.metaKey)
      return;
    event.preventDefault();
    const step = event.shiftKey ? 10 : 1;
    this.move(this.x + way[0] * step, this.y + way[1] * step);
    this.said.textContent = `${this.x} % слева, ${this.y} % сверху`;
  }

  private place(): void {
    this.marker.style.insetInlineStart = `${this.x}%`;
    this.marker.style.insetBlockStart = `${this.y}%`;
    this.marker.setAttribute('aria-label', `Точка кадра: ${this.x} % слева, ${this.y} % сверху. Двигайте стрелками, с Shift — быстрее`);
  }
}

function percent(text: string): number {
  const number = Number(text);
  return text.trim() === '' || !Number.isFinite(number) ? 50 : within(number);
}

function within(number: number): number {
  return Math.min(100, Math.max(0, Math.round(number)));
}
