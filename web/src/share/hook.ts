// What the page holds of sharing before its script is here, which is fetched when it is first asked for.
import type { Copy, PageView, View } from '../view';

type Sharing = typeof import('./sharing');

export class TakingAlong {
  /** What was to be copied last; the page forgets it when something is typed. */
  copy: Copy | undefined;
  printing = false;
  private sharing: Sharing | undefined;

  /** `draw` shows what changed; `failed` that the script could not be fetched. */
  constructor(
    private readonly view: () => View,
    private readonly draw: () => void,
    private readonly failed: () => void,
  ) {
    addEventListener('beforeprint', () => this.print(true));
    addEventListener('afterprint', () => this.print(false));
  }

  /** The report, while it is printed. Without its script the page itself is printed, with all that it holds opened. */
  paper(view: View): PageView['paper'] {
    return this.printing && view.answer ? this.sharing?.onPaper(view) : undefined;
  }

  readonly actions = {
    copy: (what: Copy['what']) => void this.with(async ({ copied }) => {
      this.copy = await copied(this.view(), what);
      this.draw();
      const field = document.getElementById('copy-field');
      if (!(field instanceof HTMLTextAreaElement)) return;
      field.focus();
      field.select();
    }),
    print: () => void this.with(() => print()),
    download: (format: 'json' | 'csv') => void this.with(({ download }) => download(this.view(), format)),
  };

  private async with(act: (sharing: Sharing) => unknown): Promise<void> {
    try {
      this.sharing ??= await import('./sharing');
    } catch {
      return this.failed();
    }
    await act(this.sharing);
  }

  private print(printing: boolean): void {
    this.printing = printing;
    this.draw();
  }
}
