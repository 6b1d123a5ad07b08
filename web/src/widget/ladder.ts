// The ladder chart alone, with the whole module that it needs. Fetched where a widget is one.
import type { Language } from 'terskel';
import type { Edition } from '../calculator';
import type { Child } from '../dom';
import text from './ladder.css?inline';
import { ladderSection } from '../explore/ladder-section';
import { answering } from '../explore/say';
import { linesOf, WholeCore } from '../explore/whole';
import type { View } from '../view';
import { sheetOf } from './sheet';

export { pageWords } from '../page_words';

export const sheet = sheetOf(text);

export class Ladder {
  private whole!: WholeCore;

  /** Fetches what is needed to draw these regimes of an edition. Rejects when something does not come. */
  start(language: Language, regimes: readonly string[], edition: Edition | undefined): Promise<void> {
    return new Promise((done, failed) => {
      this.whole = new WholeCore(() => (this.whole.failed ? failed(new Error('The lines could not be fetched.')) : done()), edition);
      this.whole.with(language, regimes);
    });
  }

  /** The chart of the first thing in the case, so wide. */
  chart(view: View, wide: number): Child {
    const regimes = answering(view).map(({ id }) => id);
    const core = this.whole.with(view.language, regimes);
    return core && ladderSection(view, linesOf(core, view.answer?.case.text ?? '', regimes), 0, wide);
  }
}
