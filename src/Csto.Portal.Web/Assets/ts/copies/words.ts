const russian = {
  passage: 'Выделенный отрывок',
  quote: 'Скопировать цитату',
  link: 'Скопировать ссылку на фрагмент',
  copied: 'Скопировано',
  failed: 'Скопировать не получилось: откройте простой текст по ссылке рядом',
  denied: 'Браузер не дал скопировать',
};

const english: typeof russian = {
  passage: 'Marked passage',
  quote: 'Copy the quotation',
  link: 'Copy a link to the passage',
  copied: 'Copied',
  failed: 'It could not be copied: open the plain text by the link beside',
  denied: 'The browser did not allow copying',
};

export const isEnglish = (): boolean => document.documentElement.lang === 'en';

export const words = (): typeof russian => isEnglish() ? english : russian;
