import { chooseMedia } from './chooser.ts';
import { element } from './element.ts';
import { PartUpload, Stopped } from './parts.ts';

/** Forms data-poster: the poster of a video, taken from the frame the player beside them shows, or chosen in the library. */
export function enablePosters(root: ParentNode): void {
  for (const form of root.querySelectorAll<HTMLFormElement>('form[data-poster]')) {
    const input = form.querySelector<HTMLInputElement>('input[name=Picture]');
    const status = form.querySelector<HTMLElement>('[role=status]');
    const video = document.querySelector<HTMLVideoElement>('.media-card video');
    if (!input || !status || !video)
      continue;
    const frame = element('button', { class: 'button', type: 'button' }, 'Взять кадр из видео');
    const choose = element('button', { class: 'button', type: 'button' }, 'Выбрать из медиатеки');
    form.querySelector('.form__actions')?.prepend(frame, choose);
    const set = (reference: string): void => {
      input.value = reference;
      form.requestSubmit();
    };
    choose.addEventListener('click', () => void chooseMedia('photo').then(chosen => {
      choose.focus();
      if (chosen?.hashes[0])
        set(chosen.hashes[0]);
    }));
    frame.addEventListener('click', () => {
      frame.disabled = true;
      void takeFrame(video, words => { status.textContent = words; }).then(reference => {
        frame.disabled = false;
        if (reference)
          set(reference);
      });
    });
  }
}

/** How texts name the picture that was made; null where the words that were said tell why not. */
async function takeFrame(video: HTMLVideoElement, say: (words: string) => void): Promise<string | null> {
  if (video.readyState < HTMLMediaElement.HAVE_CURRENT_DATA || video.videoWidth === 0) {
    say('Запустите видео, остановите его на нужном кадре и нажмите ещё раз.');
    return null;
  }
  video.pause();
  const canvas = element('canvas', { width: String(video.videoWidth), height: String(video.videoHeight) });
  canvas.getContext('2d')?.drawImage(video, 0, 0);
  const blob = await new Promise<Blob | null>(resolve => canvas.toBlob(resolve, 'image/jpeg', 0.92));
  if (!blob) {
    say('Браузер не отдал этот кадр. Выберите заставку из медиатеки.');
    return null;
  }
  const name = `кадр ${Math.floor(video.currentTime)} с.jpg`;
  try {
    const answer = await new PartUpload(new File([blob], name, { type: blob.type }), { progress: () => {}, say }).send();
    if (!answer.file)
      say(answer.problem ?? '');
    return answer.file?.reference ?? null;
  } catch (problem) {
    say(problem instanceof Stopped ? problem.message : 'Кадр не загружен. Попробуйте ещё раз.');
    return null;
  }
}
