// The page: one set-up, one run or two, and what shows them.

const app = {
  setup: { ...DEFAULTS, start: {}, points: PRESETS.paper() },
  past: [], future: [],
  run: NO_RUN, other: null, kept: [],
  figure: null,
  brush: 0,
  viewer: new Hand(),
  planes: [new Plane($('region'), $('over')), new Plane($('region-2'), $('over-2'))],
  network: new NetworkView($('network'), $('network-canvas'), $('network-controls')),
  costView: new CostView($('cost')),
  heard: 'new',
  frames: 0, looks: 0,
};

/** Has the engine make points up. */
async function makeUp(made) {
  const parts = madeParts(made);
  await app.viewer.ready;
  return onGrid(parts.shape, (await app.viewer.ask('madeUp', parts)).points);
}

/** The outputs of a run's network with these parameters, to be drawn into a file. */
async function fieldOf(run, parameters) {
  const look = await app.viewer.ask('look', { setup: run.engineSetup, parameters, g: 201 });
  return new Field(look.outputs, look.g, run.engineSetup.classes);
}

// ---- set-up and runs

/** Makes a set-up the one in force and begins anew. */
function take(setup) {
  check(setup);
  const before = app.setup;
  if (!samePoints(before.points, setup.points)) {
    app.past.push({ points: before.points, made: before.made });
    if (app.past.length > 200) app.past.shift();
    app.future = [];
  }
  app.setup = setup;
  begin(before);
}

function begin(before = app.setup) {
  const same = samePoints(before.points, app.setup.points);
  const wasRunning = app.run.running;
  clearFigure();
  if (!same) app.kept = [];
  for (const run of [app.run, app.other]) {
    if (!run) continue;
    if (same && run.costs.length > 1 && run.setup && sketch(run.setup, run.method) !== sketch(app.setup, app.setup.method)) app.kept.push(run);
    run.dispose();
  }
  app.kept = app.kept.slice(-3);
  const changed = run => {
    // where motion is not wanted, a picture now and then
    if (reducedMotion.matches && run.running && performance.now() - (run.drawn || 0) < 700) return;
    run.drawn = performance.now();
    look(run);
    refresh();
  };
  app.run = app.setup.points.length ? new Run(app.setup, app.setup.method, changed) : NO_RUN;
  app.other = app.setup.points.length && app.setup.beside ? new Run(app.setup, isSgd(app.setup) ? 'lm' : 'sgd', changed) : null;
  for (const plane of app.planes) {
    plane.overlay = null;
    if (app.run === NO_RUN) plane.show(null);
  }
  app.network.pictures = null;
  syncControls();
  refresh();
  if (wasRunning) start();
}

/** What tells runs apart. */
const sketch = (setup, method) => JSON.stringify({ ...setup, method, beside: 0, until: 0, steps: 0 });

function clearFigure() {
  app.figure = null;
  app.costView.reference = null;
  for (const b of document.querySelectorAll('[data-figure]')) b.setAttribute('aria-pressed', 'false');
  compareSay('');
}

/** Changes some of the set-up; what is refused leaves it as it was. */
function change(patch) {
  say('');
  const done = attempt(() => {
    take({ ...app.setup, ...(patch.points ? { made: '' } : {}), ...patch });
    return true;
  });
  if (!done) syncControls();
  return done;
}

/** Another network: values of the start that were edited by hand belong to the old one. */
const changeNetwork = patch => change({ ...patch, start: {} });

const rate = () => Number($('speed').value);

function start() {
  attempt(() => {
    for (const run of [app.run, app.other]) if (run) run.go(rate());
    if (!pace.frames) requestAnimationFrame(keepPace);
  });
}

/** Counts frames while a run goes on: where other programs leave too few, the trainers rest between two slices. */
function keepPace(now) {
  const runs = [app.run, app.other].filter(run => run && run.running);
  if (!runs.length || document.hidden) {
    pace.frames = 0;
    return;
  }
  if (!pace.frames++) pace.began = now;
  else if (now - pace.began >= 300) {
    const each = (now - pace.began) / (pace.frames - 1);
    const ms = each > 22 ? Math.min(pace.rest + 4, 16) : Math.max(pace.rest - 1, 0);
    if (ms !== pace.rest) for (const run of runs) run.hand.tell('rest', { ms });
    pace.rest = ms;
    pace.frames = 1;
    pace.began = now;
  }
  requestAnimationFrame(keepPace);
}

function runOrPause() {
  if (app.run.running || app.other && app.other.running) {
    app.run.pause();
    if (app.other) app.other.pause();
  } else if (app.run.state === 'done' || app.run.state === 'failed') {
    begin();
    start();
  } else start();
}

function step() {
  attempt(() => {
    for (const run of [app.run, app.other]) if (run) run.step();
  });
}

function reset() {
  for (const run of [app.run, app.other]) if (run) run.pause();
  begin();
}

// ---- looking

const LOOK = 7;                      // ms that a look at a moving run may take
const looking = { busy: false, wanted: new Set(), g: 81 };

/** Has the field of a run computed, one at a time, the newest first. */
function look(run) {
  looking.wanted.add(run);
  if (!looking.busy) nextLook();
}

async function nextLook() {
  looking.busy = true;
  try {
    await app.viewer.ready;
    while (looking.wanted.size) {
      const run = looking.wanted.values().next().value;
      looking.wanted.delete(run);
      if (run !== app.run && run !== app.other || !run.parameters) continue;
      const moving = run.running;
      const k = run === app.run ? 0 : 1;
      const size = sizeOf(app.planes[k].canvas).width;
      if (!size) continue;
      // a network's pictures are drawn less often than the region
      const coarse = k === 1 || moving && performance.now() - (looking.neurons || 0) < 80 ? 0 : moving ? 25 : 41;
      if (coarse) looking.neurons = performance.now();
      const seen = await app.viewer.ask('look', { setup: run.engineSetup, parameters: run.parameters, g: moving ? looking.g : 201, coarse,
        view: { size, ratio: devicePixelRatio, ink: inks(), shades: $('shades').checked } });
      if (moving && !coarse) looking.g = Math.round(clamp(looking.g * Math.sqrt(LOOK / Math.max(seen.spent, 1)), Math.max(31, 0.8 * looking.g), Math.min(101, 1.1 * looking.g)));
      if (run !== app.run && run !== app.other) continue;
      app.looks++;
      app.planes[k].show(seen);
      if (seen.neurons) app.network.pictures = { values: seen.neurons, g: seen.coarse };
      if (moving !== run.running) looking.wanted.add(run);
      refresh();
    }
  } catch (error) {
    say(error.message);
  } finally {
    looking.busy = false;
  }
}

// ---- drawing

let drawingAsked = false;

function refresh() {
  if (drawingAsked) return;
  drawingAsked = true;
  requestAnimationFrame(() => {
    drawingAsked = false;
    render();
  });
}

const stateWords = { new: 'at the start', running: 'running', paused: 'paused', done: 'done', failed: 'stopped' };

/** Width and height of what is drawn on, as they were last laid out. */
const sizes = new Map();
const sizeOf = canvas => sizes.get(canvas) || { width: 0, height: 0 };
const sizeObserver = new ResizeObserver(entries => {
  for (const { target, contentRect } of entries) sizes.set(target, contentRect);
  restyle();
});
for (const id of ['over', 'over-2', 'network-canvas', 'cost']) sizeObserver.observe($(id));

/** Sizes or colours are others: everything is drawn anew. */
function restyle() {
  inkNow = null;
  for (const run of [app.run, app.other]) if (run && run.parameters) look(run);
  refresh();
}

function renderPlanes(points, ratio) {
  for (const [i, plane] of app.planes.entries()) {
    const { width } = sizeOf(plane.canvas);
    if (!width || i && !app.other) continue;
    const focus = i ? -1 : focusedPoint();
    const peek = i ? null : peeked();
    const { unseen } = i ? app.other : app.run;
    const drawn = [points, focus, plane.cursor, plane.overlay, unseen, width, ratio, inks(), peek];
    if (!peek && plane.drawn && drawn.every((value, k) => value === plane.drawn[k])) continue;
    plane.drawn = drawn;
    plane.draw(contextOf(plane.canvas, width, width, ratio), width, points, { unseen, focus, peek });
  }
}

function render() {
  app.frames++;
  const { run, other, setup } = app;
  const ratio = window.devicePixelRatio || 1;
  const points = app.moved || setup.points;
  renderPlanes(points, ratio);
  placePoints(points);
  const network = $('network-canvas');
  const { width, height } = sizeOf(network);
  // while a run goes on, the region comes first: the others are drawn less often
  const busy = run.running && !app.network.hot;
  const now = performance.now();
  app.network.setup = setup;
  app.network.parameters = run.parameters;
  if (busy && now - (app.network.drawn || 0) < 80) {
    // the next report draws it
  } else if (width) {
    app.network.drawn = now;
    const ctx = contextOf(network, width, height, ratio);
    if (setup.points.length) app.network.draw(ctx, width, height);
  }
  if (width) placeNetworkControls(width, height);
  if (!busy || now - (app.costView.drawn || 0) >= 40) {
    app.costView.drawn = now;
    renderCost(ratio);
  }
  setText('run', run.running || other && other.running ? 'Pause' : run.state === 'done' ? 'Run again' : run.state === 'paused' ? 'Go on' : 'Run');
  setOnce($('step'), 'disabled', run.state === 'done' || run.state === 'failed');
  setText('state', (run.leastSquares ? 'step ' : 'iteration ') + grouped(run.iteration) + ' of ' + grouped(run.last) + ', ' + stateWords[run.state]);
  if (run.state !== app.heard) {
    // said aloud where a screen reader listens
    app.heard = run.state;
    if (run !== NO_RUN) setText('heard', stateWords[run.state] + ', iteration ' + grouped(run.iteration) + ', cost ' + short(run.cost));
  }
  const seen = app.planes[0].look;
  setText('cost-now', isFinite(run.cost) ? short(run.cost, 6) + (run.unseen && seen ? ', unseen ' + short(seen.unseenCost, 6) : '') : '');
  setText('parameter-count', setup.points.length ? grouped(parameterCount(setup)) + ' parameters' : '');
  setText('region-caption', caption(run, app.planes[0]));
  setText('region-2-caption', other ? caption(other, app.planes[1]) : '');
  renderTable();
}

function caption(run, { look: seen }) {
  if (!seen || !run.setup) return '';
  const N = run.trained;
  const unseen = run.setup.points.length - N;
  return (app.other ? (run.leastSquares ? 'Least squares: ' : 'Stochastic gradient: ') + 'cost ' + unbroken(short(run.cost, 4)) + '\nafter '
    + grouped(run.costs.length ? run.work(run.costs.length - 1) : 0) + ' forward passes,\n' : '')
    + Math.round(seen.accuracy * N) + ' of ' + N + (run.unseen ? ' and, unseen, ' + Math.round(seen.unseenAccuracy * unseen) + ' of ' + unseen : '')
    + ' points on their own side';
}

function renderCost(ratio) {
  const view = app.costView;
  const runs = [...app.kept, ...(app.other ? [app.other] : []), app.run].filter(r => r !== NO_RUN);
  view.curves = runs.map((r, i) => ({ run: r, colour: (runs.length - 1 - i) % 5, dash: [[], [7, 4], [2, 3], [9, 3, 2, 3], [1, 4]][(runs.length - 1 - i) % 5], label: r.label() }));
  const canvas = $('cost');
  const { width, height } = sizeOf(canvas);
  if (width) view.draw(contextOf(canvas, width, height, ratio), width, height);
  setText('cost-read', view.read() || '\u00a0');
  const text = view.curves.map(c => c.label + !!c.run.unseen).join('\n');
  if ($('runs').dataset.text !== text || $('runs').dataset.theme !== document.documentElement.dataset.theme) {
    $('runs').dataset.text = text;
    $('runs').dataset.theme = document.documentElement.dataset.theme;
    $('runs').replaceChildren(...view.curves.slice().reverse().map(c => element('li', { className: 'curve-' + c.colour }, element('span', { className: 'swatch' }), unbroken(c.label) + (c.run.unseen ? '; thin: the unseen' : ''))));
  }
  setOnce($('forget'), 'hidden', !app.kept.length);
}

const ROWS_PER_FRAME = 24;

function renderTable() {
  const solver = [app.run, app.other].find(r => r && r.leastSquares && r !== NO_RUN);
  setOnce($('table-part'), 'hidden', !solver);
  if (!solver) return;
  if (solver !== renderTable.solver) {
    renderTable.solver = solver;
    $('table').replaceChildren();
  }
  const rows = $('table');
  // a table that comes at once is built in several frames
  for (let left = ROWS_PER_FRAME; left && rows.childElementCount <= solver.shown; left--) {
    const i = rows.childElementCount;
    rows.append(element('div', { role: 'option', id: 'row-' + i, onclick: () => lookAtRow(i) }, ...cells(solver.rows[i].printed)));
  }
  if (rows.childElementCount <= solver.shown) refresh();
  setOnce($('slider'), 'max', String(Math.max(rows.childElementCount - 1, 0)));
  setOnce($('slider'), 'value', String(Math.max(solver.shown, 0)));
  setText('slider-value', grouped(Math.max(solver.shown, 0)));
  const last = solver.state === 'done' && solver.failedRow || '';
  if ($('table-last').textContent !== last) $('table-last').replaceChildren(...cells(last));
  setOnce($('table-last'), 'hidden', !last);
  setText('table-end', solver.end && solver.state !== 'running' ? 'Exit flag ' + solver.end.exitFlag + ': ' + unbroken(solver.end.reason) + '; '
    + grouped(solver.end.functionCount) + ' evaluations.' : '');
  const chosen = rows.querySelector('[aria-selected=true]');
  const now = rows.children[solver.shown];
  if (chosen === now) return;
  if (chosen) chosen.removeAttribute('aria-selected');
  if (now) {
    now.setAttribute('aria-selected', 'true');
    rows.setAttribute('aria-activedescendant', now.id);
    // asks for a layout, and so comes after everything that changes one
    rows.scrollTop = clamp(rows.scrollTop, now.offsetTop + now.offsetHeight - rows.clientHeight, now.offsetTop);
  }
}

/** The six columns of a row, which MATLAB prints with %5d %10d %13.6g %12.3g %12.6g %12.6g. */
const cells = printed => [[0, 5], [5, 16], [16, 30], [30, 43], [43, 56], [56]].map(([from, to]) => element('span', {}, printed.slice(from, to)));

function lookAtRow(i) {
  const solver = [app.run, app.other].find(r => r && r.leastSquares && r !== NO_RUN);
  if (!solver) return;
  if (solver.running) solver.pause();
  solver.show(clamp(i, 0, solver.rows.length - 1));
}

// ---- controls

function syncControls() {
  const s = app.setup;
  $('preset').value = presetOf(s);
  for (const id of ['method', 'loss', 'order', 'schedule', 'decay', 'factor', 'every', 'update', 'sigma', 'outputSigma', 'residuals', 'jacobian', 'eta', 'batch', 'mu', 'l2', 'dropout',
    'seed', 'initDamping']) $(id).value = String(s[id]);
  $('split').value = String(+(100 * s.split).toPrecision(12));
  for (const e of document.querySelectorAll('.made')) e.hidden = !s.made;
  if (s.made) {
    const { count, noise } = madeParts(s.made);
    $('count').value = String(count);
    $('noise').value = String(noise);
  }
  $('until').value = String(isSgd(s) ? s.until : s.steps);
  $('until-label').textContent = isSgd(s) ? 'Stop at iteration' : 'MaxIterations';
  $('beside').checked = s.beside;
  const shown = new Set(s.beside ? ['sgd', 'lm'] : [isSgd(s) ? 'sgd' : 'lm']);
  for (const e of document.querySelectorAll('.sgd')) e.hidden = !shown.has('sgd');
  for (const e of document.querySelectorAll('.lm')) e.hidden = !shown.has('lm');
  for (const e of document.querySelectorAll('.batch')) e.hidden = !shown.has('sgd') || !hasBatch(s);
  for (const e of document.querySelectorAll('.decay, .steps')) e.hidden = !shown.has('sgd') || !e.classList.contains(s.schedule);
  for (const e of document.querySelectorAll('.mu')) e.hidden = !shown.has('sgd') || !hasMu(s);
  for (const e of document.querySelectorAll('.matlab')) e.hidden = !shown.has('lm') || !isSgd(s) && s.method !== 'lm';
  $('square-2').hidden = !s.beside;
  document.body.classList.toggle('beside', s.beside);
  $('undo').disabled = !app.past.length;
  $('redo').disabled = !app.future.length;
  // an option is not broken at its hyphens
  $('line-shell').replaceChildren(shellNote(s), ...shellLines(s).split(/( )/).map(word => word === ' ' ? word : element('span', { className: 'word' }, word)));
  $('line-java').textContent = s.points.length ? javaLines(s) : '';
  $('line-matlab').textContent = s.points.length ? matlabLines(s) : '';
  renderPointTable();
}

function number(text, name) {
  const t = text.replace(/[\s\u2009_]/g, '').replace('\u2212', '-');
  if (!/^[+-]?(\d+\.?\d*|\.\d+)(e[+-]?\d{1,3})?$/i.test(t)) throw new Mistake(name + ' must be a number: ' + text.slice(0, 30));
  return Number(t);
}

/** What is typed into a field changes the set-up; what is refused is typed back. */
function numberField(id, name, use = value => change({ [id]: value })) {
  $(id).addEventListener('change', () => {
    const value = attempt(() => number($(id).value, name));
    if (value === undefined) syncControls();
    else use(value);
  });
}

numberField('eta', 'eta');
numberField('batch', 'm');
numberField('decay', 'T');
numberField('factor', 'factor');
numberField('every', 'every');
numberField('mu', '\u03bc');
numberField('l2', 'L2');
numberField('dropout', 'dropout');
numberField('seed', 'seed');
numberField('initDamping', 'InitDamping');
numberField('split', 'the share to train on', value => change({ split: value / 100 }));
numberField('count', 'N', () => changeMade());
numberField('noise', 'noise', () => changeMade());

/** Points made up anew, as N and noise stand. */
function changeMade() {
  const { shape, seed } = madeParts(app.setup.made);
  takeMade([shape, $('count').value.trim(), $('noise').value.trim(), seed].join(':'));
}

async function takeMade(made) {
  try {
    const points = await makeUp(made);
    if (change({ points, made, start: {} })) return;
  } catch (error) {
    say(error.message);
  }
  syncControls();
}

$('until').addEventListener('change', () => {
  const value = attempt(() => number($('until').value, $('until-label').textContent));
  const key = isSgd(app.setup) ? 'until' : 'steps';
  const before = app.run;
  if (value === undefined) {
    syncControls();
    return;
  }
  // a run that has not come so far just goes on to the new end
  const next = { ...app.setup, [key]: value };
  if (attempt(() => { check(next); return true; }) && isSgd(next) && before !== NO_RUN && before.iteration < value
      && strideOf(next) === before.stride && !before.running) {
    app.setup = next;
    before.setup = { ...before.setup, until: value };
    if (before.state === 'done') before.state = 'paused';
    syncControls();
    refresh();
  } else change({ [key]: value });
});
for (const id of ['sigma', 'outputSigma']) $(id).addEventListener('change', () => changeNetwork({ [id]: $(id).value, ...(id === 'sigma' && app.setup.loss === 'squared' && app.setup.outputSigma === app.setup.sigma ? { outputSigma: $(id).value } : {}) }));
$('loss').addEventListener('change', () => changeNetwork({ loss: $('loss').value,
  ...($('loss').value === 'cross-entropy' && !['softmax', 'sigmoid'].includes(app.setup.outputSigma) ? { outputSigma: 'softmax' } : {}) }));
for (const id of ['order', 'schedule', 'update', 'residuals', 'jacobian', 'method']) $(id).addEventListener('change', () => change({ [id]: $(id).value }));
$('beside').addEventListener('change', () => {
  change({ beside: $('beside').checked });
  $('axis').value = app.costView.axis = app.setup.beside ? 'work' : 'iteration';
  refresh();
});
$('shades').addEventListener('change', restyle);
$('speed').addEventListener('change', async () => {
  const running = [app.run, app.other].filter(r => r && r.running);
  for (const run of running) {
    await run.pause();
    await finishedPausing(run);
    run.go(rate());
  }
});

/** The worker's answer to a pause has come. */
async function finishedPausing(run) {
  for (let i = 0; i < 100 && run.hand && run.hand.asked.size && !run.leastSquares; i++) await new Promise(answer => setTimeout(answer, 5));
}

$('preset').addEventListener('change', () => {
  const shape = SHAPES[$('preset').value];
  if ($('preset').value === 'own') syncControls();
  else if (shape) takeMade(shape.usual);
  else change({ points: PRESETS[$('preset').value](), start: {} });
});
$('run').addEventListener('click', runOrPause);
$('step').addEventListener('click', step);
$('reset').addEventListener('click', reset);
$('settings').addEventListener('submit', event => event.preventDefault());
$('forget').addEventListener('click', () => {
  app.kept = [];
  refresh();
});
$('keep').addEventListener('click', () => {
  if (app.run.costs.length > 1 && !app.kept.includes(app.run)) {
    app.kept = [...app.kept, app.run].slice(-3);
    begin();
  }
});
$('axis').addEventListener('change', () => {
  app.costView.axis = $('axis').value;
  refresh();
});
$('slider').addEventListener('input', () => lookAtRow(Number($('slider').value)));
$('table').addEventListener('keydown', event => {
  const move = { ArrowUp: -1, ArrowDown: 1, Home: -Infinity, End: Infinity }[event.key];
  if (!move) return;
  event.preventDefault();
  lookAtRow(clamp(Number($('slider').value) + move, 0, Number($('slider').max)));
});
for (const b of document.querySelectorAll('[data-figure]')) b.addEventListener('click', () => paperFigure(Number(b.dataset.figure)).catch(error => say(error.message)));
for (const b of document.querySelectorAll('[data-save]')) b.addEventListener('click', () => save(b.dataset.save).catch(error => say(error.message)));
for (const b of document.querySelectorAll('[data-copy]')) b.addEventListener('click', () => copy($(b.dataset.copy).textContent));
$('message-close').addEventListener('click', () => say(''));
$('message-action').addEventListener('click', () => messageAction && messageAction());

async function copy(text) {
  try {
    await navigator.clipboard.writeText(text);
    say('Copied.');
  } catch {
    // without permission: select it for the user
    const area = element('textarea', { value: text, className: 'offscreen' });
    document.body.append(area);
    area.select();
    const done = document.execCommand('copy');
    area.remove();
    say(done ? 'Copied.' : 'This browser does not let a page copy: ' + text.slice(0, 200));
  }
}

$('copy-link').addEventListener('click', () => {
  const text = '#' + toLink(app.setup);
  app.ownLink = text;
  attempt(() => {
    if (text.length > LONGEST_LINK) throw new Mistake('too many points for a link: save them as CSV');
    history.replaceState(null, '', text);
    copy(location.href);
  });
});

/** Takes what stands behind # in the address. */
async function readLink(hash = location.hash) {
  if (!hash || hash === app.ownLink) return;
  let text = hash.slice(1);
  try {
    try {
      text = decodeURIComponent(text);
    } catch {
      throw new Mistake('this link is damaged: ' + text.slice(0, 30));
    }
    take(await fromLink(text, makeUp));
    $('axis').value = app.costView.axis = app.setup.beside ? 'work' : 'iteration';
    say('');
  } catch (error) {
    say(error.message);
  }
}

addEventListener('hashchange', () => readLink());

$('check-bits').addEventListener('click', async () => {
  const expected = $('bits').dataset.hash;
  $('bits').textContent = 'computing\u2026';
  try {
    const { hash } = await app.viewer.ask('hash', { setup: forEngine(figureSetup(8)) });
    $('bits').textContent = hash === expected ? 'the same bits: SHA-256 ' + hash.slice(0, 16) + '\u2026'
      : 'other bits: SHA-256 ' + hash.slice(0, 16) + '\u2026, the Java program has ' + expected.slice(0, 16) + '\u2026';
  } catch (error) {
    $('bits').textContent = 'not possible here: ' + error.message;
  }
});

// ---- view

$('theme').addEventListener('click', () => setTheme(document.documentElement.dataset.theme === 'dark' ? 'light' : 'dark'));
$('projector').addEventListener('click', () => {
  const on = document.body.classList.toggle('projector');
  $('projector').setAttribute('aria-pressed', String(on));
  restyle();
});

function setTheme(theme) {
  document.documentElement.dataset.theme = theme;
  $('theme').textContent = theme === 'dark' ? 'Light' : 'Dark';
  restyle();
}

const darkWanted = matchMedia('(prefers-color-scheme: dark)');
darkWanted.addEventListener('change', () => setTheme(darkWanted.matches ? 'dark' : 'light'));

$('cost').addEventListener('pointermove', event => {
  app.costView.pointer = event.clientX - $('cost').getBoundingClientRect().left;
  refresh();
});
$('cost').addEventListener('pointerleave', () => {
  app.costView.pointer = null;
  refresh();
});
$('cost').addEventListener('keydown', event => {
  const move = { ArrowLeft: -4, ArrowRight: 4 }[event.key];
  if (!move || !app.costView.map) return;
  event.preventDefault();
  const { x0, w } = app.costView.map;
  app.costView.pointer = clamp((app.costView.pointer === null ? x0 + w : app.costView.pointer) + move * (event.shiftKey ? 5 : 1), x0, x0 + w);
  refresh();
});
$('cost').addEventListener('blur', () => {
  app.costView.pointer = null;
  refresh();
});
