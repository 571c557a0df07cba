import { filesOf, hasFiles } from '../../files.ts';
import { mediaSender, type ChosenMedia } from '../../media-picker.ts';

/** Files dropped on the text or pasted into it: they are uploaded, and what shows them stands where the cursor was put. */
export class FileDrop {
  constructor(private readonly insert: (chosen: ChosenMedia) => void, private readonly focus: () => void) {}

  /** Without this the browser would leave the page and open the file. */
  enable(visual: HTMLElement, area: HTMLTextAreaElement): void {
    for (const place of [visual, area])
      place.addEventListener('dragover', event => { if (hasFiles(event.dataTransfer)) event.preventDefault(); });
    area.addEventListener('drop', event => this.takeFrom(event, event.dataTransfer));
  }

  takeFrom(event: Event, data: DataTransfer | null): boolean {
    const isTaken = this.take(data);
    if (isTaken)
      event.preventDefault();
    return isTaken;
  }

  /** False leaves it to whoever takes words. */
  take(data: DataTransfer | null): boolean {
    const files = filesOf(data);
    const send = mediaSender();
    if (!send || files.length === 0)
      return false;
    void send(files).then(chosen => {
      this.focus();
      for (const one of chosen)
        this.insert(one);
    });
    return true;
  }
}
