// One worker does one thing at a time: it trains (sgd, in slices), solves (least squares, row by
// row), or looks (fields of a network on the plane). Replies carry the id of what asked for them.

const SLICE = 12;          // ms between two looks at the messages
const REPORT = 16;         // ms between two reports of a run
const ROOM = 2048;         // costs of a call

let engine = null;
let model = null;
let run = null;
let lastOf = 0;            // the last iteration that the run was begun with
let going = null;          // what a run that goes on was asked for

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
    if (setup.method === 'sgd') run = model.gradientRun(setup.order, setup.batch, setup.eta);
    const p = new Float64Array(model.parameterCount());
    model.parameters(p);
    return { parameters: p, cost: model.cost() };
  },

  /** Goes on to iteration `until`, `rate` steps a second (Infinity: as fast as it goes). */
  go({ id, until, last, rate, stride }) {
    const now = performance.now();
    if (lastOf !== last) run.begin(last, stride);
    lastOf = last;
    going = { id, until, rate, stride, began: now, from: run.iterations(), reported: now, chunk: 256, costs: [] };
    slice();
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

  /** F on a g x g grid, the pictures of all neurons on a coarser one, cost and accuracy. */
  look({ setup, parameters, g, coarse }) {
    const seen = build(setup);
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
    return { outputs, neurons, g, coarse, cost: seen.cost(), accuracy: seen.accuracy() };
  },

  /** The categories on the grid 0:1/500:1. */
  square({ setup, parameters }) {
    const seen = build(setup);
    seen.setParameters(parameters);
    const category = new Int32Array(501 * 501);
    seen.unitSquare(category);
    return { category };
  },

  /** SHA-256 of netbp's first 20,000 costs, as big-endian doubles. */
  async hash({ setup }) {
    const costs = new Float64Array(40000);
    const first = build(setup).gradientRun('replace', 1, 0.05);
    first.begin(20000, 1);
    first.advance(20000, costs);
    const bytes = new DataView(new ArrayBuffer(4 * costs.length));
    for (let i = 0; i < costs.length; i += 2) bytes.setFloat64(4 * i, costs[i + 1]);
    const digest = new Uint8Array(await crypto.subtle.digest('SHA-256', bytes.buffer));
    return { hash: Array.from(digest, b => b.toString(16).padStart(2, '0')).join('') };
  },
};

function build(setup) {
  return engine.model(setup.points, setup.categories, setup.hidden, setup.sigma, setup.outputSigma, setup.loss, setup.seed);
}

function slice() {
  if (!going) return;
  try {
    const state = going;
    const deadline = performance.now() + SLICE;
    const room = new Float64Array(2 * ROOM);
    let due;
    let now;
    do {
      now = performance.now();
      due = state.rate === Infinity ? state.until
        : Math.min(state.until, state.from + Math.floor((now - state.began) / 1000 * state.rate) + 1);
      const steps = Math.min(due - run.iterations(), state.chunk, (ROOM - 2) * state.stride);
      if (steps <= 0) break;
      const kept = run.advance(steps, room);
      for (let i = 0; i < 2 * kept; i++) state.costs.push(room[i]);
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
    if (run.iterations() < due) again.port2.postMessage(0);
    else setTimeout(slice, Math.max(4, Math.min(100, 500 / state.rate)));
  } catch (error) {
    postMessage({ id: going && going.id, type: 'error', message: String(error.message || error) });
    going = null;
  }
}

function report(state) {
  const parameters = new Float64Array(model.parameterCount());
  model.parameters(parameters);
  postMessage({ id: going.id, type: 'progress', state, iteration: run.iterations(), cost: run.cost(), parameters,
    costs: Float64Array.from(going.costs) });
  going.costs = [];
  going.reported = performance.now();
}

onmessage = async ({ data }) => {
  try {
    const reply = await handlers[data.type](data);
    if (reply) postMessage({ id: data.id, type: data.type, ...reply });
  } catch (error) {
    going = null;
    postMessage({ id: data.id, type: 'error', message: String(error && error.message || error) });
  }
};
