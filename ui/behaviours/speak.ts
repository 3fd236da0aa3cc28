/** Browsers stop in the middle of longer pieces. */
const LONGEST = 220;

/** Reads a text aloud by the browser's own voices, paragraph by paragraph, as printed; absent where there is none. */
export function startSpeaking(): void {
  const bar = document.querySelector<HTMLElement>('#listen');
  const button = document.querySelector<HTMLButtonElement>('[data-listen]');
  if (bar === null || button === null || !('speechSynthesis' in window)) return;
  const offer = () => {
    button.hidden = voiceFor(languageOf(document.querySelector('.body'))) === null;
  };
  offer();
  // Many browsers have their voices only after a while.
  speechSynthesis.addEventListener('voiceschanged', offer);
  const speaking = new Speaking(bar, button);
  button.addEventListener('click', () => speaking.toggle());
  bar.addEventListener('click', ({ target }) => {
    const way = target instanceof HTMLElement ? target.dataset.speak : undefined;
    if (way !== undefined) speaking.take(way);
  });
  addEventListener('pagehide', () => speechSynthesis.cancel());
}

class Speaking {
  readonly #bar: HTMLElement;
  readonly #button: HTMLButtonElement;
  #lines: readonly HTMLElement[] = [];
  #at = -1;
  /** Which run of sentences is the present one: what the browser still says of an earlier one is not heard. */
  #run = 0;

  constructor(bar: HTMLElement, button: HTMLButtonElement) {
    this.#bar = bar;
    this.#button = button;
  }

  toggle(): void {
    if (this.#at >= 0) {
      this.#stop();
      return;
    }
    this.#lines = linesOfText();
    const below = this.#lines.findIndex((line) => line.getBoundingClientRect().bottom > 0);
    this.#speak(Math.max(0, below));
  }

  take(way: string): void {
    if (way === 'next') this.#speak(this.#at + 1);
    if (way === 'before') this.#speak(Math.max(0, this.#at - 1));
    if (way === 'stop') this.#stop();
    if (way === 'pause') {
      if (speechSynthesis.paused) speechSynthesis.resume();
      else speechSynthesis.pause();
      this.#show();
    }
  }

  #speak(at: number): void {
    this.#run += 1;
    speechSynthesis.cancel();
    speechSynthesis.resume();
    this.#mark(at);
    const line = this.#lines[at];
    if (line === undefined) {
      this.#stop();
      return;
    }
    this.#say(piecesOf(wordsOf(line)), line, this.#run);
  }

  #say([piece, ...rest]: readonly string[], line: HTMLElement, run: number): void {
    if (run !== this.#run) return;
    if (piece === undefined) {
      this.#speak(this.#at + 1);
      return;
    }
    const words = new SpeechSynthesisUtterance(piece);
    const language = languageOf(line);
    words.lang = language;
    words.voice = voiceFor(language);
    words.addEventListener('end', () => this.#say(rest, line, run));
    words.addEventListener('error', () => {
      if (run === this.#run) this.#stop();
    });
    speechSynthesis.speak(words);
  }

  #stop(): void {
    this.#run += 1;
    speechSynthesis.cancel();
    this.#mark(-1);
  }

  #mark(at: number): void {
    this.#lines[this.#at]?.removeAttribute('data-spoken');
    this.#at = at;
    const line = this.#lines[at];
    line?.setAttribute('data-spoken', '');
    const isStill = matchMedia('(prefers-reduced-motion: reduce)').matches;
    line?.scrollIntoView({ block: 'center', behavior: isStill ? 'auto' : 'smooth' });
    this.#show();
  }

  #show(): void {
    this.#bar.hidden = this.#at < 0;
    this.#button.setAttribute('aria-pressed', String(this.#at >= 0));
    const pause = this.#bar.querySelector<HTMLElement>('[data-speak="pause"]');
    const { pause: word = '', on = '' } = pause?.dataset ?? {};
    if (pause) pause.textContent = speechSynthesis.paused ? on : word;
  }
}

/** Headline and paragraphs, each once: of what stands in another, the innermost. */
function linesOfText(): HTMLElement[] {
  const lines =
    '.reading :is(h1, .standfirst), .body :is(p, li, h2, h3, h4, blockquote, dd, dt, div)';
  return [...document.querySelectorAll<HTMLElement>(lines)].filter(
    (line) => line.querySelector('p, li, h2, h3, h4, div') === null && wordsOf(line) !== '',
  );
}

/** As printed: without the initials and notes that Hearsay puts there. */
function wordsOf(line: HTMLElement): string {
  const copy = line.cloneNode(true);
  if (!(copy instanceof HTMLElement)) return '';
  for (const ours of copy.querySelectorAll('.said-by, .note, rt, rp')) ours.remove();
  return (copy.textContent ?? '').replace(/\s+/g, ' ').trim();
}

function piecesOf(text: string): string[] {
  const pieces: string[] = [];
  for (const { segment } of new Intl.Segmenter(undefined, { granularity: 'sentence' }).segment(
    text,
  )) {
    const last = pieces.at(-1) ?? '';
    if (pieces.length > 0 && last.length + segment.length < LONGEST)
      pieces[pieces.length - 1] = last + segment;
    else pieces.push(segment);
  }
  return pieces;
}

function languageOf(element: Element | null): string {
  return element?.closest<HTMLElement>('[lang]')?.lang ?? 'en';
}

/** One on the machine before one that sends the text away. */
function voiceFor(language: string): SpeechSynthesisVoice | null {
  const [primary = ''] = language.toLowerCase().split('-');
  const fitting = speechSynthesis
    .getVoices()
    .filter(({ lang }) => lang.toLowerCase().replace('_', '-').split('-')[0] === primary);
  const local = fitting.filter(({ localService }) => localService);
  return local.find((voice) => voice.default) ?? local[0] ?? fitting[0] ?? null;
}
