// The page: one set-up, one run or two, and what shows them.

const app = {
  setup: { ...DEFAULTS, start: {}, points: PRESETS.paper() },
  past: [], future: [],
  run: NO_RUN, other: null, kept: [],
  figure: null,
  brush: 0,
  viewer: new Hand(),
  planes: [new Plane($('region')), new Plane($('region-2'))],
  network: new NetworkView($('network'), $('network-canvas'), $('network-controls')),
  costView: new CostView($('cost')),
};

// ---- set-up and runs

/** Makes a set-up the one in force and begins anew; `fresh` forgets what the figure showed. */
function take(setup, fresh) {
  check(setup);
  const before = app.setup;
  if (!samePoints(before.points, setup.points)) {
    app.past.push(before.points);
    if (app.past.length > 200) app.past.shift();
    app.future = [];
  }
  app.setup = setup;
  begin(before, fresh);
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
  for (const plane of app.planes) plane.field = plane.overlay = null;
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
    take({ ...app.setup, ...patch });
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
  });
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

const looking = { busy: false, wanted: new Set(), spent: 10 };

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
      const began = performance.now();
      const field = await app.viewer.ask('look', { setup: run.engineSetup, parameters: run.parameters,
        g: moving ? looking.spent > 24 ? 61 : 81 : 201, coarse: run === app.run ? moving ? 25 : 41 : 0 });
      if (moving) looking.spent = 0.8 * looking.spent + 0.2 * (performance.now() - began);
      if (run !== app.run && run !== app.other) continue;
      const plane = app.planes[run === app.run ? 0 : 1];
      plane.set(field, classesOf(run.setup.points));
      plane.accuracy = field.accuracy;
      if (field.neurons) app.network.pictures = { values: field.neurons, g: field.coarse };
      if (moving !== run.running) looking.wanted.add(run);
      refresh();
      await new Promise(next => requestAnimationFrame(next));
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

function render() {
  app.frames = (app.frames || 0) + 1;
  const { run, other, setup } = app;
  const ratio = window.devicePixelRatio || 1;
  const shades = $('shades').checked;
  const points = app.moved || setup.points;
  for (const [i, canvas] of [$('region'), $('region-2')].entries()) {
    if (i && !other) continue;
    const size = canvas.clientWidth;
    if (size) app.planes[i].draw(contextOf(canvas, size, size, ratio), size, points,
      { shades, focus: i ? -1 : focusedPoint(), peek: i ? null : peeked() });
  }
  placePoints(points);
  const network = $('network-canvas');
  // while a run goes on, the region comes first: the others are drawn less often
  const busy = run.running && !app.network.hot;
  const now = performance.now();
  app.network.setup = setup;
  app.network.parameters = run.parameters;
  if (busy && now - (app.network.drawn || 0) < 80) {
    // the next report draws it
  } else if (setup.points.length && network.clientWidth) {
    app.network.drawn = now;
    app.network.draw(contextOf(network, network.clientWidth, network.clientHeight, ratio), network.clientWidth, network.clientHeight);
  } else if (network.clientWidth) contextOf(network, network.clientWidth, network.clientHeight, ratio);
  placeNetworkControls();
  if (!busy || now - (app.costView.drawn || 0) >= 40) {
    app.costView.drawn = now;
    renderCost(ratio);
  }
  renderTable();
  $('run').textContent = run.running || other && other.running ? 'Pause' : run.state === 'done' ? 'Run again' : run.state === 'paused' ? 'Go on' : 'Run';
  $('step').disabled = run.state === 'done' || run.state === 'failed';
  $('state').textContent = (run.leastSquares ? 'step ' : 'iteration ') + grouped(run.iteration) + ' of ' + grouped(run.last) + ', ' + stateWords[run.state];
  $('cost-now').textContent = isFinite(run.cost) ? short(run.cost, 6) : '';
  $('parameter-count').textContent = setup.points.length ? grouped(parameterCount(setup)) + ' parameters' : '';
  const N = setup.points.length;
  const caption = (r, plane) => (other ? (r.leastSquares ? 'Least squares: ' : 'Stochastic gradient: ') + 'cost ' + short(r.cost, 4)
    + ' after ' + grouped(r.costs.length ? r.work(r.costs.length - 1) : 0) + ' forward passes, ' : '')
    + (plane.field && N ? Math.round(plane.accuracy * N) + ' of ' + N + ' points on their own side' : '');
  $('region-caption').textContent = caption(run, app.planes[0]);
  $('region-2-caption').textContent = other ? caption(other, app.planes[1]) : '';
}

function renderCost(ratio) {
  const view = app.costView;
  const runs = [...app.kept, ...(app.other ? [app.other] : []), app.run].filter(r => r !== NO_RUN);
  view.curves = runs.map((r, i) => ({ run: r, colour: (runs.length - 1 - i) % 5, dash: [[], [7, 4], [2, 3], [9, 3, 2, 3], [1, 4]][(runs.length - 1 - i) % 5], label: r.label() }));
  const canvas = $('cost');
  if (canvas.clientWidth) view.draw(contextOf(canvas, canvas.clientWidth, canvas.clientHeight, ratio), canvas.clientWidth, canvas.clientHeight);
  $('cost-read').textContent = view.read() || '\u00a0';
  const text = view.curves.map(c => c.label).join('\n');
  if ($('runs').dataset.text !== text || $('runs').dataset.theme !== document.documentElement.dataset.theme) {
    $('runs').dataset.text = text;
    $('runs').dataset.theme = document.documentElement.dataset.theme;
    $('runs').replaceChildren(...view.curves.slice().reverse().map(c => element('li', { className: 'curve-' + c.colour }, element('span', { className: 'swatch' }), c.label)));
  }
  $('forget').hidden = !app.kept.length;
}

function renderTable() {
  const solver = [app.run, app.other].find(r => r && r.leastSquares && r !== NO_RUN);
  $('table-part').hidden = !solver;
  if (!solver) return;
  if (solver !== renderTable.solver) {
    renderTable.solver = solver;
    $('table').replaceChildren();
  }
  const rows = $('table');
  while (rows.childElementCount <= solver.shown) {
    const i = rows.childElementCount;
    rows.append(element('div', { role: 'option', id: 'row-' + i, onclick: () => lookAtRow(i) }, ...cells(solver.rows[i].printed)));
  }
  $('slider').max = String(Math.max(rows.childElementCount - 1, 0));
  $('slider').value = String(Math.max(solver.shown, 0));
  $('slider-value').textContent = grouped(Math.max(solver.shown, 0));
  const chosen = rows.querySelector('[aria-selected=true]');
  const now = rows.children[solver.shown];
  if (chosen !== now) {
    if (chosen) chosen.removeAttribute('aria-selected');
    if (now) {
      now.setAttribute('aria-selected', 'true');
      rows.setAttribute('aria-activedescendant', now.id);
      rows.scrollTop = clamp(rows.scrollTop, now.offsetTop + now.offsetHeight - rows.clientHeight, now.offsetTop);
    }
  }
  const last = solver.state === 'done' && solver.failedRow || '';
  if ($('table-last').textContent !== last) $('table-last').replaceChildren(...cells(last));
  $('table-last').hidden = !last;
  $('table-end').textContent = solver.end && solver.state !== 'running' ? 'Exit flag ' + solver.end.exitFlag + ': ' + solver.end.reason + '; '
    + grouped(solver.end.functionCount) + ' evaluations.' : '';
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
  $('preset').value = presetOf(s.points);
  for (const id of ['method', 'loss', 'order', 'sigma', 'outputSigma', 'residuals', 'jacobian', 'eta', 'batch', 'seed', 'initDamping']) $(id).value = String(s[id]);
  $('until').value = String(isSgd(s) ? s.until : s.steps);
  $('until-label').textContent = isSgd(s) ? 'Stop at iteration' : 'MaxIterations';
  $('beside').checked = s.beside;
  const shown = new Set(s.beside ? ['sgd', 'lm'] : [isSgd(s) ? 'sgd' : 'lm']);
  for (const e of document.querySelectorAll('.sgd')) e.hidden = !shown.has('sgd');
  for (const e of document.querySelectorAll('.lm')) e.hidden = !shown.has('lm');
  for (const e of document.querySelectorAll('.batch')) e.hidden = !shown.has('sgd') || s.order !== 'minibatch';
  for (const e of document.querySelectorAll('.matlab')) e.hidden = !shown.has('lm') || !isSgd(s) && s.method !== 'lm';
  $('square-2').hidden = !s.beside;
  document.body.classList.toggle('beside', s.beside);
  $('undo').disabled = !app.past.length;
  $('redo').disabled = !app.future.length;
  $('line-shell').textContent = shellNote(s) + shellLines(s);
  $('line-java').textContent = s.points.length ? javaLines(s) : '';
  $('line-matlab').textContent = s.points.length ? matlabLines(s) : '';
  renderPointTable();
}

function number(text, name) {
  const t = text.replace(/[\s\u2009_]/g, '').replace('\u2212', '-');
  if (!/^[+-]?(\d+\.?\d*|\.\d+)(e[+-]?\d{1,3})?$/i.test(t)) throw new Mistake(name + ' must be a number: ' + text.slice(0, 30));
  return Number(t);
}

function numberField(id, key, name) {
  $(id).addEventListener('change', () => {
    const value = attempt(() => number($(id).value, name));
    if (value === undefined) {
      syncControls();
      return;
    }
    change({ [typeof key === 'function' ? key() : key]: value });
  });
}

numberField('eta', 'eta', 'eta');
numberField('batch', 'batch', 'm');
numberField('seed', 'seed', 'seed');
numberField('initDamping', 'initDamping', 'InitDamping');
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
for (const id of ['order', 'residuals', 'jacobian', 'method']) $(id).addEventListener('change', () => change({ [id]: $(id).value }));
$('beside').addEventListener('change', () => {
  change({ beside: $('beside').checked });
  $('axis').value = app.costView.axis = app.setup.beside ? 'work' : 'iteration';
  refresh();
});
$('shades').addEventListener('change', refresh);
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
  if ($('preset').value === 'own') syncControls();
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
for (const b of document.querySelectorAll('[data-save]')) b.addEventListener('click', () => attempt(() => save(b.dataset.save)));
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
function readLink(hash = location.hash) {
  if (!hash || hash === app.ownLink) return;
  let text = hash.slice(1);
  const done = attempt(() => {
    try {
      text = decodeURIComponent(text);
    } catch {
      throw new Mistake('this link is damaged: ' + text.slice(0, 30));
    }
    take(fromLink(text), true);
    return true;
  });
  if (done) {
    $('axis').value = app.costView.axis = app.setup.beside ? 'work' : 'iteration';
    say('');
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
  refresh();
});

function setTheme(theme) {
  document.documentElement.dataset.theme = theme;
  $('theme').textContent = theme === 'dark' ? 'Light' : 'Dark';
  refresh();
}

const darkWanted = matchMedia('(prefers-color-scheme: dark)');
darkWanted.addEventListener('change', () => setTheme(darkWanted.matches ? 'dark' : 'light'));
new ResizeObserver(refresh).observe(document.body);

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
