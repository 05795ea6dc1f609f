// Points by mouse, touch, keyboard, table, file and paste.

const MOST_HANDLES = 300;

/** The points while one is being moved; the set-up changes when it is let go. */
let moving = null;

function focusedPoint() {
  const e = document.activeElement;
  return e && e.classList.contains('point') ? Number(e.dataset.i) : -1;
}

const setPoints = (points, note) => {
  const done = change({ points, start: classesOf(points).length === classesOf(app.setup.points).length ? app.setup.start : {} });
  if (done && note) say(note);
  return done;
};

const withPoint = (i, p) => app.setup.points.map((q, k) => k === i ? p : q);
const addPoint = p => setPoints([...app.setup.points, p]);
const removePoint = i => setPoints(app.setup.points.filter((_, k) => k !== i));

let placed = {};

/** Puts a button over every point of each plane, so that it can be dragged and reached by Tab. */
function placePoints(points) {
  const { unseen } = app.run;
  if (placed.points === points && placed.unseen === unseen && placed.beside === app.setup.beside) return;
  placed = { points, unseen, beside: app.setup.beside };
  const count = points.length > MOST_HANDLES ? 0 : points.length;
  for (const id of ['square-1', 'square-2']) {
    const holder = $(id).querySelector('.holder');
    const handles = holder.getElementsByClassName('point');
    const wanted = $(id).hidden ? 0 : count;
    while (handles.length > wanted) handles[handles.length - 1].remove();
    while (handles.length < wanted) {
      holder.append(element('button', { type: 'button', className: 'point', tabIndex: id === 'square-1' ? 0 : -1 }));
    }
    const w = 100 * (PLANE.size - PLANE.left - PLANE.right) / PLANE.size;
    for (let i = 0; i < wanted; i++) {
      const p = points[i];
      const handle = handles[i];
      const name = 'point ' + (i + 1) + ', class ' + CLASSES[p.c] + (unseen && unseen[i] ? ', unseen' : '') + ', at ' + decimal(p.x) + ', ' + decimal(p.y);
      if (handle.getAttribute('aria-label') === name && handle.dataset.i === String(i)) continue;
      handle.dataset.i = String(i);
      handle.setAttribute('aria-label', name);
      handle.title = CLASSES[p.c] + ' (' + decimal(p.x) + ', ' + decimal(p.y) + ')';
      handle.style.left = 100 * PLANE.left / PLANE.size + w * p.x / 1000 + '%';
      handle.style.top = 100 * PLANE.top / PLANE.size + w * (1 - p.y / 1000) + '%';
    }
  }
}

function setBrush(c) {
  app.brush = c;
  for (const b of document.querySelectorAll('[data-class]')) b.setAttribute('aria-pressed', String(Number(b.dataset.class) === c));
}

for (const [k, id] of ['square-1', 'square-2'].entries()) {
  const holder = $(id).querySelector('.holder');
  const plane = app.planes[k];
  if (k === 0) {
    holder.tabIndex = 0;
    holder.setAttribute('role', 'application');
    holder.setAttribute('aria-label', 'The unit square. Arrows move the cross, Enter puts a point, letters a to d choose its class.');
  }
  holder.addEventListener('pointerdown', event => {
    if (event.button !== 0) return;
    if (event.target.classList.contains('point')) {
      moving = { i: Number(event.target.dataset.i), moved: false, handle: event.target, id: event.pointerId };
      event.target.setPointerCapture(event.pointerId);
    } else {
      moving = { i: -1, from: [event.clientX, event.clientY], id: event.pointerId };
    }
  });
  holder.addEventListener('pointermove', event => {
    if (!moving || moving.i < 0 || moving.id !== event.pointerId) return;
    const { x, y } = plane.at(event);
    const old = (app.moved || app.setup.points)[moving.i];
    if (!old || !moving.moved && Math.hypot(old.x - x, old.y - y) < 6) return;
    moving.moved = true;
    app.moved = withPoint(moving.i, { ...old, x, y });
    refresh();
  });
  const let_go = event => {
    if (!moving || moving.id !== event.pointerId) return;
    const { i, from } = moving;
    const moved = app.moved;
    moving = null;
    app.moved = null;
    if (event.type === 'pointercancel') refresh();
    else if (i >= 0) {
      if (moved) setPoints(moved);
    } else if (Math.hypot(event.clientX - from[0], event.clientY - from[1]) < 8) {
      const { x, y } = plane.at(event);
      addPoint(point(x, y, event.shiftKey ? (app.brush + 1) % 4 : app.brush));
    }
  };
  holder.addEventListener('pointerup', let_go);
  holder.addEventListener('pointercancel', let_go);
  holder.addEventListener('dblclick', event => {
    if (event.target.classList.contains('point')) removePoint(Number(event.target.dataset.i));
  });
  holder.addEventListener('keydown', planeKey);
  holder.addEventListener('focus', () => {
    if (k === 0 && holder.matches(':focus-visible')) {
      plane.cursor = plane.cursor || { x: 500, y: 500 };
      plane.lastCursor = plane.cursor;
      refresh();
    }
  });
  holder.addEventListener('blur', () => {
    plane.cursor = null;
    refresh();
  });
  holder.addEventListener('focusin', refresh);
  holder.addEventListener('focusout', refresh);
}

const ARROWS = { ArrowLeft: [-1, 0], ArrowRight: [1, 0], ArrowUp: [0, 1], ArrowDown: [0, -1] };

function planeKey(event) {
  if (event.ctrlKey || event.metaKey) return;
  const plane = app.planes[0];
  const i = focusedPoint();
  const arrow = ARROWS[event.key];
  const letter = CLASSES.indexOf(event.key.toUpperCase());
  const by = event.shiftKey ? 100 : event.altKey ? 1 : 10;
  const moved = p => ({ ...p, x: clamp(p.x + by * arrow[0], 0, 1000), y: clamp(p.y + by * arrow[1], 0, 1000) });
  if (arrow && i >= 0) {
    setPoints(withPoint(i, moved(app.setup.points[i])));
  } else if (arrow) {
    plane.cursor = plane.lastCursor = moved(plane.cursor || plane.lastCursor || { x: 500, y: 500 });
    refresh();
  } else if (event.key === 'Enter' && i < 0) {
    const at = plane.cursor || plane.lastCursor || { x: 500, y: 500 };
    plane.cursor = plane.lastCursor = at;
    addPoint(point(at.x, at.y, event.shiftKey ? (app.brush + 1) % 4 : app.brush));
  } else if ((event.key === 'Delete' || event.key === 'Backspace') && i >= 0) {
    removePoint(i);
    const next = document.querySelectorAll('#square-1 .point')[Math.min(i, app.setup.points.length - 1)];
    (next || $('square-1').querySelector('.holder')).focus();
  } else if (letter >= 0 && event.key.length === 1 && i >= 0) {
    setPoints(withPoint(i, { ...app.setup.points[i], c: letter }));
  } else return;
  event.preventDefault();
  event.stopPropagation();
}

for (const b of document.querySelectorAll('[data-class]')) b.addEventListener('click', () => setBrush(Number(b.dataset.class)));
$('clear').addEventListener('click', () => setPoints([]));

function travel(from, to) {
  if (!from.length) return;
  to.push({ points: app.setup.points, made: app.setup.made });
  const { points, made } = from.pop();
  const { past, future } = app;
  app.past = [];
  change({ points, made, start: {} });
  app.past = past;
  app.future = future;
  syncControls();
}

const undo = () => travel(app.past, app.future);
const redo = () => travel(app.future, app.past);
$('undo').addEventListener('click', undo);
$('redo').addEventListener('click', redo);

// ---- CSV

function readCsv(text, scale = false) {
  try {
    const { points, note } = fromCsv(text, scale);
    if (setPoints(points)) say(note);
  } catch (error) {
    if (!(error instanceof Mistake)) throw error;
    if (error.scalable) say(error.message, 'Scale them into it', () => readCsv(text, true));
    else say(error.message);
  }
}

async function readFile(file) {
  if (!file) return;
  if (file.size > LARGEST_FILE) {
    say('a file must have at most ' + LARGEST_FILE + ' bytes: ' + file.size);
    return;
  }
  try {
    readCsv(new TextDecoder('utf-8', { fatal: true }).decode(await file.arrayBuffer()));
  } catch (error) {
    if (error instanceof TypeError) say('the file must be text in UTF-8: ' + file.name.slice(0, 60));
    else say(String(error.message));
  }
}

$('open-csv').addEventListener('click', () => $('file').click());
$('file').addEventListener('change', () => {
  readFile($('file').files[0]);
  $('file').value = '';
});
addEventListener('dragover', event => event.preventDefault());
addEventListener('drop', event => {
  event.preventDefault();
  if (event.dataTransfer.files.length) readFile(event.dataTransfer.files[0]);
  else readCsv(event.dataTransfer.getData('text/plain'));
});
addEventListener('paste', event => {
  if (/^(INPUT|TEXTAREA)$/.test(event.target.tagName)) return;
  const text = event.clipboardData.getData('text/plain');
  if (text.trim()) readCsv(text);
});

// ---- the table

function renderPointTable() {
  if (!$('points-part').open) return;
  const cell = (i, key) => element('td', {}, element('input', {
    value: decimal(app.setup.points[i][key]), size: 5, inputMode: 'decimal', ariaLabel: (key === 'x' ? 'x1' : 'x2') + ' of point ' + (i + 1),
    onchange: event => {
      const v = attempt(() => number(event.target.value, key === 'x' ? 'x1' : 'x2'));
      if (v === undefined || !setPoints(withPoint(i, { ...app.setup.points[i], [key]: Math.round(1000 * v) }))) renderPointTable();
    },
  }));
  $('points').replaceChildren(...app.setup.points.map((p, i) => element('tr', {},
    element('th', { scope: 'row' }, String(i + 1)), cell(i, 'x'), cell(i, 'y'),
    element('td', {}, element('select', {
      ariaLabel: 'class of point ' + (i + 1),
      onchange: event => setPoints(withPoint(i, { ...app.setup.points[i], c: event.target.selectedIndex })),
    }, ...CLASSES.map((c, k) => element('option', { selected: k === p.c }, c)))),
    element('td', {}, element('button', { type: 'button', ariaLabel: 'Remove point ' + (i + 1), onclick: () => removePoint(i) }, 'Remove')))));
}

$('points-part').addEventListener('toggle', renderPointTable);
$('add-point').addEventListener('click', () => addPoint(point(500, 500, app.brush)));
