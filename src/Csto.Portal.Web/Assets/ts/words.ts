/** What the scripts of public pages say in English, by the Russian words. */
const english: Readonly<Record<string, string>> = {
  'Скопировано': 'Copied',
  'Текст выделен: нажмите Ctrl+C': 'The text is selected: press Ctrl+C',
  'Просмотр фотографий': 'Photographs',
  'Увеличить': 'Enlarge',
  'Показать целиком': 'Show as a whole',
  'Закрыть': 'Close',
  'Предыдущая фотография': 'Previous photograph',
  'Следующая фотография': 'Next photograph',
  'Фотография': 'Photograph',
  'из': 'of',
  'Страница снимка': 'Page of the photograph',
};

/** The words in the language of the page. */
export function say(russian: string): string {
  return (document.documentElement.lang === 'en' && english[russian]) || russian;
}
