/**
 * For `object-position` of a picture that covers a box: the same part that the server cuts out (Content/Pictures/PictureRules.cs), the largest of
 * these proportions with the point as near to its middle as the edges allow.
 * @param ratio Width by height of the box.
 * @param x The point in per cent from the left.
 * @param y The point in per cent from above.
 */
export function cropPosition(width: number, height: number, ratio: number, x: number, y: number): string {
  const cropWidth = Math.min(width, height * ratio);
  const cropHeight = Math.min(height, width / ratio);
  return `${share(width, cropWidth, x)}% ${share(height, cropHeight, y)}%`;
}

/** How far along its way from one edge to the other the part lies, in per cent; the middle where it has no way to go. */
function share(length: number, part: number, percent: number): number {
  const way = length - part;
  if (!(way > 0.5))
    return 50;
  const start = Math.min(way, Math.max(0, length * percent / 100 - part / 2));
  return Math.round(start / way * 1000) / 10;
}
