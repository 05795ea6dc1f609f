// The cost on a logarithmic axis, against iterations or forward passes; runs lie over each other.

class CostView {

  constructor(canvas) {
    this.canvas = canvas;
    this.curves = [];                // { run, colour, dash, label }
    this.reference = null;           // { iterations, costs, label }
    this.axis = 'iteration';
    this.pointer = null;
  }

  abscissa(run, i) {
    return this.axis === 'work' ? run.work(i) : run.iterations[i];
  }

  range() {
    let right = 0;
    let low = Infinity;
    let high = 0;
    for (const { run } of this.curves) {
      const n = run.costs.length;
      if (n) right = Math.max(right, this.abscissa(run, n - 1));
      for (let i = 0; i < n; i++) {
        for (const c of [run.costs[i], run.unseenCosts[i]]) {
          if (c > 0) {
            if (c < low) low = c;
            if (c > high) high = c;
          }
        }
      }
    }
    const first = this.curves.length ? this.curves[this.curves.length - 1].run : null;
    if (first && this.axis === 'iteration' && !first.leastSquares) {
      // the whole of a short run, twice what is done of a long one
      right = Math.max(right, Math.min(first.last, Math.max(100, 1.25 * first.iteration)));
    }
    if (this.reference && this.axis === 'iteration') right = Math.max(right, this.reference.iterations[this.reference.iterations.length - 1]);
    if (!(low <= high)) [low, high] = [1e-3, 10];
    const bottom = Math.floor(Math.log10(low) + 1e-9);
    return { right: Math.max(right, 10), bottom: Math.max(bottom, -30), top: Math.max(Math.ceil(Math.log10(high) - 1e-9), bottom + 1) };
  }

  draw(ctx, width, height) {
    const ink = inks();
    const { right, bottom, top } = this.range();
    const s = ink.scale;
    this.letter = 13 * s;
    const logAxis = this.axis === 'work';
    const x0 = 60 * s;
    const y0 = 12 * s;
    const w = width - x0 - 24 * s;
    const h = height - y0 - 44 * s;
    const least = logAxis ? 10 : 0;
    const X = v => logAxis ? x0 + w * clamp(Math.log(Math.max(v, least) / least) / Math.log(Math.max(right, 100) / least), 0, 1) : x0 + w * v / right;
    const Y = v => y0 + h * clamp((top - Math.log10(v)) / (top - bottom), -0.1, 1.1);
    this.map = { x0, y0, w, h, X, Y, right, logAxis };
    ctx.fillStyle = ink.paper;
    ctx.fillRect(0, 0, width, height);
    ctx.font = this.letter + 'px ' + FONT;
    const every = Math.ceil((top - bottom) / Math.max(2, Math.floor(h / (34 * s))));
    for (let e = bottom; e <= top; e++) {
      const y = Y(10 ** e);
      ctx.strokeStyle = ink.line;
      ctx.lineWidth = 1;
      ctx.beginPath();
      ctx.moveTo(x0, y);
      ctx.lineTo(x0 + w, y);
      ctx.stroke();
      if ((e - bottom) % every === 0) this.power(ctx, ink, e, x0 - 8, y, 'right');
    }
    ctx.fillStyle = ink.ink;
    ctx.textAlign = 'center';
    ctx.textBaseline = 'top';
    if (logAxis) {
      for (let e = 1; 10 ** e <= right; e++) {
        if (e % Math.ceil(Math.log10(right) / (w / (46 * s))) === 0) this.power(ctx, ink, e, X(10 ** e) + 8 * s, y0 + h + 14 * s, 'right');
      }
    } else {
      const step = niceStep(right / clamp(w / (90 * s), 2, 8));
      for (let v = 0; v <= right * 1.0001; v += step) {
        ctx.fillStyle = ink.ink;
        ctx.textAlign = 'center';
        ctx.textBaseline = 'top';
        ctx.fillText(iterationLabel(v), X(v), y0 + h + 6 * s);
        ctx.strokeStyle = ink.ink;
        ctx.beginPath();
        ctx.moveTo(X(v), y0 + h);
        ctx.lineTo(X(v), y0 + h - 5);
        ctx.stroke();
      }
    }
    within(ctx, x0, y0, w, h, () => {
      if (this.reference && this.axis === 'iteration') {
        ctx.strokeStyle = ink.match;
        ctx.lineWidth = 5;
        ctx.globalAlpha = 0.45;
        ctx.lineJoin = 'round';
        ctx.beginPath();
        this.reference.iterations.forEach((t, i) => i ? ctx.lineTo(X(t), Y(this.reference.costs[i])) : ctx.moveTo(X(t), Y(this.reference.costs[i])));
        ctx.stroke();
        ctx.globalAlpha = 1;
      }
      for (const { run, colour, dash } of this.curves) {
        ctx.strokeStyle = ink.curves[colour];
        ctx.lineWidth = 2;
        ctx.lineJoin = 'round';
        ctx.setLineDash(dash);
        this.curve(ctx, run, run.costs, X, Y);
        ctx.setLineDash([]);
        if (run.unseen) {
          ctx.lineWidth = 1;
          this.curve(ctx, run, run.unseenCosts, X, Y);
        }
        if (run.leastSquares && run.shown >= 0) {
          ctx.fillStyle = ink.curves[colour];
          ctx.beginPath();
          ctx.arc(X(this.abscissa(run, run.shown)), Y(run.costs[run.shown]), 4, 0, 2 * Math.PI);
          ctx.fill();
        }
      }
    });
    ctx.strokeStyle = ink.ink;
    ctx.lineWidth = 1;
    ctx.strokeRect(x0, y0, w, h);
    ctx.fillStyle = ink.ink;
    ctx.font = this.letter + 'px ' + FONT;
    ctx.textAlign = 'center';
    ctx.textBaseline = 'bottom';
    ctx.fillText(logAxis ? 'Forward passes over one point' : 'Iteration number', x0 + w / 2, height - 3);
    ctx.fillUpright(h < 11 * this.letter ? 'Cost' : 'Value of cost function', 14 * s, y0 + h / 2);
    if (this.pointer) this.readings(ctx, ink, x0, y0, w, h);
  }

  curve(ctx, run, costs, X, Y) {
    const n = costs.length;
    if (!n) return;
    // least and greatest cost of each column of pixels
    ctx.beginPath();
    let column = NaN;
    let low = 0;
    let high = 0;
    let started = false;
    const flush = () => {
      for (const y of low === high ? [low] : [high, low]) {
        if (started) ctx.lineTo(column, y);
        else ctx.moveTo(column, y);
        started = true;
      }
    };
    for (let i = 0; i < n; i++) {
      const x = Math.round(X(this.abscissa(run, i)) * 2) / 2;
      const y = Y(costs[i]);
      if (x !== column) {
        if (i) flush();
        column = x;
        low = high = y;
      } else {
        low = Math.max(low, y);
        high = Math.min(high, y);
      }
    }
    flush();
    ctx.stroke();
  }

  power(ctx, ink, e, x, y, align) {
    ctx.fillStyle = ink.ink;
    ctx.textAlign = align;
    ctx.textBaseline = 'middle';
    ctx.font = 0.77 * this.letter + 'px ' + FONT;
    ctx.fillText(String(e).replace('-', '\u2212'), x, y - 0.4 * this.letter);
    const shift = (6 * String(e).length + (e < 0 ? 3 : 1)) * this.letter / 13;
    ctx.font = this.letter + 'px ' + FONT;
    ctx.fillText('10', x - shift, y);
  }

  readings(ctx, ink, x0, y0, w, h) {
    const x = clamp(this.pointer, x0, x0 + w);
    ctx.strokeStyle = ink.quiet;
    ctx.lineWidth = 1;
    ctx.beginPath();
    ctx.moveTo(x, y0);
    ctx.lineTo(x, y0 + h);
    ctx.stroke();
  }

  /** The costs under the pointer, in words. */
  read() {
    if (this.pointer === null || !this.map) return '';
    const { X } = this.map;
    return this.curves.map(({ run, label }) => {
      const n = run.costs.length;
      if (!n) return '';
      let low = 0;
      let high = n - 1;
      while (high - low > 1) {
        const middle = low + high >> 1;
        if (X(this.abscissa(run, middle)) < this.pointer) low = middle;
        else high = middle;
      }
      const i = Math.abs(X(this.abscissa(run, low)) - this.pointer) < Math.abs(X(this.abscissa(run, high)) - this.pointer) ? low : high;
      return label + ': ' + short(run.costs[i]) + (run.unseen ? ', unseen ' + short(run.unseenCosts[i]) : '') + ' at ' + grouped(this.abscissa(run, i));
    }).filter(Boolean).join('; ');
  }
}

function niceStep(rough) {
  const power = 10 ** Math.floor(Math.log10(rough));
  return [1, 2, 2.5, 5, 10].map(m => m * power).find(step => step >= rough && (step >= 1)) || 10 * power;
}

/** 5\u00b710\u2075 and the like from 10\u2074 on. */
function iterationLabel(v) {
  if (v < 1e4) return String(Math.round(v));
  const e = Math.floor(Math.log10(v) + 1e-9);
  const m = +(v / 10 ** e).toPrecision(3);
  return (m === 1 ? '' : m + '\u00b7') + '10' + String(e).replace(/\d/g, d => '\u2070\u00b9\u00b2\u00b3\u2074\u2075\u2076\u2077\u2078\u2079'[d]);
}
