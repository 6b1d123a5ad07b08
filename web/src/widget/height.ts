// All that a frame says to the page around it: how high it is.

/** Tells the host the element's height when it is first drawn (or has failed), when it changes, and when it is asked. */
export function tellHeight(element: HTMLElement): void {
  let told = 0;
  const tell = (again: boolean) => {
    const height = Math.ceil(element.getBoundingClientRect().height);
    if (height === 0 || (height === told && !again)) return;
    told = height;
    // One message for our script and for AMP, which knows its own by the other three names. A height is no secret.
    parent.postMessage({ terskel: height, sentinel: 'amp', type: 'embed-size', height }, '*');
  };
  let watching = false;
  const begin = () => {
    if (!watching) new ResizeObserver(() => tell(false)).observe(element);
    watching = true;
    tell(false); // browsers do not draw frames that are off the screen, and then observe nothing
  };
  element.addEventListener('terskel-ready', begin);
  element.addEventListener('terskel-failed', begin);
  addEventListener('message', ({ source, data }) => {
    // The host's script may come after the first message.
    if (source === parent && watching && typeof data === 'object' && data?.terskel === 'height') tell(true);
  });
}
