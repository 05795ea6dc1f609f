// The network's plus and minus, its neurons' large pictures, and its parameters by hand.

function networkButton(text, label, left, top, width, height, action, className = 'plus') {
  const b = element('button', { type: 'button', className, ariaLabel: label, title: label, onclick: action }, text);
  b.style.left = left + 'px';
  b.style.top = top + 'px';
  b.style.width = width + 'px';
  b.style.height = height + 'px';
  return b;
}

let controlsFor = '';

function placeNetworkControls(width, height) {
  const view = app.network;
  const { hidden } = app.setup;
  const key = JSON.stringify([hidden, app.run.engineSetup ? app.run.engineSetup.classes : [], width, height, keySize()]);
  if (key === controlsFor) return;
  controlsFor = key;
  closePopover();
  const buttons = [];
  const place = view.layout(width, height);
  const L = hidden.length + 2;
  const side = keySize();
  const tall = side - 2;
  const tight = width / L < 2 * side + 10;
  const narrow = tight ? Math.min(side, width / L - 8) : side;
  // two lines where there is no room for one
  const line = Math.max(56 * inks().scale, 1.4 * side);
  const wide = tight ? Math.min(line, place.at(2, 0)[0] - narrow / 2 - 3) : line;
  const high = wide < line ? 2 * side - 2 : tall;
  hidden.forEach((n, i) => {
    const [x] = place.at(i + 2, 0);
    const set = m => changeNetwork({ hidden: hidden.map((old, k) => k === i ? m : old) });
    const down = networkButton('\u2212', 'One neuron less in layer ' + (i + 2), tight ? x - narrow / 2 : x - side - 1, tight ? side : 0, narrow, tall, () => n > 1 ? set(n - 1) : changeNetwork({ hidden: hidden.filter((_, k) => k !== i) }));
    const up = networkButton('+', 'One neuron more in layer ' + (i + 2), tight ? x - narrow / 2 : x + 1, 0, narrow, tall, () => set(n + 1));
    up.disabled = n >= MOST_NEURONS;
    buttons.push(down, up);
  });
  const more = networkButton('+ layer', 'One hidden layer more', width - wide, 0, wide, high, () => changeNetwork({ hidden: [...hidden, 2] }), 'plus wide');
  more.disabled = hidden.length >= MOST_LAYERS;
  const less = networkButton('\u2212 layer', 'One hidden layer less', 0, 0, wide, high, () => changeNetwork({ hidden: hidden.slice(0, -1) }), 'plus wide');
  less.disabled = !hidden.length;
  buttons.push(less, more);
  if (app.setup.points.length) {
    for (let l = 2; l <= L; l++) {
      for (let j = 0; j < place.n[l - 1]; j++) {
        const [x, y] = place.at(l, j);
        const b = networkButton('', 'Neuron ' + (j + 1) + ' of layer ' + l, x - place.size / 2, y - place.size / 2, place.size, place.size,
          () => openPopover({ l, j }, b), 'neuron');
        b.addEventListener('pointerenter', () => hover({ l, j }));
        b.addEventListener('pointerleave', () => hover(null));
        b.addEventListener('focus', () => hover({ l, j }));
        b.addEventListener('blur', () => hover(null));
        buttons.push(b);
      }
    }
  }
  const focused = document.activeElement && $('network-controls').contains(document.activeElement) ? document.activeElement.getAttribute('aria-label') : null;
  $('network-controls').replaceChildren(...buttons);
  if (focused) {
    const again = buttons.find(b => b.getAttribute('aria-label') === focused);
    if (again) again.focus();
  }
}

/** The picture of the neuron that is pointed at, to be seen large. */
function peeked() {
  const { hot } = app.network;
  if (!hot || hot.k !== undefined || !app.network.pictures || app.moved) return null;
  return app.network.picture(neuronNumber(hot), hot.l, inks());
}

/** The number of a neuron among those of layers 2..L. */
const neuronNumber = ({ l, j }) => layersOf(app.setup).slice(1, l - 1).reduce((sum, m) => sum + m, 0) + j;

const NETWORK_NOTE = $('network-note').textContent;

function hover(what) {
  app.network.hot = what;
  if (what && app.network.parameters) {
    const { name, value } = app.network.describe(what);
    $('network-note').textContent = name + ' = ' + short(value, 6) + (what.k === undefined ? '; its output is shown large; click for its weights' : '; click to change it');
  } else $('network-note').textContent = NETWORK_NOTE;
  refresh();
}

function underPointer(event) {
  const box = $('network-canvas').getBoundingClientRect();
  return app.run.parameters ? app.network.find(event.clientX - box.left, event.clientY - box.top, box.width, box.height) : null;
}

$('network-canvas').addEventListener('pointermove', event => hover(underPointer(event)));
$('network-canvas').addEventListener('pointerleave', () => hover(null));
$('network-canvas').addEventListener('click', event => {
  const what = underPointer(event);
  if (what) openPopover(what, null, event);
});

let popoverFrom = null;

/** A neuron's large picture with its bias and weights, or one weight; values can be changed at the start. */
function openPopover(what, from, event) {
  const run = app.run;
  if (!run.parameters) return;
  popoverFrom = from;
  const editable = run.iteration === 0 && run.state === 'new';
  const entries = what.k !== undefined ? [what]
    : [{ l: what.l, j: what.j }, ...Array.from({ length: layersOf(app.setup)[what.l - 2] }, (_, k) => ({ ...what, k }))];
  const fields = entries.map(entry => {
    const { name, at, value } = app.network.describe(entry);
    return element('label', {}, element('span', {}, name), element('input', {
      value: String(value), disabled: !editable, inputMode: 'decimal',
      onchange: change_ => {
        const v = attempt(() => number(change_.target.value, name));
        if (v === undefined || !change({ start: { ...app.setup.start, [at]: v } })) change_.target.value = String(value);
      },
    }));
  });
  const parts = [element('button', { type: 'button', className: 'close', ariaLabel: 'Close', onclick: closePopover }, '\u00d7'),
    element('h3', {}, what.k === undefined ? 'Neuron ' + (what.j + 1) + ' of layer ' + what.l : 'Weight')];
  if (what.k === undefined && app.network.pictures) {
    const picture = app.network.picture(neuronNumber(what), what.l, inks());
    if (picture) {
      const large = element('canvas', { width: 320, height: 320, className: 'large' });
      large.getContext('2d').drawImage(picture, 0, 0, 320, 320);
      parts.push(large, element('p', { className: 'note' }, 'its output on the square: paper where it is smallest, ink where it is greatest'));
    }
  }
  parts.push(...fields);
  if (!editable) parts.push(element('p', { className: 'note' }, 'Reset to change the start.'));
  const pop = $('popover');
  pop.replaceChildren(...parts);
  pop.hidden = false;
  const box = from ? from.getBoundingClientRect() : { left: event.clientX, right: event.clientX + 8, top: event.clientY };
  pop.style.left = clamp(box.right + 8, 8, innerWidth - pop.offsetWidth - 8) + scrollX + 'px';
  pop.style.top = clamp(box.top, 8, Math.max(8, innerHeight - pop.offsetHeight - 8)) + scrollY + 'px';
  (pop.querySelector('input:not(:disabled)') || pop.querySelector('button')).focus();
}

function closePopover() {
  if ($('popover').hidden) return;
  const inside = $('popover').contains(document.activeElement);
  $('popover').hidden = true;
  if (inside && popoverFrom) popoverFrom.focus();
}

addEventListener('pointerdown', event => {
  if (!$('popover').hidden && !$('popover').contains(event.target)) closePopover();
});
