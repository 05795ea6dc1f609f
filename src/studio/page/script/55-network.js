// The network as drawn in the paper's Figure 6: a column for each layer, an edge for each weight.

class NetworkView {

  constructor(holder, canvas, controls) {
    this.holder = holder;
    this.canvas = canvas;
    this.controls = controls;
    this.setup = null;
    this.parameters = null;
    this.pictures = null;            // { values, g } of the neurons of layers 2..L
    this.hot = null;                 // what the pointer or the focus is on
  }

  layout(width, height) {
    const n = layersOf(this.setup);
    const most = Math.max(...n, 3);
    const top = 2 * keySize() - 2;
    const room = height - top - 28;
    const size = clamp(Math.min(room / most - 8, (width - 20) / n.length - 22), 10, clamp(width / 7, 46, 96));
    const edge = Math.max(26, size / 2 + 2);
    const step = Math.min((room - size) / Math.max(most - 1, 1), size + 26);
    const lowest = top + room / 2 + (most - 1) / 2 * Math.max(step, size + 24) + size / 2;
    return {
      n, size, width, height, foot: Math.min(height - 12, lowest + 46),
      at: (l, j) => [n.length === 1 ? width / 2 : edge + (width - 2 * edge) * (l - 1) / (n.length - 1),
        top + room / 2 + (j - (n[l - 1] - 1) / 2) * (l === n.length ? Math.max(step, size + 24) : step)],
    };
  }

  draw(ctx, width, height) {
    const ink = inks();
    const place = this.layout(width, height);
    const { n, size, at } = place;
    const index = parameterIndex(this.setup);
    const p = this.parameters;
    ctx.fillStyle = ink.paper;
    ctx.fillRect(0, 0, width, height);
    ctx.lineCap = 'round';
    for (let l = 2; l <= n.length; l++) {
      for (let j = 0; j < n[l - 1]; j++) {
        for (let k = 0; k < n[l - 2]; k++) {
          const w = p ? p[index.weight(l, j, k)] : 0;
          const [xa, ya] = at(l - 1, k);
          const [xb, yb] = at(l, j);
          const hot = this.hot && this.hot.l === l && this.hot.j === j && (this.hot.k === k || this.hot.k === undefined);
          ctx.strokeStyle = w < 0 ? ink.negative : ink.positive;
          ctx.globalAlpha = hot ? 1 : 0.85;
          ctx.lineWidth = p ? clamp(0.5 + 1.1 * Math.sqrt(Math.abs(w)), 0.5, 7) + (hot ? 1.5 : 0) : 0.7;
          const bend = (xb - xa) / 2.4;
          ctx.beginPath();
          ctx.moveTo(xa + size / 2, ya);
          ctx.bezierCurveTo(xa + size / 2 + bend - size / 2, ya, xb - size / 2 - bend + size / 2, yb, xb - size / 2, yb);
          ctx.stroke();
        }
      }
    }
    ctx.globalAlpha = 1;
    let neuron = 0;
    for (let l = 1; l <= n.length; l++) {
      for (let j = 0; j < n[l - 1]; j++) {
        const [x, y] = at(l, j);
        if (l === 1) {
          ctx.fillStyle = ink.paper;
          ctx.strokeStyle = ink.ink;
          ctx.lineWidth = 1.3;
          ctx.beginPath();
          ctx.arc(x, y, size / 2, 0, 2 * Math.PI);
          ctx.fill();
          ctx.stroke();
          ctx.fillStyle = ink.ink;
          ctx.font = 'italic ' + clamp(size * 0.42, 9, 15 * ink.scale) + 'px ' + FONT;
          ctx.textAlign = 'center';
          ctx.textBaseline = 'middle';
          if (size >= 16) ctx.fillText('x' + below(j + 1), x, y);
        } else {
          const picture = this.picture(neuron++, l, ink);
          ctx.fillStyle = ink.plain[0];
          ctx.fillRect(x - size / 2, y - size / 2, size, size);
          if (picture) ctx.drawImage(picture, x - size / 2, y - size / 2, size, size);
          const c = l === n.length ? classesOf(this.setup.points)[j] : -1;
          ctx.strokeStyle = this.hot && this.hot.l === l && this.hot.j === j && this.hot.k === undefined ? ink.accent : c >= 0 ? ink.classes[c] : ink.ink;
          ctx.lineWidth = c >= 0 ? 2.5 : 1.3;
          ctx.strokeRect(x - size / 2, y - size / 2, size, size);
          if (c >= 0) {
            ctx.fillStyle = ink.ink;
            ctx.font = 'bold ' + 12 * ink.scale + 'px ' + FONT;
            ctx.textAlign = 'center';
            ctx.textBaseline = 'top';
            ctx.fillText(CLASSES[c], x, y + size / 2 + 4);
          }
        }
      }
      ctx.fillStyle = ink.quiet;
      ctx.font = 12 * ink.scale + 'px ' + FONT;
      ctx.textAlign = 'center';
      ctx.textBaseline = 'bottom';
      ctx.fillText(l === 1 || n.length < 6 ? 'Layer ' + l : String(l), clamp(at(l, 0)[0], 22 * ink.scale, width - 22 * ink.scale), place.foot);
    }
  }

  /** A neuron's output on the square, from light (least) to dark (greatest). */
  picture(i, l, ink, size = this.pictures && this.pictures.g) {
    if (!this.pictures) return null;
    const { values, g } = this.pictures;
    if ((i + 1) * g * g > values.length) return null;
    this.canvases = this.canvases || [];
    const canvas = this.canvases[i] = this.canvases[i] || document.createElement('canvas');
    if (canvas.width !== g) canvas.width = canvas.height = g;
    const sigma = l === layersOf(this.setup).length ? this.setup.outputSigma : this.setup.sigma;
    let low = sigma === 'tanh' ? -1 : 0;
    let high = 1;
    if (sigma === 'relu' || sigma === 'leaky-relu' || sigma === 'linear') {
      high = 1e-9;
      for (let k = 0; k < g * g; k++) {
        high = Math.max(high, values[i * g * g + k]);
        if (sigma === 'linear') low = Math.min(low, values[i * g * g + k]);
      }
    }
    const from = rgb(ink.plain[1]);
    const to = rgb(ink.middle);
    const ctx = canvas.getContext('2d');
    const data = ctx.createImageData(g, g);
    for (let k = 0; k < g * g; k++) {
      const share = clamp((values[i * g * g + k] - low) / (high - low), 0, 1);
      const at = 4 * ((g - 1 - Math.floor(k / g)) * g + k % g);
      for (let b = 0; b < 3; b++) data.data[at + b] = from[b] + share * (to[b] - from[b]);
      data.data[at + 3] = 255;
    }
    ctx.putImageData(data, 0, 0);
    return canvas;
  }

  /** The neuron or weight at a place of the drawing, or null. */
  find(x, y, width, height) {
    const { n, size, at } = this.layout(width, height);
    for (let l = 2; l <= n.length; l++) {
      for (let j = 0; j < n[l - 1]; j++) {
        const [a, b] = at(l, j);
        if (Math.abs(x - a) <= size / 2 && Math.abs(y - b) <= size / 2) return { l, j };
      }
    }
    let best = null;
    let nearest = 6;
    for (let l = 2; l <= n.length; l++) {
      for (let j = 0; j < n[l - 1]; j++) {
        for (let k = 0; k < n[l - 2]; k++) {
          const [xa, ya] = at(l - 1, k);
          const [xb, yb] = at(l, j);
          const bend = (xb - xa) / 2.4;
          const points = [xa + size / 2, xa + bend, xb - bend, xb - size / 2];
          for (let t = 0; t <= 1; t += 1 / 24) {
            const u = 1 - t;
            const cx = u * u * u * points[0] + 3 * u * u * t * points[1] + 3 * u * t * t * points[2] + t * t * t * points[3];
            const cy = (u * u * u + 3 * u * u * t) * ya + (3 * u * t * t + t * t * t) * yb;
            const distance = Math.hypot(cx - x, cy - y);
            if (distance < nearest) {
              nearest = distance;
              best = { l, j, k };
            }
          }
        }
      }
    }
    return best;
  }

  /** The parameter's name as the paper writes it, its place and its value. */
  describe(what) {
    const index = parameterIndex(this.setup);
    const at = what.k === undefined ? index.bias(what.l, what.j) : index.weight(what.l, what.j, what.k);
    const comma = index.n.some(m => m > 9) ? ',' : '';
    const name = what.k === undefined ? 'b' + below(what.j + 1) + ' of b[' + what.l + ']'
      : 'w' + below(what.j + 1) + comma + below(what.k + 1) + ' of W[' + what.l + ']';
    return { name, at, value: this.parameters ? this.parameters[at] : NaN };
  }
}
