/** Further than this the finger means it; nearer, the line goes back. */
const FAR = 0.28;
const FARTHEST = 0.45;
/** Less than this is a tap or the beginning of a scroll. */
const SLACK = 12;
/** Browsers send the click of a touch at once after its end. */
const AFTER_CLICK = 50;

type Swipe = {
  readonly line: HTMLElement;
  readonly pointer: number;
  readonly x: number;
  readonly y: number;
  isSwiping: boolean;
};

let swipe: Swipe | null = null;

/**
 * A line of a list drawn to the right is read, to the left saved: the same as pressing its buttons, with the same way back.
 * The browser keeps what goes up and down (touch-action: pan-y in ui/styles/21-item.css), so scrolling is never taken.
 */
export function startSwiping(): void {
  if (matchMedia('(prefers-reduced-motion: reduce)').matches) return;
  document.addEventListener('pointerdown', begin);
  document.addEventListener('pointermove', draw);
  document.addEventListener('pointerup', end);
  document.addEventListener('pointercancel', letGo);
}

function begin({
  target,
  pointerType,
  pointerId,
  isPrimary,
  clientX,
  clientY,
}: PointerEvent): void {
  letGo();
  if (pointerType !== 'touch' || !isPrimary || !(target instanceof Element)) return;
  if (document.documentElement.dataset.swipes === 'no') return;
  const line = target.closest<HTMLElement>('main [data-article]:not(.reading)');
  // What scrolls sideways by itself is not ours.
  if (line === null || line.querySelector('[data-mark]') === null || scrollsAside(target)) return;
  swipe = { line, pointer: pointerId, x: clientX, y: clientY, isSwiping: false };
}

function scrollsAside(target: Element): boolean {
  for (
    let one: Element | null = target;
    one !== null && one !== document.body;
    one = one.parentElement
  )
    if (
      one.scrollWidth > one.clientWidth + 1 &&
      /auto|scroll/.test(getComputedStyle(one).overflowX)
    )
      return true;
  return false;
}

function draw({ pointerId, clientX, clientY }: PointerEvent): void {
  if (swipe === null || swipe.pointer !== pointerId) return;
  const by = clientX - swipe.x;
  if (!swipe.isSwiping) {
    if (Math.abs(clientY - swipe.y) > SLACK) letGo();
    else if (Math.abs(by) > SLACK) swipe.isSwiping = true;
  }
  if (swipe?.isSwiping !== true) return;
  const { line } = swipe;
  const mark = by > 0 ? 'read' : 'saved';
  // Only what has a button can be done by a finger.
  if (line.querySelector(`[data-mark="${mark}"]`) === null) return;
  const most = line.clientWidth * FARTHEST;
  line.style.translate = `${Math.max(-most, Math.min(most, by))}px`;
  line.dataset.swipe = mark;
  line.toggleAttribute('data-far', Math.abs(by) > line.clientWidth * FAR);
}

function end(event: PointerEvent): void {
  if (swipe === null || swipe.pointer !== event.pointerId) return;
  const { line, isSwiping } = swipe;
  const mark = line.hasAttribute('data-far') ? line.dataset.swipe : undefined;
  letGo();
  // The finger that swiped has not pressed the headline under it.
  if (isSwiping) addEventListener('click', keepFromOpening, { capture: true, once: true });
  setTimeout(() => removeEventListener('click', keepFromOpening, { capture: true }), AFTER_CLICK);
  if (mark !== undefined) setTimeout(press, AFTER_CLICK, line, mark);
}

function press(line: HTMLElement, mark: string): void {
  line.setAttribute('data-swiped', '');
  line.querySelector<HTMLElement>(`[data-mark="${mark}"]`)?.click();
}

function keepFromOpening(event: Event): void {
  event.preventDefault();
  event.stopPropagation();
}

function letGo(): void {
  if (swipe === null) return;
  const { line } = swipe;
  line.style.translate = '';
  line.removeAttribute('data-swipe');
  line.removeAttribute('data-far');
  swipe = null;
}
