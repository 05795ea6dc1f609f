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
