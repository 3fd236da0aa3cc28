/** Smaller than this it is an icon or a placeholder, and would be blown up. */
const SMALLEST = 160;

/** Pictures that do not come, or are too small to be one, leave their place to the words. */
export function startPictures(): void {
  for (const picture of document.querySelectorAll<HTMLImageElement>(
    '.item-picture, .lead-picture img',
  )) {
    if (picture.complete) judge(picture);
    else {
      picture.addEventListener('load', () => judge(picture));
      picture.addEventListener('error', () => judge(picture));
    }
  }
}

function judge(picture: HTMLImageElement): void {
  if (picture.naturalWidth < SMALLEST) (picture.closest('.lead-picture') ?? picture).remove();
}
