// What is drawn and said of the runs, once a frame.

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
