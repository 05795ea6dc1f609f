// Keys, and the beginning.

addEventListener('keydown', event => {
  if (event.key === 'Escape') {
    closePopover();
    for (const details of document.querySelectorAll('.below [open]')) {
      const inside = details.contains(document.activeElement);
      details.open = false;
      if (inside) details.querySelector('summary').focus();
    }
    return;
  }
  const typing = /^(INPUT|SELECT|TEXTAREA)$/.test(event.target.tagName);
  if ((event.ctrlKey || event.metaKey) && !typing && !event.altKey) {
    const key = event.key.toLowerCase();
    if (key === 'z' && !event.shiftKey) undo();
    else if (key === 'y' || key === 'z') redo();
    else return;
    event.preventDefault();
    return;
  }
  if (typing || event.ctrlKey || event.metaKey || event.altKey) return;
  const pressed = /^(BUTTON|SUMMARY|A)$/.test(event.target.tagName);
  const letter = CLASSES.indexOf(event.key.toUpperCase());
  if (event.key === ' ' && !pressed) runOrPause();
  else if (event.key === 'ArrowRight' && event.target.id !== 'cost' && event.target.id !== 'table') step();
  else if (event.key === 'r') reset();
  else if (event.key === 'p') $('projector').click();
  else if (letter >= 0 && event.key.length === 1) setBrush(letter);
  else return;
  event.preventDefault();
});

for (const option of CLASSES.keys()) {
  const b = document.querySelector('[data-class="' + option + '"]');
  b.prepend(element('canvas', { width: 32, height: 32, className: 'swatch-mark', ariaHidden: 'true' }));
}

/** The marks beside the letters, in the colours of the theme. */
function paintBrushes() {
  const ink = inks();
  for (const c of CLASSES.keys()) {
    const ctx = document.querySelector('[data-class="' + c + '"] canvas').getContext('2d');
    ctx.clearRect(0, 0, 32, 32);
    mark(ctx, c, 16, 16, 9, ink.classes[c], 4);
  }
}

new MutationObserver(paintBrushes).observe(document.documentElement, { attributes: true, attributeFilter: ['data-theme'] });

setTheme(darkWanted.matches ? 'dark' : 'light');
syncControls();
begin();
readLink();
