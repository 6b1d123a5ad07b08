// Every sentence of the content is spelt and short enough to be read, in each of the three languages.
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { test } from 'node:test';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('../..', import.meta.url));
const dictionaries = { nb: 'nb_NO', nn: 'nn_NO', en: 'en_GB' };

/** [file, key, text without its slots] of a language. */
const texts = (language) =>
  ['shared', 'claims', 'history', ...readdirSync(`${root}content/regimes`).map((id) => `regimes/${id}`)]
    .map((folder) => `content/${folder}/text.${language}.json`)
    .flatMap((path) =>
      Object.entries(JSON.parse(readFileSync(root + path, 'utf8'))).map(([key, text]) => [path, key, text]));

/** A slot stands for a short word: its value is a figure, an amount or a name. */
const wordsOf = (text) => text.replace(/\{[^}]*\}/g, 'x').match(/[\p{L}\p{N}]+(?:[-'’][\p{L}\p{N}]+)*/gu) ?? [];
const sentencesOf = (text) => Math.max(1, text.match(/[.?!:](?=\s|$|»|")/g)?.length ?? 0);

/** Läsbarhetsindex: words a sentence, and the share of words with more than six letters. 40 is a newspaper, 55 an act. */
function lix(text) {
  const words = wordsOf(text);
  const long = words.filter((word) => word.length > 6).length;
  return words.length / sentencesOf(text) + (100 * long) / words.length;
}

/** Headings, names of things and a decimal mark are no sentences. */
const isSentence = ([, key, text]) => /[\p{L}}].*[.!?:]$/su.test(text) && !/^(title|short)$|^question\./.test(key);

for (const language of Object.keys(dictionaries)) {
  test(`sentences are easy to read: ${language}`, (t) => {
    const found = texts(language).filter(isSentence).map(([path, key, text]) => [lix(text), path, key, text]);
    found.sort(([one], [other]) => one - other);
    const median = found[found.length >> 1][0];
    const hardest = found.at(-1)[0];
    t.diagnostic(`LIX ${language}: ${found.length} sentences, median ${median.toFixed(0)}, hardest ${hardest.toFixed(0)}`);
    assert.ok(found.length > 500);
    assert.ok(median < 40, `median ${median}`);
    assert.deepEqual(found.filter(([index]) => index > 55), []);
  });

  test(`words are in the dictionary or on the list of terms: ${language}`, () => {
    const list = `${root}tests/content/words/${language}.txt`;
    const terms = readFileSync(list, 'utf8').split('\n').filter(Boolean);
    const all = texts(language).map(([, , text]) => text.replace(/\{[^}]*\}/g, ' ')).join('\n');
    const run = (args, input) => {
      const { stdout, status, stderr } = spawnSync('hunspell', ['-i', 'utf-8', '-d', dictionaries[language], ...args], { input, encoding: 'utf8' });
      assert.equal(status, 0, stderr);
      return [...new Set(stdout.split('\n').filter(Boolean))].sort();
    };
    const unknown = run(['-l'], all);
    assert.deepEqual(unknown.filter((word) => !terms.includes(word)), [], `spell them, or add them to ${list}`);
    assert.deepEqual(terms.filter((word) => !unknown.includes(word)), [], `not used any more: take them out of ${list}`);
    assert.equal(run(['-l'], 'Xqzv.').length, 1, 'a dictionary that knows every word is none');
  });
}
