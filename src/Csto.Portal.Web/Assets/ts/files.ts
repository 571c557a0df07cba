/** Whether something with files in it is being dragged. */
export function hasFiles(data: DataTransfer | null): boolean {
  return data?.types.includes('Files') ?? false;
}

/** The files of a drop or paste that brings no words: a program that copies words with their picture means the words. */
export function filesOf(data: DataTransfer | null, now = new Date()): File[] {
  return !data || data.getData('text/plain').trim() ? [] : [...data.files].map(file => named(file, now));
}

/** A picture from the clipboard is always called the same; in the library it is looked for by its name. */
function named(file: File, now: Date): File {
  const extension = /^image\.(\w+)$/.exec(file.name)?.[1];
  if (!extension)
    return file;
  const stamp = new Date(now.getTime() - now.getTimezoneOffset() * 60_000).toISOString().slice(0, 19).replace('T', ' ').replaceAll(':', '-');
  return new File([file], `снимок ${stamp}.${extension}`, { type: file.type, lastModified: file.lastModified });
}
