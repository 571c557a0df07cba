/** Gives notices marked data-dismiss a closing cross. */
export function enableNotices(root: ParentNode): void {
  for (const notice of root.querySelectorAll<HTMLElement>('[data-dismiss]')) {
    const close = document.createElement('button');
    close.type = 'button';
    close.className = 'notice__close';
    close.setAttribute('aria-label', 'Закрыть сообщение');
    close.textContent = '×';
    close.addEventListener('click', () => {
      notice.remove();
      document.getElementById('main')?.focus();
    });
    notice.append(close);
  }
}
