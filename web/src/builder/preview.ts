// The preview: the frame of the snippet, as wide as a phone or an article.
import type { Parts } from './snippet';

export class Preview {
  private readonly screen = document.createElement('div');
  private readonly frame = document.createElement('iframe');
  private due: number | undefined;

  private parts: Parts | undefined;
  private isSeen = false;

  constructor(stage: HTMLElement) {
    this.frame.setAttribute('data-terskel', '');
    this.frame.setAttribute('width', '100%');
    this.frame.setAttribute('frameborder', '0');
    this.screen.className = 'screen';
    stage.append(this.screen);
    // A widget is a second page to load: those who read what to paste need not wait for it.
    const sight = new IntersectionObserver((entries) => {
      if (!entries.some(({ isIntersecting }) => isIntersecting)) return;
      sight.disconnect();
      this.isSeen = true;
      this.draw();
    });
    sight.observe(stage);
  }

  /** Shows what a snippet of these parts shows, when choosing rests. */
  show(parts: Parts, width: string): void {
    this.parts = parts;
    this.screen.style.setProperty('--width', `${width}px`);
    this.screen.style.setProperty('--height', `${parts.height}px`);
    clearTimeout(this.due);
    if (this.isSeen) this.due = setTimeout(() => this.draw(), 250);
  }

  private draw(): void {
    if (!this.parts) return;
    const { frame, title, height } = this.parts;
    this.frame.title = title;
    // Replaced, so that the way back from the page is not a way back through all that was tried.
    if (this.frame.isConnected) return this.frame.contentWindow?.location.replace(frame);
    this.frame.height = height;
    this.frame.src = frame;
    this.screen.append(this.frame);
  }
}
