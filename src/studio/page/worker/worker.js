// One worker does one thing at a time: it trains (sgd, in slices), solves (least squares, row by
// row), or looks (fields of a network on the plane). Replies carry the id of what asked for them.

const SLICE = 12;          // ms between two looks at the messages
const REPORT = 16;         // ms between two reports of a run
const ROOM = 2048;         // costs of a call
const MODELS = 4;          // kept for further looks

let engine = null;
let model = null;
let run = null;
let lastOf = 0;            // the last iteration that the run was begun with
let going = null;          // what a run that goes on was asked for
let rest = 0;              // ms between two slices, where the page's frames come late
const models = new Map();  // of the set-ups that were looked at

const again = new MessageChannel();
again.port1.onmessage = () => slice();

const handlers = {

  async load({ wasm }) {
    engine = (await TeaVM.wasmGC.load(wasm)).exports;
    return {};
  },

  /** A network at its start; `parameters`, where given, take the place of the drawn ones. */
  start({ setup, parameters }) {
    model = null;
    run = null;
    lastOf = 0;
    going = null;
    model = build(setup);
    if (parameters) model.setParameters(parameters);
    if (setup.method === 'sgd') run = gradientRun(model, setup);
    const p = new Float64Array(model.parameterCount());
    model.parameters(p);
    const unseen = new Int32Array(setup.points.length / 3);
    model.markUnseen(unseen);
    return { parameters: p, cost: model.cost(), unseen };
  },

  /** Goes on to iteration `until`, `rate` steps a second (Infinity: as fast as it goes). */
  go({ id, until, last, rate, stride }) {
    const now = performance.now();
    if (lastOf !== last) run.begin(last, stride);
    lastOf = last;
    going = { id, until, rate, stride, began: now, from: run.iterations(), reported: now, chunk: 256, costs: [] };
    slice();
  },

  rest({ ms }) {
    rest = ms;
  },

  pause() {
    if (going) report('paused');
    going = null;
  },

  /** All rows of the solver's table, then how it ended. */
  solve({ id, solver, options }) {
    const fit = model.fit();
    fit.residuals(options.residuals);
    fit.options(options.functionTolerance, options.stepTolerance, options.maxIterations, 0, options.initDamping,
      options.jacobian === 'exact');
    const end = fit.solve(solver, (numbers, printed, failed) =>
      postMessage({ id, type: 'row', numbers, printed, failed }));
    const [flag, count] = end.split(' ', 2);
    return { exitFlag: +flag, functionCount: +count, reason: end.slice(flag.length + count.length + 2) };
  },

  /** The points that --data would make up: x1, x2 and category, one after the other. */
  madeUp({ shape, count, noise, seed }) {
    return { points: engine.madeUp(shape, count, noise, seed) };
  },

  /**
   * F on a g x g grid, as a picture where there is a `view` and as numbers where there is none; those of all neurons
   * on a coarser one, costs and accuracies.
   */
  look({ setup, parameters, g, coarse, view }) {
    const began = performance.now();
    const seen = modelOf(setup);
    seen.setParameters(parameters);
    const layers = setup.hidden.length + 2;
    const outputs = new Float64Array(setup.categories * g * g);
    seen.plane(g, layers, outputs);
    let neurons = null;
    if (coarse) {
      const count = setup.hidden.reduce((sum, n) => sum + n, 0) + setup.categories;
      neurons = new Float64Array(count * coarse * coarse);
      seen.plane(coarse, 2, neurons);
    }
    const picture = view ? pictureOf(new Field(outputs, g, setup.classes), view) : null;
    return { picture, outputs: view ? null : outputs, neurons, g, coarse, accuracy: seen.accuracy(),
      unseenCost: seen.unseenCost(), unseenAccuracy: seen.unseenAccuracy(), spent: performance.now() - began };
  },

  /** The categories on the grid 0:1/500:1. */
  square({ setup, parameters }) {
    const seen = modelOf(setup);
    seen.setParameters(parameters);
    const category = new Int32Array(501 * 501);
    seen.unitSquare(category);
    return { category };
  },

  /** SHA-256 of netbp's first 20,000 costs, as big-endian doubles. */
  async hash({ setup }) {
    const n = 20000;
    const costs = new Float64Array(3 * n);
    const first = gradientRun(build(setup), setup);
    first.begin(n, 1);
    first.advance(n, costs);
    const bytes = new DataView(new ArrayBuffer(8 * n));
    for (let i = 0; i < n; i++) bytes.setFloat64(8 * i, costs[3 * i + 1]);
    const digest = new Uint8Array(await crypto.subtle.digest('SHA-256', bytes.buffer));
    return { hash: Array.from(digest, b => b.toString(16).padStart(2, '0')).join('') };
  },
};

function build(setup) {
  return engine.model(setup.points, setup.categories, setup.hidden, setup.sigma, setup.outputSigma, setup.loss, setup.seed, setup.split);
}

/** A model to look with, which nothing trains. */
function modelOf(setup) {
  let seen = models.get(setup.id);
  if (!seen) {
    seen = build(setup);
    models.set(setup.id, seen);
    if (models.size > MODELS) models.delete(models.keys().next().value);
  }
  return seen;
}

function gradientRun(of, setup) {
  return of.gradientRun(...setup.gradient);
}

const grid = new OffscreenCanvas(1, 1);
const drawing = new OffscreenCanvas(1, 1);

function pictureOf(field, { size, ratio, ink, shades }) {
  const pixels = Math.round(size * ratio);
  if (drawing.width !== pixels) drawing.width = drawing.height = pixels;
  const ctx = drawing.getContext('2d');
  ctx.setTransform(ratio, 0, 0, ratio, 0, 0);
  ctx.clearRect(0, 0, size, size);
  field.draw(ctx, size, grid, ink, shades);
  return drawing.transferToImageBitmap();
}

function slice() {
  if (!going) return;
  try {
    const state = going;
    const deadline = performance.now() + SLICE;
    const room = new Float64Array(3 * ROOM);
    let due;
    let now;
    do {
      now = performance.now();
      due = state.rate === Infinity ? state.until
        : Math.min(state.until, state.from + Math.floor((now - state.began) / 1000 * state.rate) + 1);
      const steps = Math.min(due - run.iterations(), state.chunk, (ROOM - 2) * state.stride);
      if (steps <= 0) break;
      const kept = run.advance(steps, room);
      for (let i = 0; i < 3 * kept; i++) state.costs.push(room[i]);
      if (run.isOver()) {
        report(run.iterations() < lastOf ? 'diverged' : 'done');
        going = null;
        return;
      }
      const spent = performance.now() - now;
      if (spent < 2) state.chunk = Math.min(2 * state.chunk, 1 << 20);
      else if (spent > 6) state.chunk = Math.max(1, state.chunk >> 1);
    } while (performance.now() < deadline);
    now = performance.now();
    if (run.iterations() >= state.until) {
      report('done');
      going = null;
      return;
    }
    if (now - state.reported >= REPORT) report('running');
    if (run.iterations() < due && !rest) again.port2.postMessage(0);
    else if (run.iterations() < due) setTimeout(slice, rest);
    else setTimeout(slice, Math.max(4, Math.min(100, 500 / state.rate)));
  } catch (error) {
    postMessage({ id: going && going.id, type: 'error', message: String(error.message || error) });
    going = null;
  }
}

function report(state) {
  const parameters = new Float64Array(model.parameterCount());
  model.parameters(parameters);
  const costs = Float64Array.from(going.costs);
  postMessage({ id: going.id, type: 'progress', state, iteration: run.iterations(), cost: run.cost(),
    unseenCost: model.unseenCost(), parameters, costs }, [parameters.buffer, costs.buffer]);
  going.costs = [];
  going.reported = performance.now();
}

onmessage = async ({ data }) => {
  try {
    const reply = await handlers[data.type](data);
    if (!reply) return;
    const given = Object.values(reply).flatMap(v => ArrayBuffer.isView(v) ? [v.buffer] : v instanceof ImageBitmap ? [v] : []);
    postMessage({ id: data.id, type: data.type, ...reply }, given);
  } catch (error) {
    going = null;
    postMessage({ id: data.id, type: 'error', message: String(error && error.message || error) });
  }
};
