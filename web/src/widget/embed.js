// The script beside a frame: makes each frame of Terskel's as high as it says it is. It is written for old browsers, sets
// no name in the page, and leaves a page alone in which it finds nothing of its own. Without it the frames scroll.
(function (document) {
  if (document.terskelFrames) return; // there is one for all, however often it is pasted
  document.terskelFrames = 1;

  var lowest = 50;
  var highest = 20000;

  function frames() {
    return document.querySelectorAll('iframe[data-terskel],iframe[src*="/widget.html#"]');
  }

  // Through the object model and important: policies forbid style attributes, and hosts say `iframe { width: 50px }`.
  function set(frame, name, value) {
    if (frame.style.getPropertyValue(name) !== value) frame.style.setProperty(name, value, 'important');
  }

  function ask(frame) {
    if (frame.contentWindow) frame.contentWindow.postMessage({ terskel: 'height' }, '*');
  }

  // What a theme says of every frame. Not whether it is shown: a host that hides a frame means it.
  function free(frame) {
    set(frame, 'box-sizing', 'content-box');
    set(frame, 'position', 'static');
    set(frame, 'float', 'none');
    set(frame, 'width', '100%');
    set(frame, 'min-width', '0');
    set(frame, 'max-width', '100%');
    set(frame, 'padding', '0');
    set(frame, 'border', '0');
    set(frame, 'min-height', '0');
    set(frame, 'max-height', 'none');
  }

  function fit(frame, height) {
    // A frame off the screen does not notice that it has become wider.
    if (frame.style.width !== '100%') setTimeout(ask, 300, frame);
    free(frame);
    set(frame, 'height', height + 'px');
  }

  // A frame speaks for itself only, and only while it shows what the host put into it. A sandbox has no origin.
  function isFrom(frame, event) {
    if (frame.contentWindow !== event.source) return false;
    return frame.src.indexOf(event.origin + '/') === 0 || (event.origin === 'null' && frame.hasAttribute('sandbox'));
  }

  window.addEventListener('message', function (event) {
    var height = event.data && event.data.terskel;
    if (typeof height !== 'number' || !(height > 0 && height < Infinity)) return;
    for (var all = frames(), i = 0; i < all.length; i++)
      if (isFrom(all[i], event)) fit(all[i], Math.max(lowest, Math.min(highest, Math.ceil(height))));
  });

  // Frames are as wide as they will be before they say a height, so that it is the last; some were drawn before this script came.
  function begin() {
    for (var all = frames(), i = 0; i < all.length; i++) {
      free(all[i]);
      ask(all[i]);
    }
  }

  begin();
  document.addEventListener('DOMContentLoaded', begin);
})(document);
