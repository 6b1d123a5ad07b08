// The preview: the frame of the snippet, as wide as a phone or an article.
import type { Parts } from './snippet';

export class Preview {
  private readonly screen = document.createElement('div');
  private readonly frame = document.createElement('iframe');
  private due: number | undefined;

  constructor(private readonly stage: HTMLElement) {
    this.screen.className = 'screen';
    this.frame.setAttribute('data-terskel', '');
    this.frame.setAttribute('width', '100%');
    this.frame.setAttribute('frameborder', '0');
  }

  /** Shows what a snippet of these parts shows, when choosing rests. */
  show(parts: Parts, width: string): void {
    this.screen.style.setProperty('--width', `${width}px`);
    this.frame.title = parts.title;
    if (!this.frame.isConnected) {
      this.frame.height = parts.height;
      this.frame.src = parts.frame;
      this.screen.append(this.frame);
      this.stage.append(this.screen);
      return;
    }
    clearTimeout(this.due);
    // Replaced, so that the way back from the page is not a way back through all that was tried.
    this.due = setTimeout(() => this.frame.contentWindow?.location.replace(parts.frame), 250);
  }
}
