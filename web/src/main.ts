import { start } from './app';

// What stands in the page until the core is there remains when it does not come.
const waiting = document.getElementById('static');
const root = document.createElement('div');
root.id = 'app';

start(root).then(
  () => waiting?.replaceWith(root),
  (error: unknown) => {
    document.getElementById('failed')?.removeAttribute('hidden');
    console.error(error);
  },
);
