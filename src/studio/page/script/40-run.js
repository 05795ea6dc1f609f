// One run of a method from a start: what it has done so far, and how to go on.

/** How long trainers rest between two slices, in ms, and the frames counted since `began`. */
const pace = { rest: 0, frames: 0, began: 0 };

class Run {

  /** `changed` is called when there is something new to see. */
  constructor(setup, method, changed) {
    this.setup = { ...setup, method };
    this.engineSetup = forEngine(this.setup);
    this.method = method;
    this.changed = changed;
    this.state = 'new';              // new, running, paused, done, failed
    this.iteration = 0;
    this.iterations = [];            // of the costs kept
    this.costs = [];
    this.unseenCosts = [];           // beside the costs, where there are unseen points
    this.unseen = null;              // marks of the unseen points
    this.trained = setup.points.length;
    this.rows = [];                  // of a solver
    this.shown = -1;                 // the row that is looked at
    this.end = null;                 // how a solver ended
    this.parameters = null;
    this.cost = NaN;
    this.stride = strideOf(setup);
    this.hand = Hand.take();
    this.hand.tell('rest', { ms: pace.rest });
    this.begun = this.begin();
    this.begun.catch(error => this.fail(error));
  }

  get leastSquares() {
    return this.method !== 'sgd';
  }

  get last() {
    return this.leastSquares ? this.setup.steps : this.setup.until;
  }

  get running() {
    return this.state === 'running';
  }

  async begin() {
    await this.hand.ready;
    let start = await this.hand.ask('start', { setup: this.engineSetup });
    if (Object.keys(this.setup.start).length) {
      for (const [i, v] of Object.entries(this.setup.start)) start.parameters[i] = v;
      start = await this.hand.ask('start', { setup: this.engineSetup, parameters: start.parameters });
    }
    this.parameters = start.parameters;
    if (this.setup.split < 1) {
      this.unseen = start.unseen;
      this.trained = start.unseen.filter(isUnseen => !isUnseen).length;
    }
    this.cost = this.startCost = start.cost;
    this.changed(this);
  }

  /** Goes on to the last iteration, `rate` a second. */
  async go(rate) {
    if (this.state === 'done' || this.state === 'failed' || this.running) return;
    this.state = 'running';
    this.rate = rate;
    this.changed(this);
    await this.begun;
    if (!this.running) return;
    if (this.leastSquares) this.play();
    else await this.advance(this.last, rate);
  }

  /** One iteration, or one accepted step of a solver. */
  async step() {
    if (this.state === 'done' || this.state === 'failed') return;
    await this.begun;
    if (this.running) await this.pause();
    if (this.leastSquares) {
      const next = Math.max(this.shown, 0) + 1;
      await this.solve(next + 1);
      this.show(Math.min(next, this.rows.length - 1));
      if (this.end && this.shown === this.rows.length - 1) this.state = 'done';
      else this.state = 'paused';
      this.changed(this);
    } else {
      this.state = 'running';
      await this.advance(Math.min(this.iteration + 1, this.last), Infinity);
    }
  }

  async advance(until, rate) {
    try {
      const end = await this.hand.ask('go', { until, last: this.last, rate, stride: this.stride }, news => this.progress(news));
      this.progress(end);
      if (end.state === 'diverged') {
        this.fail(new Error('the cost is no longer finite: a smaller eta may help'));
        return;
      }
      this.state = this.iteration >= this.last ? 'done' : 'paused';
      this.changed(this);
    } catch (error) {
      this.fail(error);
    }
  }

  progress(news) {
    for (let i = 0; i < news.costs.length; i += 3) {
      this.drop();
      this.keep(...news.costs.subarray(i, i + 3));
    }
    this.iteration = news.iteration;
    this.parameters = news.parameters;
    this.cost = news.cost;
    // the newest cost, until one on the stride takes its place
    if (isFinite(news.cost) && this.iteration > 0 && this.iterations[this.iterations.length - 1] !== this.iteration) {
      this.drop();
      this.keep(this.iteration, news.cost, news.unseenCost);
      this.loose = true;
    }
    this.changed(this);
  }

  keep(iteration, cost, unseenCost) {
    this.iterations.push(iteration);
    this.costs.push(cost);
    this.unseenCosts.push(unseenCost);
  }

  drop() {
    if (this.loose) {
      this.iterations.pop();
      this.costs.pop();
      this.unseenCosts.pop();
      this.loose = false;
    }
  }

  async pause() {
    if (!this.running) return;
    this.state = 'paused';
    if (!this.leastSquares) this.hand.tell('pause');
    this.changed(this);
  }

  /** Has all rows of the solver's table made, and waits until there are `wanted`, or no more to come. */
  async solve(wanted) {
    if (!this.solving) {
      const { residuals, jacobian, initDamping, steps } = this.setup;
      this.solving = this.hand.ask('solve', {
        solver: this.method === 'lm' ? 'matlab' : this.method,
        options: { residuals, jacobian, initDamping, maxIterations: steps, functionTolerance: 1e-6, stepTolerance: 1e-6 },
      }, news => this.row(news)).then(end => {
        this.end = end;
        if (this.awaited) this.awaited();
        this.changed(this);
      }).catch(error => {
        this.fail(error);
        if (this.awaited) this.awaited();
      });
    }
    while (!this.end && this.state !== 'failed' && this.rows.length < wanted) {
      await new Promise(awaited => {
        this.awaited = awaited;
      });
    }
  }

  row({ numbers, printed, failed }) {
    if (failed) {
      this.failedRow = printed;
      return;
    }
    const [iteration, count, residual, optimality, lambda, stepNorm, unseenCost] = numbers;
    this.rows.push({ iteration, count, residual, optimality, lambda, stepNorm, unseenCost, printed, parameters: numbers.slice(7) });
    if (this.awaited) this.awaited();
  }

  /** Shows the rows one after the other, `rate` a second. */
  async play() {
    await this.solve(1);
    const began = performance.now();
    const from = this.shown;
    const frame = () => {
      if (!this.running) return;
      const due = this.rate === Infinity ? this.rows.length - 1
        : Math.min(this.rows.length - 1, from + 1 + Math.floor((performance.now() - began) / 1000 * this.rate));
      if (due > this.shown) this.show(due);
      if (this.end && this.shown === this.rows.length - 1) {
        this.state = 'done';
        this.changed(this);
        return;
      }
      requestAnimationFrame(frame);
    };
    frame();
  }

  /** Looks at row i of the table. */
  show(i) {
    if (i < 0 || i >= this.rows.length) return;
    this.shown = i;
    const row = this.rows[i];
    this.iteration = row.iteration;
    this.cost = row.residual;
    this.parameters = row.parameters;
    for (let k = this.iterations.length; k <= i; k++) {
      this.keep(this.rows[k].iteration, this.rows[k].residual, this.rows[k].unseenCost);
    }
    this.changed(this);
  }

  /** Forward passes over one point until entry i of the costs. A gradient counts three, as in `compare`. */
  work(i) {
    const N = this.trained;
    if (!this.leastSquares) {
      const m = { replace: 1, epochs: 1, minibatch: this.setup.batch, sample: this.setup.batch, all: N }[this.setup.order];
      return 3 * m * this.iterations[i];
    }
    const row = this.rows[i];
    const residuals = this.setup.residuals === 'norm' ? N : N * this.engineSetup.categories;
    return N * row.count + (this.setup.jacobian === 'exact' ? 3 * residuals * (row.iteration + 1) : 0);
  }

  fail(error) {
    if (this.state === 'failed') return;
    this.state = 'failed';
    this.changed(this);
    say(error.message);
  }

  /** What the run is, in a line. */
  label() {
    const s = this.setup;
    const start = 'rng(' + s.seed + '), ' + layersOf(s).join('-') + ', '
      + (this.unseen ? this.trained + ' of ' + s.points.length : s.points.length) + ' points';
    if (this.leastSquares) {
      return { lm: 'LM, MATLAB\u2019s', hipparchus: 'LM, Hipparchus\u2019', 'commons-math': 'LM, Commons Math\u2019s' }[this.method]
        + (s.residuals === 'smooth' ? ', one residual an output' : '') + (s.jacobian === 'exact' ? ', exact Jacobian' : '') + '; ' + start;
    }
    const order = { replace: '', epochs: ', epochs', minibatch: ', m = ' + s.batch, sample: ', m = ' + s.batch + ', all different', all: ', all points' }[s.order];
    const update = { plain: '', momentum: ', momentum ' + s.mu, nesterov: ', Nesterov ' + s.mu, adam: ', Adam' }[s.update];
    const schedule = { constant: '', decay: '/(1 + t/' + s.decay + ')', steps: ', times ' + s.factor + ' every ' + s.every }[s.schedule];
    return 'SGD, \u03b7 = ' + s.eta + schedule + order + update + (s.loss === 'squared' ? '' : ', cross-entropy')
      + (s.l2 ? ', L2 ' + s.l2 : '') + (s.dropout ? ', dropout ' + s.dropout : '') + '; ' + start;
  }

  dispose() {
    this.changed = () => {};
    if (this.running) this.state = 'paused';
    // a solver at work hears nothing
    if (this.solving && !this.end && this.state !== 'failed') this.hand.end();
    else this.hand.release();
    if (this.awaited) this.awaited();
  }
}

/** Where there is no point there is nothing to run. */
const NO_RUN = { state: 'new', iteration: 0, iterations: [], costs: [], unseenCosts: [], unseen: null, rows: [], shown: -1, end: null, parameters: null, cost: NaN,
  running: false, leastSquares: false, last: 0, setup: null, begun: Promise.resolve(),
  go() { throw new Mistake('put at least one point first'); }, step() { this.go(); }, pause() {}, dispose() {}, work: () => 0, label: () => '' };

/** Resolves when a run no longer goes on. */
async function finished(run) {
  while (run.running && app.run === run) await new Promise(answer => setTimeout(answer, 30));
}
