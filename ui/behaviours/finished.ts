/** Nobody reads faster than so much of the usual pace. */
const FASTEST = 0.35;
const LEAST_SECONDS = 8;

/** A text is finished when its end was in sight after a time in which it can have been read. */
export function startNoticingTheEnd(): void {
  const reading = document.querySelector<HTMLElement>('.reading[data-article]');
  const end = document.querySelector('#text-end');
  if (reading === null || end === null) return;
  const { article = '', seconds = '0' } = reading.dataset;
  const least = Math.max(LEAST_SECONDS, Number(seconds) * FASTEST) * 1000;
  let isEndSeen = false;
  let looked = 0;
  let lookedSince = document.hidden ? null : performance.now();
  let timer = 0;
  const lookedFor = () => looked + (lookedSince === null ? 0 : performance.now() - lookedSince);
  const weigh = () => {
    clearTimeout(timer);
    if (!isEndSeen || lookedSince === null) return;
    const left = least - lookedFor();
    if (left > 0) timer = setTimeout(weigh, left);
    else tell();
  };
  const tell = () => {
    observer.disconnect();
    document.removeEventListener('visibilitychange', pause);
    const body = new FormData();
    body.set('article', article);
    navigator.sendBeacon('/reading/finished', body);
  };
  // Time behind another window is no reading.
  const pause = () => {
    looked = lookedFor();
    lookedSince = document.hidden ? null : performance.now();
    weigh();
  };
  const observer = new IntersectionObserver((entries) => {
    isEndSeen = entries.some(({ isIntersecting }) => isIntersecting);
    weigh();
  });
  observer.observe(end);
  document.addEventListener('visibilitychange', pause);
}
