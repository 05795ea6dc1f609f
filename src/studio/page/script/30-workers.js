// The workers: each has its own copy of the engine and answers one question at a time.

const workerUrl = URL.createObjectURL(new Blob(['runtime', 'both', 'worker'].map(id => $(id).textContent + '\n'), { type: 'text/javascript' }));

/** The compiled engine, unpacked once. */
const engineBytes = (async () => {
  const packedBytes = Uint8Array.from(atob($('engine').textContent), c => c.charCodeAt(0));
  const stream = new Blob([packedBytes]).stream().pipeThrough(new DecompressionStream('gzip'));
  return new Response(stream).arrayBuffer();
})();

class Hand {

  constructor() {
    this.worker = new Worker(workerUrl);
    this.asked = new Map();
    this.next = 1;
    this.worker.onmessage = ({ data }) => this.answer(data);
    this.worker.onerror = event => {
      event.preventDefault();
      for (const { refuse } of this.asked.values()) refuse(new Error(event.message));
      this.asked.clear();
    };
    this.ready = engineBytes.then(wasm => this.ask('load', { wasm }));
    this.ready.catch(error => say('This page needs a browser with WebAssembly GC (Chrome or Edge 119, Firefox 120, Safari 18.2, or later): '
      + error.message));
  }

  /** Sends a question; `news` is told of what comes before the answer. */
  ask(type, content = {}, news = null) {
    const id = this.next++;
    return new Promise((answer, refuse) => {
      this.asked.set(id, { type, answer, refuse, news });
      this.worker.postMessage({ id, type, ...content });
    });
  }

  /** Tells without waiting for an answer. */
  tell(type, content = {}) {
    this.worker.postMessage({ id: 0, type, ...content });
  }

  answer(data) {
    const question = this.asked.get(data.id);
    if (!question) return;
    if (data.type === 'error') {
      this.asked.delete(data.id);
      question.refuse(new Error(data.message));
    } else if (data.type === question.type || data.type === 'progress' && data.state !== 'running') {
      this.asked.delete(data.id);
      question.answer(data);
    } else if (question.news) {
      question.news(data);
    }
  }

  end() {
    this.worker.terminate();
    this.asked.clear();
  }

  /** Forgets what was asked; the worker is free for another run. */
  release() {
    this.tell('pause');
    for (const [id, { type }] of this.asked) if (type !== 'load') this.asked.delete(id);
    Hand.free.push(this);
  }

  static take() {
    return Hand.free.pop() || new Hand();
  }
}

Hand.free = [];
